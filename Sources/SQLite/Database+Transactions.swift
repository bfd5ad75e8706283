import CSQLite

/// The statements that a database prepares for itself.
enum StaticSQL: String {
    case beginDeferred = "BEGIN"
    case beginImmediate = "BEGIN IMMEDIATE"
    case commit = "COMMIT"
    case rollback = "ROLLBACK"
    // One name serves all: savepoints nest, and a name means the innermost (SQLite page
    // "Savepoints").
    case savepoint = "SAVEPOINT step"
    case release = "RELEASE step"
    case rollbackToSavepoint = "ROLLBACK TO step"
}

extension Database {
    /// Opens a transaction.
    ///
    /// - Parameter immediate: Whether to take the write lock now; otherwise the first write does,
    ///   and may then find that another connection has been faster.
    /// - Throws: `busy` when another connection is writing, `error` within a transaction.
    package func begin(immediate: Bool = true) throws(SQLiteError) {
        try run(immediate ? .beginImmediate : .beginDeferred)
    }

    /// Makes the transaction's changes last.
    ///
    /// - Throws: `busy` or `constraintForeignKey`, with the transaction still open; `full` or
    ///   `ioError`, with the transaction undone by SQLite; `error` when none is open.
    package func commit() throws(SQLiteError) { try run(.commit) }

    /// Undoes the transaction's changes.
    ///
    /// - Throws: `error` when none is open.
    package func rollback() throws(SQLiteError) { try run(.rollback) }

    /// Marks a point to go back to; outside of a transaction it opens one.
    ///
    /// Savepoints nest: ``release()`` and ``rollbackToSavepoint()`` mean the innermost.
    ///
    /// - Throws: Whatever SQLite finds wrong.
    package func savepoint() throws(SQLiteError) { try run(.savepoint) }

    /// Forgets the innermost savepoint and keeps what was done since.
    ///
    /// When that savepoint opened the transaction, this commits it.
    ///
    /// - Throws: `error` when there is no savepoint, else as ``commit()``.
    package func release() throws(SQLiteError) { try run(.release) }

    /// Undoes what was done since the innermost savepoint, which stays.
    ///
    /// - Throws: `error` when there is no savepoint.
    package func rollbackToSavepoint() throws(SQLiteError) { try run(.rollbackToSavepoint) }

    /// Tells whether a transaction is open; false when the database is closed.
    ///
    /// Some failures make SQLite undo the transaction by itself (SQLite page "Transaction", 3.1).
    package var isInTransaction: Bool {
        guard let connection = try? unsafe connection() else { return false }
        return unsafe sqlite3_get_autocommit(connection) == 0
    }

    /// Runs a body within a transaction and commits it; undoes it if the body or commit throws.
    ///
    /// - Parameters:
    ///   - immediate: Whether to take the write lock at once.
    ///   - body: What to do. It is synchronous, so nothing is awaited with the transaction open.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or as ``begin(immediate:)`` and ``commit()``.
    package func withTransaction<Result: ~Copyable>(
        immediate: Bool = true, _ body: () throws -> Result
    ) throws -> Result {
        try begin(immediate: immediate)
        do {
            let result = try body()
            try commit()
            return result
        } catch {
            // The first error is the one to report. Undoing fails only where SQLite has done it.
            if isInTransaction { try? rollback() }
            throw error
        }
    }

    /// Runs a body within a savepoint; undoes just what the body did if it throws.
    ///
    /// - Parameter body: What to do.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or as ``savepoint()`` and ``release()``.
    package func withSavepoint<Result: ~Copyable>(
        _ body: () throws -> Result
    ) throws -> Result {
        try savepoint()
        do {
            let result = try body()
            try release()
            return result
        } catch {
            if isInTransaction {
                try? rollbackToSavepoint()
                try? release()
            }
            throw error
        }
    }

    private func run(_ sql: StaticSQL) throws(SQLiteError) {
        let statement: Statement
        if let kept = ownStatements.first(where: { $0.sql == sql }) {
            statement = kept.statement
        } else {
            statement = try prepare(sql.rawValue, keepsDatabase: false)
            ownStatements.append((sql, statement))
        }
        try statement.run()
    }
}
