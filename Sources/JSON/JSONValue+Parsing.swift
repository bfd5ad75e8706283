extension JSONValue {
    /// Reads a whole document, strictly by RFC 8259.
    ///
    /// Beyond the grammar it refuses what the RFC calls unpredictable between programs: a byte
    /// order mark (§8.1), lone surrogates (§8.2) and members of the same name (§4).
    ///
    /// - Parameters:
    ///   - bytes: The document, UTF-8.
    ///   - limits: How deep and with how long numbers.
    /// - Returns: The document's value.
    /// - Throws: The first thing that is wrong.
    package static func parse(
        _ bytes: ArraySlice<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(JSONParseError) -> JSONValue {
        var parser = JSONParser(bytes, limits: limits)
        return try parser.document()
    }

    /// Reads a whole document, strictly by RFC 8259.
    ///
    /// - Parameters:
    ///   - bytes: The document, UTF-8.
    ///   - limits: How deep and with how long numbers.
    /// - Returns: The document's value.
    /// - Throws: The first thing that is wrong.
    package static func parse(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(JSONParseError) -> JSONValue {
        try parse(bytes[...], limits: limits)
    }

    /// Reads a whole document, strictly by RFC 8259.
    ///
    /// - Parameters:
    ///   - bytes: The document, UTF-8.
    ///   - limits: How deep and with how long numbers.
    /// - Returns: The document's value.
    /// - Throws: The first thing that is wrong.
    package static func parse(
        _ bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(JSONParseError) -> JSONValue {
        try parse(Array(bytes)[...], limits: limits)
    }
}
