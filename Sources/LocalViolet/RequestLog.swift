import HTTPWire
import Logging
import Orders
import SocketServer

/// Says what was asked and answered, one line per request at level info, and what a developer
/// should know about a request at level warning.
///
/// Secrets and tokens are never in it.
struct RequestLog {
    /// What is known of a request when it comes in.
    struct Line {
        let method: String
        let path: String
        let startedAt: MonotonicTime
    }

    private let logger: Logger
    private let isSilent: Bool

    init(_ logger: Logger) {
        self.logger = logger
        // Lines that nobody reads are not put together.
        isSilent = logger.logLevel > .info || logger.handler is SwiftLogNoOpLogHandler
    }

    func begin(_ request: HTTPRequest) -> Line {
        guard !isSilent else {
            return Line(method: "", path: "", startedAt: MonotonicTime(nanoseconds: 0))
        }
        return Line(
            method: request.method.name,
            path: String(decoding: request.path.prefix(200), as: UTF8.self),
            startedAt: MonotonicTime.now())
    }

    func end(_ line: Line, _ response: HTTPResponse, app: AppID?, hints: [String]) {
        guard !isSilent else {
            hint(hints, app: app)
            return
        }
        let spent = MonotonicTime.now().nanoseconds - line.startedAt.nanoseconds
        let ms = Double(spent / 1000) / 1000
        let fault = response.fields.first { $0.name == "X-Sandbox-Fault" }?.value
        var text = "\(line.method) \(line.path) \(response.status.code) \(ms) ms"
        if let app { text += " app \(app)" }
        if let fault { text += " fault \(fault)" }
        logger.info("\(text)")
        hint(hints, app: app)
    }

    func hint(_ hints: [String], app: AppID?) {
        for hint in hints {
            logger.warning("hint: \(hint)")
        }
    }

    func refused(_ refusal: HTTPRefusal) {
        logger.info("refused \(refusal.status.code): \(refusal.reason)")
    }

    func failedTurn(_ error: any Error) {
        logger.error("nothing of these requests could be kept: \(error)")
    }
}
