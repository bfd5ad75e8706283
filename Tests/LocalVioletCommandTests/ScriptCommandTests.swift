import Foundation
import JSON
import TestSupport
import Testing

/// Help, completions, and what scripts and containers use.
@Suite struct ScriptCommandTests {
    private let command = CommandRun()

    @Test func theHelpShowsServingOptionsAndSubcommands() throws {
        let help = try command.lines("--help").joined(separator: "\n")
        for word in [
            "--port", "--seed-data", "--config", "SERVER SUBCOMMANDS", "  serve ", "  exec ",
            "  faults ", "  journal ", "  healthcheck ", "Exit codes: 0 stopped as asked",
        ] {
            #expect(help.contains(word), "\(word)")
        }
    }

    @Test(arguments: [("bash", "complete"), ("zsh", "#compdef"), ("fish", "complete -c")])
    func completionsAreGeneratedForEveryShell(shell: String, mark: String) throws {
        let script = try command.lines("--generate-completion-script", shell)
            .joined(separator: "\n")
        #expect(script.contains(mark))
        for word in ["faults", "snapshot", "healthcheck", "seed-data"] {
            #expect(script.contains(word), "\(word)")
        }
    }

    @Test(arguments: [
        (["--port", "x"], "The value 'x' is invalid for '--port <port>'", "localviolet --help"),
        (["nonsense"], "Unexpected argument 'nonsense'", "localviolet --help"),
        (["clock", "advance"], "Missing expected argument", "localviolet clock advance --help"),
        (["exec"], "Name the command after --", "localviolet exec --help"),
        (["faults", "--app", "0"], "--app must be a positive number", "localviolet faults list"),
    ])
    func aWrongOptionIsOneLineThatNamesTheHelp(
        arguments: [String], start: String, help: String
    ) throws {
        let result = try Program(arguments).waitUntilEnd()
        #expect(result.code == 64)
        #expect(result.errors.hasPrefix("localviolet: \(start)"), "\(result.errors)")
        #expect(result.errors.contains("See \(help)"), "\(result.errors)")
        #expect(result.errors.count { $0 == "\n" } == 1)
    }

    @Test(arguments: [["--port", "0"], ["serve", "--port", "0"], ["--port", "0", "serve"]])
    func servingIsTheDefault(arguments: [String]) throws {
        let program = try Program(arguments, environment: ["LOCALVIOLET_LOG_LEVEL": "error"])
        let line = try JSONValue.parse(program.readLine().utf8)
        let port = Int(line["port"]?.int64 ?? 0)
        #expect(try TestClient(port: port).call("GET", "/_sandbox/health").status == 200)
        program.signal(SIGTERM)
        #expect(program.waitUntilEnd().code == 0)
    }

    @Test func aRunningOneIsHealthyAndReady() throws {
        let served = try Served()
        #expect(try served.command.lines("healthcheck").isEmpty)
        #expect(try served.command.lines("wait", "--timeout", "20").isEmpty)
        let result = try CommandRun(url: "http://127.0.0.1:1")("healthcheck")
        #expect(result.code == 1)
    }

    /// As in a container whose port was changed by its environment.
    @Test func besideTheServerItsPortIsKnown() throws {
        let served = try Served()
        let environment = ["LOCALVIOLET_URL": "", "LOCALVIOLET_PORT": "\(served.port)"]
        let result = try Program(["healthcheck"], environment: environment).waitUntilEnd()
        #expect(result.code == 0, "\(result.errors)")
    }

    @Test func waitingGoesOnUntilTheServerIsReady() throws {
        let server = CannedServer([("503 No", ""), ("500 No", "{}"), ("200 OK", "{}")])
        #expect(try server.command.lines("wait").isEmpty)
        #expect(server.requests == Array(repeating: "GET /_sandbox/ready ", count: 3))
    }

    @Test func theVariablesMakeAClientTheApp() throws {
        let served = try Served(["--auth", "strict"])
        let variables = try served.command.json("env", "--format", "json", "--app", "5")
        #expect(variables["VIOLET_BASE_URL"]?.string == "http://127.0.0.1:\(served.port)/v1")
        let client = try TestClient(port: served.port, app: 5)
        let headers = [
            "X-Violet-App-Secret": variables["VIOLET_APP_SECRET"]?.string ?? "",
            "X-Violet-Token": variables["VIOLET_TOKEN"]?.string ?? "",
        ]
        let path = "/v1/orders/11111/refunds"
        #expect(try client.call("GET", path).status == 401)
        #expect(try client.call("GET", path, headers: headers).status == 200)
        let shell = try served.command.lines("env", "--app", "5")
        #expect(shell.contains("export LOCALVIOLET_APP_ID='5'"))
        #expect(shell.count == variables.object?.count)
        let dotenv = try served.command.lines("env", "--format", "dotenv")
        #expect(dotenv.contains("VIOLET_APP_ID=10000"))
    }
}
