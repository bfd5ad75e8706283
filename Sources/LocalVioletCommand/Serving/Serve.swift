import ArgumentParser
import LocalViolet
import Logging

/// `serve`: what the program does without a subcommand, under a name of its own.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Starts a server; what happens without a subcommand.")

    @OptionGroup var options: ServeOptions

    func run() throws { try Self.run(GivenOptions(options)) }

    /// Serves until it is asked to stop.
    static func run(_ options: GivenOptions) throws {
        let settings = try Settings(options)
        Signals.block()
        ProcessLimits.prepareToServe()
        settings.readyFile?.remove()
        let emulator = try Progress.during("Reading the seed data and the database") {
            try Emulator.start(settings.emulator)
        }
        try settings.readyFile?.write(emulator.address)
        announce(emulator, settings)
        let signal = Signals.waitForStop()
        settings.readyFile?.remove()
        settings.emulator.logger.info(
            "stopping after \(signal); requests in process are finished")
        emulator.stop()
        emulator.waitUntilStopped()
    }

    /// Says where it listens: to people the banner, to programs a line of the log, and where the
    /// system chose the port, a line of JSON first.
    private static func announce(_ emulator: Emulator, _ settings: Settings) {
        // Whoever reads the address may ask at once, and that belongs after this in the log.
        if !Terminal.isStandardOutput {
            settings.emulator.logger.notice(
                "listening",
                metadata: ["url": "\(emulator.url)", "version": "\(Emulator.version)"])
        }
        if settings.emulator.port == 0 || settings.emulator.controlPort == 0 {
            Output.write(emulator.address)
        }
        if Terminal.isStandardOutput { Output.write(Banner(emulator, settings).text) }
    }
}

extension Emulator {
    /// Where it listens, for programs: one line of JSON.
    var address: String {
        let control =
            controlURL == url
            ? "" : #","control_url":"\#(controlURL)","control_port":\#(controlPort)"#
        return #"{"url":"\#(url)","host":"\#(host)","port":\#(port)"# + control + "}"
    }
}
