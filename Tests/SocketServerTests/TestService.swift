import Dispatch
import HTTPWire
import SocketServer
import Synchronization
import TestSupport

/// What a test learns of a service that lives on the loop.
final class Record: Sendable {
    struct Hung: Error {}

    private let waiting = DispatchSemaphore(value: 0)
    private let abandoned = DispatchSemaphore(value: 0)
    private let stops = Mutex(0)
    private let answered = Mutex<[String: Int]>([:])

    var stopCount: Int { stops.withLock { $0 } }

    /// The number of requests for `path` that the service has seen.
    func answers(to path: String) -> Int { answered.withLock { $0[path] ?? 0 } }

    func noteAnswer(to path: String) {
        answered.withLock { $0[path, default: 0] += 1 }
    }

    func noteStop() {
        stops.withLock { $0 += 1 }
    }

    func noteWaiting() {
        waiting.signal()
    }

    func noteAbandoned() {
        abandoned.signal()
    }

    /// Returns when one more exchange waits.
    func awaitWaiting() throws {
        try pass(waiting)
    }

    /// Returns when one more exchange has been abandoned.
    func awaitAbandoned() throws {
        try pass(abandoned)
    }

    /// The deadline is a hang guard; no test depends on its length.
    private func pass(_ semaphore: DispatchSemaphore) throws {
        guard semaphore.wait(timeout: .now() + .seconds(20)) == .success else { throw Hung() }
    }
}

/// A service with a path for everything that a loop has to cope with.
final class TestService: LoopService {
    struct CommitFailed: Error {}

    static let bigSize = 4 << 20

    private let record: Record
    private var failsTurn = false
    private var held: [ExchangeID] = []
    private var due: [(moment: MonotonicTime, exchange: ExchangeID)] = []
    private var ready: [(ExchangeID, HTTPResponse)] = []

    init(record: Record) {
        self.record = record
    }

    func answer(_ request: HTTPRequest, exchange: ExchangeID) -> HTTPResponse? {
        let path = String(decoding: request.path, as: UTF8.self)
        record.noteAnswer(to: path)
        switch path {
        case "/held":
            held.append(exchange)
            record.noteWaiting()
            return nil
        case "/timed":
            due.append((MonotonicTime.now().advanced(byMilliseconds: 1), exchange))
            return nil
        case "/fails", "/fails-later":
            failsTurn = true
            return path == "/fails" ? HTTPResponse(.ok) : nil
        case "/echo": return HTTPResponse(.ok, body: request.body)
        case "/big":
            return HTTPResponse(
                .ok, body: [UInt8](repeating: UInt8(ascii: "b"), count: Self.bigSize))
        case "/closes":
            var response = HTTPResponse(.ok)
            response.closesConnection = true
            return response
        default: return HTTPResponse(.ok, body: Array(path.utf8))
        }
    }

    func answer(_ refusal: HTTPRefusal) -> HTTPResponse {
        HTTPResponse(refusal.status, body: Array(refusal.reason.utf8))
    }

    func abandon(_ exchange: ExchangeID) {
        held.removeAll { $0 == exchange }
        record.noteAbandoned()
    }

    /// Answers everything that is held.
    func release() {
        for exchange in held {
            ready.append((exchange, HTTPResponse(.ok, body: Array("released".utf8))))
        }
        held = []
    }

    var nextDeadline: MonotonicTime? { due.map(\.moment).min() }

    func endTurn(_ now: MonotonicTime) throws -> [(ExchangeID, HTTPResponse)] {
        if failsTurn {
            failsTurn = false
            throw CommitFailed()
        }
        let timed = due.filter { $0.moment <= now }
        due.removeAll { $0.moment <= now }
        defer { ready = [] }
        return ready + timed.map { ($0.exchange, HTTPResponse(.ok, body: Array("timed".utf8))) }
    }

    func answer(toFailedTurn error: any Error) -> HTTPResponse {
        HTTPResponse(.internalServerError, body: Array("failed".utf8))
    }

    func stop() {
        record.noteStop()
    }
}

/// A server on a free port for as long as a test runs.
final class TestServer {
    let record: Record
    let handle: ServerHandle<TestService>

    init(_ adjust: (inout ServerConfiguration) -> Void = { _ in }) throws {
        let record = Record()
        var configuration = ServerConfiguration()
        adjust(&configuration)
        self.record = record
        handle = try SocketServer.start(configuration) { TestService(record: record) }
    }

    deinit {
        handle.stop()
        handle.waitUntilStopped()
    }

    func connect(receiveBuffer: Int32? = nil) throws -> WireClient {
        try WireClient(port: handle.address.port, receiveBuffer: receiveBuffer)
    }
}

/// A GET of `path` with these lines after `Host`.
func get(_ path: String, _ lines: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n"
}
