/// One JSON value, as RFC 8259 §3 knows them.
///
/// Made by ``parse(_:limits:)`` or written with literals: `["total": 1500, "open": true]`.
/// Strings compare as Swift compares them (by canonical equivalence), numbers by their exact
/// mathematical value, objects without regard to the order of their members.
package enum JSONValue: Sendable, Hashable {
    /// The literal `null`.
    case null
    /// One of the literals `true` and `false`.
    case bool(Bool)
    /// A number, kept exactly as it was written.
    case number(JSONNumber)
    /// A string, its escapes already resolved.
    case string(String)
    /// The elements of an array in their order.
    case array([JSONValue])
    /// The members of an object in the order they were written.
    case object(JSONObject)
}

extension JSONValue {
    /// Wraps a finite number; infinities and NaN become null, as RFC 8259 §6 has no form for them.
    ///
    /// - Parameter double: The number to hold.
    package init(_ double: Double) {
        self = JSONNumber(double).map(JSONValue.number) ?? .null
    }

    /// Wraps an integer.
    ///
    /// - Parameter integer: The number to hold.
    package init(_ integer: Int64) {
        self = .number(JSONNumber(integer))
    }

    /// Tells whether this is the literal `null`.
    package var isNull: Bool { self == .null }

    /// The truth value; nil when this is not a boolean.
    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The number; nil when this is not a number.
    package var number: JSONNumber? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    /// The exact integer; nil when this is not a number, has a fraction, or exceeds 64 bits.
    package var int64: Int64? { number?.int64 }

    /// The text; nil when this is not a string.
    package var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The elements; nil when this is not an array.
    package var array: [JSONValue]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    /// The members; nil when this is not an object.
    package var object: JSONObject? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// The value of a member; nil when this is not an object or has no such member.
    ///
    /// - Parameter name: The member's name, compared byte by byte.
    package subscript(name: String) -> JSONValue? { object?[name] }

    /// What kind of value this is, in words fit for an error message: "a string".
    package var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
