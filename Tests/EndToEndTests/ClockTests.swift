import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// The sandbox clock: what is awaited comes when it says so, and not before.
@Suite struct ClockTests {
    private static let slow = #"{"on": {"bag_id": 22222}, "fault": {"kind": "slow"}, "times": 1}"#

    @Test func onAFrozenClockNothingIsAnsweredUntilItIsAdvanced() throws {
        let stage = try Stage { $0.clock = .frozen }
        let client = try stage.client()
        let other = try stage.client(app: client.app)
        try other.addFault(Self.slow)
        client.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        #expect(try other.call("GET", "/v1/orders/11111/refunds").body == "[]")
        try advance(other, byMs: 999)
        #expect(try other.call("GET", "/v1/orders/11111/refunds").body == "[]")
        #expect(!client.hasArrived)
        try advance(other, byMs: 1)
        let reply = try client.receive()
        #expect(reply.status == 200)
        let bag = reply.json["cancelled_bags"]?.array?.first
        #expect(bag?["date_cancelled"] == "2024-10-24T14:00:36.000+00:00")
    }

    @Test func aRefundThatIsAwaitedIsProcessing() throws {
        let stage = try Stage { $0.clock = .frozen }
        let client = try stage.client()
        let other = try stage.client(app: client.app)
        try other.addFault(Self.slow)
        client.send("POST", "/v1/orders/11111/bags/22222/refunds", #"{"amount_refunded": 500}"#)
        try other.waitUntilHit()
        let listed = try other.call("GET", "/v1/orders/11111/refunds").json.array?.first
        #expect(listed?["status"] == "PROCESSING")
        #expect(listed?["date_created"] == "2024-10-24T14:00:35+0000")
        #expect(Schema.violations(of: Schema.refund, listed ?? .null) == [])
        try advance(other, byMs: 5000)
        let reply = try client.receive()
        #expect(reply.json["status"] == "COMPLETED")
        #expect(reply.json["id"] == listed?["id"])
        #expect(reply.json["date_created"] == "2024-10-24T14:00:35+0000")
        #expect(reply.json["date_last_modified"] == "2024-10-24T14:00:36+0000")
    }

    @Test func severalStepsHappenInOrderWithinOneAdvance() throws {
        let stage = try Stage { $0.clock = .frozen }
        let client = try stage.client()
        let other = try stage.client(app: client.app)
        try other.addFault(#"{"fault": {"kind": "slow", "latency_ms": 2000}}"#)
        client.send("POST", "/v1/orders/11113/cancel", "{}")
        try other.waitUntilHit()
        #expect(try other.call("GET", "/v1/orders/11113/refunds").body == "[]")
        try advance(other, byMs: 10_000)
        let reply = try client.receive()
        #expect(reply.status == 200)
        let bags = reply.json["cancelled_bags"]?.array ?? []
        #expect(bags.count == 2)
        for bag in bags {
            #expect(bag["refund"]?["date_created"] == "2024-10-24T14:00:37+0000")
            #expect(bag["refund"]?["date_last_modified"] == "2024-10-24T14:00:39+0000")
        }
        #expect(try other.control("GET", "clock").json["now"] == "2024-10-24T14:00:45+0000")
    }

    @Test func anAutoClockJumpsToWhatIsAwaited() throws {
        let stage = try Stage { $0.clock = .auto }
        let client = try stage.client()
        try client.addFault(
            #"{"on": {"operation": "cancel"}, "fault": {"kind": "timeout", "after_ms": 86400000}}"#)
        #expect(try client.call("POST", "/v1/orders/11111/cancel", "{}").status == 202)
        #expect(try client.control("GET", "clock").json["now"] == "2024-10-25T14:00:35+0000")
    }

    @Test func aClockCanBeSetAndThenFollowsItsMode() throws {
        let client = try Stage.auto.get().client()
        let path = "/_sandbox/clock?app_id=\(client.app ?? 0)"
        let set = try client.call(
            "PUT", path, #"{"mode": "frozen", "now": "2031-02-28T23:59:59+0000"}"#)
        #expect(set.status == 200)
        #expect(set.json["mode"] == "frozen")
        #expect(set.json["now"] == "2031-02-28T23:59:59+0000")
        try advance(client, byMs: 1000)
        #expect(try client.control("GET", "clock").json["now"] == "2031-03-01T00:00:00+0000")
        let refund = try client.call("POST", "/v1/orders/11111/bags/22222/refunds", "{}")
        #expect(refund.json["date_created"] == "2031-03-01T00:00:00+0000")
    }

    @Test func aFrozenClockThatIsLetGoAnswersWhoeverWaits() throws {
        let stage = try Stage { $0.clock = .frozen }
        let client = try stage.client()
        let other = try stage.client(app: client.app)
        try other.addFault(Self.slow)
        client.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        #expect(try other.call("GET", "/v1/orders/11111/refunds").body == "[]")
        // Set past the moment at which the shop answers, the clock then moves by itself.
        try other.call(
            "PUT", "/_sandbox/clock?app_id=\(client.app ?? 0)",
            #"{"mode": "real", "now": "2024-10-24T14:00:40+0000"}"#)
        #expect(try client.receive().status == 200)
    }

    @Test(arguments: [
        ("PUT", "clock", #"{"mode": "slow"}"#), ("PUT", "clock", #"{"now": "yesterday"}"#),
        ("PUT", "clock", #"{"now": 0}"#), ("PUT", "clock", #"{"time": 0}"#),
        ("POST", "clock/advance", "{}"), ("POST", "clock/advance", #"{"ms": -1}"#),
        ("POST", "clock/advance", #"{"ms": 1.5}"#), ("POST", "clock/advance", #"{"s": 1}"#),
        ("POST", "clock/advance", #"{"ms": 9223372036854775807}"#),
    ])
    func whatIsNoTimeIs400(_ method: String, _ path: String, _ body: String) throws {
        let client = try Stage.auto.get().client()
        let before = try client.control("GET", "clock").body
        #expect(try client.control(method, path, body).status == 400)
        #expect(try client.control("GET", "clock").body == before)
    }

    private func advance(_ client: TestClient, byMs ms: Int) throws {
        let reply = try client.control("POST", "clock/advance", #"{"ms": \#(ms)}"#)
        #expect(reply.status == 200)
    }
}
