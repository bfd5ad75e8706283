import ArgumentParser
import LocalViolet

/// Runs the command line; every way it can fail is one line on standard error and an exit code.
@main
enum Main {
    static func main() {
        do {
            if let given = plainServe() { return try Serve.run(given) }
            var command = try LocalVioletCommand.parseAsRoot()
            try command.run()
        } catch let error as EmulatorError {
            Output.error("localviolet: \(error)")
            ExitCode(error).exit()
        } catch let failure as CommandFailure {
            Output.error("localviolet: \(failure.message)")
            ExitCode(failure.code).exit()
        } catch {
            end(error)
        }
    }

    /// The options of a start that only serves; nil where something else is asked for, or wrong.
    private static func plainServe() -> GivenOptions? {
        var arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "serve" { arguments.removeFirst() }
        return GivenOptions(plain: arguments)
    }

    /// Help and version are asked for and go to standard output; what is wrong with an option is
    /// one line.
    private static func end(_ error: any Error) -> Never {
        let code = LocalVioletCommand.exitCode(for: error)
        if code.isSuccess {
            Output.write(LocalVioletCommand.fullMessage(for: error))
        } else {
            let message = LocalVioletCommand.message(for: error)
            // An exit code alone has been explained, or is a command's own.
            if !message.isEmpty {
                Output.error("localviolet: \(message) See \(help(for: error)).")
            }
        }
        code.exit()
    }

    /// How to get the help of the subcommand that the error is about.
    private static func help(for error: any Error) -> String {
        let quoted = LocalVioletCommand.fullMessage(for: error).split(separator: "\n")
            .last { $0.contains("See 'localviolet ") }?.split(separator: "'")
        return quoted.flatMap { $0.count > 1 ? String($0[1]) : nil } ?? "localviolet --help"
    }
}

extension ExitCode {
    /// The documented code of a reason not to start (the numbers are those of BSD's sysexits).
    fileprivate init(_ error: EmulatorError) {
        switch error {
        case .badContract: self.init(64)
        case .badSeedData: self.init(65)
        case .cannotListen: self.init(69)
        case .failed: self.init(70)
        case .badDatabase: self.init(73)
        }
    }

    fileprivate func exit() -> Never { LocalVioletCommand.exit(withError: self) }
}
