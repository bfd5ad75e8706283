import Foundation
import Orders
import TestSupport
import Testing

/// The README says what is true: its commands are run, its answers compared.
///
/// With `LOCALVIOLET_UPDATE_README=1` in the environment the answers are written into it instead.
@Suite struct ReadmeTests {
    private static let path = Program.packagePath + "/README.md"

    @Test func everyCommandAnswersAsShown() throws {
        let (program, port) = try Program.serve()
        defer { program.signal(SIGTERM) }
        let isUpdating = ProcessInfo.processInfo.environment["LOCALVIOLET_UPDATE_README"] == "1"
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        var lines: [String] = []
        var isConsole = false
        var shown: [String] = []
        var actual: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            guard isConsole else {
                isConsole = line == "```console"
                lines.append(line)
                continue
            }
            guard line == "```" || line.hasPrefix("$ ") else {
                shown.append(line)
                continue
            }
            if !isUpdating { #expect(shown.map(Self.timeless) == actual.map(Self.timeless)) }
            lines += actual + [line]
            shown = []
            actual = []
            isConsole = line != "```"
            guard isConsole else { continue }
            actual = try run(String(line.dropFirst(2)), port: port)
        }
        guard isUpdating else { return }
        try lines.joined(separator: "\n")
            .write(toFile: Self.path, atomically: true, encoding: .utf8)
    }

    @Test func theTableOfStatusesIsTheOneInForce() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        #expect(text.contains("<!-- transitions -->\n\(Transitions.markdown)<!-- /transitions -->"))
    }

    /// Runs a line of the README against this server.
    private func run(_ command: String, port: Int) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        let line = command.replacingOccurrences(of: "localhost:8080", with: "127.0.0.1:\(port)")
        process.arguments = ["-c", line]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? lines.dropLast() : lines
    }

    /// A line without the moments in it.
    private static func timeless(_ line: String) -> String {
        line.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?/, with: "then")
    }
}
