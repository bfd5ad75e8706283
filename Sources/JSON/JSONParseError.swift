/// Why bytes are not a JSON document, and where.
package struct JSONParseError: Error, Sendable, Hashable {
    /// Which rule was broken.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// The document ends in the middle of a value (RFC 8259 §2).
        case unexpectedEnd
        /// A byte that cannot stand where it does (RFC 8259 §2 to §5).
        case unexpectedByte
        /// Something after the document's one value (RFC 8259 §2).
        case trailingData
        /// A byte order mark in front (RFC 8259 §8.1 lets a parser refuse it).
        case byteOrderMark
        /// A number against the grammar, such as `01` or `1.` (RFC 8259 §6).
        case invalidNumber
        /// A number longer than the limit (RFC 8259 §9).
        case numberTooLong
        /// A backslash before something that is no escape (RFC 8259 §7).
        case invalidEscape
        /// Half of a UTF-16 surrogate pair (RFC 8259 §8.2 warns of it; here it is refused).
        case loneSurrogate
        /// An unescaped control character within a string (RFC 8259 §7).
        case controlCharacter
        /// Bytes that are not UTF-8 (RFC 8259 §8.1).
        case invalidUTF8
        /// Two members of one object with the same name (RFC 8259 §4: "should be unique").
        case duplicateKey
        /// More open arrays and objects than the limit (RFC 8259 §9).
        case tooDeep
    }

    /// Which rule was broken.
    package let kind: Kind
    /// Where, in bytes from the start of the document; its length when the end came too early.
    package let offset: Int
    /// What is wrong, as a part of a sentence without a full stop.
    package let reason: String
    /// The line of the offset, counted from 1; lines end with LF.
    package let line: Int
    /// The place within the line in bytes, counted from 1.
    package let column: Int

    /// Counts lines only now that there is an error to report.
    init(_ kind: Kind, at offset: Int, in bytes: ArraySlice<UInt8>, _ reason: String) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
        self.kind = kind
        self.offset = offset
        self.reason = reason
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = 1 + before.endIndex - lineStart
    }
}

extension JSONParseError: CustomStringConvertible {
    /// The reason with its place: "the document ends within a string (line 1, column 8)".
    package var description: String { "\(reason) (line \(line), column \(column))" }
}
