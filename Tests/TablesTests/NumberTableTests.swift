import Tables
import TestSupport
import Testing

/// A table holds what a dictionary would after the same changes.
@Suite struct NumberTableTests {
    @Test(arguments: Array(UInt64(1)...12)) func isADictionary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var table = NumberTable<String>()
        var dictionary: [Int64: String] = [:]
        // Few keys, so that they come again; far apart or neighbours, and on both sides of zero.
        let spread = seed.isMultiple(of: 2) ? 1 : Int64(1) << 58
        let keys = (-20...20).map { $0 &* spread }
        for step in 0..<2000 {
            let key = keys[Int.random(in: 0..<keys.count, using: &random)]
            switch Int.random(in: 0..<100, using: &random) {
            case 0:
                table.removeAll()
                dictionary.removeAll()
            case ..<30:
                table[key] = nil
                dictionary[key] = nil
            case ..<50:
                table.update(key) { $0 += "+" }
                dictionary[key]? += "+"
            default:
                table[key] = "\(step)"
                dictionary[key] = "\(step)"
            }
            #expect(table.count == dictionary.count)
            let isEqual = keys.allSatisfy { table[$0] == dictionary[$0] }
            #expect(isEqual, "step \(step)")
        }
    }
}
