/// A set of ASCII bytes, kept as 128 bits so that asking costs next to nothing.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    /// The set of the ASCII characters of `members`.
    init(_ members: String) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in members.utf8 where byte < 128 {
            if byte < 64 {
                low |= 1 << UInt64(byte)
            } else {
                high |= 1 << UInt64(byte - 64)
            }
        }
        self.low = low
        self.high = high
    }

    /// Whether `byte` belongs to the set; bytes above 127 never do.
    func contains(_ byte: UInt8) -> Bool {
        // Shifts that look at the last six bits only, and no branch but the one.
        (byte < 64 ? low : high) &>> UInt64(byte) & 1 == 1 && byte < 128
    }
}

extension ByteSet {
    private static let digits = "0123456789"
    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let unreservedText = letters + digits + "-._~"
    private static let subDelimiters = "!$&'()*+,;="

    /// `tchar`: what field names, methods and other tokens consist of (RFC 9110 section 5.6.2).
    static let token = ByteSet(letters + digits + "!#$%&'*+-.^_`|~")
    /// `pchar` and "/": what a path consists of, "%" apart (RFC 3986 section 3.3).
    static let path = ByteSet(unreservedText + subDelimiters + ":@/")
    /// What a query consists of, "%" apart (RFC 3986 section 3.4).
    static let query = ByteSet(unreservedText + subDelimiters + ":@/?")
    /// What a registered host name or an IPv4 address consists of, "%" apart
    /// (RFC 3986 section 3.2.2).
    static let registeredName = ByteSet(unreservedText + subDelimiters)
    /// What means the same escaped and not (RFC 3986 section 2.3).
    static let unreserved = ByteSet(unreservedText)
}

/// The bytes that framing is made of.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote = UInt8(ascii: "\"")
    static let percent = UInt8(ascii: "%")
    static let asterisk = UInt8(ascii: "*")
    static let comma = UInt8(ascii: ",")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let question = UInt8(ascii: "?")
    static let backslash = UInt8(ascii: "\\")

    /// The value of a hexadecimal digit, nil for any other byte.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// Whether `byte` is one of 0 to 9.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The byte with an ASCII capital letter made small.
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// Whether `byte` may stand in a field value (RFC 9110 section 5.5).
    ///
    /// Horizontal tab, space, the visible characters and obs-text; no other control character.
    static func isFieldContent(_ byte: UInt8) -> Bool {
        byte >= 0x20 ? byte != 0x7F : byte == tab
    }

    /// Whether `byte` is optional whitespace (RFC 9110 section 5.6.3).
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
}
