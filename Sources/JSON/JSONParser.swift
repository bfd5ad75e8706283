/// A recursive descent over the bytes of one document (RFC 8259 §2 to §5).
///
/// Strings and numbers, which have grammars of their own, are in extensions beside this file.
struct JSONParser {
    let bytes: ArraySlice<UInt8>
    let limits: JSONLimits
    /// The next byte to read.
    var position: Int
    private var depth = 0

    /// From this many members on, a set finds duplicate names faster than a walk does, and it
    /// keeps an object of very many members from costing quadratic time.
    private static let memberCountForSet = 16

    init(_ bytes: ArraySlice<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
        position = bytes.startIndex
    }

    /// The byte to read next; nil at the end.
    var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    /// JSON-text = ws value ws (§2).
    mutating func document() throws(JSONParseError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw error(.byteOrderMark, "the document begins with a byte order mark")
        }
        skipWhitespace()
        let value = try value()
        skipWhitespace()
        if next != nil {
            throw error(.trailingData, "there is more after the end of the document's value")
        }
        return value
    }

    private mutating func value() throws(JSONParseError) -> JSONValue {
        switch next {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case let byte? where byte == UInt8(ascii: "-") || JSONParser.isDigit(byte):
            return .number(try number())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw unexpected(butWanted: "a value")
        }
    }

    /// §3: the literals are lowercase.
    private mutating func literal(
        _ text: StaticString, _ value: JSONValue
    ) throws(JSONParseError) -> JSONValue {
        for wanted in text.description.utf8 {
            guard next == wanted else { throw unexpected(butWanted: "the literal \(text)") }
            position += 1
        }
        return value
    }

    /// §5: values separated by commas, none after the last.
    private mutating func array() throws(JSONParseError) -> [JSONValue] {
        try open()
        var elements: [JSONValue] = []
        guard !closes(with: UInt8(ascii: "]")) else { return elements }
        while true {
            skipWhitespace()
            elements.append(try value())
            guard !closes(with: UInt8(ascii: "]")) else { return elements }
            try expect(UInt8(ascii: ","), "a comma or the end of the array")
        }
    }

    /// §4: names and values separated by commas, none after the last.
    private mutating func object() throws(JSONParseError) -> JSONObject {
        try open()
        var object = JSONObject()
        var names: Set<[UInt8]> = []
        guard !closes(with: UInt8(ascii: "}")) else { return object }
        while true {
            skipWhitespace()
            let nameStart = position
            guard next == UInt8(ascii: "\"") else {
                throw unexpected(butWanted: "the name of a member")
            }
            let name = try string()
            guard isNew(name, in: object, &names) else {
                position = nameStart
                throw error(
                    .duplicateKey, "the object has two members named \"\(name.prefix(64))\"")
            }
            skipWhitespace()
            try expect(UInt8(ascii: ":"), "a colon after the member's name")
            skipWhitespace()
            object.append(name, try value())
            guard !closes(with: UInt8(ascii: "}")) else { return object }
            try expect(UInt8(ascii: ","), "a comma or the end of the object")
        }
    }

    private func isNew(
        _ name: String, in object: JSONObject, _ names: inout Set<[UInt8]>
    ) -> Bool {
        guard object.count >= JSONParser.memberCountForSet else { return object[name] == nil }
        if names.isEmpty {
            names = Set(object.keys.map { Array($0.utf8) })
        }
        return names.insert(Array(name.utf8)).inserted
    }
}

// MARK: - Steps shared by the grammars

extension JSONParser {
    /// Passes over the four characters that are white space (§2).
    private mutating func skipWhitespace() {
        while let byte = next,
            byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        {
            position += 1
        }
    }

    /// Enters an array or object, whose first byte is next.
    private mutating func open() throws(JSONParseError) {
        guard depth < limits.depth else {
            throw error(.tooDeep, "arrays and objects are nested deeper than \(limits.depth)")
        }
        depth += 1
        position += 1
    }

    /// Leaves the array or object if its closing byte comes next.
    private mutating func closes(with byte: UInt8) -> Bool {
        skipWhitespace()
        guard next == byte else { return false }
        depth -= 1
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ wanted: String) throws(JSONParseError) {
        guard next == byte else { throw unexpected(butWanted: wanted) }
        position += 1
    }

    /// The error for whatever is next: a byte that does not belong, or the end.
    func unexpected(
        _ kind: JSONParseError.Kind = .unexpectedByte, butWanted wanted: String
    ) -> JSONParseError {
        guard let byte = next else {
            return error(.unexpectedEnd, "the document ends where \(wanted) was expected")
        }
        return error(kind, "\(JSONParser.name(of: byte)) stands where \(wanted) was expected")
    }

    func error(_ kind: JSONParseError.Kind, _ reason: String) -> JSONParseError {
        JSONParseError(kind, at: position - bytes.startIndex, in: bytes, reason)
    }

    private static func name(of byte: UInt8) -> String {
        guard (0x21...0x7E).contains(byte) else {
            return "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "'\(Character(UnicodeScalar(byte)))'"
    }
}
