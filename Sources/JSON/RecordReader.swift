/// Reads lists of flat objects as ``JSONWriter`` writes them: no white space within, the members in an
/// order that the reader knows.
///
/// For JSON that this program has put away itself. Knowing what comes next spares a tree of values
/// and the search in it; whatever differs is an error, never a guess.
///
/// What makes the pointer safe: a reader is only ever lent to a closure while the bytes that it reads
/// stay where they are, and every byte is looked at through ``next`` or within bounds checked before.
package struct RecordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads a whole list, from bracket to bracket.
    ///
    /// - Parameters:
    ///   - list: The list's text; blanks may follow it.
    ///   - body: Reads the members of one object, all of them and in their order.
    /// - Throws: ``RecordError`` where something else stands, and what the closure throws.
    package static func forEachRecord(
        in list: Span<UInt8>, _ body: (inout RecordReader) throws -> Void
    ) throws {
        try list.withUnsafeBufferPointer { bytes in
            var reader = RecordReader(bytes)
            try reader.forEachRecord(body)
            guard reader.hasOnlyBlanksLeft else { throw reader.wrong }
        }
    }

    /// Without a way out before the end, which lets the compiler look at many bytes at a time.
    private var hasOnlyBlanksLeft: Bool {
        bytes[position...].reduce(0) { $0 | ($1 ^ UInt8(ascii: " ")) } == 0
    }

    private mutating func forEachRecord(_ body: (inout RecordReader) throws -> Void) throws {
        try take(UInt8(ascii: "["))
        var isFirst = true
        while next != UInt8(ascii: "]") {
            if !isFirst { try take(UInt8(ascii: ",")) }
            isFirst = false
            try take(UInt8(ascii: "{"))
            try body(&self)
            try take(UInt8(ascii: "}"))
        }
        position += 1
    }

    /// Reads a member whose value is such a list.
    package mutating func forEachRecord(
        _ name: StaticString, _ body: (inout RecordReader) throws -> Void
    ) throws {
        try take(name)
        try forEachRecord(body)
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

    /// Reads a member whose value is `true` or `false`.
    package mutating func bool(_ name: StaticString) throws(RecordError) -> Bool {
        try take(name)
        if next == UInt8(ascii: "f") {
            try take(word: "false")
            return false
        }
        try take(word: "true")
        return true
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
        guard bytes.count - position > count else { throw wrong }
        let isThere = name.withUTF8Buffer { name in
            var index = 0
            while index < count, bytes[position &+ index] == name[index] { index &+= 1 }
            return index == count
        }
        guard isThere else { throw wrong }
        position += count
        try take(UInt8(ascii: "\""))
        try take(UInt8(ascii: ":"))
    }

    private mutating func takesNull() throws(RecordError) -> Bool {
        guard next == UInt8(ascii: "n") else { return false }
        try take(word: "null")
        return true
    }

    private mutating func take(word: String) throws(RecordError) {
        for byte in word.utf8 { try take(byte) }
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
        let run = UnsafeBufferPointer(rebasing: bytes[first..<position])
        guard let text = try? UTF8Span(validating: run.span) else { throw wrong }
        try take(UInt8(ascii: "\""))
        return String(copying: text)
    }

    /// Strings with an escape are rare, and for the parser that knows them all.
    private mutating func escapedText(from start: Int) throws(RecordError) -> String {
        position = start + 1
        while let byte = next, byte != UInt8(ascii: "\"") {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        try take(UInt8(ascii: "\""))
        guard let value = try? JSONValue.parse(Array(bytes[start..<position])),
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
