import Foundation
import TestSupport

/// A page of the documentation whose ```` ```console ```` blocks show commands and their answers.
///
/// All commands of a page meet one server, from top to bottom. Two comments steer it:
/// `<!-- server: OPTIONS -->` goes on with a new server started with these options, and
/// `<!-- headings reset -->` puts every app back to the seed data at each heading that follows.
struct ConsolePage {
    /// A command, what the page says of it, and what it really answers.
    struct Exchange {
        let command: String
        var shown: [String] = []
        let actual: [String]
    }

    /// What running a page came to.
    struct Result {
        /// Each command in its turn.
        var exchanges: [Exchange] = []
        /// The page with the real answers in place of the shown ones.
        var lines: [String] = []
    }

    /// The file.
    let path: String

    /// The page as it is.
    var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

    /// Runs its commands.
    func run() throws -> Result {
        var result = Result()
        var fence = ""
        var server = Server()
        defer { server.stop() }
        var resetsAtHeadings = false
        var rest = try text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.popFirst().map(String.init) {
            switch (fence, line) {
            case ("```console", _) where line.hasPrefix("$ "):
                var command = line
                while Self.isOpen(command), let next = rest.popFirst() { command += "\n\(next)" }
                let actual = try server.run(String(command.dropFirst(2)))
                result.exchanges.append(Exchange(command: command, actual: actual))
                result.lines += [command] + actual
            case ("```console", let line) where line != "```":
                result.exchanges[result.exchanges.endIndex - 1].shown.append(line)
            default:
                result.lines.append(line)
                if line.hasPrefix("```") {
                    fence = fence.isEmpty ? line : ""
                } else if let options = line.wholeMatch(of: /<!-- server: ?(.*) -->/) {
                    server.stop()
                    server = Server(options: options.1.split(separator: " ").map(String.init))
                } else if line == "<!-- headings reset -->" {
                    resetsAtHeadings = true
                } else if fence.isEmpty, line.hasPrefix("#"), resetsAtHeadings {
                    try server.reset()
                }
            }
        }
        return result
    }

    /// Whether a command goes on in the next line: after a backslash, in a quotation, in a loop.
    private static func isOpen(_ command: String) -> Bool {
        let quotes = command.count { $0 == "'" }
        return command.hasSuffix("\\") || command.hasSuffix(" do") || !quotes.isMultiple(of: 2)
    }

    /// Writes the page anew.
    func write(_ text: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// A line without the moments in it.
    static func timeless(_ line: String) -> String {
        line.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?/, with: "then")
    }
}

/// The server that a page's commands meet, and the shell that runs them; both are started with the
/// first command.
private struct Server {
    var options: [String] = []
    private var running: (program: Program, port: Int, shell: Shell)?

    init(options: [String] = []) { self.options = options }

    mutating func run(_ command: String) throws -> [String] {
        let (port, shell) = try start()
        let line = command.replacingOccurrences(of: "localhost:8080", with: "127.0.0.1:\(port)")
        // The lines of a reply's head end with CR LF, which nobody sees on a page.
        let text = try shell.run(line).replacing("\r\n", with: "\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? lines.dropLast() : lines
    }

    mutating func reset() throws {
        guard running != nil else { return }
        _ = try run("curl -s -X POST 'localhost:8080/_sandbox/reset?app_id=all'")
    }

    private mutating func start() throws -> (port: Int, shell: Shell) {
        if let running { return (running.port, running.shell) }
        let (program, port) = try Program.serve(options)
        let shell = try Shell()
        running = (program, port, shell)
        return (port, shell)
    }

    func stop() { running?.program.signal(SIGTERM) }
}

/// One bash for all commands of a page: to start a process of its own for each takes longer than
/// most of them run.
private final class Shell {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    /// What no command prints.
    private static let mark = "\u{1E}end of output\n"

    init() throws {
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.standardInput = input
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    /// Runs a command and returns what it writes.
    func run(_ command: String) throws -> String {
        let script = "{ \(command)\n} < /dev/null\nprintf '\\x1eend of output\\n'\n"
        try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
        var bytes = Data()
        while !bytes.suffix(Self.mark.utf8.count).elementsEqual(Self.mark.utf8) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            bytes += more
        }
        return String(decoding: bytes.dropLast(Self.mark.utf8.count), as: UTF8.self)
    }

    deinit { process.terminate() }
}
