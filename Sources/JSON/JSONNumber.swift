/// A JSON number that loses nothing: it keeps the text it was written with (RFC 8259 §6).
///
/// The grammar sets no limit to range or precision, so no machine number can hold all of them.
/// Two numbers are equal when their mathematical values are: `1`, `1.0` and `10e-1` are one.
package struct JSONNumber: Sendable {
    /// The number as written, always a valid JSON number.
    package let text: String

    /// Takes text that the caller has checked against the grammar of RFC 8259 §6.
    init(checkedText: String) {
        text = checkedText
    }

    /// Makes a number from an integer.
    ///
    /// - Parameter value: The number.
    package init(_ value: Int64) {
        text = String(value)
    }

    /// Makes a number from a double, written as the shortest text that reads back the same.
    ///
    /// Nil for infinities and NaN, which RFC 8259 §6 does not permit.
    ///
    /// - Parameter value: The number.
    package init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// The exact value when it is an integer that fits 64 bits, however it is written.
    ///
    /// `1`, `1.0` and `1e2` have one; `1.5`, `1e400` and 2^63 have none.
    package var int64: Int64? {
        // Nearly every number of the API is written plainly.
        Int64(text) ?? DecimalParts(text: text).int64
    }

    /// The nearest double; infinite when the number is beyond the range of doubles.
    package var double: Double {
        // JSON's number grammar is a part of what Double reads, hence the fallback is never taken.
        Double(text) ?? .nan
    }
}

extension JSONNumber: Hashable {
    /// Tells whether both have the same mathematical value.
    package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text || DecimalParts(text: left.text) == DecimalParts(text: right.text)
    }

    /// Feeds the mathematical value, so that equal numbers hash alike.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(DecimalParts(text: text))
    }
}
