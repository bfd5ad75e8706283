import TestSupport
import Testing

/// `config` and what must not be read over somebody's shoulder.
@Suite struct MaskedConfigTests {
    @Test(arguments: [["config"], ["config", "--json"]])
    func theControlTokenIsNotShown(_ arguments: [String]) throws {
        let result = try Program(
            arguments, environment: ["LOCALVIOLET_CONTROL_TOKEN": "hush-hush"]
        ).waitUntilEnd()
        #expect(result.code == 0)
        #expect(!result.output.contains("hush-hush"))
        #expect(result.output.contains("***"))
        #expect(result.output.contains("environment LOCALVIOLET_CONTROL_TOKEN"))
    }

    @Test func withoutATokenThereIsNothingToMask() throws {
        let result = try Program(["config"]).waitUntilEnd()
        #expect(!result.output.contains("***"))
    }
}
