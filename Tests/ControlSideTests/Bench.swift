import JSON
import LocalViolet
import Synchronization
import TestSupport

/// An emulator that runs for as long as somebody holds it, and gives every test an app of its own.
final class Bench: Sendable {
    /// The emulator.
    let emulator: Emulator
    private let lastApp = Atomic(700_000)

    init(_ change: (inout EmulatorConfiguration) -> Void = { _ in }) throws {
        var configuration = EmulatorConfiguration()
        change(&configuration)
        emulator = try Emulator.start(configuration)
    }

    deinit { emulator.stop() }

    /// A client of that app, or of one that no other test of this emulator has.
    func client(app: Int? = nil) throws -> TestClient {
        let free = lastApp.wrappingAdd(1, ordering: .relaxed).newValue
        return try TestClient(port: emulator.port, app: app ?? free)
    }

    /// A raw connection.
    func wire() throws -> WireClient { try WireClient(port: emulator.port) }

    /// One whose clocks jump to whatever is awaited.
    static let auto = Result { try Bench { $0.clock = .auto } }
    /// One whose clocks stand.
    static let frozen = Result { try Bench { $0.clock = .frozen } }
}

/// What the tests do with the control side.
extension TestClient {
    /// The id that the control side knows this client's app by.
    var appID: Int { app ?? 10_000 }

    /// Asks the control side about this client's app.
    @discardableResult
    func control(_ method: String, _ path: String, _ body: String? = nil) throws -> Response {
        let mark = path.contains("?") ? "&" : "?"
        return try call(method, "/_sandbox/\(path)\(mark)app_id=\(appID)", body)
    }

    /// Adds a fault to this client's app and returns its id.
    @discardableResult
    func addFault(_ rule: String) throws -> Int64 {
        let reply = try control("POST", "faults", rule)
        guard reply.status == 201, let id = reply.json["id"]?.int64 else {
            throw Refused(reply: reply.body)
        }
        return id
    }

    /// Moves the app's clock on.
    func advance(_ ms: Int) throws {
        let reply = try control("POST", "clock/advance", #"{"ms": \#(ms)}"#)
        guard reply.status == 200 else { throw Refused(reply: reply.body) }
    }

    /// Returns once the app's first fault has hit a call, so that somebody waits for its shop.
    ///
    /// Two connections have no order between them; this asks until it is so.
    func waitUntilHit() throws {
        for _ in 0..<100_000 {
            let rule = try control("GET", "faults").json.array?.first
            if let fired = rule?["fired"]?.int64, fired > 0 { return }
        }
        throw Refused(reply: "the fault never hit anything")
    }

    /// How many journal entries of a kind have everything that `pattern` names.
    func verified(_ kind: String, _ pattern: String) throws -> Int64? {
        try control("POST", "verify", #"{"kind": "\#(kind)", "where": \#(pattern)}"#)
            .json["matched"]?.int64
    }

    /// The control side refused what a test needs.
    struct Refused: Error {
        /// What it says.
        let reply: String
    }
}
