extension JSONWriter {
    /// Writes an integer.
    ///
    /// - Parameter integer: The number.
    package mutating func value(_ integer: Int64) {
        separate()
        append(decimal: integer)
    }

    /// Writes an integer.
    ///
    /// - Parameter integer: The number.
    package mutating func value(_ integer: Int) { value(Int64(integer)) }

    /// Writes an integer.
    ///
    /// - Parameter integer: The number.
    package mutating func value(_ integer: Int32) { value(Int64(integer)) }

    /// Writes `true` or `false`.
    ///
    /// - Parameter flag: Which.
    package mutating func value(_ flag: Bool) {
        separate()
        appendASCII(flag ? "true" : "false")
    }

    /// Writes a double as the shortest text that reads back the same; 15 is written `15.0`.
    ///
    /// Infinities and NaN are written `null`, as RFC 8259 §6 has no form for them.
    ///
    /// - Parameter double: The number.
    package mutating func value(_ double: Double) {
        guard double.isFinite else { return null() }
        separate()
        appendUTF8(double.description)
    }

    /// Writes a string that needs no escaping, such as a date.
    ///
    /// - Parameter text: Its bytes.
    package mutating func value(ascii text: Span<UInt8>) {
        separate()
        append(UInt8(ascii: "\""))
        text.withUnsafeBufferPointer { append($0) }
        append(UInt8(ascii: "\""))
    }

    /// Writes a string of a number between two texts, such as an id.
    ///
    /// - Parameters:
    ///   - head: What stands before it, without anything to escape.
    ///   - number: The number.
    ///   - tail: What stands after it, without anything to escape.
    package mutating func value(_ head: StaticString, _ number: Int64, _ tail: StaticString) {
        separate()
        append(UInt8(ascii: "\""))
        appendASCII(head)
        append(decimal: number)
        appendASCII(tail)
        append(UInt8(ascii: "\""))
    }

    /// Writes a string with the escapes it needs.
    ///
    /// - Parameter text: Any text.
    package mutating func value(_ text: String) {
        separate()
        appendQuoted(text)
    }

    /// Writes a value and everything within it.
    ///
    /// - Parameter json: The value; its numbers are written as they were read.
    package mutating func value(_ json: JSONValue) {
        switch json {
        case .null: null()
        case .bool(let flag): value(flag)
        case .string(let text): value(text)
        case .number(let number):
            separate()
            appendUTF8(number.text)
        case .array(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(text: member.name)
                value(member.value)
            }
            endObject()
        }
    }
}
