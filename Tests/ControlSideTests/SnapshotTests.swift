import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Snapshots over HTTP: what they bring back, what they leave alone, what they tell.
@Suite struct SnapshotTests {
    private static let refunds = "/v1/orders/11113/bags/22241/refunds"
    private static let one = #"{"amount_refunded": 1}"#

    private func save(_ client: TestClient, _ name: String) throws {
        let reply = try client.control("POST", "snapshots", #"{"name": "\#(name)"}"#)
        #expect(reply.status == 201)
    }

    @Test func aRestoredWorldGoesOnAsTheSavedOneDid() throws {
        let client = try Stage.frozen.get().client()
        // A pending settlement, a counter in the middle, chance that has been drawn from.
        try client.addFault(
            #"{"fault": {"kind": "async", "after_ms": 60000}, "on": {"bag_id": 22242}}"#)
        try client.addFault(
            #"{"fault": {"kind": "reject"}, "on": {"bag_id": 22241}, "skip": 2, "times": 2}"#)
        try client.addFault(#"{"fault": {"kind": "malformed"}, "probability": 0.5}"#)
        try client.call("POST", "/v1/orders/11113/bags/22242/refunds", "{}")
        for _ in 0..<3 { try client.call("POST", Self.refunds, Self.one) }
        try client.advance(30_000)
        try save(client, "middle")
        let story = {
            var told = try (0..<8).map { _ in try client.call("POST", Self.refunds, Self.one).body }
            told.append(try client.control("GET", "clock/agenda").body)
            try client.advance(30_000)
            for path in ["clock", "clock/agenda", "faults", "orders"] {
                told.append(try client.control("GET", path).body)
            }
            told.append(try client.call("GET", "/v1/orders/11113").body)
            told.append(try client.call("GET", "/v1/orders/11113/refunds").body)
            told.append(
                try client.control("GET", "merchants/20005/orders/7438000022242").body)
            return told
        }
        let first = try story()
        for _ in 0..<2 {
            #expect(try client.control("POST", "snapshots/middle/restore").status == 204)
            #expect(try story() == first)
        }
    }

    @Test func restoringTwiceGivesTheSameAndOtherAppsAreLeftAlone() throws {
        let bench = try Stage.frozen.get()
        let (client, other) = (try bench.client(), try bench.client())
        try save(client, "start")
        try save(other, "start")
        let story = {
            [
                try client.call("POST", "/v1/orders/11113/cancel", "{}").body,
                try client.call("POST", "/v1/orders/11111/bags/22222/refunds", "{}").body,
            ]
        }
        try other.call("POST", "/v1/orders/11111/cancel", "{}")
        try other.advance(777)
        let seen = try other.call("GET", "/v1/orders/11111").body
        let first = try story()
        #expect(try client.control("POST", "snapshots/start/restore").status == 204)
        #expect(try client.control("GET", "snapshots/start/diff/now").json == ["tables": []])
        #expect(try story() == first)
        #expect(try other.call("GET", "/v1/orders/11111").body == seen)
        let tables = try other.control("GET", "snapshots/start/diff/now").json["tables"]
        #expect(tables?.array?.isEmpty == false)
    }

    @Test func aDifferenceNamesTheRowsThatChanged() throws {
        let client = try Stage.frozen.get().client()
        try save(client, "a")
        #expect(try client.control("GET", "snapshots/a/diff/now").json == ["tables": []])
        try client.call("POST", Self.refunds, Self.one)
        try save(client, "b")
        let tables = { (path: String, change: String) in
            let found = try client.control("GET", "snapshots/\(path)").json["tables"]?.array ?? []
            return Set(
                found.filter { $0[change]?.array?.isEmpty == false }
                    .compactMap { $0["table"]?.string })
        }
        #expect(try tables("a/diff/b", "inserted") == ["refunds"])
        #expect(try tables("a/diff/b", "deleted").isEmpty)
        #expect(try tables("a/diff/b", "updated").contains("bags"))
        #expect(try tables("b/diff/a", "deleted") == ["refunds"])
        #expect(try tables("b/diff/a", "inserted").isEmpty)
        #expect(try tables("b/diff/now", "updated").isEmpty)
        let refused = try client.call("POST", Self.refunds, #"{"amount_refunded": 999999}"#)
        #expect(refused.status == 400)
        let after = try client.control("GET", "snapshots/b/diff/now").json
        #expect(after == ["tables": []], "a refused request changes nothing")
    }

    @Test func aDeletedSnapshotIsGoneAndTheOthersStay() throws {
        let client = try Stage.frozen.get().client()
        for name in ["a", "b"] { try save(client, name) }
        #expect(try client.control("DELETE", "snapshots/a").status == 204)
        for (method, path) in [
            ("DELETE", "snapshots/a"), ("GET", "snapshots/a"), ("POST", "snapshots/a/restore"),
            ("GET", "snapshots/a/diff/now"), ("GET", "snapshots/b/diff/a"),
        ] {
            #expect(try client.control(method, path).status == 404, "\(method) \(path)")
        }
        let left = try client.control("GET", "snapshots").json.array
        #expect(left?.compactMap { $0["name"]?.string } == ["b"])
        #expect(try client.control("POST", "snapshots/b/restore").status == 204)
    }

    @Test func aSnapshotOfAnotherAppIsNotFound() throws {
        let bench = try Stage.frozen.get()
        let (client, other) = (try bench.client(), try bench.client())
        try save(client, "mine")
        for path in ["snapshots/mine/restore", "snapshots/1/restore"] {
            #expect(try other.control("POST", path).status == 404)
        }
        #expect(try other.control("DELETE", "snapshots/mine").status == 404)
        #expect(try client.control("GET", "snapshots/mine").status == 200)
    }

    @Test func whoWaitsIsAnsweredWhenTheWorldIsRestored() throws {
        let bench = try Stage.frozen.get()
        let waiting = try bench.client()
        let other = try bench.client(app: waiting.app)
        try save(other, "before")
        try other.addFault(#"{"fault": {"kind": "slow"}}"#)
        waiting.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        #expect(!waiting.hasArrived)
        try other.control("POST", "snapshots/before/restore")
        let reply = try waiting.receive()
        #expect(reply.status == 503)
        #expect(reply.json["code"] == 1001)
        #expect(try other.control("GET", "clock/agenda").body == "[]")
        #expect(try waiting.call("POST", "/v1/orders/11111/cancel", "{}").status == 200)
    }
}
