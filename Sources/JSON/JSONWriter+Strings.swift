extension JSONWriter {
    /// Tells whether a byte cannot stand in a string as it is (RFC 8259 §7).
    static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Tells whether one of eight bytes may be such.
    static func someNeedEscape(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = bytes ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let slashes = bytes ^ (ones &* UInt64(UInt8(ascii: "\\")))
        // What is below 0x20, or has become zero, borrows from its highest bit; bytes above 0x7F have
        // it and are none of these.
        let below = (bytes &- ones &* 0x20) & ~bytes
        let quote = (quotes &- ones) & ~quotes
        let slash = (slashes &- ones) & ~slashes
        return (below | quote | slash) & (ones &<< 7) != 0
    }

    /// Writes a string in its quotation marks.
    mutating func appendQuoted(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendQuoted($0) }
        if isDone == nil {
            // Only strings bridged from elsewhere are not contiguous; none are on Linux.
            var copy = text
            copy.withUTF8 { appendQuoted($0) }
        }
    }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        let plain = append(quoted: text)
        guard plain < text.count else { return }
        appendEscaped(UnsafeBufferPointer(rebasing: text[plain...]))
        append(UInt8(ascii: "\""))
    }

    /// Writes text that needs no escaping, such as a number.
    mutating func appendUTF8(_ text: String) {
        var copy = text
        copy.withUTF8 { append($0) }
    }

    /// Copies whole runs of plain bytes and writes an escape wherever one is needed.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for (index, byte) in text.enumerated() where JSONWriter.needsEscape(byte) {
            append(UnsafeBufferPointer(rebasing: text[runStart..<index]))
            appendEscape(of: byte)
            runStart = index + 1
        }
        append(UnsafeBufferPointer(rebasing: text[runStart...]))
    }

    /// The short escapes where RFC 8259 §7 has them, else `\u00XX`.
    private mutating func appendEscape(of byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): appendASCII("\\\"")
        case UInt8(ascii: "\\"): appendASCII("\\\\")
        case 0x08: appendASCII("\\b")
        case 0x0C: appendASCII("\\f")
        case 0x0A: appendASCII("\\n")
        case 0x0D: appendASCII("\\r")
        case 0x09: appendASCII("\\t")
        default:
            appendASCII("\\u00")
            append(JSONWriter.hexDigit(byte >> 4))
            append(JSONWriter.hexDigit(byte & 0xF))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
