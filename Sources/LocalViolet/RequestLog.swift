import HTTPWire
import Logging
import Orders
import SocketServer
import VioletAPI

/// Says what was asked and answered, one event per request at level info, and what a developer
/// should know about a request at level warning; at level debug the request's fields as well.
///
/// The facts of an event are its metadata: `method`, `path`, `status`, `duration_ms`, `app_id`,
/// `fault`, `request_id`. Secrets and tokens are never in it.
struct RequestLog {
    /// What is known of a request when it comes in.
    struct Line {
        /// Nil where nobody reads the log.
        fileprivate let request: HTTPRequest?
        /// When it came in.
        let arrivedAt: MonotonicTime
    }

    /// Longer paths, names and ids are cut, in characters.
    private static let longest = 300

    private let logger: Logger
    private let mask: SecretMask
    private let isSilent: Bool
    private let clock: () -> MonotonicTime

    /// A log whose events go to `logger`; how long a request took is read off `clock`.
    init(_ logger: Logger, mask: SecretMask, clock: @escaping () -> MonotonicTime) {
        self.clock = clock
        self.logger = logger
        self.mask = mask
        // Events that nobody reads are not put together.
        isSilent = logger.logLevel > .info || logger.handler is SwiftLogNoOpLogHandler
    }

    func begin(_ request: HTTPRequest) -> Line {
        Line(request: isSilent ? nil : request, arrivedAt: clock())
    }

    func end(_ line: Line, _ response: HTTPResponse, app: AppID?, hints: [String]) {
        guard line.request != nil || !hints.isEmpty else { return }
        let id = response.fields["X-Sandbox-Request-Id"]
        defer { hint(hints, id: id) }
        guard let request = line.request else { return }
        let spent = clock().nanoseconds - line.arrivedAt.nanoseconds
        var facts: Logger.Metadata = [
            "method": "\(request.method.name)",
            "path": "\(mask.target(of: request).prefix(Self.longest))",
            "status": .stringConvertible(response.status.code),
            "duration_ms": .stringConvertible(Double(spent / 1000) / 1000),
        ]
        if let app { facts["app_id"] = .stringConvertible(app.rawValue) }
        if let fault = response.fields["X-Sandbox-Fault"] { facts["fault"] = "\(fault)" }
        if let id { facts["request_id"] = "\(id)" }
        if logger.logLevel <= .debug {
            facts["headers"] = .dictionary(mask.fields(of: request).mapValues { "\($0)" })
        }
        logger.info("request", metadata: facts)
    }

    /// Warns of what a developer should know; `id` is the request's.
    func hint(_ hints: [String], id: String?) {
        for hint in hints {
            logger.warning("hint: \(hint)", metadata: id.map { ["request_id": "\($0)"] })
        }
    }

    func refused(_ refusal: HTTPRefusal) {
        logger.info(
            "refused: \(refusal.reason)",
            metadata: ["status": .stringConvertible(refusal.status.code)])
    }

    func lostCalls(_ sentences: [String]) {
        for sentence in sentences { logger.error("\(sentence)") }
    }

    func failedTurn(_ error: any Error) {
        logger.error("nothing of these requests could be kept: \(error)")
    }
}
