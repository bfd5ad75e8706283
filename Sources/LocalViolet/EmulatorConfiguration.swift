public import Logging
import Orders
import Sandbox
import SocketServer
import WorldStore

/// How an emulator is set up.
///
/// Every value has a default that suits a test.
public struct EmulatorConfiguration: Sendable {
    /// How the clock of a new world moves.
    public enum ClockMode: String, CaseIterable, Sendable {
        /// With the machine's.
        case real
        /// Only when it is advanced over the control side.
        case frozen
        /// As frozen, but it jumps to the next due event as soon as somebody waits for one.
        case auto
    }

    /// What a crash may cost of what a database file has been told to keep.
    public enum Durability: String, CaseIterable, Sendable {
        /// Nothing that was answered is lost, even when the power goes: each turn waits for the
        /// disk.
        case full
        /// Nothing is lost when the process is killed; the last turns may be when the power goes.
        case normal
        /// As ``normal``, but the whole file may be lost when the power goes.
        case off

        /// The same for the store.
        var kept: WorldStore.Durability {
            switch self {
            case .full: .full
            case .normal: .normal
            case .off: .off
            }
        }
    }

    /// Whether requests must carry the three headers of an app.
    public enum Authentication: String, CaseIterable, Sendable {
        /// They may be missing, and any app is made at first use.
        case open
        /// All three are required and must be the app's own.
        case strict
    }

    /// The name or address to listen at.
    public var host = "127.0.0.1"
    /// The port; 0 takes a free one.
    public var port = 0
    /// The port of the control side; 0 takes a free one, nil the API's own.
    ///
    /// With one, control paths are answered only there, and the API's only at ``port``.
    public var controlPort: Int?
    /// The database's file; nil keeps everything in memory.
    public var databasePath: String?
    /// What a crash may cost of what the file has been told to keep.
    public var durability = Durability.full
    /// The folder of the seed data; nil takes the one that comes with the package.
    public var seedDataPath: String?
    /// The reading of the documents that new apps meet: `reference` or `openapi`.
    public var contract = "reference"
    /// Single switches on top of it, as in `cancel_bag_body=cancellation`.
    public var contractSwitches: [String] = []
    /// Whether requests must carry the three headers of an app; as the contract says where nil.
    public var authentication: Authentication?
    /// How the clock of a new world moves.
    public var clock = ClockMode.real
    /// What chance is drawn from.
    public var seed: Int64 = 1
    /// How many apps there may be; past it a new one is refused.
    public var maxApps = 10_000
    /// What requests of the control side must show as a bearer token; nothing where nil.
    public var controlToken: String?
    /// Where the emulator says what it does; silent by default.
    public var logger = Logger(label: "localviolet") { _ in SwiftLogNoOpLogHandler() }

    /// The default configuration.
    public init() {}

    /// Where the server listens.
    var server: ServerConfiguration {
        var server = ServerConfiguration(host: host, port: port)
        server.secondPort = controlPort
        // Shorter than the ten seconds that container engines give before they kill.
        server.drainTimeoutMs = 5_000
        // A commit to a file writes to a disk, which many requests are to share.
        if databasePath != nil { server.connectionsPerTurn = 256 }
        return server
    }

    /// What the sandbox is given.
    ///
    /// - Throws: ``EmulatorError/badContract(_:)`` for a profile, switch or value that does not
    ///   exist.
    func sandboxOptions() throws(EmulatorError) -> SandboxOptions {
        var reading = try profile()
        for assignment in contractSwitches where !reading.set(assignment) {
            throw .badContract(
                "there is no contract switch \(assignment); the switches are: "
                    + Contract.switches.map { "\($0.name)=\($0.values.joined(separator: "|"))" }
                    .joined(separator: ", "))
        }
        if let authentication { _ = reading.set("auth=\(authentication.rawValue)") }
        let mode: SandboxClock.Mode =
            switch clock {
            case .real: .real
            case .frozen: .frozen
            case .auto: .auto
            }
        return SandboxOptions(
            clockMode: mode, chanceSeed: seed, contract: reading, maxApps: maxApps)
    }

    private func profile() throws(EmulatorError) -> Contract {
        guard let found = Contract.profiles.first(where: { $0.name == contract }) else {
            let names = Contract.profiles.map(\.name).joined(separator: " and ")
            throw .badContract("there is no contract \(contract); there are \(names)")
        }
        return found.contract
    }
}
