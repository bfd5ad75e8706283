import CSQLite

/// One compiled SQL statement, kept for repeated use and ended with its last reference.
///
/// Each use binds the values, steps, and leaves the statement reset and without values, also when
/// it throws. Values are bound by position, as many as the SQL has parameters.
///
/// `@safe` although it holds a pointer: the pointer is private and lives as long as the statement.
@safe
package final class Statement {
    private let pointer: OpaquePointer
    /// Keeps the connection open; nil for the database's own statements, which it holds itself.
    private let database: Database?
    /// SQLite has one cursor per statement: a use within a use would move the outer one.
    private var isInUse = false
    private let parameterCount: Int

    /// Takes charge of what `sqlite3_prepare_v3` made.
    init(_ pointer: OpaquePointer, of database: Database?) {
        unsafe self.pointer = pointer
        self.database = database
        parameterCount = unsafe Int(sqlite3_bind_parameter_count(pointer))
    }

    deinit {
        // Its answer repeats the error of the last step, which has been thrown.
        unsafe sqlite3_finalize(pointer)
    }

    /// The SQL as it was written, with its parameters.
    package var sql: String { unsafe sqlite3_sql(pointer).map { unsafe String(cString: $0) } ?? "" }

    /// Tells whether the statement leaves the database as it is (`sqlite3_stmt_readonly`).
    package var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(pointer) != 0 }
}

/// A statement belongs to the isolation domain of its database.
@available(*, unavailable)
extension Statement: Sendable {}

// MARK: - The steps of a use; `Statement+Use.swift` puts them together

extension Statement {
    /// Begins a use, which ``finish()`` must end unless this throws.
    ///
    /// - Parameter values: What is bound to the parameters.
    /// - Throws: `misuse` for a use within a use, or for another number of values; else what SQLite
    ///   finds wrong with a value.
    @usableFromInline
    func start(binding values: [any SQLiteBindable]) throws(SQLiteError) {
        guard !isInUse else {
            throw SQLiteError(.misuse, "the statement is in use further out", sql: sql)
        }
        guard values.count == parameterCount else {
            let words = "the statement has \(parameterCount) parameters, not \(values.count)"
            throw SQLiteError(.misuse, words, sql: sql)
        }
        var index: Int32 = 0
        for value in values {
            index += 1
            try bind(value.sqliteValue, at: index)
        }
        isInUse = true
    }

    /// Ends a use: no lock is held.
    ///
    /// The values stay where they are until the next use binds others, as each use binds them all:
    /// SQLite has the memory for them then.
    @usableFromInline
    func finish() {
        // Its answer, too, repeats the error of the last step.
        unsafe sqlite3_reset(pointer)
        isInUse = false
    }

    /// Binds a value, which SQLite copies.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - index: The parameter, counted from 1 as SQLite does.
    /// - Throws: `tooBig`, `outOfMemory`, or `mismatch` for NaN.
    private func bind(_ value: SQLiteValue, at index: Int32) throws(SQLiteError) {
        let code: Int32
        switch value {
        case .null: code = unsafe sqlite3_bind_null(pointer, index)
        case .integer(let integer): code = unsafe sqlite3_bind_int64(pointer, index, integer)
        case .real(let double):
            // SQLite would store NULL without a word.
            guard !double.isNaN else {
                throw SQLiteError(.mismatch, "NaN cannot be stored", sql: sql)
            }
            code = unsafe sqlite3_bind_double(pointer, index, double)
        case .text(var text):
            // The length is given, so a U+0000 within does not end the text.
            code = text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe csqlite_bind_text(
                        pointer, index, characters.baseAddress, UInt64(characters.count))
                }
            }
        case .utf8(let text):
            code = unsafe text.withUnsafeBytes { bytes in
                unsafe csqlite_bind_text(
                    pointer, index, bytes.assumingMemoryBound(to: CChar.self).baseAddress,
                    UInt64(bytes.count))
            }
        case .blob(let blob):
            code = unsafe blob.withUnsafeBytes { bytes in
                unsafe csqlite_bind_blob(pointer, index, bytes.baseAddress, UInt64(bytes.count))
            }
        }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Goes to the next row.
    ///
    /// - Returns: False when there is none and the statement has done its work.
    /// - Throws: Whatever SQLite finds wrong.
    @usableFromInline
    func step() throws(SQLiteError) -> Bool {
        switch unsafe sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// The row stepped to, good until the next step.
    @usableFromInline
    var row: Row { unsafe Row(of: pointer) }

    /// The first column of the first row, in whatever way SQLite turns it into text.
    func firstText() throws(SQLiteError) -> String? {
        try start(binding: [])
        defer { finish() }
        guard try step() else { return nil }
        let text = unsafe sqlite3_column_text(pointer, 0).map { unsafe String(cString: $0) }
        // A pragma does its work step by step, so it is carried to its end.
        while try step() {}
        return text
    }

    private func failure(_ code: Int32) -> SQLiteError {
        unsafe SQLiteError(code: code, connection: sqlite3_db_handle(pointer), sql: sql)
    }
}
