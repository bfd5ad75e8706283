import JSON
package import LocalViolet
import Synchronization
package import TestSupport

/// An emulator that runs for as long as somebody holds it, and gives every test an app of its own.
package final class Stage: Sendable {
    /// The emulator.
    package let emulator: Emulator
    private let lastApp = Atomic(700_000)

    /// Starts one with the default seed data, on a free port.
    package init(_ change: (inout EmulatorConfiguration) -> Void = { _ in }) throws {
        var configuration = EmulatorConfiguration()
        change(&configuration)
        emulator = try Emulator.start(configuration)
    }

    deinit { emulator.stop() }

    /// An app that no other test of this emulator has.
    package func newApp() -> Int { lastApp.wrappingAdd(1, ordering: .relaxed).newValue }

    /// A client of that app, or of a new one.
    package func client(app: Int? = nil) throws -> TestClient {
        try TestClient(port: emulator.port, app: app ?? newApp())
    }

    /// A raw connection.
    package func wire() throws -> WireClient { try WireClient(port: emulator.port) }

    /// One whose clocks jump to whatever is awaited.
    package static let auto = Result { try Stage { $0.clock = .auto } }
    /// One whose clocks stand.
    package static let frozen = Result { try Stage { $0.clock = .frozen } }
}

/// What the tests do with the control side.
extension TestClient {
    /// The id that the control side knows this client's app by.
    package var appID: Int { app ?? 10_000 }

    /// Asks the control side about this client's app.
    @discardableResult
    package func control(_ method: String, _ path: String, _ body: String? = nil) throws -> Response
    {
        let mark = path.contains("?") ? "&" : "?"
        return try call(method, "/_sandbox/\(path)\(mark)app_id=\(appID)", body)
    }

    /// Adds a fault to this client's app and returns its id.
    @discardableResult
    package func addFault(_ rule: String) throws -> Int64 {
        let reply = try control("POST", "faults", rule)
        guard reply.status == 201, let id = reply.json["id"]?.int64 else {
            throw Refused(reply: reply.body)
        }
        return id
    }

    /// Moves the app's clock on.
    package func advance(_ ms: Int) throws {
        let reply = try control("POST", "clock/advance", #"{"ms": \#(ms)}"#)
        guard reply.status == 200 else { throw Refused(reply: reply.body) }
    }

    /// Returns once the app's first fault has hit a call, so that somebody waits for its shop.
    ///
    /// Two connections have no order between them; this asks until it is so.
    package func waitUntilHit() throws {
        for _ in 0..<100_000 {
            let rule = try control("GET", "faults").json.array?.first
            if let fired = rule?["fired"]?.int64, fired > 0 { return }
        }
        throw Refused(reply: "the fault never hit anything")
    }

    /// How many journal entries of a kind have everything that `pattern` names.
    package func verified(_ kind: String, _ pattern: String) throws -> Int64? {
        try control("POST", "verify", #"{"kind": "\#(kind)", "where": \#(pattern)}"#)
            .json["matched"]?.int64
    }

    /// The control side refused what a test needs.
    package struct Refused: Error {
        /// What it says.
        package let reply: String
    }
}
