import Testing

@testable import LocalVioletCommand

@Suite struct SandboxDurationTests {
    @Test(arguments: [
        ("0", 0), ("1500", 1500), ("500ms", 500), ("90s", 90_000), ("15m", 900_000),
        ("2h", 7_200_000), ("1d", 86_400_000),
    ])
    func unitsAreRead(text: String, ms: Int) {
        #expect(SandboxDuration(argument: text)?.ms == ms)
    }

    @Test(arguments: ["", "s", "-1s", "1.5s", "1 s", "1x", "1S", "9223372036854775807d", "١s"])
    func anythingElseIsNone(text: String) {
        #expect(SandboxDuration(argument: text) == nil)
    }
}
