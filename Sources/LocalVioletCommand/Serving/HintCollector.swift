import Logging
import Synchronization

/// Keeps what the sandbox warns of, each thing once, until somebody wants to know.
final class HintCollector: Sendable {
    /// More than anybody reads.
    private static let limit = 50

    private let kept = Mutex<[String]>([])

    /// What was warned of, in order.
    var lines: [String] { kept.withLock { $0 } }

    /// Where a logger puts it.
    var handler: some LogHandler { Handler(collector: self) }

    fileprivate func add(_ line: String) {
        kept.withLock { lines in
            if lines.count < Self.limit, !lines.contains(line) { lines.append(line) }
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
