import HTTPWire
import Orders
import Sandbox
import SocketServer
import WorldStore

/// A running emulator.
///
/// Starts in a few milliseconds and can be had in any number side by side, so that each test can
/// have its own.
public final class Emulator: Sendable {
    /// The version of this package.
    public static let version = "0.1.0"

    /// The address that it listens at, in text form.
    public let host: String
    /// The port that it listens at.
    public let port: Int
    /// The port of the control side; the same where it has none of its own.
    public let controlPort: Int
    /// The contract that new apps meet, in words: a profile, and the switches that differ from it.
    public let contract: String
    /// The seed data's folder.
    public let seedDataPath: String

    let server: ServerHandle<EmulatorService>
    let controlToken: String?

    /// Opens the database, reads the seed data into it where it is empty, ends what an earlier
    /// process left unfinished, and listens.
    ///
    /// - Throws: ``EmulatorError`` with one line for people; nothing is left open then.
    public static func start(
        _ configuration: EmulatorConfiguration = EmulatorConfiguration()
    ) throws(EmulatorError) -> Emulator {
        let options = try configuration.sandboxOptions()
        let folder = try SeedDataFolder.locate(configuration.seedDataPath)
        let documents = try SeedDataFolder.read(folder)
        do {
            let handle = try SocketServer.start(configuration.server) {
                try EmulatorService(configuration, options, seedData: documents)
            }
            return Emulator(
                handle, contract: options.contract.text, folder, configuration.controlToken)
        } catch {
            throw EmulatorError(error)
        }
    }

    private init(
        _ server: ServerHandle<EmulatorService>, contract: String, _ folder: String,
        _ controlToken: String?
    ) {
        self.server = server
        self.controlToken = controlToken
        host = server.address.host
        port = server.address.port
        controlPort = server.addresses.last?.port ?? server.address.port
        self.contract = contract
        seedDataPath = folder
    }

    /// Where clients point their base URL, without the `/v1` of the API's paths.
    public var url: String { url(at: port) }

    /// Where the control side is asked, without the `/_sandbox` of its paths.
    public var controlURL: String { url(at: controlPort) }

    private func url(at port: Int) -> String {
        host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
    }

    /// Starts a graceful stop: nothing new is accepted, requests in process are finished.
    public func stop() { server.stop() }

    /// Starts an emulator, runs `body` with it, and stops it, whatever comes of `body`.
    ///
    /// - Parameters:
    ///   - configuration: How it is set up.
    ///   - isolation: Where `body` runs: where the caller does.
    ///   - body: What is done with it.
    /// - Returns: What `body` returns.
    /// - Throws: ``EmulatorError`` where it does not start, and what `body` throws.
    public static func withRunning<Result>(
        _ configuration: EmulatorConfiguration = EmulatorConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Emulator) async throws -> Result
    ) async throws -> Result {
        let emulator = try start(configuration)
        defer { emulator.stop() }
        return try await body(emulator)
    }

    /// Blocks until the emulator has stopped.
    public func waitUntilStopped() { server.waitUntilStopped() }
}
