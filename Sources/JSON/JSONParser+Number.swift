extension JSONParser {
    /// number = [ minus ] int [ frac ] [ exp ] (RFC 8259 §6).
    mutating func number() throws(JSONParseError) -> JSONNumber {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") {
            position += 1
            if let byte = next, JSONParser.isDigit(byte) {
                throw error(.invalidNumber, "a number has a leading zero")
            }
        } else {
            try digits("a digit")
        }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits("a digit after the decimal point")
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try digits("a digit of the exponent")
        }
        guard position - start <= limits.numberLength else {
            position = start
            throw error(.numberTooLong, "a number has more than \(limits.numberLength) characters")
        }
        return JSONNumber(checkedText: String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// Passes over one digit or more.
    private mutating func digits(_ wanted: String) throws(JSONParseError) {
        guard let first = next, JSONParser.isDigit(first) else {
            throw unexpected(.invalidNumber, butWanted: wanted)
        }
        while let byte = next, JSONParser.isDigit(byte) { position += 1 }
    }

    /// Tells whether a byte is one of `0` to `9`.
    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
