extension JSONParser {
    /// string = quotation-mark *char quotation-mark (RFC 8259 §7), read from its opening mark.
    mutating func string() throws(JSONParseError) -> String {
        position += 1
        // Most strings have no escape and become a String in one step, straight from the input.
        var runStart = position
        var unescaped: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let run = bytes[runStart..<position]
                position += 1
                // Every byte has been checked on the way here, so decoding repairs nothing.
                guard !unescaped.isEmpty else { return String(decoding: run, as: UTF8.self) }
                unescaped.append(contentsOf: run)
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"):
                unescaped.append(contentsOf: bytes[runStart..<position])
                unescaped.append(contentsOf: try escape().utf8)
                runStart = position
            case ..<0x20:
                throw error(.controlCharacter, "a string holds an unescaped control character")
            case ..<0x80:
                position += 1
            default:
                position += try multibyteLength(first: byte)
            }
        }
        throw error(.unexpectedEnd, "the document ends within a string")
    }

    /// Reads one escape from its backslash on (RFC 8259 §7).
    private mutating func escape() throws(JSONParseError) -> Character {
        position += 1
        let character: Character
        switch next {
        case UInt8(ascii: "\""): character = "\""
        case UInt8(ascii: "\\"): character = "\\"
        case UInt8(ascii: "/"): character = "/"
        case UInt8(ascii: "b"): character = "\u{8}"
        case UInt8(ascii: "f"): character = "\u{C}"
        case UInt8(ascii: "n"): character = "\n"
        case UInt8(ascii: "r"): character = "\r"
        case UInt8(ascii: "t"): character = "\t"
        case UInt8(ascii: "u"): return Character(try unicodeEscape())
        default: throw unexpected(.invalidEscape, butWanted: "an escape character")
        }
        position += 1
        return character
    }

    /// Reads `uXXXX`, and its second half when it is the first of a surrogate pair.
    private mutating func unicodeEscape() throws(JSONParseError) -> Unicode.Scalar {
        let start = position - 1
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Only surrogates are no scalars. U+D800–DBFF begin a pair, U+DC00–DFFF end one.
        if first < 0xDC00, next == UInt8(ascii: "\\") {
            position += 1
            // Any other escape leaves the first half alone, which the error below reports.
            if next == UInt8(ascii: "u") {
                let second = try codeUnit()
                let pair = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
                if second & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(pair) {
                    return scalar
                }
            }
        }
        guard next != nil else { throw unexpected(butWanted: "the rest of a string") }
        position = start
        throw error(.loneSurrogate, "an escape is one half of a surrogate pair without the other")
    }

    /// Reads the four hexadecimal digits after a `u`, which is next.
    private mutating func codeUnit() throws(JSONParseError) -> UInt16 {
        position += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw unexpected(.invalidEscape, butWanted: "one of an escape's four hex digits")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    /// Checks one character of two to four bytes and gives its length.
    ///
    /// The ranges are those of RFC 3629 §4: they leave out overlong forms, surrogates, and what
    /// is beyond U+10FFFF.
    private func multibyteLength(first: UInt8) throws(JSONParseError) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: throw error(.invalidUTF8, "a string is not UTF-8")
        }
        for (index, byte) in bytes[position...].prefix(length).enumerated().dropFirst() {
            guard index == 1 ? second.contains(byte) : (0x80...0xBF).contains(byte) else {
                throw error(.invalidUTF8, "a string is not UTF-8")
            }
        }
        guard bytes.endIndex - position >= length else {
            throw error(.unexpectedEnd, "the document ends within a character")
        }
        return length
    }
}
