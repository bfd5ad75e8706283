import ArgumentParser
import LocalViolet

/// The command line: serving, which is what it does when nothing else is said, and subcommands.
///
/// Serving is the root's own work and not a default subcommand's, so that `--help` shows its
/// options beside the subcommands.
struct LocalVioletCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "localviolet",
        abstract: "A local sandbox of the Violet API's cancellations and refunds.",
        usage: """
            localviolet [<options>]
            localviolet <subcommand> …
            """,
        discussion: """
            Without a subcommand it starts a server that answers as the API does, with shops that \
            can be told to fail. Every option can be given as an environment variable as well, \
            named in brackets, or in the file of --config; an option wins over the environment, \
            and that over the file.

            Exit codes: 0 stopped as asked, 1 an error reply, 64 wrong option, 65 seed data \
            broken, 69 cannot listen or nobody answers, 70 internal error, 73 database cannot be \
            used.
            """,
        version: Emulator.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Server",
                subcommands: [Serve.self, Exec.self, Doctor.self, Config.self]),
            CommandGroup(
                name: "Control",
                subcommands: [
                    Faults.self, Reset.self, OrdersCommand.self, ClockCommand.self, Journal.self,
                    Snapshot.self, Apps.self,
                ]),
            CommandGroup(
                name: "Script",
                subcommands: [Wait.self, Env.self, Healthcheck.self]),
        ])

    @OptionGroup var options: ServeOptions

    func run() throws { try Serve.run(GivenOptions(options)) }
}
