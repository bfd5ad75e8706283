import JSON
import TestSupport
import Testing

/// The command line against answers word for word: what it sends, and what it makes of them.
@Suite struct CannedCommandTests {
    @Test func theJournalIsAskedForWhatTheOptionsSay() throws {
        let server = CannedServer([
            (
                "200 OK",
                #"[{"sequence": 8, "time": "then", "request": {"method": "GET", "path": "/a"}}]"#
            )
        ])
        let lines = try server.command.lines(
            "journal", "--since", "7", "--kind", "request", "--order", "5", "--merchant", "6")
        #expect(lines == ["     8  then  GET /a"])
        #expect(
            server.requests == [
                "GET /_sandbox/journal?app_id=10000&since=7&kind=request&order_id=5&merchant_id=6 "
            ])
    }

    @Test func anEmptyJournalSaysSo() throws {
        let server = CannedServer([("200 OK", "[]")])
        #expect(
            try server.command.lines("journal")
                == ["The journal has no such entries."])
    }

    @Test func aFollowedJournalShowsEachEntryOnceEvenAfterAReset() throws {
        let server = CannedServer([
            ("200 OK", #"[{"sequence": 1}, {"sequence": 2}]"#),
            ("200 OK", #"[{"sequence": 2}, {"sequence": 3}]"#), ("200 OK", "[]"),
            ("200 OK", #"[{"sequence": 1}]"#),
        ])
        let result = try server.command("journal", "--follow", "--json")
        #expect(result.output == [1, 2, 3, 1].map { "{\"sequence\":\($0)}\n" }.joined())
        #expect(result.code == 69)
        #expect(
            server.requests == [
                "GET /_sandbox/journal?app_id=10000&since=0 ",
                "GET /_sandbox/journal?app_id=10000&since=1 ",
                "GET /_sandbox/journal?app_id=10000&since=2 ",
                "GET /_sandbox/journal?app_id=10000&since=0 ",
            ])
    }

    @Test func aSnapshotIsSavedRestoredAndListed() throws {
        let server = CannedServer([
            ("201 Created", #"{"id": "s1"}"#), ("204 No Content", ""),
            ("200 OK", #"[{"id": "s1", "name": "before", "time": "then"}, {"id": 2}]"#),
        ])
        let command = server.command
        #expect(try command.lines("snapshot", "save", "before", "--app", "7") == ["s1"])
        #expect(
            try command.lines("snapshot", "restore", "s/1")
                == ["App 10000 is as it was in snapshot s/1."])
        #expect(
            try command.lines("snapshot", "list") == [
                "ID  NAME    TIME", "s1  before  then", " 2  -       -",
            ])
        #expect(
            server.requests == [
                #"POST /_sandbox/snapshots?app_id=7 {"name":"before"}"#,
                "POST /_sandbox/snapshots/s%2F1/restore?app_id=10000 ",
                "GET /_sandbox/snapshots?app_id=10000 ",
            ])
    }

    @Test(arguments: [
        ("500 No", #"{"message": "first\nsecond", "code": 1}"#, "first second (status 500)"),
        ("502 No", "<html>", "the server gave no reason (status 502)"),
        ("200 OK", "<html>", "no LocalViolet: its reply is not JSON"),
    ])
    func anErrorReplyIsOneLine(status: String, body: String, line: String) throws {
        let server = CannedServer([(status, body)])
        let result = try server.command("faults")
        #expect(result.code == 1)
        #expect(result.errors.hasSuffix("\(line)\n"), "\(result.errors)")
        #expect(result.errors.count { $0 == "\n" } == 1)
        #expect(result.output.isEmpty)
    }

    @Test(arguments: [
        ["faults"], ["reset"], ["orders"], ["clock"], ["journal"], ["snapshot", "list"], ["apps"],
        ["env"], ["wait", "--timeout", "0"],
    ])
    func withoutAServerTheExitCodeIs69AndTheLineSaysHowToStartOne(arguments: [String]) throws {
        // Port 1 is privileged and unused, so that nobody else's test listens there.
        let result = try Program(arguments + ["--url", "http://127.0.0.1:1"]).waitUntilEnd()
        #expect(result.code == 69)
        #expect(
            result.errors.hasSuffix(
                "nobody answers at http://127.0.0.1:1 (connection refused); "
                    + "start one with: localviolet --port 1\n"), "\(result.errors)")
        #expect(result.errors.count { $0 == "\n" } == 1)
    }
}
