import ArgumentParser
import LocalViolet

/// Runs the command line; every way it can fail is one line on standard error and an exit code.
@main
enum Main {
    static func main() {
        do {
            var command = try LocalVioletCommand.parseAsRoot()
            try command.run()
        } catch let error as EmulatorError {
            Output.error("localviolet: \(error)")
            ExitCode(error).exit()
        } catch {
            end(error)
        }
    }

    /// Help and version are asked for and go to standard output; what is wrong with an option is
    /// one line.
    private static func end(_ error: any Error) -> Never {
        let code = LocalVioletCommand.exitCode(for: error)
        if code.isSuccess {
            Output.write(LocalVioletCommand.fullMessage(for: error))
        } else {
            let message = LocalVioletCommand.message(for: error)
            Output.error("localviolet: \(message) See localviolet --help.")
        }
        code.exit()
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
