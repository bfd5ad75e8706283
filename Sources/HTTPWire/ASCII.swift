/// Text that is known to be ASCII, as bytes.
enum ASCII {
    /// Appends `text`.
    static func append(_ text: StaticString, to bytes: inout [UInt8]) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends a number that is not negative in decimal digits.
    static func append(decimal number: Int, to bytes: inout [UInt8]) {
        // A 64-bit number has no more than 19; they come out last first.
        var digits = InlineArray<19, UInt8>(repeating: UInt8(ascii: "0"))
        var first = 19
        var rest = number
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        digits.span.extracting(first...).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
}
