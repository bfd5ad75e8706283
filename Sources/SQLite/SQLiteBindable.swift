/// A value as SQLite stores one (SQLite page "Datatypes In SQLite").
@usableFromInline
package enum SQLiteValue: Hashable, Sendable {
    /// NULL.
    case null
    /// An integer.
    case integer(Int64)
    /// A double; NaN cannot be stored.
    case double(Double)
    /// Text, which may hold U+0000.
    case text(String)
    /// Text as the bytes of its UTF-8, which nobody looks at.
    case utf8([UInt8])
    /// Bytes as they are.
    case blob([UInt8])
}

/// Something that can be bound to a parameter of a statement.
///
/// A type with a bindable raw value needs only to declare the conformance:
/// `extension OrderID: SQLiteBindable {}`.
@usableFromInline
package protocol SQLiteBindable {
    /// What SQLite stores of it.
    var sqliteValue: SQLiteValue { get }
}

extension SQLiteBindable where Self: RawRepresentable, RawValue: SQLiteBindable {
    /// The raw value.
    @inlinable
    package var sqliteValue: SQLiteValue { rawValue.sqliteValue }
}

extension Optional: SQLiteBindable where Wrapped: SQLiteBindable {
    /// The wrapped value, or NULL.
    @inlinable
    package var sqliteValue: SQLiteValue {
        switch self {
        case .some(let value): value.sqliteValue
        case .none: .null
        }
    }
}

extension SQLiteValue: SQLiteBindable {
    /// The value itself.
    @inlinable
    package var sqliteValue: SQLiteValue { self }
}

extension Int64: SQLiteBindable {
    /// An integer.
    @inlinable
    package var sqliteValue: SQLiteValue { .integer(self) }
}

extension Int: SQLiteBindable {
    /// An integer.
    @inlinable
    package var sqliteValue: SQLiteValue { .integer(Int64(self)) }
}

extension Int32: SQLiteBindable {
    /// An integer.
    @inlinable
    package var sqliteValue: SQLiteValue { .integer(Int64(self)) }
}

extension Bool: SQLiteBindable {
    /// 1 or 0, as SQLite has no booleans.
    @inlinable
    package var sqliteValue: SQLiteValue { .integer(self ? 1 : 0) }
}

extension Double: SQLiteBindable {
    /// A double.
    @inlinable
    package var sqliteValue: SQLiteValue { .double(self) }
}

extension String: SQLiteBindable {
    /// Text.
    @inlinable
    package var sqliteValue: SQLiteValue { .text(self) }
}

extension [UInt8]: SQLiteBindable {
    /// Bytes as they are.
    @inlinable
    package var sqliteValue: SQLiteValue { .blob(self) }
}
