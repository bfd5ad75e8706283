import EmulatorSupport
import JSON
import LocalViolet
import SQLite
import TestSupport
import Testing

/// `--database`: what a restart keeps, and which files are refused untouched.
@Suite struct DatabaseFileTests {
    @Test func everythingSurvivesARestart() throws {
        let folder = try TemporaryFolder()
        let options = ["--database", folder.file("db"), "--clock", "frozen"]
        let first = try Program.serve(options)
        let client = try TestClient(port: first.port, app: 70_001)
        try client.addFault(#"{"on": {"bag_id": 22242}, "fault": {"kind": "reject"}, "times": 2}"#)
        try client.control("POST", "clock/advance", #"{"ms": 60000}"#)
        #expect(try client.call("POST", "/v1/orders/11113/cancel", "{}").status == 202)
        #expect(try client.call("POST", "/v1/orders/11111/bags/22222/refunds", "{}").status == 200)
        let before = try state(client)
        first.program.signal(15)
        #expect(first.program.waitUntilEnd().code == 0)
        // The options of a start are for new worlds; this one keeps its clock.
        let second = try Program.serve(["--database", folder.file("db"), "--clock", "real"])
        let again = try TestClient(port: second.port, app: 70_001)
        #expect(try state(again) == before)
        #expect(try again.call("POST", "/v1/orders/11113/bags/22242/cancel", "{}").status == 202)
        #expect(try again.call("POST", "/v1/orders/11113/bags/22242/cancel", "{}").status == 200)
        second.program.signal(2)
        #expect(second.program.waitUntilEnd().code == 0)
        #expect(try folder.names() == ["db"], "a stopped program leaves one file")
    }

    private func state(_ client: TestClient) throws -> [String] {
        try [
            client.call("GET", "/v1/orders/11111/refunds"),
            client.call("GET", "/v1/orders/11113/refunds"), client.control("GET", "faults"),
            client.control("GET", "clock"),
        ].map(\.body)
    }

    @Test func aDatabaseIsUsedByOneProcessOnly() throws {
        let folder = try TemporaryFolder()
        let (program, port) = try Program.serve(["--database", folder.file("db")])
        let said = try expectRefusal(["--port", "0", "--database", folder.file("db")], code: 73)
        #expect(said.contains("in use"))
        let client = try TestClient(port: port)
        #expect(try client.call("POST", "/v1/orders/11111/cancel", "{}").status == 200)
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
    }

    @Test(arguments: [
        "not a database, but long enough to have a header of sixteen bytes and more", "xy",
        "SQLite format 3\0 and then nothing that a database has",
    ])
    func aFileThatIsNoDatabaseIsRefusedUntouched(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "db")
        try expectUntouched(folder, "db", saying: "not a SQLite database")
    }

    @Test func aNewerSchemaIsRefusedUntouched() throws {
        let folder = try TemporaryFolder()
        let (program, _) = try Program.serve(["--database", folder.file("db")])
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
        let database = try Database(path: folder.file("db"))
        try database.setUserVersion(99)
        try database.close()
        try expectUntouched(folder, "db", saying: "99")
    }

    @Test func anotherProgramsDatabaseIsRefusedUntouched() throws {
        let folder = try TemporaryFolder()
        let database = try Database(path: folder.file("db"))
        try database.execute("CREATE TABLE bookmarks (url TEXT)")
        try database.close()
        try expectUntouched(folder, "db", saying: "another program")
    }

    @Test func aPathThatCannotBeAFileIsExitCode73() throws {
        let folder = try TemporaryFolder()
        try expectRefusal(["--port", "0", "--database", folder.path], code: 73)
        try expectRefusal(["--port", "0", "--database", folder.file("no/such/db")], code: 73)
        #expect(try folder.names() == [])
    }

    @Test func anEmptyFileBecomesADatabase() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "db")
        let (program, port) = try Program.serve(["--database", folder.file("db")])
        #expect(try TestClient(port: port).call("GET", "/v1/orders/11111/refunds").status == 200)
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
    }

    @Test func aFullDiskIs500AndKeepsNothing() throws {
        let folder = try TemporaryFolder()
        // The shell lets the signal pass unnoticed, so that writing past the limit fails.
        let (program, port) = try Program.serve(
            ["--database", folder.file("db")], prelude: "ulimit -f 2048")
        let client = try TestClient(port: port, app: 10_000)
        var answered = 0
        var full: TestClient.Response?
        // Worlds are larger than refunds, so that the limit is soon met.
        for app in 70_000..<80_000 where full == nil {
            client.app = app
            let reply = try client.call("POST", "/v1/orders/11111/cancel", "{}")
            if reply.status == 200 { answered += 1 } else { full = reply }
        }
        #expect(answered > 0)
        #expect(full?.status == 500)
        #expect(
            full?.body
                == #"{"message":"An unknown error has occurred.","error":"unknown_error","code":9000}"#
        )
        client.app = 70_000
        #expect(
            try client.call("GET", "/v1/orders/11111/refunds").json.array?.count == 1,
            "what was answered is still there, and the server goes on")
        program.signal(15)
        _ = program.waitUntilEnd()
        let again = try Program.serve(["--database", folder.file("db")])
        let reader = try TestClient(port: again.port)
        for app in 70_000..<(70_000 + answered + 1) {
            reader.app = app
            let refunds = try reader.call("GET", "/v1/orders/11111/refunds").json.array
            #expect(refunds?.count == (app < 70_000 + answered ? 1 : 0), "app \(app)")
        }
        again.program.signal(15)
        #expect(again.program.waitUntilEnd().code == 0)
    }

    /// Refused with 73 and one line; the file's bytes and its folder are as before.
    private func expectUntouched(
        _ folder: TemporaryFolder, _ name: String, saying words: String
    ) throws {
        let before = try folder.bytes(of: name)
        let said = try expectRefusal(["--port", "0", "--database", folder.file(name)], code: 73)
        #expect(said.contains(words), "\(said)")
        #expect(try folder.bytes(of: name) == before)
        #expect(try folder.names() == [name])
    }
}
