import ArgumentParser
import ControlClient
import Glibc

/// `wait`: until a LocalViolet that is being started is ready.
struct Wait: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Waits until a LocalViolet is ready; exits with 69 if it is not in time.")

    @Option(help: ArgumentHelp("How long at most. (default: 30)", valueName: "seconds"))
    var timeout: Double = 30

    @OptionGroup var server: ServerOptions

    /// How often it is asked.
    private static let intervalMs: Int32 = 50

    func validate() throws {
        guard timeout >= 0 else { throw ValidationError("--timeout must not be negative.") }
    }

    func run() throws {
        let client = try server.client(timeoutSeconds: max(1, Int(min(timeout, 60))))
        let end = ContinuousClock.now + .seconds(timeout)
        while true {
            do throws(ControlError) {
                _ = try client.call(.get, "/ready")
                return
            } catch {
                guard ContinuousClock.now < end else {
                    throw CommandFailure(
                        "not ready after \(timeout) seconds: \(error.description)", code: 69)
                }
            }
            poll(nil, 0, Self.intervalMs)
        }
    }
}
