import Glibc
import Logging

/// Writes each event as a line.
struct LineLogHandler: LogHandler {
    /// Where it goes.
    let output: LogOutput
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    init(_ output: LogOutput) { self.output = output }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let line = LogLine(
            time: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000, level: event.level,
            message: "\(event.message)",
            facts: metadata.merging(event.metadata ?? [:]) { _, new in new })
        output.write(line)
    }
}
