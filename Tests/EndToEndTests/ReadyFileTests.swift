import Foundation
import JSON
import TestSupport
import Testing

/// `--ready-file`: how a script learns that the server is ready, and where.
@Suite struct ReadyFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func itHasTheAddressWhileTheServerIsReady() throws {
        let (program, port) = try Program.serve(["--ready-file", folder.file("ready")])
        let json = try JSONValue.parse(folder.bytes(of: "ready"))
        #expect(json["port"]?.int64 == Int64(port))
        #expect(json["url"]?.string == "http://127.0.0.1:\(port)")
        #expect(try folder.names() == ["ready"], "its draft is gone")
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
        #expect(try folder.names().isEmpty)
    }

    @Test func thatOfAnEarlierRunIsRemovedBeforeAStartThatFails() throws {
        try folder.write("{}", to: "ready")
        try expectRefusal(
            ["--port", "0", "--ready-file", folder.file("ready"), "--seed-data", "/none"], code: 65)
        #expect(try folder.names().isEmpty)
    }

    @Test func whereItCannotBeMadeThereIsNoServer() throws {
        let said = try expectRefusal(
            ["--port", "0", "--ready-file", folder.file("none/ready")], code: 73)
        #expect(said.contains("none/ready"))
    }

    @Test func aCommandOfExecFindsIt() throws {
        let result = try Program(
            ["exec", "--ready-file", folder.file("ready"), "--", "cat", folder.file("ready")]
        ).waitUntilEnd()
        #expect(try JSONValue.parse(result.output.utf8)["port"] != nil)
        #expect(try folder.names().isEmpty)
    }
}
