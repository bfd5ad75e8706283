import Foundation
import JSON
import TestSupport
import Testing

/// `--control-port` on the command line, and the commands that must find both ports.
@Suite struct ControlPortCommandTests {
    private let command = CommandRun()

    @Test func theReadyLineTellsBothAndTheScriptsFindThem() throws {
        let program = try Program(
            ["--port", "0", "--control-port", "0", "--log-level", "error"])
        let line = try JSONValue.parse(program.readLine().utf8)
        let url = try #require(line["url"]?.string)
        let control = try #require(line["control_url"]?.string)
        #expect(url != control)
        #expect(control.hasSuffix(":\(line["control_port"]?.int64 ?? 0)"))
        #expect(try command.lines("wait", "--timeout", "20", "--url", control).isEmpty)
        #expect(try command.lines("healthcheck", "--url", control).isEmpty)
        let variables = try command.json("env", "--format", "json", "--url", control)
        #expect(variables["LOCALVIOLET_URL"]?.string == url)
        #expect(variables["LOCALVIOLET_CONTROL_URL"]?.string == control)
        #expect(variables["VIOLET_BASE_URL"]?.string == url + "/v1")
        let lost = try command("faults", "list", "--url", url)
        #expect(lost.code == 1)
        #expect(lost.errors.contains("is asked at port \(line["control_port"]?.int64 ?? 0)"))
        program.signal(SIGTERM)
        #expect(program.waitUntilEnd().code == 0)
    }

    @Test(arguments: [[], ["--control-port", "0"]])
    func execHandsOnBoth(_ options: [String]) throws {
        let script = """
            [ "$LOCALVIOLET_URL" \(options.isEmpty ? "=" : "!=") "$LOCALVIOLET_CONTROL_URL" ] || exit 3
            curl -sf "$VIOLET_BASE_URL/orders/11111/refunds" || exit 4
            curl -sf "$LOCALVIOLET_CONTROL_URL/_sandbox/health" || exit 5
            "$1" faults list
            """
        let result = try Program(
            ["exec"] + options + ["--", "bash", "-c", script, "bash", Program.path]
        ).waitUntilEnd()
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("has no faults."))
    }

    @Test(arguments: [
        (
            ["--port", "9000", "--control-port", "9000"],
            "--control-port must not be the API's port"
        ),
        (["--control-port", "70000"], "--control-port must be a whole number from 0 to 65535"),
    ])
    func aWrongPortIsRefused(_ arguments: [String], _ says: String) throws {
        let result = try Program(arguments).waitUntilEnd()
        #expect(result.code == 64)
        #expect(result.errors.contains(says), "\(result.errors)")
    }

    @Test func theEnvironmentAndTheFileHaveItToo() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("config.json")
        try #"{"control-port": 9100}"#.write(toFile: path, atomically: true, encoding: .utf8)
        let fromFile = try Program(["config", "--json", "--config", path]).waitUntilEnd()
        let file = try JSONValue.parse(fromFile.output.utf8)["control-port"]
        #expect(file?["value"] == "9100")
        let fromEnvironment = try Program(
            ["config", "--json"], environment: ["LOCALVIOLET_CONTROL_PORT": "9200"]
        ).waitUntilEnd()
        let variable = try JSONValue.parse(fromEnvironment.output.utf8)["control-port"]
        #expect(variable?["value"] == "9200")
        #expect(variable?["from"] == "environment LOCALVIOLET_CONTROL_PORT")
    }
}
