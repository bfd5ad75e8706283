/// Reads fields whose value is a list with commas (RFC 9110 section 5.6.1).
enum ListField {
    /// The non-empty elements of all values named `name`, in order, blanks cut off.
    ///
    /// Several field lines of one name are one list, and empty elements count for nothing.
    /// Quoted commas are not looked for: none of the lists read here may contain text.
    static func elements(
        _ name: StaticString, of bytes: [UInt8], _ entries: [HTTPFields.Entry]
    ) -> [Range<Int>] {
        var elements: [Range<Int>] = []
        for entry in entries where spells(name, entry.name, of: bytes) {
            var start = entry.value.lowerBound
            for index in entry.value where bytes[index] == Byte.comma {
                elements.append(trimmed(start..<index, of: bytes))
                start = index + 1
            }
            elements.append(trimmed(start..<entry.value.upperBound, of: bytes))
        }
        return elements.filter { !$0.isEmpty }
    }
}
