import HTTPWire
import TestSupport
import Testing

/// Every input that took the fuzzer somewhere new, once more in every run of the tests.
struct CorpusTests {
    /// The corpus in portions, so that they run beside one another.
    private static let portions = (0..<16).map { portion in
        (try? FuzzCorpus.inputs(of: "wire"))?.enumerated()
            .filter { $0.offset % 16 == portion }.map(\.element) ?? []
    }

    @Test(arguments: 0..<16) func everyInvariantHolds(_ portion: Int) {
        #expect(!Self.portions[portion].isEmpty)
        for wire in Self.portions[portion] {
            #expect(WireInvariants.violation(wire) == nil)
            #expect(WireInvariants.violation(wire, limits: HTTPLimits()) == nil)
        }
    }

    @Test(arguments: 0..<16) func everyInputMayBeCutAnywhere(_ portion: Int) {
        for wire in Self.portions[portion] where wire.count <= 200 {
            let violation = WireInvariants.violationAtAnyPrefix(
                wire, limits: WireInvariants.lowLimits)
            #expect(violation == nil)
        }
    }
}
