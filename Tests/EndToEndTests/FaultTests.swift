import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Faults as the client of the API meets them: each kind, in each phase, on each operation.
@Suite struct FaultTests {
    /// A fault, the phases it has, and the words that the client reads; nil where the call goes
    /// well in the end.
    private static let kinds: [(fault: String, phases: [String], message: String?)] = [
        (
            #"{"kind": "reject", "message": "Not today."}"#, ["before_effect"], "Not today."
        ),
        (
            #"{"kind": "reject"}"#, ["before_effect"],
            "The merchant's platform rejected the request."
        ),
        (
            #"{"kind": "unavailable", "status": 502}"#, ["before_effect", "after_effect"],
            "The merchant's platform is unavailable: it answered 502."
        ),
        (
            #"{"kind": "timeout", "after_ms": 5000}"#, ["before_effect", "after_effect"],
            "The merchant's platform did not answer within 5000 ms."
        ),
        (#"{"kind": "slow", "latency_ms": 60000}"#, ["before_effect", "after_effect"], nil),
    ]

    struct Case: Sendable, CustomTestStringConvertible {
        let fault: String
        let phase: String
        let message: String?
        var testDescription: String { "\(fault) \(phase)" }

        func rule(on operation: String) -> String {
            """
            {"fault": \(fault), "phase": "\(phase)", "times": 1,
             "on": {"target": "platform", "operation": "\(operation)", "bag_id": 22222}}
            """
        }
    }

    private static let cases = kinds.flatMap { kind in
        kind.phases.map { Case(fault: kind.fault, phase: $0, message: kind.message) }
    }

    @Test(arguments: cases)
    func aFailedCancellationChangesNothingAndCanBeTriedAgain(_ fault: Case) throws {
        let client = try Stage.auto.get().client()
        let id = try client.addFault(fault.rule(on: "cancel"))
        let reply = try client.call("POST", "/v1/orders/11111/bags/22222/cancel", "{}")
        #expect(reply.field("X-Sandbox-Fault") == String(id))
        guard let message = fault.message else {
            #expect(reply.status == 200)
            #expect(reply.json["amount"] == 22692)
            return
        }
        #expect(reply.status == 202)
        #expect(reply.json["status"] == "CANCELLATION_FAILURE")
        let error = reply.json["cancelled_bags"]?.array?.first?["errors"]?.array?.first
        #expect(error?["type"] == "EXTERNAL_CANCEL_ORDER")
        #expect(error?["message"]?.string == message)
        #expect(try client.call("GET", "/v1/orders/11111/refunds").body == "[]")
        // Cancelling what the shop has already cancelled succeeds again.
        let retry = try client.call("POST", "/v1/orders/11111/bags/22222/cancel", "{}")
        #expect(retry.status == 200)
        #expect(retry.field("X-Sandbox-Fault") == nil)
    }

    @Test(arguments: cases)
    func aLostAnswerToARefundShowsWhenItIsTriedAgain(_ fault: Case) throws {
        let client = try Stage.auto.get().client()
        let id = try client.addFault(fault.rule(on: "refund"))
        let reply = try client.call("POST", "/v1/orders/11111/bags/22222/refunds", "{}")
        #expect(reply.status == 200)
        #expect(reply.field("X-Sandbox-Fault") == String(id))
        guard let message = fault.message else {
            #expect(reply.json["status"] == "COMPLETED")
            return
        }
        #expect(reply.json["status"] == "FAILED")
        let error = reply.json["errors"]?.array?.first
        #expect(error?["error_message"]?.string == message)
        #expect(error?["error_code"] == 9000)
        let retry = try client.call("POST", "/v1/orders/11111/bags/22222/refunds", "{}")
        // The shop that gave the money back already has none left to give.
        let isLost = fault.phase == "after_effect"
        #expect(retry.json["status"] == (isLost ? "FAILED" : "COMPLETED"))
        let listed = try client.call("GET", "/v1/orders/11111/refunds")
        // Oldest last; a refund that made it good has resolved the errors of the failed one.
        let records = listed.json.array ?? []
        #expect(records.count == 2)
        #expect(records.first == retry.json)
        #expect(records.last?["id"] == reply.json["id"])
        let failed = records.last?["errors"]?.array?.first
        #expect(failed?["error_message"]?.string == message)
        #expect(failed?["resolved"] == .bool(!isLost))
    }

    @Test(arguments: cases)
    func aFailedRefundAfterACancellationLeavesTheBagCanceled(_ fault: Case) throws {
        let client = try Stage.auto.get().client()
        let id = try client.addFault(fault.rule(on: "refund"))
        let reply = try client.call("POST", "/v1/orders/11111/cancel", "{}")
        #expect(reply.field("X-Sandbox-Fault") == String(id))
        let bag = reply.json["cancelled_bags"]?.array?.first
        #expect(reply.status == (fault.message == nil ? 200 : 202))
        #expect(reply.json["status"] == "CANCELED")
        #expect(bag?["status"] == "CANCELED")
        #expect(bag?["refund"]?["status"] == (fault.message == nil ? "COMPLETED" : "FAILED"))
        #expect(bag?["errors"]?.array?.count == (fault.message == nil ? nil : 1))
        let again = try client.call("POST", "/v1/orders/11111/cancel", "{}")
        #expect(again.json["code"] == 4225)
    }

    @Test func bothStepsCanBeHitAndBothAreNamed() throws {
        let client = try Stage.auto.get().client()
        let first = try client.addFault(
            #"{"fault": {"kind": "slow"}, "on": {"operation": "cancel"}}"#)
        let second = try client.addFault(
            #"{"fault": {"kind": "reject"}, "on": {"operation": "refund"}}"#)
        let reply = try client.call("POST", "/v1/orders/11111/cancel", "{}")
        #expect(reply.status == 202)
        #expect(reply.field("X-Sandbox-Fault") == "\(first), \(second)")
    }

    @Test func aSeededShopSaysSoToo() throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call("POST", "/v1/orders/11112/bags/22232/cancel", "{}")
        #expect(reply.field("X-Sandbox-Fault") == "seeded")
    }

    @Test func callsPassBeforeSkipAndAfterTimes() throws {
        let client = try Stage.auto.get().client()
        try client.addFault(#"{"fault": {"kind": "reject"}, "skip": 2, "times": 3}"#)
        let statuses = try (0..<7).map { _ in
            try client.call(
                "POST", "/v1/orders/11111/bags/22222/refunds", #"{"amount_refunded": 1}"#
            ).json["status"]?.string
        }
        let failed = statuses.map { $0 == "FAILED" }
        #expect(failed == [false, false, true, true, true, false, false])
        let rule = try client.control("GET", "faults").json.array?.first
        #expect(rule?["matched"] == 7)
        #expect(rule?["fired"] == 3)
    }

    @Test(arguments: [
        (#"{}"#, [22241, 22242]), (#"{"operation": "*"}"#, [22241, 22242]),
        (#"{"operation": "cancel"}"#, [22241, 22242]), (#"{"operation": "refund"}"#, []),
        (#"{"operation": "cancel", "merchant_id": 20005}"#, [22242]),
        (#"{"operation": "cancel", "order_id": 11113}"#, [22241, 22242]),
        (#"{"operation": "cancel", "order_id": 11111}"#, []),
        (#"{"operation": "cancel", "bag_id": 22241}"#, [22241]),
        (
            #"{"operation": "cancel", "merchant_id": 20004, "order_id": 11113, "bag_id": 22241}"#,
            [22241]
        ),
    ])
    func onlyCallsInsideTheScopeAreHit(_ scope: String, _ bags: [Int]) throws {
        let client = try Stage.auto.get().client()
        try client.addFault(#"{"on": \#(scope), "fault": {"kind": "reject"}}"#)
        let reply = try client.call("POST", "/v1/orders/11113/cancel", "{}")
        let hit = reply.json["cancelled_bags"]?.array?.filter { $0["status"] != "CANCELED" }
        #expect(hit?.compactMap { $0["bag_id"]?.int64 } == bags.map(Int64.init))
    }

    @Test func theNarrowerRuleWinsThenTheOlder() throws {
        let client = try Stage.auto.get().client()
        for (on, word) in [
            (#"{"operation": "refund"}"#, "any"), (#"{"bag_id": 22222}"#, "bag"),
            (#"{"bag_id": 22222}"#, "younger"), (#"{"merchant_id": 20000}"#, "merchant"),
        ] {
            try client.addFault(
                """
                {"on": \(on), "times": 1, "fault": {"kind": "reject", "message": "\(word)"}}
                """)
        }
        let words = try (0..<4).map { _ in
            try client.call("POST", "/v1/orders/11111/bags/22222/refunds", "{}")
                .json["errors"]?.array?.first?["error_message"]?.string
        }
        #expect(words == ["bag", "younger", "merchant", "any"])
    }
}
