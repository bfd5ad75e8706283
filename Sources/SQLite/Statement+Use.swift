// A few values to bind come as existentials in a list, not as a parameter pack: a pack that the
// compiler does not specialise, and Swift 6.3 does so nowhere, is bound through run-time metadata, which
// was a twentieth of a cancellation. Many values are bound one by one, as a list has each copied twice.

extension Statement {
    /// Runs the statement to its end; rows it may give are passed over.
    ///
    /// - Parameter values: A value for each parameter.
    /// - Throws: Whatever SQLite finds wrong; `misuse` for another number of values or when the
    ///   statement is in use further out.
    @inlinable
    package func run(
        _ values: any SQLiteBindable...
    ) throws(SQLiteError) {
        try run(binding: values)
    }

    /// Runs the statement to its end; rows it may give are passed over.
    ///
    /// - Parameter bind: Binds a value to each parameter, in their order.
    /// - Throws: As ``run(_:)``.
    package func run(_ bind: (inout BoundValues) -> Void) throws(SQLiteError) {
        try start(bind)
        defer { finish() }
        while try step() {}
    }

    /// The part that is not compiled anew for each use; so the list of values lies on the stack.
    @usableFromInline
    func run(binding values: [any SQLiteBindable]) throws(SQLiteError) {
        try start(binding: values)
        defer { finish() }
        while try step() {}
    }

    /// Lends each row of the result to a closure.
    ///
    /// - Parameters:
    ///   - values: A value for each parameter.
    ///   - body: Looks at the row. When it throws, the rows after are left out.
    /// - Throws: As ``run(_:)``, and what the body throws.
    package func forEachRow(
        _ values: any SQLiteBindable..., row body: (borrowing Row) throws -> Void
    ) throws {
        try forEachRow(binding: values, row: body)
    }

    /// Reads the first row; rows after it are left out.
    ///
    /// - Parameters:
    ///   - values: A value for each parameter.
    ///   - read: Makes a value of the row.
    /// - Returns: The value; nil when there is no row.
    /// - Throws: As ``run(_:)``, and what the closure throws.
    @inlinable
    package func first<Result>(
        _ values: any SQLiteBindable..., read: (borrowing Row) throws -> Result
    ) throws -> Result? {
        var result: Result?
        try forEachRow(binding: values, atMost: 1) { row in result = try read(row) }
        return result
    }

    /// Reads all rows.
    ///
    /// - Parameters:
    ///   - values: A value for each parameter.
    ///   - read: Makes a value of each row.
    /// - Returns: The values in the order of the rows.
    /// - Throws: As ``run(_:)``, and what the closure throws.
    @inlinable
    package func all<Result>(
        _ values: any SQLiteBindable..., read: (borrowing Row) throws -> Result
    ) throws -> [Result] {
        var results: [Result] = []
        try forEachRow(binding: values) { row in results.append(try read(row)) }
        return results
    }

    /// The part that does not depend on a result's type, so that it is compiled once for all of them.
    @usableFromInline
    func forEachRow(
        binding values: [any SQLiteBindable], atMost limit: Int = .max,
        row body: (borrowing Row) throws -> Void
    ) throws {
        try start(binding: values)
        defer { finish() }
        var left = limit
        while left > 0, try step() {
            try body(row)
            left -= 1
        }
    }
}
