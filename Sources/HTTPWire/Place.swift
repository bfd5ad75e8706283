/// Where something stands in the bytes of a head, in as little room as the length of a head needs.
struct Place: BitwiseCopyable, Sendable {
    private let start: UInt32
    private let end: UInt32

    /// The place that `range` is.
    init(_ range: Range<Int>) {
        start = UInt32(range.lowerBound)
        end = UInt32(range.upperBound)
    }

    /// The place as a range.
    var range: Range<Int> { Int(start)..<Int(end) }
}

// What is asked of such places. Ranges of an array, as a slice would be counted as one more holder of
// the bytes.

/// Cuts `range` of `bytes` free of blanks at both ends.
func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
}

/// The first place of `byte` in `range` of `bytes`.
func place(of byte: UInt8, in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBytes { bytes in
        // Eight at a time: a byte that is looked for becomes zero, the lowest zero borrows from above
        // itself, and only above it can there be a mistake.
        let ones: UInt64 = 0x0101_0101_0101_0101
        let wanted = ones &* UInt64(byte)
        var index = range.lowerBound
        while range.upperBound - index >= 8 {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let rest = UInt64(littleEndian: word) ^ wanted
            let zeros = (rest &- ones) & ~rest & (ones &<< 7)
            if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < range.upperBound {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }
}

/// The first place in `range` of `bytes` whose byte is not one of `set`; the end of the range where
/// all are.
func end(of set: ByteSet, in range: Range<Int>, of bytes: [UInt8]) -> Int {
    end(range, of: bytes) { set.contains($0) }
}

/// Whether every byte in `range` of `bytes` may stand in a field value.
func isFieldContent(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    end(range, of: bytes, while: Byte.isFieldContent) == range.upperBound
}

/// The first place in `range` of `bytes` whose byte is not such; one look at the bounds serves them all.
@inline(__always)
private func end(
    _ range: Range<Int>, of bytes: [UInt8], while isSuch: (UInt8) -> Bool
) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
        var index = range.lowerBound
        while index < range.upperBound, isSuch(bytes[index]) { index &+= 1 }
        return index
    }
}

/// Whether `range` of `bytes` is `text`, capitals told from small letters.
func isExactly(_ text: StaticString, _ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    matches(text, range, of: bytes) { $0 }
}

/// Whether `range` of `bytes` spells `lowercased` in any mixture of small and capital letters.
func spells(_ lowercased: StaticString, _ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    matches(lowercased, range, of: bytes, Byte.lowercased)
}

@inline(__always)
private func matches(
    _ text: StaticString, _ range: Range<Int>, of bytes: [UInt8], _ letter: (UInt8) -> UInt8
) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
        for offset in 0..<wanted.count
        where letter(bytes[range.lowerBound + offset]) != wanted[offset] {
            return false
        }
        return true
    }
}
