import Dispatch
import Logging

/// Keeps what the sandbox warns of, each thing once, until somebody wants to know.
final class HintCollector: @unchecked Sendable {
    /// More than anybody reads.
    private static let limit = 50

    // `kept` is used on the queue only, hence unchecked.
    private let queue = DispatchQueue(label: "localviolet.hints")
    private var kept: [String] = []

    /// What was warned of, in order.
    var lines: [String] { queue.sync { kept } }

    /// Where a logger puts it.
    var handler: some LogHandler { Handler(collector: self) }

    fileprivate func add(_ line: String) {
        queue.sync {
            if kept.count < Self.limit, !kept.contains(line) { kept.append(line) }
        }
    }

    private struct Handler: LogHandler {
        let collector: HintCollector
        var logLevel = Logger.Level.warning
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { collector.add("\(event.message)") }
    }
}
