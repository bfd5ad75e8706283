import JSON

/// Single values.
extension Schema {
    /// A text.
    static func text(
        _ about: String, longest: Int? = nil, pattern: String? = nil
    ) -> Schema {
        var schema = Schema(["type": "string", "description": .string(about)])
        if let longest { schema.keywords["maxLength"] = JSONValue(Int64(longest)) }
        if let pattern { schema.keywords["pattern"] = .string(pattern) }
        return schema
    }

    /// One of an enumeration's words, taken from the enumeration itself.
    static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ about: String, _ type: Word.Type, except left: [Word] = []
    ) -> Schema where Word: Equatable {
        word(about, Word.allCases.filter { !left.contains($0) }.map(\.rawValue))
    }

    /// One of these words.
    static func word(_ about: String, _ words: [String]) -> Schema {
        Schema([
            "type": "string", "description": .string(about),
            "enum": .array(words.map(JSONValue.string)),
        ])
    }

    /// This text and no other.
    static func constant(_ text: String, _ about: String) -> Schema {
        Schema(["type": "string", "description": .string(about), "const": .string(text)])
    }

    /// True or false.
    static func flag(_ about: String) -> Schema {
        Schema(["type": "boolean", "description": .string(about)])
    }

    /// A whole number of 32 bits.
    static func int32(_ about: String, _ range: ClosedRange<Int64> = anyInt32) -> Schema {
        whole(about, "int32", range)
    }

    /// A whole number of 64 bits.
    static func int64(_ about: String, _ range: ClosedRange<Int64>) -> Schema {
        whole(about, "int64", range)
    }

    /// A number, whole or not.
    static func number(_ about: String, _ range: ClosedRange<Double>) -> Schema {
        Schema([
            "type": "number", "format": "double", "description": .string(about),
            "minimum": JSONValue(range.lowerBound), "maximum": JSONValue(range.upperBound),
        ])
    }

    private static func whole(
        _ about: String, _ format: String, _ range: ClosedRange<Int64>
    ) -> Schema {
        Schema([
            "type": "integer", "format": .string(format), "description": .string(about),
            "minimum": JSONValue(range.lowerBound), "maximum": JSONValue(range.upperBound),
        ])
    }

    /// Every int32.
    static let anyInt32 = Int64(Int32.min)...Int64(Int32.max)
    /// Every int32 that is not negative.
    static let anyCount = 0...Int64(Int32.max)
}

/// Values that the API has many of.
extension Schema {
    /// An id of 64 bits.
    static func id(_ about: String) -> Schema { int64(about, 1...Int64.max) }

    /// An id of 32 bits, as apps and merchants have them.
    static func smallID(_ about: String) -> Schema { int32(about, 1...Int64(Int32.max)) }

    /// An amount that is not negative.
    static func cents(_ about: String) -> Schema { int32(about + " In cents.", anyCount) }

    /// A number of things.
    static func count(_ about: String) -> Schema { int32(about, anyCount) }

    /// A moment as the API writes it.
    ///
    /// No `format`: the colon that RFC 3339 wants in the zone is not there.
    static func date(_ about: String) -> Schema {
        text(
            about + " Always UTC.",
            pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\+0000$")
    }

    /// A moment as a request may write it.
    static func readDate(_ about: String) -> Schema {
        text(
            about + " UTC, written as `Z`, `+0000` or `+00:00`; milliseconds may be given.",
            pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{3})?(Z|\\+0000|\\+00:00)$")
    }

    /// Three capital letters.
    static func currency(_ about: String) -> Schema { text(about, pattern: "^[A-Z]{3}$") }
}
