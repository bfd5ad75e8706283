import TestSupport
import Testing

/// Every document that took the fuzzer somewhere new, once more in every run of the tests.
struct JSONCorpusTests {
    @Test func everyInvariantHolds() throws {
        let inputs = try FuzzCorpus.inputs(of: "json")
        #expect(!inputs.isEmpty)
        for bytes in inputs { #expect(JSONInvariants.violation(bytes) == nil) }
    }
}
