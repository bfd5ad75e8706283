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
        var index = range.lowerBound
        while range.upperBound &- index >= 8 {
            let word = ByteWord(bytes, at: index)
            if let offset = ByteWord.first(of: word.firstFlag(of: byte)) { return index + offset }
            index &+= 8
        }
        while index < range.upperBound {
            if bytes[index] == byte { return index }
            index &+= 1
        }
        return nil
    }
}

/// The first place in `range` of `bytes` whose byte is not one of `set`; the end of the range where
/// all are.
func end(of set: ByteSet, in range: Range<Int>, of bytes: [UInt8]) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
        var index = range.lowerBound
        while index < range.upperBound, set.contains(bytes[index]) { index &+= 1 }
        return index
    }
}

/// The same for names of fields, most of which are letters and hyphens.
func endOfName(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    var index = range.lowerBound
    bytes.withUnsafeBytes { bytes in
        while range.upperBound &- index >= 8 {
            if let offset = ByteWord.first(of: ByteWord(bytes, at: index).flagsOutsideNames) {
                index &+= offset
                return
            }
            index &+= 8
        }
    }
    return end(of: .token, in: index..<range.upperBound, of: bytes)
}

/// Whether every byte in `range` of `bytes` may stand in a field value.
func isFieldContent(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBytes { bytes in
        var index = range.lowerBound
        while range.upperBound &- index >= 8, ByteWord(bytes, at: index).isPlainFieldContent {
            index &+= 8
        }
        while index < range.upperBound, Byte.isFieldContent(bytes[index]) { index &+= 1 }
        return index == range.upperBound
    }
}

/// Whether `range` of `bytes` is `text`, capitals told from small letters.
func isExactly(_ text: StaticString, _ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
        for offset in 0..<wanted.count where bytes[range.lowerBound + offset] != wanted[offset] {
            return false
        }
        return true
    }
}

/// Whether `range` of `bytes` spells `lowercased` in any mixture of small and capital letters.
///
/// What is wanted are small letters and characters below "@".
@inline(__always)
func spells(_ lowercased: StaticString, _ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    // Most fields are told from what is wanted by their length.
    range.count == lowercased.utf8CodeUnitCount && hasLetters(lowercased, range, of: bytes)
}

private func hasLetters(
    _ lowercased: StaticString, _ range: Range<Int>, of bytes: [UInt8]
) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return lowercased.withUTF8Buffer { wanted in
        let wanted = UnsafeRawBufferPointer(wanted)
        return bytes.withUnsafeBytes { bytes in
            var offset = 0
            while wanted.count &- offset >= 8 {
                let word = ByteWord(bytes, at: range.lowerBound &+ offset)
                guard word.spells(ByteWord(wanted, at: offset)) else { return false }
                offset &+= 8
            }
            while offset < wanted.count {
                let byte = bytes[range.lowerBound &+ offset]
                guard Byte.lowercased(byte) == wanted[offset] else { return false }
                offset &+= 1
            }
            return true
        }
    }
}
