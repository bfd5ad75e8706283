import CSQLite
import Glibc

extension Database {
    /// Runs SQL that is used once, such as a schema; rows it may give are passed over.
    ///
    /// - Parameter sql: Any number of statements, without parameters.
    /// - Throws: The first failure, with the text of just the statement that failed. Those before
    ///   it have had their effect, unless a transaction is around them.
    package func execute(_ sql: String) throws(SQLiteError) {
        var rest = try Compilation(of: sql)
        while let statement = try rest.next(on: self, keepsDatabase: false, isKept: false) {
            try statement.run()
        }
    }

    /// Compiles one statement for repeated use.
    ///
    /// - Parameter sql: One statement, with a `?` for each value to bind.
    /// - Returns: The statement, which keeps the database alive.
    /// - Throws: `error` for bad SQL, `misuse` for none or more than one statement.
    package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        try prepare(sql, keepsDatabase: true)
    }

    /// A statement for repeated use: in memory compiled when it is first used, as many never are.
    ///
    /// In a file it is compiled at once, so that a file which lacks a table or a column is found when
    /// it is opened.
    ///
    /// - Parameter sql: As for ``prepare(_:)``.
    /// - Returns: The statement, which keeps the database alive.
    /// - Throws: As ``prepare(_:)``; in memory, the first use does.
    package func statement(_ sql: String) throws(SQLiteError) -> Statement {
        isFile ? try prepare(sql) : Statement(sql, of: self)
    }

    /// Compiles one statement, which may be one of the database's own.
    func prepare(_ sql: String, keepsDatabase: Bool) throws(SQLiteError) -> Statement {
        var rest = try Compilation(of: sql)
        guard let statement = try rest.next(on: self, keepsDatabase: keepsDatabase, isKept: true)
        else { throw SQLiteError(.misuse, "there is no statement in the SQL", sql: sql) }
        // What follows may be a comment, which only SQLite can tell.
        guard try rest.next(on: self, keepsDatabase: false, isKept: false) == nil else {
            throw SQLiteError(.misuse, "there is more than one statement in the SQL", sql: sql)
        }
        return statement
    }

    /// How many rows the last INSERT, UPDATE or DELETE changed, without those of triggers.
    ///
    /// - Throws: `misuse` when the database is closed.
    package var changes: Int {
        get throws(SQLiteError) { try unsafe Int(sqlite3_changes64(connection())) }
    }

    /// How many rows have been changed since the database was opened, those by triggers and undone ones
    /// included.
    ///
    /// - Throws: `misuse` when the database is closed.
    package var totalChanges: Int {
        get throws(SQLiteError) { try unsafe Int(sqlite3_total_changes64(connection())) }
    }

    /// The row number of the last INSERT that succeeded; 0 before the first.
    ///
    /// - Throws: `misuse` when the database is closed.
    package var lastInsertRowID: Int64 {
        get throws(SQLiteError) { try unsafe sqlite3_last_insert_rowid(connection()) }
    }
}

/// Cuts SQL into its statements, which only SQLite's own parser can do.
private struct Compilation {
    private let sql: [UInt8]
    private var position = 0

    init(of sql: String) throws(SQLiteError) {
        self.sql = Array(sql.utf8)
        // SQLite would take a NUL for the end and ignore the rest without a word.
        let nul = unsafe self.sql.withUnsafeBytes { bytes in
            unsafe bytes.baseAddress.flatMap { unsafe memchr($0, 0, bytes.count) }
        }
        if unsafe nul != nil { throw SQLiteError(.misuse, "the SQL holds a NUL", sql: sql) }
    }

    /// Compiles the next statement; nil when only white space and comments are left.
    mutating func next(
        on database: Database, keepsDatabase: Bool, isKept: Bool
    ) throws(SQLiteError) -> Statement? {
        let connection = try unsafe database.connection()
        while position < sql.count {
            var pointer: OpaquePointer?
            let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
            let start = position
            let code = unsafe sql.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
                let text = unsafe rest.assumingMemoryBound(to: CChar.self).baseAddress
                var tail: UnsafePointer<CChar>?
                let code = unsafe sqlite3_prepare_v3(
                    connection, text, Int32(clamping: rest.count), flags, &pointer, &tail)
                if let text = unsafe text, let tail = unsafe tail {
                    position = unsafe start + (tail - text)
                }
                return code
            }
            guard code == SQLITE_OK else {
                let text = String(decoding: sql[start...], as: UTF8.self)
                throw unsafe SQLiteError(code: code, connection: connection, sql: text)
            }
            // A stretch of nothing but comments compiles to nothing.
            if let pointer = unsafe pointer {
                return unsafe Statement(pointer, of: keepsDatabase ? database : nil)
            }
        }
        return nil
    }
}
