// Columns that may hold NULL. Anything but NULL is judged as strictly as by the accessor itself.

extension Row {
    /// An integer or nil.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; nil for NULL.
    /// - Throws: `mismatch` for another type, `range` when there is no such column.
    package func optionalInt64(_ index: Int) throws(SQLiteError) -> Int64? {
        try isNull(index) ? nil : try int64(index)
    }

    /// An integer or nil.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; nil for NULL.
    /// - Throws: `mismatch` for another type, `range` when there is no such column.
    package func optionalInt(_ index: Int) throws(SQLiteError) -> Int? {
        try isNull(index) ? nil : try int(index)
    }

    /// A truth value or nil.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; nil for NULL.
    /// - Throws: `mismatch` for another type, `range` when there is no such column.
    package func optionalBool(_ index: Int) throws(SQLiteError) -> Bool? {
        try isNull(index) ? nil : try bool(index)
    }

    /// A double or nil.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; nil for NULL.
    /// - Throws: `mismatch` for another type, `range` when there is no such column.
    package func optionalDouble(_ index: Int) throws(SQLiteError) -> Double? {
        try isNull(index) ? nil : try double(index)
    }

    /// Text or nil.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; nil for NULL.
    /// - Throws: `mismatch` for another type, `range` when there is no such column.
    package func optionalString(_ index: Int) throws(SQLiteError) -> String? {
        try isNull(index) ? nil : try string(index)
    }

    /// Bytes or nil.
    ///
    /// - Parameter index: The column.
    /// - Returns: The value; nil for NULL.
    /// - Throws: `mismatch` for another type, `range` when there is no such column.
    package func optionalBlob(_ index: Int) throws(SQLiteError) -> [UInt8]? {
        try isNull(index) ? nil : try blob(index)
    }
}
