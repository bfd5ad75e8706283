import EmulatorSupport
import Foundation
import JSON
import LocalViolet
import TestSupport
import Testing

/// 64 apps at once, each with a fault of its own: none sees another's.
@Suite struct ParallelAppsTests {
    private static let first = 810_000
    private static let apps = 64

    /// The fault of an app: its words name it.
    private static func rule(_ app: Int) -> String {
        let operation = app % 2 == 0 ? "cancel" : "refund"
        return """
            {"on": {"operation": "\(operation)"}, "skip": \(app % 3), "times": \(1 + app % 4),
             "probability": \(app % 5 == 0 ? "0.5" : "1"),
             "fault": {"kind": "reject", "message": "Only for app \(app)."}}
            """
    }

    /// What one app does, and everything it is told: more than twenty calls.
    private static func story(_ port: Int, _ app: Int) throws -> [String] {
        let client = try TestClient(port: port, app: app)
        client.checksReplies = false
        var told: [String] = []
        let call = { (method: String, path: String, body: String?) in
            let reply = try client.call(method, path, body)
            told.append(
                [
                    "\(reply.status)", reply.field("X-Sandbox-Fault") ?? "",
                    reply.field("X-Sandbox-Request-Id") ?? "", reply.body,
                ].joined(separator: " | "))
        }
        try call("POST", "/_sandbox/faults?app_id=\(app)", rule(app))
        for bag in [22222, 22231, 22233, 22241, 22242] {
            let order = bag == 22222 ? 11111 : bag < 22240 ? 11112 : 11113
            let path = "/v1/orders/\(order)/bags/\(bag)"
            try call("POST", "\(path)/refunds", #"{"amount_refunded": \#(1 + app % 100)}"#)
            try call("POST", "\(path)/cancel", #"{"reason": "app \#(app)"}"#)
            try call("GET", "/v1/orders/\(order)", nil)
            try call("POST", "\(path)/refunds", "{}")
            try call("GET", "\(path)/refunds", nil)
        }
        try call("GET", "/_sandbox/faults?app_id=\(app)", nil)
        try call("GET", "/_sandbox/journal?app_id=\(app)", nil)
        try call("GET", "/_sandbox/clock/agenda?app_id=\(app)", nil)
        return told
    }

    @Test func eachIsToldWhatALoneRunIsTold() async throws {
        let crowd = try Stage { $0.clock = .frozen }
        let port = crowd.emulator.port
        let told = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for app in Self.first..<Self.first + Self.apps {
                group.addTask { (app, try await Self.onAThread { try Self.story(port, app) }) }
            }
            return try await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
        }
        #expect(told.count == Self.apps)
        #expect(told.values.reduce(0) { $0 + $1.count } == Self.apps * 29)
        for (app, lines) in told {
            let others = lines.filter { line in
                line.ranges(of: "Only for app ").contains { range in
                    !line[range.upperBound...].hasPrefix("\(app).")
                }
            }
            #expect(others == [], "app \(app) was told of another's fault")
        }
        // The fault is met: the comparison would else be of runs in which nothing happens.
        let hit = told.filter { app, lines in lines.contains { $0.contains("app \(app).\"") } }
        #expect(hit.count == Self.apps)
        let alone = try Stage { $0.clock = .frozen }
        for app in told.keys.sorted() {
            let lines = try Self.story(alone.emulator.port, app)
            #expect(told[app] == lines, "app \(app)")
        }
    }

    @Test func whatIsDoneToOneAppIsDoneToNoOther() async throws {
        let bench = try Stage { $0.clock = .frozen }
        let port = bench.emulator.port
        try await withThrowingTaskGroup(of: Void.self) { group in
            for app in Self.first..<Self.first + Self.apps {
                group.addTask {
                    try await Self.onAThread {
                        let client = try TestClient(port: port, app: app)
                        client.checksReplies = false
                        try client.addFault(Self.rule(app))
                        try client.advance(app)
                        if app % 4 == 1 { try client.control("POST", "reset") }
                        if app % 4 == 2 { try client.control("DELETE", "faults") }
                        if app % 4 == 3 { try client.call("DELETE", "/_sandbox/apps/\(app)") }
                    }
                }
            }
            try await group.waitForAll()
        }
        for app in Self.first..<Self.first + Self.apps {
            let client = try bench.client(app: app)
            client.checksReplies = false
            let faults = try client.control("GET", "faults").json.array ?? []
            #expect(faults.count == (app % 4 == 0 ? 1 : 0), "app \(app)")
            #expect(faults.allSatisfy { $0["app_id"]?.int64 == Int64(app) })
            let now = try client.control("GET", "clock").json["now"]?.string
            let moved = now != "2024-10-24T14:00:35+0000"
            #expect(moved == (app % 4 == 0 || app % 4 == 2), "app \(app)")
        }
    }

    /// Runs what blocks on a thread of its own.
    private static func onAThread<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }
}
