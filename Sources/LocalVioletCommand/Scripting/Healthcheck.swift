import ArgumentParser
import ControlClient

/// `healthcheck`: for a container's health, without a shell or curl.
struct Healthcheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Exits with 0 if a LocalViolet answers, otherwise with 1.")

    @OptionGroup var server: ServerOptions

    func run() throws {
        let client = try server.client(timeoutSeconds: 5)
        do throws(ControlError) {
            _ = try client.call(.get, "/health")
        } catch {
            throw CommandFailure(error.description)
        }
    }
}
