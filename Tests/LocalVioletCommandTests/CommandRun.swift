import Foundation
import JSON
import TestSupport

/// Runs the program to its end and looks at what it left.
struct CommandRun {
    /// The server that is meant; none where the command needs none.
    var url: String?
    /// What must not end before the command does.
    var owner: AnyObject?

    /// The lines of standard output after a run that must succeed.
    func lines(_ arguments: String...) throws -> [String] {
        let result = try run(arguments)
        guard result.code == 0, result.errors.isEmpty else { throw Failed(result: result) }
        return result.output.split(separator: "\n").map(String.init)
    }

    /// Standard output as JSON, after a run that must succeed.
    func json(_ arguments: String...) throws -> JSONValue {
        let result = try run(arguments)
        guard result.code == 0, result.errors.isEmpty else { throw Failed(result: result) }
        return try JSONValue.parse(result.output.utf8)
    }

    /// A run that may fail.
    func callAsFunction(_ arguments: String...) throws -> Program.Result { try run(arguments) }

    private func run(_ arguments: [String]) throws -> Program.Result {
        let environment = ["LOCALVIOLET_APP_ID": "", "LOCALVIOLET_URL": url ?? ""]
        return try withExtendedLifetime(owner) {
            try Program(arguments, environment: environment).waitUntilEnd()
        }
    }

    struct Failed: Error {
        let result: Program.Result
    }
}

/// A served program and a command line that is pointed at it.
final class Served {
    let port: Int
    let program: Program

    /// A command line that is pointed at it.
    var command: CommandRun { CommandRun(url: "http://127.0.0.1:\(port)", owner: self) }

    init(_ arguments: [String] = []) throws {
        (program, port) = try Program.serve(arguments)
    }

    deinit { program.signal(SIGTERM) }
}
