import JSON
import LocalViolet
import Synchronization
import TestSupport

/// An emulator that runs for as long as somebody holds it, and gives every test an app of its own.
final class Stage: Sendable {
    /// The emulator.
    let emulator: Emulator
    private let lastApp = Atomic(600_000)

    init(_ change: (inout EmulatorConfiguration) -> Void = { _ in }) throws {
        var configuration = EmulatorConfiguration()
        change(&configuration)
        emulator = try Emulator.start(configuration)
    }

    deinit { emulator.stop() }

    /// An app that no other test of this emulator has.
    func newApp() -> Int { lastApp.wrappingAdd(1, ordering: .relaxed).newValue }

    /// A client of that app, or of a new one.
    func client(app: Int? = nil) throws -> TestClient {
        try TestClient(port: emulator.port, app: app ?? newApp())
    }

    /// One for the suites whose tests need nothing special: its clocks jump to what is awaited.
    static let shared = Result { try Stage { $0.clock = .auto } }
}

extension TestClient {
    /// Asks the control side about this client's app.
    @discardableResult
    func control(_ method: String, _ path: String, _ body: String? = nil) throws -> Response {
        try call(method, "/_sandbox/\(path)?app_id=\(app ?? 10_000)", body)
    }

    /// Adds a fault to this client's app and returns its id.
    @discardableResult
    func addFault(_ rule: String) throws -> Int64 {
        let reply = try control("POST", "faults", rule)
        guard reply.status == 201, let id = reply.json["id"]?.int64 else {
            throw FaultRefused(reply: reply.body)
        }
        return id
    }

    /// Returns once the app's first fault has hit a call, so that somebody waits for its shop.
    ///
    /// Two connections have no order between them; this asks until it is so.
    func waitUntilHit() throws {
        for _ in 0..<100_000 {
            let rule = try control("GET", "faults").json.array?.first
            if let fired = rule?["fired"]?.int64, fired > 0 { return }
        }
        throw NeverHit()
    }

    /// The fault never hit anything.
    struct NeverHit: Error {}

    /// The fault that a test describes is none.
    struct FaultRefused: Error {
        /// What the control side says.
        let reply: String
    }
}
