import HTTPWire
import Orders
import Platform
import Sandbox
import VioletAPI
import WorldStore

/// Numbers for who watches: what was asked, called and hit, and how large everything is.
extension ControlAPI {
    func metrics() throws -> HTTPResponse {
        var text = MetricsText()
        text.family("localviolet_build_info", .gauge, "The program; always 1.")
        text.sample(1, ["version": version])
        writeRequests(to: &text)
        writeSandboxCounts(to: &text)
        writeConnections(to: &text)
        try writeSizes(to: &text)
        writeProcess(to: &text)
        return HTTPResponse(
            .ok, fields: [("Content-Type", MetricsText.mediaType)], body: text.bytes)
    }

    private func writeRequests(to text: inout MetricsText) {
        text.family(
            "localviolet_requests_total", .counter,
            "Requests by operation and by the status that the client got; none where it got none.")
        for (place, operation) in RequestCounts.names.enumerated() {
            for (status, count) in requests.statuses(ofKindAt: place) {
                let status = status == 0 ? "none" : String(status)
                text.sample(count, ["operation": operation, "status": status])
            }
        }
        text.family(
            "localviolet_request_duration_seconds", .histogram,
            "From a request's arrival to its reply, waits for slow shops included.")
        for (place, operation) in RequestCounts.names.enumerated() {
            let (buckets, nanoseconds) = requests.durations(ofKindAt: place)
            guard buckets.contains(where: { $0 > 0 }) else { continue }
            var sum = 0
            for (index, count) in buckets.enumerated() {
                sum += count
                let bounds = RequestCounts.boundsUs
                let bound =
                    index < bounds.count
                    ? MetricsText.seconds(bounds[index], perSecond: 1_000_000) : "+Inf"
                text.sample(sum, suffix: "_bucket", ["operation": operation, "le": bound])
            }
            let spent = MetricsText.seconds(nanoseconds, perSecond: 1_000_000_000)
            text.sample(spent, suffix: "_sum", ["operation": operation])
            text.sample(sum, suffix: "_count", ["operation": operation])
        }
    }

    private func writeSandboxCounts(to text: inout MetricsText) {
        text.family(
            "localviolet_platform_calls_total", .counter,
            "Calls of merchants' platforms that were answered, by operation and outcome.")
        for operation in PlatformOperation.allCases {
            for outcome in SandboxCounts.Outcome.allCases {
                text.sample(
                    sandbox.counts.calls(operation, outcome),
                    ["operation": operation.rawValue, "outcome": outcome.rawValue])
            }
        }
        text.family(
            "localviolet_faults_fired_total", .counter,
            "Faults that hit a request of the API or a call of a platform, by target and kind.")
        for kind in APIFault.Kind.allCases {
            text.sample(sandbox.counts.fired(kind), ["target": "api", "kind": kind.rawValue])
        }
        for kind in Fault.Kind.allCases {
            text.sample(sandbox.counts.fired(kind), ["target": "platform", "kind": kind.rawValue])
        }
    }

    private func writeConnections(to text: inout MetricsText) {
        let connections = facts.connections()
        text.family("localviolet_connections_open", .gauge, "Connections that are open.")
        text.sample(connections.open)
        text.family(
            "localviolet_connections_accepted_total", .counter,
            "Connections that were accepted, refused ones included.")
        text.sample(connections.accepted)
        text.family(
            "localviolet_connections_refused_total", .counter,
            "Connections that were refused as there were too many.")
        text.sample(connections.refused)
    }

    private func writeSizes(to text: inout MetricsText) throws {
        text.family("localviolet_apps", .gauge, "Apps.")
        text.sample(try sandbox.store.apps.count())
        text.family("localviolet_orders", .gauge, "Orders in all apps, snapshots aside.")
        text.sample(try sandbox.store.search.countOfOrders())
        text.family("localviolet_journal_entries", .gauge, "Entries in all apps' journals.")
        text.sample(sandbox.journal.count)
        text.family("localviolet_database_bytes", .gauge, "The database's size.")
        text.sample(try sandbox.store.bytes())
    }

    private func writeProcess(to text: inout MetricsText) {
        let startedAt = UInt64(max(0, facts.startedAt.milliseconds))
        text.family(
            "process_start_time_seconds", .gauge, "When it was started, since 1970 in UTC.")
        text.sample(MetricsText.seconds(startedAt, perSecond: 1000))
        guard let bytes = facts.residentBytes() else { return }
        text.family("process_resident_memory_bytes", .gauge, "Memory that the process holds.")
        text.sample(bytes)
    }
}
