import Orders
import TestSupport
import Testing

/// `amount × numerator ÷ denominator` half to even, worked out in 128 bits and in another way.
private func exactShare(_ amount: Int, _ numerator: Int, _ denominator: Int) -> Int {
    let doubled = Int128(amount) * Int128(numerator) * 2
    let unit = Int128(denominator) * 2
    let floor = doubled / unit
    let rest = doubled - floor * unit
    if rest > Int128(denominator) { return Int(floor + 1) }
    return Int(rest == Int128(denominator) ? floor + floor % 2 : floor)
}

@Suite struct MoneyTests {
    @Test(arguments: [
        (1, 1, 2, 0), (3, 1, 2, 2), (5, 1, 2, 2), (7, 1, 2, 4), (10, 1, 4, 2), (14, 1, 4, 4),
        (2, 1, 3, 1), (1, 1, 3, 0), (100, 1, 1, 100), (9, 9, 9, 9),
        (Int(Int32.max), 1_000_000_000, 1_000_000, 2_147_483_647_000),
        (Int.max, Int.max, Int.max, Int.max), (Int.max, 2, Int.max, 2),
        (1, Int.max, Int.max - 1, 1),
    ])
    func shareIsRoundedHalfToEven(amount: Int, numerator: Int, denominator: Int, share: Int) {
        #expect(Money.share(of: amount, numerator, outOf: denominator) == share)
    }

    @Test(arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0), (-1, 1, 1), (1, -1, 1), (1, 1, -1)])
    func shareOfNothingOrOutOfNothingIsZero(amount: Int, numerator: Int, denominator: Int) {
        #expect(Money.share(of: amount, numerator, outOf: denominator) == 0)
    }

    @Test func shareIsWhatWideArithmeticSays() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<5000 {
            let largest = [10, 1000, Money.largestAmount, 1 << 40].randomElement(using: &random)
            let denominator = Int.random(in: 1...(largest ?? 1), using: &random)
            let numerator = Int.random(in: 0...denominator, using: &random)
            let amount =
                Int.random(in: 0...Int.max, using: &random)
                >> Int.random(
                    in: 0...62, using: &random)
            let share = Money.share(of: amount, numerator, outOf: denominator)
            #expect(
                share == exactShare(amount, numerator, denominator),
                "seed \(seed): \(amount) × \(numerator) ÷ \(denominator)")
        }
    }

    @Test(arguments: [
        (10, [1, 1, 1], [4, 3, 3]), (11, [1, 1, 1], [4, 4, 3]), (1, [1, 1], [1, 0]),
        (0, [3, 4], [0, 0]), (5, [0, 0], [5, 0]), (7, [0, 1, 0], [0, 7, 0]),
        (100, [1, 2, 3], [17, 33, 50]), (3, [1, 5, 1, 5], [1, 1, 0, 1]), (9, [], []),
        (Money.largestAmount, [1, 1], [1_073_741_824, 1_073_741_823]),
    ])
    func splitGivesWhatIsOverToTheLargestRemaindersFirst(
        amount: Int, weights: [Int], parts: [Int]
    ) {
        #expect(Money.split(amount, over: weights) == parts)
    }

    @Test func splitSumsExactlyAndEachPartIsNextToItsExactShare() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<3000 {
            let largest = [1, 3, 100, Money.largestAmount].randomElement(using: &random) ?? 1
            let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Int.random(in: 0...largest, using: &random)
            }
            let amount = Int.random(in: 0...Money.largestAmount, using: &random)
            check(amount, weights, "seed \(seed): \(amount) over \(weights)")
        }
    }

    private func check(_ amount: Int, _ weights: [Int], _ comment: Comment) {
        let parts = Money.split(amount, over: weights)
        let total = weights.reduce(0, +)
        #expect(parts.count == weights.count, comment)
        #expect(parts.reduce(0, +) == amount, comment)
        guard total > 0 else { return }
        let remainders = weights.map { Int128(amount) * Int128($0) % Int128(total) }
        let isRaised = parts.indices.map { index in
            let floor = Int(Int128(amount) * Int128(weights[index]) / Int128(total))
            #expect(parts[index] == floor || parts[index] == floor + 1, comment)
            return parts[index] > floor
        }
        for raised in parts.indices where isRaised[raised] {
            for other in parts.indices where !isRaised[other] {
                #expect(remainders[raised] >= remainders[other], comment)
                let isTie = remainders[raised] == remainders[other]
                #expect(!isTie || raised < other, comment)
            }
        }
    }

    @Test func aSplitOfLessThanTheWeightsTakesFromNoneMoreThanItHas() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<2000 {
            let weights = (0..<5).map { _ in Int.random(in: 0...9, using: &random) }
            let amount = Int.random(in: 0...max(0, weights.reduce(0, +)), using: &random)
            let parts = Money.split(amount, over: weights)
            for (part, weight) in zip(parts, weights) {
                #expect((0...weight).contains(part), "seed \(seed): \(amount) over \(weights)")
            }
        }
    }
}
