import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Requests that meet: on one bag, on its neighbours, on one connection.
@Suite struct ConcurrencyTests {
    @Test(arguments: 0..<20)
    func ofTwoCancelsOfOneBagExactlyOneSucceeds(_ round: Int) throws {
        let stage = try Stage.auto.get()
        let one = try stage.client()
        let other = try stage.client(app: one.app)
        let paths = ["/v1/orders/11111/cancel", "/v1/orders/11111/bags/22222/cancel"]
        one.send("POST", paths[round % 2], "{}")
        other.send("POST", paths[round / 2 % 2], "{}")
        let replies = [try other.receive(), try one.receive()]
        #expect(replies.map(\.status).sorted() == [200, 400])
        #expect(replies.contains { $0.json["code"] == 4225 })
        #expect(try one.call("GET", "/v1/orders/11111/refunds").json.array?.count == 1)
    }

    @Test func aSecondCancelWaitsForTheFirstAndIsRefused() throws {
        let (one, other, third) = try frozen(#"{"on": {"bag_id": 22241}, "times": 1}"#)
        one.send("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        try third.waitUntilHit()
        #expect(try third.call("GET", "/v1/orders/11113/refunds").body == "[]")
        other.send("POST", "/v1/orders/11113/cancel", "{}")
        #expect(try third.call("GET", "/v1/orders/11113/refunds").body == "[]")
        #expect(!one.hasArrived && !other.hasArrived)
        try third.control("POST", "clock/advance", #"{"ms": 1000}"#)
        #expect(try one.receive().status == 200)
        let late = try other.receive()
        #expect(late.status == 400)
        #expect(try Pattern(Documented.notCancellable(22241)).differences(from: late.json) == [])
        #expect(try third.call("GET", "/v1/orders/11113/refunds").json.array?.count == 1)
    }

    @Test func aSecondCancelAfterAFailureIsANewAttempt() throws {
        let (one, other, third) = try frozen(
            #"{"on": {"bag_id": 22241}, "times": 1}"#, kind: "timeout", parameter: "after_ms")
        one.send("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        try third.waitUntilHit()
        #expect(try third.call("GET", "/v1/orders/11113/refunds").body == "[]")
        other.send("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        #expect(try third.call("GET", "/v1/orders/11113/refunds").body == "[]")
        try third.control("POST", "clock/advance", #"{"ms": 1000}"#)
        #expect(try one.receive().status == 202)
        #expect(try other.receive().status == 200)
    }

    @Test func aSlowShopDoesNotDelayAnotherMerchantsBag() throws {
        let (one, other, third) = try frozen(#"{"on": {"merchant_id": 20004}, "times": 1}"#)
        one.send("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        try third.waitUntilHit()
        #expect(try third.call("GET", "/v1/orders/11113/refunds").body == "[]")
        #expect(try other.call("POST", "/v1/orders/11113/bags/22242/cancel", "{}").status == 200)
        #expect(try other.call("POST", "/v1/orders/11111/cancel", "{}").status == 200)
        #expect(!one.hasArrived)
        try third.control("POST", "clock/advance", #"{"ms": 1000}"#)
        #expect(try one.receive().status == 200)
    }

    @Test func bagsThatAnsweredAtOnceAreVisibleWhileASlowOneIsAwaited() throws {
        let (one, other, third) = try frozen(#"{"on": {"merchant_id": 20004}, "times": 1}"#)
        one.send("POST", "/v1/orders/11113/cancel", "{}")
        try third.waitUntilHit()
        let listed = try third.call("GET", "/v1/orders/11113/refunds").json.array ?? []
        #expect(listed.compactMap { $0["bag_id"]?.int64 } == [22242])
        let again = try other.call("POST", "/v1/orders/11113/bags/22242/cancel", "{}")
        #expect(try Pattern(Documented.notCancellable(22242)).differences(from: again.json) == [])
        try third.control("POST", "clock/advance", #"{"ms": 1000}"#)
        let reply = try one.receive()
        #expect(reply.status == 200)
        #expect(reply.json["cancelled_bags"]?.array?.count == 2)
    }

    @Test func aClientThatGoesLeavesItsCommandRunning() throws {
        let (_, _, third) = try frozen(#"{"on": {"bag_id": 22241}, "times": 1}"#)
        try {
            let gone = try Self.stage.get().client(app: third.app)
            gone.send("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
            try third.waitUntilHit()
        }()
        try third.control("POST", "clock/advance", #"{"ms": 1000}"#)
        let refunds = try third.call("GET", "/v1/orders/11113/refunds").json.array ?? []
        #expect(refunds.compactMap { $0["status"]?.string } == ["COMPLETED"])
    }

    @Test func pipelinedCommandsAreAnsweredInOrder() throws {
        let client = try Stage.auto.get().client()
        for amount in 1...100 {
            client.send(
                "POST", "/v1/orders/11111/bags/22222/refunds", #"{"amount_refunded": \#(amount)}"#)
        }
        client.send("GET", "/v1/orders/11111/refunds")
        client.send("POST", "/v1/orders/11111/cancel", "{}")
        client.send("POST", "/v1/orders/11111/cancel", "{}")
        for amount in 1...100 {
            #expect(try client.receive().json["amount"]?.int64 == Int64(amount))
        }
        let listed = try client.receive().json.array?.compactMap { $0["amount"]?.int64 }
        #expect(listed == (1...100).reversed().map(Int64.init))
        let cancelled = try client.receive()
        let refund = cancelled.json["cancelled_bags"]?.array?.first?["refund"]
        #expect(refund?["amount"] == .init(Int64(22_692 - 5050)))
        #expect(try client.receive().status == 400)
    }

    @Test func aPipelinedCommandWaitsForASlowOneBeforeIt() throws {
        let (one, other, third) = try frozen(#"{"on": {"bag_id": 22241}, "times": 1}"#)
        one.send("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        one.send("POST", "/v1/orders/11113/bags/22242/cancel", "{}")
        try third.waitUntilHit()
        #expect(try other.call("GET", "/v1/orders/11113/refunds").body == "[]")
        #expect(!one.hasArrived)
        try third.control("POST", "clock/advance", #"{"ms": 1000}"#)
        #expect(try one.receive().json["bag_id"] == 22241)
        #expect(try one.receive().json["bag_id"] == 22242)
    }

    /// Three clients of one app on a frozen clock, with a shop that takes a second.
    private func frozen(
        _ rule: String, kind: String = "slow", parameter: String = "latency_ms"
    ) throws -> (TestClient, TestClient, TestClient) {
        let stage = try Self.stage.get()
        let app = stage.newApp()
        let client = try stage.client(app: app)
        try client.addFault(
            rule.dropLast() + #", "fault": {"kind": "\#(kind)", "\#(parameter)": 1000}}"#)
        return (try stage.client(app: app), try stage.client(app: app), client)
    }

    private static let stage = Result { try Stage { $0.clock = .frozen } }
}
