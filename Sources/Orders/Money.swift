/// Arithmetic on amounts, which are `Int` in the smallest unit of a currency (cents).
///
/// Swift's own operators trap on overflow, and every amount that enters is bounded to int32, so
/// sums cannot overflow; products go through full-width arithmetic here.
package enum Money {
    /// The largest amount that the wire's int32 can say, in cents.
    package static let largestAmount = Int(Int32.max)

    /// `amount × numerator ÷ denominator`, rounded half to even, for non-negative operands.
    ///
    /// Half to even so that many roundings do not lean to either side.
    package static func share(of amount: Int, _ numerator: Int, outOf denominator: Int) -> Int {
        guard denominator > 0, amount > 0, numerator > 0 else { return 0 }
        let product = amount.multipliedFullWidth(by: numerator)
        let (quotient, remainder) = denominator.dividingFullWidth(product)
        let twice = remainder.multipliedReportingOverflow(by: 2)
        let roundsUp =
            twice.overflow || twice.partialValue > denominator
            || (twice.partialValue == denominator && !quotient.isMultiple(of: 2))
        return roundsUp ? quotient + 1 : quotient
    }

    /// Splits `amount` over `weights` so that the parts sum to it exactly (largest remainder).
    ///
    /// Ties go to the earlier part. Where every weight is 0 the first part takes all.
    package static func split(_ amount: Int, over weights: [Int]) -> [Int] {
        guard !weights.isEmpty else { return [] }
        let total = weights.reduce(0, +)
        guard total > 0 else { return [amount] + weights.dropFirst().map { _ in 0 } }
        var parts: [Int] = []
        var remainders: [(index: Int, remainder: Int)] = []
        for (index, weight) in weights.enumerated() {
            let product = amount.multipliedFullWidth(by: weight)
            let (quotient, remainder) = total.dividingFullWidth(product)
            parts.append(quotient)
            remainders.append((index, remainder))
        }
        let missing = amount - parts.reduce(0, +)
        let byRemainder = remainders.sorted {
            ($1.remainder, $0.index) < ($0.remainder, $1.index)
        }
        for entry in byRemainder.prefix(missing) { parts[entry.index] += 1 }
        return parts
    }
}
