import JSON
import TestSupport
import Testing

/// What the fuzzer asks of chance, asked of seeded documents and of what the grammar's edges are.
struct JSONInvariantTests {
    @Test(arguments: [
        "null", "[]", "{}", "[1,1.0,10e-1,-0,1e400,9223372036854775807,9223372036854775808]",
        #""\u0000\ud83d\ude00\"\\\/""#, #"{"a":{"b":[{"c":null}]},"":""}"#, " [ 1 , 2 ] ",
        #"{"amount_refunded":1.5}"#, #"{"skus":{}}"#, #"{"shipping":{"amount_refunded":2}}"#,
        "[", "{\"a\":1,\"a\":2}", "01", "\"\\ud800\"", "\"\u{1}\"", "1 2", "",
    ])
    func everyInvariantHolds(_ text: String) {
        #expect(JSONInvariants.violation(Array(text.utf8)) == nil)
    }

    @Test func everyInvariantHoldsForDamagedDocuments() {
        var random = RandomJSON(random: SplitMix64(seed: 11))
        var chance = SplitMix64(seed: 12)
        for _ in 0..<300 {
            var bytes = random.value().serialized()
            #expect(JSONInvariants.violation(bytes) == nil)
            let index = Int.random(in: 0..<bytes.count, using: &chance)
            bytes[index] = UInt8.random(in: 0...255, using: &chance)
            #expect(JSONInvariants.violation(bytes) == nil)
        }
    }
}
