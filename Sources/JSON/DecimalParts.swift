/// A decimal number in its one normal form: digits without outer zeros, times a power of ten.
///
/// It is what makes `1`, `1.0` and `10e-1` the same number without going through a double.
struct DecimalParts: Hashable {
    /// False for zero too, so that `-0` equals `0`.
    private(set) var isNegative = false
    /// Values 0 to 9, most significant first, neither end zero; empty for zero.
    private(set) var digits: [UInt8] = []
    /// The power of ten that the digits, read as an integer, are multiplied with.
    private(set) var exponent = 0

    /// Exponents stop growing here, which is far beyond what any use of the number can tell apart
    /// and far below where adding the length of the digits could overflow.
    private static let exponentLimit = 1_000_000_000_000

    /// Splits a text that follows the number grammar of RFC 8259 §6.
    init(text: String) {
        var writtenExponent = 0
        var exponentIsNegative = false
        var isInExponent = false
        var isInFraction = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-") where isInExponent: exponentIsNegative = true
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isInFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): isInExponent = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = byte - UInt8(ascii: "0")
                if isInExponent {
                    writtenExponent = min(
                        writtenExponent * 10 + Int(digit), DecimalParts.exponentLimit)
                } else {
                    digits.append(digit)
                    exponent -= isInFraction ? 1 : 0
                }
            default: continue  // the plus sign of an exponent
            }
        }
        exponent += exponentIsNegative ? -writtenExponent : writtenExponent
        normalise()
    }

    /// Drops the zeros at both ends, which do not change the value.
    private mutating func normalise() {
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        if digits.isEmpty {
            isNegative = false
            exponent = 0
        }
    }

    /// The value as an integer; nil when it has a fraction or does not fit.
    var int64: Int64? {
        // Int64.max has 19 digits: more cannot fit, and the check also bounds the loop below.
        guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
        var value: Int64 = 0
        for digit in digits + Array(repeating: 0, count: exponent) {
            // Downwards, because Int64.min has no positive counterpart.
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = product.subtractingReportingOverflow(Int64(digit))
            guard !isTooLarge, !overflows else { return nil }
            value = sum
        }
        guard !isNegative else { return value }
        let (positive, overflows) = Int64(0).subtractingReportingOverflow(value)
        return overflows ? nil : positive
    }
}
