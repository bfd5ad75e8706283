/// Reads lists of flat objects as ``JSONWriter`` writes them: no white space, the members in an order
/// that the reader knows.
///
/// For JSON that this program has put away itself. Knowing what comes next spares a tree of values
/// and the search in it; whatever differs is an error, never a guess.
package struct RecordReader {
    private let bytes: [UInt8]
    private var position = 0

    /// A reader of one list.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a whole list, from bracket to bracket.
    ///
    /// - Parameter read: Reads the members of one object, all of them and in their order.
    /// - Returns: What it made of each object.
    /// - Throws: ``RecordError`` where something else stands, and what the closure throws.
    package mutating func list<Element>(
        _ read: (inout RecordReader) throws -> Element
    ) throws -> [Element] {
        try take(UInt8(ascii: "["))
        var elements: [Element] = []
        while next != UInt8(ascii: "]") {
            if !elements.isEmpty { try take(UInt8(ascii: ",")) }
            try take(UInt8(ascii: "{"))
            elements.append(try read(&self))
            try take(UInt8(ascii: "}"))
        }
        position += 1
        return elements
    }

    /// Checks that nothing follows.
    ///
    /// - Throws: ``RecordError`` where something does.
    package func end() throws(RecordError) {
        guard position == bytes.count else { throw wrong }
    }

    /// Reads a member whose value is a list.
    package mutating func list<Element>(
        _ name: StaticString, _ read: (inout RecordReader) throws -> Element
    ) throws -> [Element] {
        try take(name)
        return try list(read)
    }

    /// Reads a member whose value is an integer.
    package mutating func int64(_ name: StaticString) throws(RecordError) -> Int64 {
        try take(name)
        return try integer()
    }

    /// Reads a member whose value is an integer or `null`.
    package mutating func optionalInt64(_ name: StaticString) throws(RecordError) -> Int64? {
        try take(name)
        return try takesNull() ? nil : integer()
    }

    /// Reads a member whose value is a string.
    package mutating func string(_ name: StaticString) throws(RecordError) -> String {
        try take(name)
        return try text()
    }

    /// Reads a member whose value is a string or `null`.
    package mutating func optionalString(_ name: StaticString) throws(RecordError) -> String? {
        try take(name)
        return try takesNull() ? nil : text()
    }
}

extension RecordReader {
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private var wrong: RecordError { RecordError(offset: position) }

    private mutating func take(_ byte: UInt8) throws(RecordError) {
        guard next == byte else { throw wrong }
        position += 1
    }

    /// Takes the name of a member, after a comma where it is not the object's first.
    private mutating func take(_ name: StaticString) throws(RecordError) {
        if bytes[position - 1] != UInt8(ascii: "{") { try take(UInt8(ascii: ",")) }
        try take(UInt8(ascii: "\""))
        let count = name.utf8CodeUnitCount
        let isThere = name.withUTF8Buffer { name in
            guard bytes.count - position > count else { return false }
            for index in 0..<count where bytes[position + index] != name[index] { return false }
            return true
        }
        guard isThere else { throw wrong }
        position += count
        try take(UInt8(ascii: "\""))
        try take(UInt8(ascii: ":"))
    }

    private mutating func takesNull() throws(RecordError) -> Bool {
        guard next == UInt8(ascii: "n") else { return false }
        for byte in "null".utf8 { try take(byte) }
        return true
    }

    private mutating func integer() throws(RecordError) -> Int64 {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let start = position
        var value: Int64 = 0
        while let byte = next, byte &- UInt8(ascii: "0") < 10 {
            let digit = Int64(byte - UInt8(ascii: "0"))
            let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            // Downwards, as there is one more number below zero than above.
            let (sum, isTooLow) = tenfold.subtractingReportingOverflow(digit)
            guard !isTooLarge, !isTooLow else { throw wrong }
            value = sum
            position += 1
        }
        guard position > start, isNegative || value > .min else { throw wrong }
        return isNegative ? value : -value
    }

    private mutating func text() throws(RecordError) -> String {
        let start = position
        try take(UInt8(ascii: "\""))
        let first = position
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte != UInt8(ascii: "\\") else { return try escapedText(from: start) }
            position += 1
        }
        guard let text = String(validating: bytes[first..<position], as: UTF8.self) else {
            throw wrong
        }
        try take(UInt8(ascii: "\""))
        return text
    }

    /// Strings with an escape are rare, and for the parser that knows them all.
    private mutating func escapedText(from start: Int) throws(RecordError) -> String {
        position = start + 1
        while let byte = next, byte != UInt8(ascii: "\"") {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        try take(UInt8(ascii: "\""))
        guard let value = try? JSONValue.parse(bytes[start..<position]),
            case .string(let text) = value
        else { throw wrong }
        return text
    }
}

/// A list is not as it was written.
package struct RecordError: Error, Hashable, CustomStringConvertible {
    /// Where, in bytes from the list's begin.
    package let offset: Int

    /// For the log.
    package var description: String { "a list does not read as it was written, at byte \(offset)" }
}
