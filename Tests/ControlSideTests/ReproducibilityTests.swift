import EmulatorSupport
import Foundation
import JSON
import LocalViolet
import Synchronization
import TestSupport
import Testing

/// The same seed and the same calls give the same bytes, whatever other apps do meanwhile.
@Suite struct ReproducibilityTests {
    private static let app = 12_345

    /// One call of the script.
    private struct Step {
        let method: String
        let path: String
        let body: String?
    }

    /// A long script, drawn from a seed: everything that changes a world, and what shows it.
    private static func script(seed: UInt64, count: Int) -> [Step] {
        var random = SplitMix64(seed: seed)
        let control = { (method: String, path: String, body: String?) in
            let mark = path.contains("?") ? "&" : "?"
            return Step(
                method: method, path: "/_sandbox/\(path)\(mark)app_id=\(app)", body: body)
        }
        let faults = [
            #"{"kind": "reject"}"#, #"{"kind": "unavailable"}"#, #"{"kind": "malformed"}"#,
            #"{"kind": "async", "after_ms": 7000}"#,
            #"{"kind": "async", "after_ms": 3000, "outcome": "FAILED"}"#,
        ]
        var steps = faults.map { fault in
            let operation = fault.contains("async") ? "refund" : "*"
            return control(
                "POST", "faults",
                """
                {"on": {"operation": "\(operation)"}, "fault": \(fault), "probability": 0.5}
                """)
        }
        let bags = [
            (11111, 22222), (11112, 22231), (11112, 22232), (11112, 22233), (11113, 22241),
            (11113, 22242),
        ]
        for _ in 0..<count {
            let (order, bag) = bags.randomElement(using: &random) ?? (11111, 22222)
            let path = "/v1/orders/\(order)"
            let amount = Int.random(in: 1...400, using: &random)
            let event = ["ship", "deliver", "return", "merchant_refund", "merchant_cancel"]
                .randomElement(using: &random)
            let events = "orders/\(order)/bags/\(bag)/events"
            let options = [
                Step(
                    method: "POST", path: "\(path)/bags/\(bag)/refunds",
                    body: #"{"amount_refunded": \#(amount)}"#),
                Step(
                    method: "POST", path: "\(path)/bags/\(bag)/refunds",
                    body: #"{"amount_refunded": \#(amount), "restock_items": true}"#),
                Step(method: "POST", path: "\(path)/bags/\(bag)/cancel", body: "{}"),
                Step(method: "POST", path: "\(path)/cancel", body: nil),
                Step(method: "GET", path: path, body: nil),
                Step(method: "GET", path: "\(path)/refunds", body: nil),
                control("POST", "clock/advance", #"{"ms": \#(amount * 10)}"#),
                control("POST", events, #"{"event": "\#(event ?? "ship")"}"#),
                control("POST", "orders", #"{"bags": [{"skus": [{"price": \#(amount)}]}]}"#),
                control("POST", "snapshots", #"{"name": "before"}"#),
                control("POST", "snapshots/before/restore", nil),
                control("GET", "snapshots/before/diff/now", nil),
                control("GET", "clock/agenda", nil), control("GET", "faults", nil),
            ]
            steps += [options.randomElement(using: &random)].compactMap(\.self)
        }
        return steps + [control("GET", "journal", nil), control("GET", "orders", nil)]
    }

    /// Plays the script and returns every reply but for its Date.
    private static func play(_ steps: [Step], port: Int) throws -> [String] {
        let client = try TestClient(port: port, app: app)
        client.checksReplies = false
        return try steps.map { step in
            let reply = try client.call(step.method, step.path, step.body)
            let fields = reply.head.split(separator: "\r\n").filter { !$0.hasPrefix("Date: ") }
            return "\(step.method) \(step.path)\n"
                + fields.joined(separator: "\n") + "\n\(reply.body)"
        }
    }

    /// What other apps do until they are told to stop.
    private static func disturb(port: Int, app: Int, until isOver: borrowing Atomic<Bool>) {
        guard let client = try? TestClient(port: port, app: app) else { return }
        client.checksReplies = false
        var random = SplitMix64(seed: UInt64(app))
        while !isOver.load(ordering: .relaxed) {
            let bag = [22222, 22241].randomElement(using: &random) ?? 22222
            let order = bag == 22222 ? 11111 : 11113
            _ = try? client.addFault(#"{"fault": {"kind": "reject"}, "probability": 0.3}"#)
            _ = try? client.call("POST", "/v1/orders/\(order)/bags/\(bag)/refunds", "{}")
            _ = try? client.call("POST", "/v1/orders/\(order)/bags/\(bag)/cancel", "{}")
            _ = try? client.control("POST", "orders", #"{"bags": [{}]}"#)
            _ = try? client.control("POST", "snapshots", "{}")
            _ = try? client.advance(1234)
            if Int.random(in: 0..<4, using: &random) == 0 {
                _ = try? client.control("POST", "reset")
            }
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func twoRunsAreEqualByteForByteWhateverOthersDo(_ seed: UInt64) throws {
        let steps = Self.script(seed: seed, count: 400)
        let quiet = try Stage {
            $0.clock = .frozen
            $0.seed = 42
        }
        let busy = try Stage {
            $0.clock = .frozen
            $0.seed = 42
        }
        let isOver = Shared()
        let port = busy.emulator.port
        for app in 1...4 {
            Thread.detachNewThread {
                Self.disturb(port: port, app: 900_000 + app, until: isOver.flag)
            }
        }
        defer { isOver.flag.store(true, ordering: .relaxed) }
        let first = try Self.play(steps, port: quiet.emulator.port)
        let second = try Self.play(steps, port: port)
        for (one, other) in zip(first, second) where one != other {
            #expect(one == other, "seed \(seed)")
            break
        }
        #expect(first.count == second.count)
        // What the script is about did happen in it.
        let all = first.joined()
        for word in ["PROCESSING", "FAILED", "CANCELED", "X-Sandbox-Fault: ", "inserted"] {
            #expect(all.contains(word), "seed \(seed): nothing was \(word)")
        }
        let other = try Stage {
            $0.clock = .frozen
            $0.seed = 43
        }
        #expect(try Self.play(steps, port: other.emulator.port) != first, "chance has a seed")
    }

    /// A flag that threads share.
    private final class Shared: Sendable {
        let flag = Atomic(false)
    }
}
