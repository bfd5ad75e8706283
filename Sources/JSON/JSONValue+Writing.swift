extension JSONValue {
    /// The value as compact JSON, UTF-8.
    ///
    /// - Returns: One whole document without white space.
    package func serialized() -> [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }

    /// The value as JSON for people, one element to a line.
    ///
    /// - Parameter indent: How many spaces each level adds.
    /// - Returns: One whole document without a final line feed.
    package func pretty(indent: Int = 2) -> String {
        var printer = PrettyPrinter(indent: indent)
        printer.write(self, level: 0)
        return String(decoding: printer.writer.bytes, as: UTF8.self)
    }
}

/// Lays values out over lines; the writer's own commas are not used, as line feeds follow them.
private struct PrettyPrinter: ~Copyable {
    let indent: Int
    var writer = JSONWriter()

    init(indent: Int) { self.indent = indent }

    mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            writer.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                startLine(level: level + 1, afterComma: index > 0)
                write(element, level: level + 1)
            }
            startLine(level: level, afterComma: false)
            writer.append(UInt8(ascii: "]"))
        case .object(let members) where !members.isEmpty:
            writer.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                startLine(level: level + 1, afterComma: index > 0)
                writer.appendQuoted(member.name)
                writer.appendASCII(": ")
                write(member.value, level: level + 1)
            }
            startLine(level: level, afterComma: false)
            writer.append(UInt8(ascii: "}"))
        default:
            writer.appendUTF8(String(decoding: value.serialized(), as: UTF8.self))
        }
    }

    private mutating func startLine(level: Int, afterComma: Bool) {
        if afterComma { writer.append(UInt8(ascii: ",")) }
        writer.append(UInt8(ascii: "\n"))
        for _ in 0..<(level * indent) { writer.append(UInt8(ascii: " ")) }
    }
}
