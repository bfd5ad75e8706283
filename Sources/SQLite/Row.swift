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
@usableFromInline
package struct Row: ~Copyable {
    private let statement: OpaquePointer?
    /// How many columns the row has.
    package let columnCount: Int

    /// Looks at the row that a statement has just stepped to.
    init(of statement: OpaquePointer?) {
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
        let value = try unsafe value(at: index)
        return unsafe sqlite3_value_type(value) == SQLITE_NULL
    }

    /// An integer.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func int64(_ index: Int) throws(SQLiteError) -> Int64 {
        let value = try unsafe value(at: index, being: SQLITE_INTEGER, "an integer")
        return unsafe sqlite3_value_int64(value)
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
        let value = try unsafe value(at: index)
        let type = unsafe sqlite3_value_type(value)
        guard type == SQLITE_INTEGER || type == SQLITE_FLOAT else {
            throw mismatch(at: index, type, "a number")
        }
        return unsafe sqlite3_value_double(value)
    }

    /// Text, with every U+0000 it holds.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value.
    /// - Throws: `mismatch` for anything else and for bytes that are not UTF-8, which SQLite does
    ///   not check; `range` when there is no such column.
    package func string(_ index: Int) throws(SQLiteError) -> String {
        let bytes = try unsafe text(at: index)
        // ASCII, as most of it is, needs no other look: each byte of it is a character of UTF-8.
        if unsafe bytes.allSatisfy({ $0 < 0x80 }) {
            return unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
        }
        guard let text = try? unsafe UTF8Span(validating: bytes.span) else {
            throw mismatch(at: index, "holds text that is not UTF-8")
        }
        return String(copying: text)
    }

    /// Text as bytes, which nobody has looked at whether they are UTF-8.
    ///
    /// - Parameter index: The column.
    /// - Returns: A copy of the value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func utf8(_ index: Int) throws(SQLiteError) -> [UInt8] {
        unsafe Array(try text(at: index))
    }

    /// Lends text as bytes, which nobody has looked at whether they are UTF-8.
    ///
    /// - Parameters:
    ///   - index: The column.
    ///   - body: Reads the value where SQLite has it.
    /// - Returns: What the closure returns.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column, and what the
    ///   closure throws.
    package func withUTF8<Result>(
        _ index: Int, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        try unsafe body(text(at: index).span)
    }

    /// Bytes.
    ///
    /// - Parameter index: The column.
    /// - Returns: A copy of the value.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column.
    package func blob(_ index: Int) throws(SQLiteError) -> [UInt8] {
        unsafe Array(try blob(at: index))
    }

    /// Lends bytes.
    ///
    /// - Parameters:
    ///   - index: The column.
    ///   - body: Reads the value where SQLite has it.
    /// - Returns: What the closure returns.
    /// - Throws: `mismatch` for anything else, `range` when there is no such column, and what the
    ///   closure throws.
    package func withBytes<Result>(
        _ index: Int, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        try unsafe body(blob(at: index).span)
    }
}

// MARK: - Checks

extension Row {
    /// SQLite's own view of a column, good until the next step.
    ///
    /// It is "unprotected": nobody holds a mutex for it. None is needed, as the connection has none
    /// and stays on one thread (``Database``); asking it spares two calls per question.
    @unsafe
    @inline(__always)
    private func value(at index: Int) throws(SQLiteError) -> OpaquePointer? {
        // SQLite answers NULL for a column that does not exist.
        guard (0..<columnCount).contains(index) else {
            throw SQLiteError(.range, "the row has no column \(index)", sql: sql)
        }
        return unsafe sqlite3_column_value(statement, Int32(index))
    }

    @unsafe
    @inline(__always)
    private func value(
        at index: Int, being wanted: Int32, _ words: StaticString
    ) throws(SQLiteError) -> OpaquePointer? {
        let value = try unsafe value(at: index)
        let type = unsafe sqlite3_value_type(value)
        guard type == wanted else { throw mismatch(at: index, type, words) }
        return unsafe value
    }

    /// Text, good until the next step.
    @unsafe
    private func text(at index: Int) throws(SQLiteError) -> UnsafeBufferPointer<UInt8> {
        let value = try unsafe value(at: index, being: SQLITE_TEXT, "text")
        // The bytes first, their length after: the order that SQLite asks for (page "Result
        // Values From A Query").
        let start = unsafe sqlite3_value_text(value)
        let count = unsafe Int(sqlite3_value_bytes(value))
        guard unsafe start != nil else { throw outOfMemory }
        return unsafe UnsafeBufferPointer(start: start, count: count)
    }

    /// Bytes, good until the next step.
    @unsafe
    private func blob(at index: Int) throws(SQLiteError) -> UnsafeBufferPointer<UInt8> {
        let value = try unsafe value(at: index, being: SQLITE_BLOB, "bytes")
        // Null stands for an empty blob too.
        let start = unsafe sqlite3_value_blob(value)
        let count = unsafe Int(sqlite3_value_bytes(value))
        guard unsafe start != nil || count == 0 else { throw outOfMemory }
        return unsafe UnsafeRawBufferPointer(start: start, count: count)
            .assumingMemoryBound(to: UInt8.self)
    }

    private func mismatch(
        at index: Int, _ type: Int32, _ wanted: StaticString
    ) -> SQLiteError {
        mismatch(at: index, "holds \(Row.name(ofType: type)), not \(wanted)")
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
