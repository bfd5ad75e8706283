import Foundation
import Glibc

/// The built program, run as a person runs it.
package final class Program {
    /// What a run that has ended left.
    package struct Result {
        /// The exit code; negative where a signal ended it.
        package let code: Int32
        /// What it wrote to standard output.
        package let output: String
        /// What it wrote to standard error.
        package let errors: String
    }

    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()
    private var read = ""

    /// The program's path, beside the program that runs the tests.
    package static var path: String {
        let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let folder = runner.deletingLastPathComponent()
        return folder.appendingPathComponent("localviolet").path
    }

    /// The package's folder.
    package static var packagePath: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    /// Starts it.
    ///
    /// `prelude` is what a shell does before it becomes the program, such as setting a limit.
    package init(
        _ arguments: [String], environment: [String: String] = [:], prelude: String? = nil
    ) throws {
        if let prelude {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", prelude + "; exec \"$0\" \"$@\"", Self.path] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: Self.path)
            process.arguments = arguments
        }
        process.currentDirectoryURL = URL(fileURLWithPath: Self.packagePath)
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    /// Starts a server on a free port and waits until it listens.
    package static func serve(
        _ arguments: [String] = [], environment: [String: String] = [:], prelude: String? = nil
    ) throws -> (program: Program, port: Int) {
        let program = try Program(
            ["--port", "0", "--log-level", "error"] + arguments, environment: environment,
            prelude: prelude)
        let line = program.readLine()
        let port = line.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) }
        guard let port else { throw NotServing(result: program.waitUntilEnd()) }
        return (program, port)
    }

    /// The program ended instead of serving.
    package struct NotServing: Error {
        /// What it left.
        package let result: Result
    }

    /// The next line of its standard output; empty at the end.
    package func readLine() -> String {
        while !read.contains("\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            read += String(decoding: data, as: UTF8.self)
        }
        let line = read.prefix { $0 != "\n" }
        read = String(read.dropFirst(line.count + 1))
        return String(line)
    }

    /// Sends it a signal.
    package func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for its end.
    package func waitUntilEnd() -> Result {
        let rest = output.fileHandleForReading.readDataToEndOfFile()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let status = process.terminationStatus
        return Result(
            code: process.terminationReason == .exit ? status : -status,
            output: read + String(decoding: rest, as: UTF8.self),
            errors: String(decoding: said, as: UTF8.self))
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
}
