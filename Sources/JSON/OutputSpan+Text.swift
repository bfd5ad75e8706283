/// What is written into room for ASCII, as ``JSONWriter/value(ascii:_:)`` lends it.
extension OutputSpan<UInt8> {
    /// Adds a text.
    package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { for byte in $0 { append(byte) } }
    }

    /// Adds a number that is not negative, in up to 19 digits.
    package mutating func append(decimal number: Int64) {
        var unit: Int64 = 1
        while number / unit >= 10 { unit *= 10 }
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
            unit /= 10
        }
    }
}
