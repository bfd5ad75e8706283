import Foundation
import JSON
import TestSupport
import Testing

@testable import LocalVioletCommand

/// Options, help, completions, the file and the catalogue's page agree; and one source of a value
/// wins over the other.
@Suite struct ConfigurationPageTests {
    private let command = CommandRun()

    /// The long names of what `serve` takes, from the parser itself.
    private func options() throws -> [String] {
        let help = try command.json("--experimental-dump-help")
        let commands = help["command"]?["subcommands"]?.array ?? []
        let serve = commands.first { $0["commandName"] == "serve" }
        return (serve?["arguments"]?.array ?? []).filter { $0["kind"] == "option" }
            .compactMap { $0["names"]?.array?.first?["name"]?.string }
    }

    @Test func thePageHasEveryOptionWithItsVariableAndItsName() throws {
        let page = try String(
            contentsOfFile: Program.packagePath
                + "/Sources/LocalViolet/LocalViolet.docc/Configuration.md", encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `--") }
            .map { $0.split(separator: "|").prefix(3).map { $0.filter { !" `".contains($0) } } }
        let expected = try options().map { name in
            let variable = "LOCALVIOLET_" + name.uppercased().replacing("-", with: "_")
            return ["--\(name)", variable, name == "config" ? "–" : name]
        }
        #expect(Set(rows) == Set(expected))
        #expect(rows.count == expected.count)
        #expect(try options() == ["config"] + ConfigurationFile.names)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func theCompletionsHaveEveryOption(shell: String) throws {
        let script = try command.lines("--generate-completion-script", shell)
            .joined(separator: "\n")
        let missing = try options().filter { !script.contains($0) }
        #expect(missing == [])
    }

    @Test func theHelpHasEveryOptionWithItsVariable() throws {
        let help = try command.lines("--help").joined(separator: " ")
        for name in try options() {
            #expect(help.contains("--\(name) <"))
            #expect(
                help.contains("[LOCALVIOLET_\(name.uppercased().replacing("-", with: "_"))"),
                "\(name)")
        }
    }

    /// For every setting: what the file says, the variable, the option.
    private static let values: [String: [String]] = [
        "host": ["::1", "127.0.0.2", "127.0.0.3"], "port": ["1", "2", "3"],
        "control-port": ["4", "5", "6"],
        "database": ["a", "b", "c"], "durability": ["full", "normal", "off"],
        "seed-data": ["a", "b", "c"], "contract": ["a", "b", "c"],
        "contract-switch": ["a=1", "b=1", "c=1"], "auth": ["open", "strict", "open"],
        "clock": ["auto", "frozen", "auto"], "seed": ["2", "3", "4"], "max-apps": ["1", "2", "3"],
        "control-token": ["a", "b", "c"], "log-level": ["debug", "error", "trace"],
        "log-format": ["json", "human", "json"], "ready-file": ["a", "b", "c"],
    ]

    @Test func theOptionWinsOverTheVariableAndThatOverTheFileForEverySetting() throws {
        #expect(Set(Self.values.keys) == Set(ConfigurationFile.names))
        let folder = try TemporaryFolder()
        let file = folder.file("config.json")
        let members = Self.values.map { ($0.key, JSONValue.string($0.value[0])) }
        let json = JSONValue.object(JSONObject(members: members))
        try Data(json.serialized()).write(to: URL(fileURLWithPath: file))
        var environment: [String: String] = [:]
        var options: [String] = []
        for (name, values) in Self.values {
            let variable = "LOCALVIOLET_" + name.uppercased().replacing("-", with: "_")
            environment[variable] = values[1]
            options += ["--\(name)", values[2]]
        }
        try expect(0, "file \(file)", ["--config", file], [:])
        try expect(1, "environment LOCALVIOLET_", ["--config", file], environment)
        try expect(2, "option", ["--config", file] + options, environment)
    }

    private func expect(
        _ index: Int, _ source: String, _ arguments: [String], _ environment: [String: String]
    ) throws {
        let result = try Program(["config", "--json"] + arguments, environment: environment)
            .waitUntilEnd()
        let settings = try JSONValue.parse(result.output.utf8)
        for (name, values) in Self.values {
            let shown = name == "control-token" ? "***" : values[index]
            #expect(settings[name]?["value"]?.string == shown, "\(name): \(result.errors)")
            #expect(settings[name]?["from"]?.string?.hasPrefix(source) == true, "\(name)")
        }
    }
}
