import ArgumentParser
import ControlClient

/// `env`: what a client needs to know.
struct Env: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the variables that a client needs: URL, app, secret, token.",
        discussion: """
            In a shell:
              eval "$(localviolet env)"
            """)

    /// How they are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case shell
        case dotenv
        case json
    }

    @Option(help: "shell, dotenv or json.")
    var format = Format.shell

    @OptionGroup var server: ServerOptions

    @Option(
        help: ArgumentHelp(
            "The app that is meant. [LOCALVIOLET_APP_ID] (default: 10000)", valueName: "id"))
    var app: Int?

    func run() throws {
        let client = try server.client()
        let id = try ControlOptions.appID(app)
        let variables = try Failing.rethrow { () throws(ControlError) in
            try ClientVariables(of: id, from: client)
        }
        switch format {
        case .shell: Output.write(variables.shell)
        case .dotenv: Output.write(variables.dotenv)
        case .json: Output.write(variables.json)
        }
    }
}
