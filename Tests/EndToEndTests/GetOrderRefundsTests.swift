import EmulatorSupport
import JSON
import TestSupport
import Testing

/// GET /v1/orders/{order_id}/refunds.
@Suite struct GetOrderRefundsTests {
    @Test func anOrderWithoutRefundsHasAnEmptyArray() throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call("GET", "/v1/orders/11111/refunds")
        #expect(reply.status == 200)
        #expect(reply.body == "[]")
        #expect(reply.field("Content-Type") == "application/json")
    }

    @Test(arguments: ["99999", "22222", "9223372036854775807"])
    func anUnknownOrderIs404(_ id: String) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call("GET", "/v1/orders/\(id)/refunds")
        #expect(reply.status == 404)
        #expect(
            reply.body
                == #"{"message":"Order could not be found.","error":"order_not_found","code":4216}"#
        )
    }

    @Test func theRefundThatWasAnsweredIsTheRefundThatIsListed() throws {
        let client = try Stage.auto.get().client()
        let made = try client.call("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        let more = try client.call("POST", "/v1/orders/11113/bags/22242/refunds", "{}")
        let listed = try client.call("GET", "/v1/orders/11113/refunds")
        #expect(listed.json == .array([more.json, made.json]))
    }

    @Test func refundsOfSeveralBagsAreNewestFirst() throws {
        let client = try Stage.auto.get().client()
        for amount in [100, 200, 300] {
            for bag in [22241, 22242] {
                try client.call(
                    "POST", "/v1/orders/11113/bags/\(bag)/refunds",
                    #"{"amount_refunded": \#(amount)}"#)
            }
        }
        let refunds = try client.call("GET", "/v1/orders/11113/refunds").json.array ?? []
        #expect(refunds.compactMap { $0["amount"]?.int64 } == [300, 300, 200, 200, 100, 100])
        let ids = refunds.compactMap { $0["id"]?.int64 }
        #expect(ids == ids.sorted(by: >))
    }

    @Test func headCountsTheBodyOfGetAndSendsNone() throws {
        let client = try Stage.auto.get().client()
        let get = try client.call("GET", "/v1/orders/11125/refunds")
        let head = try client.call("HEAD", "/v1/orders/11125/refunds")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.field("Content-Length") == String(get.body.utf8.count))
        #expect(try client.call("GET", "/v1/orders/11111/refunds").body == "[]")
    }
}
