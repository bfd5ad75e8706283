import CSQLite

/// The current row of a running query; columns are counted from 0.
///
/// It lives only within the closure it is lent to: SQLite discards the values at the next step. It
/// is not copyable, so that the compiler lets none escape.
///
/// An accessor throws ``ResultCode/mismatch`` when the column holds another type or an unexpected
/// NULL. SQLite itself would convert silently, NULL to 0, and hide a mistake in a query.
///
/// `@safe` although it holds a pointer: a row cannot leave the closure it is lent to, and for that
/// long the statement lives and stays on this row.
@safe
package struct Row: ~Copyable {
    private let statement: OpaquePointer
    /// How many columns the row has.
    package let columnCount: Int

    /// Looks at the row that a statement has just stepped to.
    init(of statement: OpaquePointer) {
        unsafe self.statement = statement
        columnCount = unsafe Int(sqlite3_data_count(statement))
    }

    /// The column's name: its `AS`, or else a name that SQLite makes up.
    ///
    /// - Parameter index: The column.
    /// - Returns: The name; nil when there is no such column.
    package func columnName(_ index: Int) -> String? {
        guard (0..<columnCount).contains(index) else { return nil }
        let name = unsafe sqlite3_column_name(statement, Int32(index))
        return unsafe name.map { unsafe String(cString: $0) }
    }

    /// Tells whether the column holds NULL.
    ///
    /// - Parameter index: The column.
    /// - Returns: True for NULL.
    /// - Throws: `range` when there is no such column.
    package func isNull(_ index: Int) throws(SQLiteError) -> Bool {
        try type(of: index) == SQLITE_NULL
    }

    /// An integer.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func int64(_ index: Int) throws(SQLiteError) -> Int64 {
        try require(SQLITE_INTEGER, at: index, "an integer")
        return unsafe sqlite3_column_int64(statement, Int32(index))
    }

    /// An integer.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func int(_ index: Int) throws(SQLiteError) -> Int {
        guard let value = Int(exactly: try int64(index)) else {
            throw mismatch(at: index, "is too large for an Int")
        }
        return value
    }

    /// A truth value, stored as 0 or 1.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func bool(_ index: Int) throws(SQLiteError) -> Bool {
        switch try int64(index) {
        case 0: return false
        case 1: return true
        default: throw mismatch(at: index, "holds a number other than 0 and 1")
        }
    }

    /// A double.
    ///
    /// Integers are taken too: an expression such as `sum(x)` may give either.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; an integer beyond 2^53 is rounded.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func double(_ index: Int) throws(SQLiteError) -> Double {
        if try type(of: index) != SQLITE_INTEGER {
            try require(SQLITE_FLOAT, at: index, "a number")
        }
        return unsafe sqlite3_column_double(statement, Int32(index))
    }

    /// Text, with every U+0000 it holds.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value.
    /// - Throws: `mismatch` for anything else and for bytes that are not UTF-8, which SQLite does
    ///   not check; `range` when there is no such column.
    package func string(_ index: Int) throws(SQLiteError) -> String {
        try require(SQLITE_TEXT, at: index, "text")
        // The bytes first, their length after: the order that SQLite asks for (page "Result
        // Values From A Query").
        let start = unsafe sqlite3_column_text(statement, Int32(index))
        let count = unsafe Int(sqlite3_column_bytes(statement, Int32(index)))
        guard unsafe start != nil else { throw outOfMemory }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        guard let text = try? unsafe UTF8Span(validating: bytes.span) else {
            throw mismatch(at: index, "holds text that is not UTF-8")
        }
        return String(copying: text)
    }

    /// Bytes.
    ///
    /// - Parameter index: The column.
    /// - Returns: A copy of the value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func blob(_ index: Int) throws(SQLiteError) -> [UInt8] {
        try require(SQLITE_BLOB, at: index, "bytes")
        // Null stands for an empty blob too.
        let start = unsafe sqlite3_column_blob(statement, Int32(index))
        let count = unsafe Int(sqlite3_column_bytes(statement, Int32(index)))
        guard unsafe start != nil || count == 0 else { throw outOfMemory }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}

// MARK: - Checks

extension Row {
    /// The storage class of a column: SQLITE_INTEGER and so on.
    private func type(of index: Int) throws(SQLiteError) -> Int32 {
        // SQLite answers NULL for a column that does not exist.
        guard (0..<columnCount).contains(index) else {
            throw SQLiteError(.range, "the row has no column \(index)", sql: sql)
        }
        return unsafe sqlite3_column_type(statement, Int32(index))
    }

    private func require(
        _ wanted: Int32, at index: Int, _ words: StaticString
    ) throws(SQLiteError) {
        let actual = try type(of: index)
        guard actual == wanted else {
            throw mismatch(at: index, "holds \(Row.name(ofType: actual)), not \(words)")
        }
    }

    private func mismatch(at index: Int, _ words: String) -> SQLiteError {
        let name = columnName(index) ?? String(index)
        return SQLiteError(.mismatch, "the column \(name) \(words)", sql: sql)
    }

    private var outOfMemory: SQLiteError { SQLiteError(.outOfMemory, "out of memory", sql: sql) }

    private var sql: String? { unsafe sqlite3_sql(statement).map { unsafe String(cString: $0) } }

    private static func name(ofType type: Int32) -> StaticString {
        switch type {
        case SQLITE_INTEGER: "an integer"
        case SQLITE_FLOAT: "a double"
        case SQLITE_TEXT: "text"
        case SQLITE_BLOB: "bytes"
        default: "NULL"
        }
    }
}
