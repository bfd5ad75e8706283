import CSQLite

/// Something that can be bound to a parameter of a statement.
///
/// A type with a bindable raw value needs only to declare the conformance:
/// `extension OrderID: SQLiteBindable {}`.
@usableFromInline
package protocol SQLiteBindable {
    /// Binds itself.
    ///
    /// - Parameter parameter: What to bind to.
    /// - Throws: `tooBig`, `outOfMemory`, or `mismatch` for what SQLite cannot store.
    func bind(to parameter: SQLiteParameter) throws(SQLiteError)
}

/// A parameter of a statement that is about to run.
@usableFromInline
package struct SQLiteParameter {
    let statement: Statement
    /// Counted from 1, as SQLite does.
    let index: Int32
}

extension SQLiteBindable where Self: RawRepresentable, RawValue: SQLiteBindable {
    /// Binds the raw value.
    @inlinable
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try rawValue.bind(to: parameter)
    }
}

extension Optional where Wrapped: SQLiteBindable {
    /// The wrapped value, or NULL.
    ///
    /// Optionals are not bindable themselves: as existentials they would be copied and asked through
    /// run-time metadata, which costs more than binding.
    @inlinable
    package var orNull: any SQLiteBindable {
        switch self {
        case .some(let value): value
        case .none: SQLiteNull()
        }
    }
}

/// NULL.
@usableFromInline
struct SQLiteNull: SQLiteBindable {
    @usableFromInline
    init() {}

    @usableFromInline
    func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bindNull()
    }
}

extension Int64: SQLiteBindable {
    /// Binds an integer.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(self)
    }
}

extension Int: SQLiteBindable {
    /// Binds an integer.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(Int64(self))
    }
}

extension Int32: SQLiteBindable {
    /// Binds an integer.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(Int64(self))
    }
}

extension Bool: SQLiteBindable {
    /// Binds 1 or 0, as SQLite has no booleans.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(self ? Int64(1) : 0)
    }
}

extension Double: SQLiteBindable {
    /// Binds a double; NaN cannot be stored.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(self)
    }
}

extension String: SQLiteBindable {
    /// Binds text, which may hold U+0000.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(self)
    }
}

extension [UInt8]: SQLiteBindable {
    /// Binds bytes as they are.
    @usableFromInline
    package func bind(to parameter: SQLiteParameter) throws(SQLiteError) {
        try parameter.bind(blob: self)
    }
}
