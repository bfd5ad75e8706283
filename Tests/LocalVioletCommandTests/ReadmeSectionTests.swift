import Foundation
import TestSupport
import Testing

/// The README's section on the command line says what is true.
@Suite struct ReadmeSectionTests {
    @Test func everyCommandPrintsWhatIsShown() throws {
        let readme = try String(
            contentsOfFile: Program.packagePath + "/README.md", encoding: .utf8)
        let section = readme.components(separatedBy: "## On the command line\n").last ?? ""
        let block = section.components(separatedBy: "```")[1].dropFirst("sh\n".count)
        let commands = block.split(separator: "\n").filter { $0.hasPrefix("$ ") }
        #expect(commands.count >= 5)
        let served = try Served()
        // One shell runs them all and shows each before its output, as the README does.
        var script = "localviolet() { '\(Program.path)' \"$@\"; }\n"
        for command in commands {
            let quoted = command.replacingOccurrences(of: "'", with: #"'\''"#)
            script += "echo '\(quoted)'\n\(command.dropFirst(2)) 2>&1\n"
        }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        process.environment = ["LOCALVIOLET_URL": "http://127.0.0.1:\(served.port)"]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let printed = String(decoding: data, as: UTF8.self)
        #expect(timeless(printed) == timeless(String(block)))
        withExtendedLifetime(served) {}
    }

    private func timeless(_ text: String) -> String {
        text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, with: "then")
    }
}
