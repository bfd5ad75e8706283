/// A value as SQLite stores it: one of its five storage classes (SQLite page "Datatypes").
@usableFromInline
package enum SQLiteValue: Sendable, Hashable {
    /// No value.
    case null
    /// A 64-bit integer.
    case integer(Int64)
    /// A double; NaN cannot be stored.
    case real(Double)
    /// Text, which may hold U+0000.
    case text(String)
    /// Text, as the bytes of its UTF-8.
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
    /// What is stored.
    var sqliteValue: SQLiteValue { get }
}

extension SQLiteBindable where Self: RawRepresentable, RawValue: SQLiteBindable {
    /// The raw value's.
    @inlinable
    package var sqliteValue: SQLiteValue { rawValue.sqliteValue }
}

extension SQLiteValue: SQLiteBindable {
    /// Itself.
    @inlinable
    package var sqliteValue: SQLiteValue { self }
}

extension Int: SQLiteBindable {
    /// An integer.
    @inlinable
    package var sqliteValue: SQLiteValue { .integer(Int64(self)) }
}

extension Int64: SQLiteBindable {
    /// An integer.
    @inlinable
    package var sqliteValue: SQLiteValue { .integer(self) }
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
    package var sqliteValue: SQLiteValue { .real(self) }
}

extension String: SQLiteBindable {
    /// Text.
    @inlinable
    package var sqliteValue: SQLiteValue { .text(self) }
}

extension [UInt8]: SQLiteBindable {
    /// Bytes.
    @inlinable
    package var sqliteValue: SQLiteValue { .blob(self) }
}

extension Optional: SQLiteBindable where Wrapped: SQLiteBindable {
    /// The wrapped value's, or NULL.
    @inlinable
    package var sqliteValue: SQLiteValue { self?.sqliteValue ?? .null }
}
