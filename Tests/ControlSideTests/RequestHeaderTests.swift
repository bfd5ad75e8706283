import EmulatorSupport
import JSON
import TestSupport
import Testing

/// `X-Sandbox-Fault` in a request: a fault for this request only.
@Suite struct RequestHeaderTests {
    private func client() throws -> TestClient { try Stage.auto.get().client() }

    private func cancel(
        _ client: TestClient, _ header: String?, _ path: String = "11113/cancel"
    ) throws -> TestClient.Response {
        try client.call(
            "POST", "/v1/orders/\(path)", "{}",
            headers: header.map { ["X-Sandbox-Fault": $0] } ?? [:])
    }

    @Test(arguments: [
        ("reject", [22241], []), ("reject; operation=cancel", [22241], []),
        ("reject; operation=refund", [], [22241]), ("reject; merchant_id=20005", [22242], []),
        ("reject;bag_id=22242", [22242], []), ("reject;order_id=11113", [22241], []),
        ("reject; operation=refund; bag_id=22242", [], [22242]),
        ("reject; order_id=11111", [], []),
    ])
    func oneCallInsideTheScopeIsHit(_ header: String, _ cancels: [Int], _ refunds: [Int]) throws {
        let client = try client()
        let reply = try cancel(client, header)
        let bags = reply.json["cancelled_bags"]?.array ?? []
        let stays = bags.filter { $0["status"] == "CANCELLATION_FAILURE" }
        let unpaid = bags.filter { $0["refund"]?["status"] == "FAILED" }
        #expect(stays.compactMap { $0["bag_id"]?.int64 } == cancels.map(Int64.init))
        #expect(unpaid.compactMap { $0["bag_id"]?.int64 } == refunds.map(Int64.init))
        let isHit = !cancels.isEmpty || !refunds.isEmpty
        #expect(reply.field("X-Sandbox-Fault") == (isHit ? "header" : nil))
        #expect(reply.status == (isHit ? 202 : 200))
        #expect(try client.control("GET", "faults").body == "[]", "a header is no rule")
        let calls = try client.control("GET", "journal?kind=platform_call").json.array ?? []
        #expect(calls.filter { $0["fault"] == "header" }.count == (isHit ? 1 : 0))
    }

    @Test func theNextRequestIsNotHit() throws {
        let client = try client()
        let path = "11113/bags/22241/cancel"
        #expect(try cancel(client, "unavailable", path).status == 202)
        let retry = try cancel(client, nil, path)
        #expect(retry.status == 200)
        #expect(retry.field("X-Sandbox-Fault") == nil)
    }

    @Test func itComesBeforeRulesAndTheseBeforeSeededBehaviour() throws {
        let client = try client()
        // The shop of bag 22232 always refuses to cancel.
        let path = "11112/bags/22232/cancel"
        let seeded = try cancel(client, nil, path)
        #expect(seeded.field("X-Sandbox-Fault") == "seeded")
        let id = try client.addFault(
            #"{"on": {"bag_id": 22232}, "fault": {"kind": "reject", "message": "Rule."}}"#)
        let ruled = try cancel(client, nil, path)
        #expect(ruled.field("X-Sandbox-Fault") == String(id))
        #expect(ruled.body.contains("Rule."))
        let headed = try cancel(client, "reject; message=Header.", path)
        #expect(headed.field("X-Sandbox-Fault") == "header")
        #expect(headed.body.contains("Header."))
        let rule = try client.control("GET", "faults/\(id)").json
        #expect(rule["matched"] == 1, "a rule that is not asked does not count")
    }

    @Test func whatTheHeaderDoesNotHitIsLeftToRules() throws {
        let client = try client()
        let id = try client.addFault(
            #"{"on": {"operation": "refund"}, "fault": {"kind": "reject"}, "times": 1}"#)
        let reply = try cancel(client, "reject; bag_id=22242")
        #expect(reply.field("X-Sandbox-Fault")?.contains("header") == true)
        #expect(reply.field("X-Sandbox-Fault")?.contains(String(id)) == true)
    }

    @Test(arguments: [
        ("status; status=503; retry_after=2", 503), ("status; operation=cancelOrder", 500),
        ("status; target=api; phase=after_effect", 500), ("slow; target=api; latency_ms=1", 200),
    ])
    func faultsOfTheAPIWorkTheSameWay(_ header: String, _ status: Int) throws {
        let client = try client()
        let reply = try cancel(client, header)
        #expect(reply.status == status)
        #expect(reply.field("X-Sandbox-Fault") == "header")
        let bag = try client.call("GET", "/v1/orders/11113").json["bags"]?.array?.first
        let happened = header.contains("after_effect") || status == 200
        #expect(bag?["status"]?.string == (happened ? "CANCELED" : "ACCEPTED"))
    }

    @Test(arguments: [
        ";", "rejct", "REJECT", "reject; phase=after_effect", "reject; phase=never",
        "reject; foo=1", "reject; message", "reject; times=2", "reject; skip=1",
        "reject; bag_id=x", "reject; bag_id=0", "reject; target=api", "reject; target=shop",
        "slow; target=moon", "slow; target=1", "slow; latency_ms=0", "slow; latency_ms=1e3",
        "close; target=platform", "reset; operation=refund", "status; status=200",
        "status; operation=getOrderRefunds", "disputed; operation=cancel", "partial",
        "partial; skus=", "partial; skus=abc", "partial; skus=33341,x", "truncate; after_bytes=-1",
        "drip; bytes_per_second=0", "reject; message=a; message=b", "reject; kind=slow",
        "unavailable; status=404", "rate_limited; retry_after=99999999999999999999",
    ])
    func aBadValueIsRefusedAndNothingHappens(_ header: String) throws {
        let client = try client()
        let reply = try cancel(client, header)
        #expect(reply.status == 400, "\(header): \(reply.body)")
        #expect(reply.json["code"] == 1001)
        #expect(reply.json["message"]?.string?.contains("X-Sandbox-Fault") == true)
        let bag = try client.call("GET", "/v1/orders/11113").json["bags"]?.array?.first
        #expect(bag?["status"] == "ACCEPTED")
        let calls = try client.control("GET", "journal?kind=platform_call")
        #expect(calls.body == "[]")
    }
}
