import Foundation
import JSON
import TestSupport
import Testing

/// `exec`, `doctor`, `config`.
@Suite struct ServingCommandTests {
    private let command = CommandRun()

    @Test(arguments: [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143)] as [(String, Int32)])
    func theCommandsExitCodeIsPassedOn(script: String, code: Int32) throws {
        let result = try command("exec", "--", "sh", "-c", script)
        #expect(result.code == code)
        #expect(result.errors.isEmpty)
    }

    @Test func theCommandFindsItsSandboxByTheVariables() throws {
        let lines = try command.lines(
            "exec", "--clock", "frozen", "--", "sh", "-c", "\"$1\" clock; env", "sh", Program.path)
        #expect(lines.first == "  APP  MODE    NOW")
        #expect(lines.dropFirst().first?.hasPrefix("10000  frozen  ") == true)
        for name in ["VIOLET_BASE_URL", "VIOLET_APP_ID", "VIOLET_APP_SECRET", "VIOLET_TOKEN"] {
            #expect(lines.contains { $0.hasPrefix("\(name)=") }, "\(name)")
        }
    }

    @Test(arguments: [0, 3])
    func theHintsArePrintedWhereTheCommandFails(code: Int) throws {
        let script = """
            curl -s -o /dev/null $VIOLET_BASE_URL/orders/11111/bags/22222/refunds \
            -H 'Content-Type: application/json' -d '{"amount": 5}'; exit \(code)
            """
        let result = try command("exec", "--", "bash", "-c", script)
        #expect(result.code == Int32(code))
        #expect(result.errors.contains("'amount_refunded'") == (code != 0), "\(result.errors)")
    }

    @Test func aSignalReachesTheCommand() throws {
        let program = try Program([
            "exec", "--", "bash", "-c",
            "trap 'kill $!; echo stopped; exit 5' TERM; sleep 900 >&- 2>&- & echo started; wait",
        ])
        #expect(program.readLine() == "started")
        program.signal(SIGTERM)
        let result = program.waitUntilEnd()
        #expect(result.output == "stopped\n")
        #expect(result.code == 5)
    }

    @Test(arguments: [("no-such-command", 127), ("/", 126)] as [(String, Int32)])
    func aCommandThatCannotBeRunIsNamed(name: String, code: Int32) throws {
        let result = try command("exec", "--", name)
        #expect(result.code == code)
        #expect(result.errors.hasPrefix("localviolet: cannot run \(name): "))
    }

    @Test func theDoctorFindsNothingWrongWithAFreePort() throws {
        let findings = try command.json("doctor", "--json", "--port", "0").array ?? []
        #expect(
            findings.map { $0["subject"] }
                == ["contract", "port", "seed data", "database", "SQLite"])
        #expect(findings.allSatisfy { $0["ok"] == true })
    }

    @Test func theDoctorNamesEveryProblem() throws {
        let served = try Served()
        let folder = try TemporaryFolder()
        let path = folder.file("other.db")
        try "this is no database, however long one looks at it".write(
            toFile: path, atomically: true, encoding: .utf8)
        let result = try command(
            "doctor", "--port", "\(served.port)", "--database", path, "--seed-data", "/none",
            "--contract", "wrong")
        #expect(result.code == 1)
        #expect(result.errors == "localviolet: 4 problems found.\n")
        for text in [
            "the port is in use", "there is no folder /none", "is not a SQLite database",
            "there is no contract wrong",
        ] {
            #expect(result.output.contains(text), "\(text)")
        }
    }

    @Test func theDoctorMakesNoDatabaseAndKnowsOneOfOurs() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("our.db")
        _ = try command.lines("doctor", "--port", "0", "--database", path)
        #expect(!FileManager.default.fileExists(atPath: path))
        let (program, _) = try Program.serve(["--database", path])
        let busy = try command("doctor", "--port", "0", "--database", path)
        #expect(busy.code == 1, "\(busy.output)")
        program.signal(SIGTERM)
        #expect(program.waitUntilEnd().code == 0)
        #expect(try command("doctor", "--port", "0", "--database", path).code == 0)
    }

    @Test func theConfigurationSaysWhereEachValueComesFrom() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("config.json")
        try #"{"seed": 5, "clock": "auto", "auth": "strict"}"#.write(
            toFile: path, atomically: true, encoding: .utf8)
        let program = try Program(
            ["config", "--json", "--config", path, "--clock", "frozen"],
            environment: ["LOCALVIOLET_SEED": "6"])
        let json = try JSONValue.parse(program.waitUntilEnd().output.utf8)
        #expect(json["clock"] == ["value": "frozen", "from": "option"])
        #expect(json["seed"] == ["value": "6", "from": "environment LOCALVIOLET_SEED"])
        #expect(json["auth"] == ["value": "strict", "from": .string("file \(path)")])
        #expect(json["port"] == ["value": "8080", "from": "default"])
        let lines = try command.lines("config", "--config", path)
        #expect(lines.contains("clock            auto       file \(path)"))
    }
}
