/// Reads one field line (RFC 9112 section 5).
enum FieldLine {
    /// Where name and value of the line at `line` of `bytes` stand, its line end excluded.
    ///
    /// Refuses what has been used to make two readers disagree: folded lines, blanks before
    /// the colon, control characters in the value.
    static func parse(
        _ bytes: [UInt8], _ line: Range<Int>
    ) throws(HTTPRefusal) -> HTTPFields.Entry {
        if Byte.isBlank(bytes[line.lowerBound]) {
            throw .malformed("A field is folded over two lines; write it in one.")
        }
        let colon = endOfName(in: line, of: bytes)
        guard colon < line.upperBound, bytes[colon] == Byte.colon else {
            throw .malformed(
                "A field name has a character that is not allowed, or no colon follows it.")
        }
        guard colon > line.lowerBound else {
            throw .malformed("A field has no name before its colon.")
        }
        guard isFieldContent(colon + 1..<line.upperBound, of: bytes) else {
            throw .malformed("A field value has a control character; remove it.")
        }
        return HTTPFields.Entry(
            name: line.lowerBound..<colon,
            value: trimmed(colon + 1..<line.upperBound, of: bytes))
    }
}
