import ArgumentParser
import LocalViolet

/// `serve`: what the program does without a subcommand, under a name of its own.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Starts a server; what happens without a subcommand.")

    @OptionGroup var options: ServeOptions

    func run() throws { try Self.run(options) }

    /// Serves until it is asked to stop.
    static func run(_ options: ServeOptions) throws {
        let settings = try Settings(options)
        Signals.block()
        let emulator = try Progress.during("Reading the seed data and the database") {
            try Emulator.start(settings.emulator)
        }
        Banner(emulator, settings).print()
        Signals.waitForStop()
        emulator.stop()
        emulator.waitUntilStopped()
    }
}
