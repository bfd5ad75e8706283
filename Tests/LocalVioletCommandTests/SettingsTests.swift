import ArgumentParser
import Foundation
import LocalViolet
import TestSupport
import Testing

@testable import LocalVioletCommand

@Suite struct SettingsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String) throws -> String {
        let path = folder.file("config.json")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func theOptionWinsOverTheFileAndTheFileOverTheDefault() throws {
        let path = try file(
            #"{"port": 9, "clock": "auto", "seed": -5, "contract-switch": ["a=b", "c=d"]}"#)
        let settings = try Settings(ServeOptions.parse(["--config", path, "--port", "7"]))
        #expect(settings.emulator.port == 7)
        #expect(settings.emulator.clock == .auto)
        #expect(settings.emulator.seed == -5)
        #expect(settings.emulator.contractSwitches == ["a=b", "c=d"])
        let sources = settings.list.filter { ["port", "clock", "max-apps"].contains($0.name) }
        #expect(sources.map(\.source) == [.option, .file(path), .standard])
    }

    @Test func everyOptionMayStandInTheFileAndIsListed() throws {
        let settings = try Settings(ServeOptions.parse([]))
        #expect(settings.list.map(\.name) == ConfigurationFile.names)
    }

    @Test(arguments: [
        (#"{"seed_data": "a"}"#, "there is no setting 'seed_data'; did you mean 'seed-data'?"),
        (#"{"port": true}"#, "'port' must be a text, a number or a list of texts."),
        (#"{"port": 70000}"#, "--port must be a whole number from 0 to 65535, not '70000'."),
        (#"{"clock": "fast"}"#, "--clock must be one of real, frozen, auto, not 'fast'."),
        ("[]", "must hold a JSON object."), ("{", "is not valid JSON: "),
    ])
    func aWrongFileIsRefusedWithItsPlace(text: String, message: String) throws {
        let options = try ServeOptions.parse(["--config", try file(text)])
        let error = #expect(throws: ValidationError.self) { try Settings(options) }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test func aFileThatIsNotThereIsNamed() throws {
        let options = try ServeOptions.parse(["--config", folder.file("none.json")])
        let error = #expect(throws: ValidationError.self) { try Settings(options) }
        #expect(error?.message.contains("none.json: no such file or directory") == true)
    }
}
