// The values to bind come as a parameter pack, not as an array of existentials: that spares one
// array and one box per value. Inlinable, so that other rooms get what surrounds the pack specialised;
// the pack itself is bound through run-time metadata (Swift 6.3), inlined or not.

extension Statement {
    /// Runs the statement to its end; rows it may give are passed over.
    ///
    /// - Parameter values: A value for each parameter.
    /// - Throws: Whatever SQLite finds wrong; `misuse` for another number of values or when the
    ///   statement is in use further out.
    @inlinable
    package func run<each Value: SQLiteBindable>(
        _ values: repeat each Value
    ) throws(SQLiteError) {
        try start(binding: Statement.count(repeat each values))
        defer { finish() }
        try bindAll(repeat each values)
        while try step() {}
    }

    /// Lends each row of the result to a closure.
    ///
    /// - Parameters:
    ///   - values: A value for each parameter.
    ///   - body: Looks at the row. When it throws, the rows after are left out.
    /// - Throws: As ``run(_:)``, and what the body throws.
    @inlinable
    package func forEachRow<each Value: SQLiteBindable>(
        _ values: repeat each Value, row body: (borrowing Row) throws -> Void
    ) throws {
        try start(binding: Statement.count(repeat each values))
        defer { finish() }
        try bindAll(repeat each values)
        while try step() { try body(row) }
    }

    /// Reads the first row; rows after it are left out.
    ///
    /// - Parameters:
    ///   - values: A value for each parameter.
    ///   - read: Makes a value of the row.
    /// - Returns: The value; nil when there is no row.
    /// - Throws: As ``run(_:)``, and what the closure throws.
    @inlinable
    package func first<each Value: SQLiteBindable, Result>(
        _ values: repeat each Value, read: (borrowing Row) throws -> Result
    ) throws -> Result? {
        try start(binding: Statement.count(repeat each values))
        defer { finish() }
        try bindAll(repeat each values)
        return try step() ? try read(row) : nil
    }

    /// Reads all rows.
    ///
    /// - Parameters:
    ///   - values: A value for each parameter.
    ///   - read: Makes a value of each row.
    /// - Returns: The values in the order of the rows.
    /// - Throws: As ``run(_:)``, and what the closure throws.
    @inlinable
    package func all<each Value: SQLiteBindable, Result>(
        _ values: repeat each Value, read: (borrowing Row) throws -> Result
    ) throws -> [Result] {
        try start(binding: Statement.count(repeat each values))
        defer { finish() }
        try bindAll(repeat each values)
        var results: [Result] = []
        while try step() { results.append(try read(row)) }
        return results
    }

    @inlinable
    func bindAll<each Value: SQLiteBindable>(
        _ values: repeat each Value
    ) throws(SQLiteError) {
        var index: Int32 = 0
        for value in repeat each values {
            index += 1
            try bind(value.sqliteValue, at: index)
        }
    }

    @inlinable
    static func count<each Value>(_ values: repeat each Value) -> Int {
        var count = 0
        for _ in repeat each values { count += 1 }
        return count
    }
}
