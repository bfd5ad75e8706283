import Foundation
import TestSupport
import Testing

/// The examples in other languages run, each beside a sandbox of its own from `localviolet exec`.
///
/// Where a language is not on the machine, its example is skipped.
@Suite struct LanguageExampleTests {
    private static let folder = Program.packagePath + "/Tests/Examples"

    @Test(.enabled(if: runs("python3", "-m", "pytest", "--version"), "there is no pytest"))
    func python() throws {
        try expectSuccess(
            "python3", "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider",
            "\(Self.folder)/python/test_cancellation.py")
    }

    @Test(.enabled(if: runs("node", "-e", "require('node:test'); fetch"), "there is no Node.js 18"))
    func node() throws {
        try expectSuccess("node", "--test", "\(Self.folder)/node/cancellation.test.mjs")
    }

    @Test(.enabled(if: runs("java", "--list-modules"), "there is no Java"))
    func java() throws {
        try expectSuccess("java", "\(Self.folder)/java/Cancellation.java")
    }

    @Test(.enabled(if: runs("swiftc", "--version"), "there is no swiftc"))
    func swift() throws {
        let folder = try TemporaryFolder()
        let program = folder.file("Cancellation")
        let compilation = try Self.run(
            "swiftc", "-parse-as-library", "-swift-version", "6",
            "\(Self.folder)/swift/Cancellation.swift", "-o", program)
        try #require(compilation.code == 0, "\(compilation.output)")
        try expectSuccess(program)
    }

    /// An example that cannot fail shows nothing: without the fault, its claim is wrong.
    @Test(.enabled(if: runs("node", "-e", "require('node:test'); fetch"), "there is no Node.js 18"))
    func anExampleFailsWhereTheShopDoesNot() throws {
        let folder = try TemporaryFolder()
        let text = try String(
            contentsOfFile: "\(Self.folder)/node/cancellation.test.mjs", encoding: .utf8)
        try folder.write(
            text.replacing(#"kind: "reject", message"#, with: #"kind: "slow", note"#),
            to: "wrong.test.mjs")
        let result = try Self.run(Program.path, "exec", "--", "node", folder.file("wrong.test.mjs"))
        #expect(result.code == 1, "\(result.output)")
    }

    private func expectSuccess(
        _ command: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let result = try Self.run([Program.path, "exec", "--"] + command)
        #expect(result.code == 0, "\(result.output)", sourceLocation: sourceLocation)
    }

    private static func runs(_ command: String...) -> Bool {
        (try? run(command).code) == 0
    }

    private static func run(_ command: String...) throws -> (code: Int32, output: String) {
        try run(command)
    }

    /// Runs a command in a folder of its own, where it may leave what it likes.
    private static func run(_ command: [String]) throws -> (code: Int32, output: String) {
        let folder = try TemporaryFolder()
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ProcessInfo.processInfo.environment.merging([
            "LOCALVIOLET_SEED_DATA": Program.packagePath + "/seed-data"
        ]) { _, new in new }
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
