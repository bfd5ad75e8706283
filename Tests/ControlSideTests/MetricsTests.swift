import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// `GET /_sandbox/metrics`.
@Suite struct MetricsTests {
    private func read(_ client: TestClient) throws -> Exposition {
        let reply = try client.call("GET", "/_sandbox/metrics")
        #expect(reply.status == 200)
        #expect(reply.field("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
        return try Exposition(reply.body)
    }

    @Test func itIsWellFormedAfterEverythingThatCanHappen() throws {
        let bench = try Stage { $0.clock = .auto }
        let client = try bench.client(app: 77)
        let order = "/v1/orders/11113"
        for fault in [nil, "reject", "slow; latency_ms=5", "async", "status; status=503"] {
            let headers = fault.map { ["X-Sandbox-Fault": $0] } ?? [:]
            try client.call("POST", "\(order)/bags/22241/refunds", headers: headers)
            try client.call("POST", "\(order)/cancel", headers: headers)
        }
        try client.call("GET", "/v1/nothing")
        let metrics = try read(client)
        #expect(metrics.findingsInHistograms() == [])
        #expect(metrics.types.map(\.name) == Self.families)
        #expect(metrics.samples.allSatisfy { $0.value >= 0 })
        let names = metrics.types.map(\.name)
        #expect(try read(client).types.map(\.name) == names, "the order is always the same")
    }

    private static let families = [
        "localviolet_build_info", "localviolet_requests_total",
        "localviolet_request_duration_seconds", "localviolet_platform_calls_total",
        "localviolet_faults_fired_total", "localviolet_connections_open",
        "localviolet_connections_accepted_total", "localviolet_connections_refused_total",
        "localviolet_apps", "localviolet_orders", "localviolet_journal_entries",
        "localviolet_database_bytes", "process_start_time_seconds",
        "process_resident_memory_bytes",
    ]

    @Test func requestsAreCountedByOperationAndStatus() throws {
        let bench = try Stage { $0.clock = .frozen }
        let client = try bench.client()
        for _ in 0..<3 { try client.call("GET", "/v1/orders/11111/refunds") }
        try client.call("GET", "/v1/orders/1/refunds")
        try client.call("POST", "/v1/orders/11113/bags/22241/cancel", "{}")
        try client.call("POST", "/v1/orders/11112/bags/22232/cancel", "{}")
        try client.call("PUT", "/v1/orders/11112")
        let metrics = try read(client)
        let requests = { (operation: String, status: String) in
            metrics.value(
                "localviolet_requests_total", ["operation": operation, "status": status])
        }
        #expect(requests("getOrderRefunds", "200") == 3)
        #expect(requests("getOrderRefunds", "404") == 1)
        #expect(requests("cancelBag", "200") == 1)
        #expect(requests("cancelBag", "202") == 1)
        #expect(requests("none", "405") == 1)
        #expect(requests("performBagRefund", "200") == nil)
        let name = "localviolet_request_duration_seconds"
        let operation = ["operation": "getOrderRefunds"]
        #expect(metrics.value("\(name)_count", operation) == 4)
        #expect(metrics.value("\(name)_sum", operation) ?? 0 > 0)
        let later = try read(client)
        let control = ["operation": "control", "status": "200"]
        let before = metrics.value("localviolet_requests_total", control) ?? 0
        #expect(later.value("localviolet_requests_total", control) == before + 1)
    }

    @Test func aReplyThatIsNeverSeenHasNoStatus() throws {
        let bench = try Stage { $0.clock = .frozen }
        for fault in ["reset", "close", "garbage", "truncate; after_bytes=5"] {
            let wire = try bench.wire()
            wire.send(
                "GET /v1/orders HTTP/1.1\r\nHost: localhost\r\nX-Sandbox-Fault: \(fault)\r\n\r\n")
            _ = try? wire.rest()
        }
        let metrics = try read(try bench.client())
        let labels = ["operation": "getAllOrders", "status": "none"]
        #expect(metrics.value("localviolet_requests_total", labels) == 4)
    }

    @Test func platformCallsAndFaultsAreCountedByWhatTheyCameTo() throws {
        let bench = try Stage { $0.clock = .auto }
        let client = try bench.client()
        let path = "/v1/orders/11113/bags/22241/refunds"
        let amount = #"{"amount_refunded": 1}"#
        for fault in ["reject", "slow; latency_ms=50", "async", "unavailable"] {
            try client.call("POST", path, amount, headers: ["X-Sandbox-Fault": fault])
        }
        try client.call("POST", path, amount)
        try client.call("GET", "/v1/orders/11113", headers: ["X-Sandbox-Fault": "status"])
        try client.call("POST", "/v1/orders/11112/bags/22232/cancel", "{}")
        let metrics = try read(client)
        let calls = { (operation: String, outcome: String) in
            metrics.value(
                "localviolet_platform_calls_total",
                ["operation": operation, "outcome": outcome])
        }
        #expect(calls("refund", "accepted") == 2)
        #expect(calls("refund", "refused") == 2)
        #expect(calls("refund", "pending") == 1)
        #expect(calls("refund", "accepted_in_part") == 0)
        #expect(calls("cancel", "refused") == 1)
        let fired = { (target: String, kind: String) in
            metrics.value("localviolet_faults_fired_total", ["target": target, "kind": kind])
        }
        for kind in ["slow", "async", "unavailable"] { #expect(fired("platform", kind) == 1) }
        #expect(fired("platform", "reject") == 2, "the seeded shop that refuses counts, too")
        #expect(fired("api", "status") == 1)
        #expect(fired("api", "slow") == 0)
    }

    @Test func sizesAndConnectionsAreThoseOfThePresent() throws {
        let bench = try Stage { $0.clock = .frozen }
        let first = try bench.client()
        let before = try read(first)
        let second = try bench.client(app: 5)
        try second.call("GET", "/v1/orders/11111")
        let after = try read(first)
        let change = { (name: String) in (after.value(name) ?? 0) - (before.value(name) ?? 0) }
        #expect(change("localviolet_connections_open") == 1)
        #expect(change("localviolet_connections_accepted_total") == 1)
        #expect(after.value("localviolet_connections_refused_total") == 0)
        #expect(change("localviolet_apps") == 1)
        #expect(change("localviolet_orders") == 24)
        #expect(change("localviolet_journal_entries") == 1)
        #expect(after.value("localviolet_database_bytes") ?? 0 > 100_000)
        #expect(after.value("process_start_time_seconds") ?? 0 > 1_700_000_000)
        #expect(after.value("process_resident_memory_bytes") ?? 0 > 1_000_000)
        #expect(after.value("localviolet_build_info", ["version": Emulator.version]) == 1)
    }
}
