import CSQLite

/// One SQL statement, kept for repeated use and ended with its last reference.
///
/// Each use binds the values, steps, and leaves the statement reset, also when it throws. Values are
/// bound by position, as many as the SQL has parameters.
///
/// `@safe` although it holds a pointer: the pointer stays in this file and lives as long as the statement.
@safe
@usableFromInline
package final class Statement {
    /// What SQLite compiled; nil until the first use of one that is compiled then.
    private var pointer: OpaquePointer?
    /// Keeps the connection open; nil for the database's own statements, which it holds itself.
    private let database: Database?
    /// SQLite has one cursor per statement: a use within a use would move the outer one.
    private var isInUse = false
    private var parameterCount = 0
    private var bound = BoundValues()
    /// The SQL of one that has not been compiled.
    private let text: String

    /// Takes charge of what `sqlite3_prepare_v3` made.
    init(_ pointer: OpaquePointer, of database: Database?) {
        unsafe self.pointer = pointer
        self.database = database
        text = ""
        parameterCount = unsafe Int(sqlite3_bind_parameter_count(pointer))
    }

    /// One that is compiled at its first use.
    init(_ sql: String, of database: Database) {
        text = sql
        self.database = database
    }

    deinit {
        // Its answer repeats the error of the last step, which has been thrown.
        unsafe sqlite3_finalize(pointer)
    }

    /// The SQL as it was written, with its parameters.
    package var sql: String {
        unsafe sqlite3_sql(pointer).map { unsafe String(cString: $0) } ?? text
    }

    /// Tells whether the statement leaves the database as it is (`sqlite3_stmt_readonly`).
    ///
    /// - Throws: What compiling finds wrong.
    package var isReadOnly: Bool {
        get throws(SQLiteError) {
            try compile()
            return unsafe sqlite3_stmt_readonly(pointer) != 0
        }
    }

    private func compile() throws(SQLiteError) {
        guard unsafe pointer == nil, let database else { return }
        let compiled = try database.prepare(text, keepsDatabase: false)
        unsafe pointer = compiled.pointer
        parameterCount = compiled.parameterCount
        // It is this statement's to end now.
        unsafe compiled.pointer = nil
    }
}

/// A statement belongs to the isolation domain of its database.
@available(*, unavailable)
extension Statement: Sendable {}

// MARK: - The steps of a use; `Statement+Use.swift` puts them together

extension Statement {
    /// Begins a use, which ``finish()`` must end unless this throws.
    ///
    /// - Parameter bind: Binds a value to each parameter.
    /// - Throws: `misuse` for a use within a use, or for another number of values; else what SQLite
    ///   finds wrong with a value.
    func start(_ bind: (inout BoundValues) -> Void) throws(SQLiteError) {
        guard !isInUse else {
            throw SQLiteError(.misuse, "the statement is in use further out", sql: sql)
        }
        if unsafe pointer == nil { try compile() }
        do throws(BoundValues.Failure) {
            try unsafe bound.bind(to: pointer, parameterCount, bind)
        } catch {
            switch error {
            case .code(let code): throw failure(code)
            case .notANumber: throw SQLiteError(.mismatch, "NaN cannot be stored", sql: sql)
            case .otherCount(let count):
                let words = "the statement has \(parameterCount) parameters, not \(count)"
                throw SQLiteError(.misuse, words, sql: sql)
            }
        }
        isInUse = true
    }

    /// Begins a use with values in a list.
    func start(binding values: [any SQLiteBindable]) throws(SQLiteError) {
        try start { bind in
            for value in values { bind.put(value.sqliteValue) }
        }
    }

    /// Ends a use: no lock is held.
    ///
    /// The values stay where they are until the next use binds others, as each use binds them all.
    func finish() {
        // Its answer, too, repeats the error of the last step.
        unsafe sqlite3_reset(pointer)
        isInUse = false
    }

    /// Goes to the next row.
    ///
    /// - Returns: False when there is none and the statement has done its work.
    /// - Throws: Whatever SQLite finds wrong.
    func step() throws(SQLiteError) -> Bool {
        switch unsafe sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// The row stepped to, good until the next step.
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
