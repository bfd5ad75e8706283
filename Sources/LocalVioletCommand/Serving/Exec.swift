import ArgumentParser
import ControlClient
import Glibc
import LocalViolet
import Logging

/// `exec`: a fresh sandbox for one command.
struct Exec: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a command with a fresh sandbox of its own; its exit code is passed on.",
        usage: "localviolet exec [<options>] -- <command> [<argument> …]",
        discussion: """
            The sandbox listens at a free port, unless --port names one, and lives as long as the \
            command. The command finds it by the variables that localviolet env prints. Where the \
            command fails, the hints of the sandbox are printed to standard error.
            """)

    @OptionGroup(title: "Serving options") var options: ServeOptions

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("The command and its arguments, after --.", valueName: "command"))
    var command: [String] = []

    func validate() throws {
        guard !command.isEmpty else {
            throw ValidationError("Name the command after --, as in: localviolet exec -- pytest")
        }
    }

    func run() throws {
        let settings = try Settings(options)
        var configuration = settings.emulator
        configuration.port = options.port ?? 0
        if configuration.controlPort != nil {
            configuration.controlPort = options.controlPort ?? 0
        }
        let hints = HintCollector()
        configuration.logger = Logger(label: "localviolet") { _ in hints.handler }
        Signals.blockWithChildren()
        settings.readyFile?.remove()
        let emulator = try Emulator.start(configuration)
        try settings.readyFile?.write(emulator.address)
        defer { settings.readyFile?.remove() }
        let variables = try Failing.rethrow { () throws(ControlError) in
            try ClientVariables(
                of: "10000",
                from: ControlClient(
                    ServerURL(emulator.controlURL), timeoutSeconds: 10,
                    token: configuration.controlToken))
        }
        for (name, value) in variables.values { setenv(name, value, 1) }
        let code = try ChildProcess.run(command)
        emulator.stop()
        emulator.waitUntilStopped()
        guard code != 0 else { return }
        for hint in hints.lines { Output.error("localviolet: \(hint)") }
        throw ExitCode(code)
    }
}
