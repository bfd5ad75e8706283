/// Reads the line before a chunk (RFC 9112 section 7.1).
enum ChunkLine {
    /// The most digits a size may have: more could not be held in 64 bits.
    private static let maxDigits = 15

    /// The size in the first `length` bytes of `input`, and the bytes used by extensions.
    static func parse(
        _ input: InputBuffer, length: Int
    ) throws(HTTPRefusal) -> (size: Int, extensions: Int) {
        var size = 0
        var index = 0
        while index < length, let digit = Byte.hexValue(input[index]) {
            guard index < maxDigits else {
                throw .malformed("A chunk size has too many digits.")
            }
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > 0 else {
            throw .malformed("A chunk does not begin with its size in hexadecimal digits.")
        }
        guard areExtensions(input, index..<length) else {
            throw .malformed("What follows a chunk size is neither CR LF nor an extension.")
        }
        return (size, length - index)
    }

    /// Whether `range` holds well-formed extensions or nothing (RFC 9112 section 7.1.1).
    ///
    /// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )`. Extensions mean
    /// nothing here, but they must not hide anything.
    private static func areExtensions(_ input: InputBuffer, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        func skip(while allowed: (UInt8) -> Bool) -> Int {
            let start = index
            while index < range.upperBound, allowed(input[index]) { index += 1 }
            return index - start
        }
        func skip(_ byte: UInt8) -> Bool {
            guard index < range.upperBound, input[index] == byte else { return false }
            index += 1
            return true
        }
        let token = ByteSet.token
        while index < range.upperBound {
            _ = skip(while: Byte.isBlank)
            guard skip(Byte.semicolon) else { return false }
            _ = skip(while: Byte.isBlank)
            guard skip(while: token.contains) > 0 else { return false }
            let end = index
            _ = skip(while: Byte.isBlank)
            guard skip(Byte.equals) else {
                index = end
                continue
            }
            _ = skip(while: Byte.isBlank)
            if skip(Byte.quote) {
                while index < range.upperBound, input[index] != Byte.quote {
                    if input[index] == Byte.backslash { index += 1 }
                    guard index < range.upperBound, Byte.isFieldContent(input[index]) else {
                        return false
                    }
                    index += 1
                }
                guard skip(Byte.quote) else { return false }
            } else {
                guard skip(while: token.contains) > 0 else { return false }
            }
        }
        return true
    }
}
