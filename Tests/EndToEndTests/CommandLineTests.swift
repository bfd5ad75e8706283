import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// The program as it is started: options, variables, and every way in which it does not start.
@Suite struct CommandLineTests {
    private static let options = [
        "host", "port", "database", "seed-data", "auth", "clock", "seed", "max-apps", "log-level",
        "log-format", "ready-file",
    ]

    @Test func helpNamesEveryOptionAndItsVariable() throws {
        let result = try Program(["--help"]).waitUntilEnd()
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
        for option in Self.options {
            #expect(result.output.contains("--\(option)"))
            let variable = "LOCALVIOLET_" + option.uppercased().replacing("-", with: "_")
            #expect(result.output.contains(variable))
        }
        for code in [0, 64, 65, 69, 70, 73] { #expect(result.output.contains("\(code) ")) }
    }

    @Test func theVersionIsThatOfTheLibrary() throws {
        let result = try Program(["--version"]).waitUntilEnd()
        #expect(result.code == 0)
        #expect(result.output == Emulator.version + "\n")
    }

    @Test(arguments: [
        ["--nope"], ["extra"], ["--port"], ["--port", "abc"], ["--port", "65536"],
        ["--port", "-1"], ["--auth", "maybe"], ["--clock", "fast"], ["--seed", "x"],
        ["--seed", "9223372036854775808"], ["--max-apps", "0"], ["--max-apps", "many"],
        ["--log-level", "loud"], ["--log-format", "xml"],
    ])
    func aWrongOptionIsOneLineAndExitCode64(_ arguments: [String]) throws {
        try expectRefusal(arguments, code: 64)
    }

    @Test(arguments: [
        ("PORT", "abc"), ("PORT", "70000"), ("AUTH", "x"), ("CLOCK", "x"), ("SEED", "x"),
        ("MAX_APPS", "0"), ("LOG_LEVEL", "x"),
    ])
    func aWrongVariableIsOneLineAndExitCode64(_ name: String, _ value: String) throws {
        try expectRefusal([], environment: ["LOCALVIOLET_\(name)": value], code: 64)
    }

    @Test func aPortInUseIsOneLineAndExitCode69() throws {
        let stage = try Stage()
        let said = try expectRefusal(["--port", String(stage.emulator.port)], code: 69)
        #expect(said.contains(String(stage.emulator.port)))
    }

    @Test(arguments: ["192.0.2.1", "::2"])
    func aHostThatIsNotThisMachineIsExitCode69(_ host: String) throws {
        try expectRefusal(["--port", "0", "--host", host], code: 69)
    }

    @Test func withPort0TheFirstLineIsJSONForPrograms() throws {
        let program = try Program(["--port", "0"])
        let line = program.readLine()
        let json = try JSONValue.parse(Array(line.utf8))
        let port = try #require(json["port"]?.int64)
        #expect(json["url"]?.string == "http://127.0.0.1:\(port)")
        #expect(json["host"] == "127.0.0.1")
        let client = try TestClient(port: Int(port))
        #expect(try client.call("GET", "/_sandbox/ready").status == 200)
        program.signal(15)
        let result = program.waitUntilEnd()
        #expect(result.code == 0)
        #expect(result.output.isEmpty, "a banner is for people")
    }

    @Test func variablesWorkAndOptionsWin() throws {
        let folder = try TemporaryFolder()
        let (program, port) = try Program.serve(
            ["--clock", "frozen", "--seed", "5"],
            environment: [
                "LOCALVIOLET_PORT": "1", "LOCALVIOLET_CLOCK": "auto", "LOCALVIOLET_SEED": "4",
                "LOCALVIOLET_AUTH": "strict", "LOCALVIOLET_MAX_APPS": "7",
                "LOCALVIOLET_DATABASE": folder.file("db"), "LOCALVIOLET_HOST": "",
                "LOCALVIOLET_LOG_LEVEL": "trace",
            ])
        let client = try TestClient(port: port)
        let info = try client.call("GET", "/_sandbox/info").json
        #expect(info["max_apps"] == 7)
        #expect(info["app"]?["clock"] == "frozen")
        #expect(info["app"]?["chance"] == 5)
        #expect(info["app"]?["contract"]?["auth"] == "strict")
        #expect(try client.call("GET", "/v1/orders/11111/refunds").status == 401)
        program.signal(15)
        let result = program.waitUntilEnd()
        #expect(result.code == 0)
        #expect(try folder.names().contains("db"))
        #expect(result.errors.isEmpty, "the option asks for errors only")
    }

    @Test func seedDataOfOnesOwnIsServed() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"apps": [{"app_id": 10000}], "merchants": [{"merchant_id": 7}]}"#, to: "a.json")
        try folder.write(
            """
            {"orders": [{"order_id": 42, "bags": [
              {"bag_id": 43, "merchant": 7, "skus": [{"price": 1234}]}]}]}
            """, to: "b.json")
        try folder.write("not read", to: "README.md")
        let (program, port) = try Program.serve(
            [], environment: ["LOCALVIOLET_SEED_DATA": folder.path])
        let client = try TestClient(port: port)
        let reply = try client.call("POST", "/v1/orders/42/bags/43/cancel", "{}")
        #expect(reply.json["amount"] == 1234)
        #expect(try client.call("GET", "/v1/orders/11111/refunds").status == 404)
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
    }

    @Test(arguments: [
        ("{", "line 1"), (#"{"orders": [{"order_id": 1, "bagz": []}]}"#, "bagz"),
        (#"{"orders": [{"order_id": 1, "bags": []}]}"#, "bags"),
        (#"{"orders": [{"bags": [{"merchant": 1}]}]}"#, "merchant"),
        (#"{"merchants": [{"merchant_id": 1}, {"merchant_id": 1}]}"#, "merchant_id"),
        ("[]", "object"), ("", "line 1"),
    ])
    func brokenSeedDataIsOneLineWithThePlaceAndExitCode65(
        _ text: String, _ word: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "broken.json")
        let database = folder.file("db")
        let said = try expectRefusal(
            ["--port", "0", "--seed-data", folder.path, "--database", database], code: 65)
        #expect(said.contains("broken.json"))
        #expect(said.contains(word))
        #expect(try folder.names() == ["broken.json"], "no database is left behind")
    }

    @Test func seedDataThatIsNotThereIsExitCode65() throws {
        let folder = try TemporaryFolder()
        try expectRefusal(["--port", "0", "--seed-data", folder.file("none")], code: 65)
        try expectRefusal(["--port", "0", "--seed-data", folder.path], code: 65)
        try folder.makeFolder("folder.json")
        try expectRefusal(["--port", "0", "--seed-data", folder.path], code: 65)
    }
}

/// Starts the program, expects it to end at once with this code and one line for people.
@discardableResult
func expectRefusal(
    _ arguments: [String], environment: [String: String] = [:], code: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
    let program = try Program(arguments, environment: environment)
    let said = program.readLine()
    #expect(said.isEmpty, "it starts", sourceLocation: sourceLocation)
    if !said.isEmpty { program.signal(9) }
    let result = program.waitUntilEnd()
    #expect(result.code == code, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(result.errors.hasPrefix("localviolet: "), sourceLocation: sourceLocation)
    let lines = result.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
        lines.count == 2 && lines.last == "", "\(result.errors)", sourceLocation: sourceLocation)
    return result.errors
}
