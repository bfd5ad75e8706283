import Foundation
import JSON
import Logging
import Testing

@testable import LocalVioletCommand

/// Lines of the log as texts, and where they go.
@Suite struct LogLineTests {
    private func line(
        _ message: String, level: Logger.Level = .info, _ facts: Logger.Metadata = [:]
    ) -> LogLine {
        LogLine(time: 1_729_778_435_007, level: level, message: message, facts: facts)
    }

    @Test func aJSONLineHasTheFactsInOrderAndWithTheirKinds() {
        let facts: Logger.Metadata = [
            "status": .stringConvertible(202), "duration_ms": .stringConvertible(1.5),
            "path": "/a\"b", "list": ["x"], "map": ["k": "v"],
        ]
        #expect(
            line("request", facts).text(.json) == #"""
                {"time":"2024-10-24T14:00:35.007Z","level":"info","message":"request",\#
                "duration_ms":1.5,"list":["x"],"map":{"k":"v"},"path":"/a\"b","status":202}
                """#)
    }

    @Test(arguments: [
        ("\u{1B}[2J", #"\u{1b}[2J"#), ("a\nb", #"a\u{a}b"#), ("\u{9B}x", #"\u{9b}x"#),
        ("ü €", "ü €"),
    ])
    func aLineForPeopleCannotSteerTheTerminal(message: String, shown: String) {
        #expect(line(message, level: .error).text(.human).hasSuffix(" error: \(shown)"))
        #expect(!line(message).text(.json).contains("\n"))
    }

    /// A pipe that nobody reads, as of a test that reads its server's log only at the end.
    @Test func aFullPipeLosesLinesAndSaysSo() throws {
        let pipe = Pipe()
        let output = LogOutput(pipe.fileHandleForWriting.fileDescriptor, .json)
        let long = String(repeating: "x", count: 3_000)
        for number in 0..<200 { output.write(line("\(number) \(long)")) }
        var read = pipe.fileHandleForReading.availableData
        output.write(line("last"))
        try pipe.fileHandleForWriting.close()
        read += pipe.fileHandleForReading.readDataToEndOfFile()
        let lines = String(decoding: read, as: UTF8.self).split(separator: "\n")
        let messages = try lines.map { try JSONValue.parse($0.utf8)["message"]?.string ?? "" }
        let kept = messages.count - 2
        #expect(kept > 0 && kept < 200)
        #expect(messages.dropLast(2).enumerated().allSatisfy { $1.hasPrefix("\($0) x") })
        #expect(
            messages.suffix(2) == [
                "\(200 - kept) lines were left out, as nobody read them", "last",
            ])
    }

    @Test(arguments: [LogFormat.human, .json])
    func aLineIsNeverLongerThanAPipeTakesAtOnce(format: LogFormat) throws {
        let pipe = Pipe()
        let output = LogOutput(pipe.fileHandleForWriting.fileDescriptor, format)
        let long = String(repeating: "\u{1}", count: 2_000)
        output.write(line(long, ["headers": ["a": "\(long)"], "status": "1"]))
        try pipe.fileHandleForWriting.close()
        let read = pipe.fileHandleForReading.readDataToEndOfFile()
        #expect(read.count <= 4096)
        #expect(read.last == UInt8(ascii: "\n"))
        if format == .json { #expect(try JSONValue.parse(read.dropLast())["status"] == "1") }
    }
}
