import SQLite

extension Schema {
    /// Version 3: what a column may hold is checked by comparing, not by looking it up.
    ///
    /// For `status IN (…)` with more than two values SQLite builds a table anew at each write of a
    /// row; that was half of what a cancellation cost. `status = … OR status = …` means the same.
    /// Rows stay as they are, so only the text of the schema changes (SQLite page "ALTER TABLE",
    /// section 7, the procedure for changes that leave what is on disk alone).
    static func version3(_ database: Database) throws {
        let tables = try database.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '% IN (%'"
        ).all { row in (name: try row.string(0), sql: try row.string(1)) }
        try database.setPragma("writable_schema", to: "ON")
        let update = try database.prepare(
            "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")
        for table in tables { try update.run(comparing(table.sql), table.name) }
        // Ends the permission to write, and reads the schema again.
        try database.setPragma("writable_schema", to: "RESET")
    }

    /// `a IN (x, y, z)` as `a = x OR a = y OR a = z`, wherever it stands.
    private static func comparing(_ sql: String) -> String {
        var rest = sql[...]
        var result = ""
        while let list = rest.firstRange(of: " IN ("),
            let end = rest[list.upperBound...].firstIndex(of: ")")
        {
            let before = rest[..<list.lowerBound]
            let column = before.suffix { $0 == "_" || $0.isLetter }
            let values = rest[list.upperBound..<end].split { $0 == "," || $0.isWhitespace }
            result += before.dropLast(column.count)
            result += "(" + values.map { "\(column) = \($0)" }.joined(separator: " OR ") + ")"
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}

extension Substring {
    /// The longest end of which every character is such.
    fileprivate func suffix(while isSuch: (Character) -> Bool) -> Substring {
        self[(lastIndex { !isSuch($0) }.map(index(after:)) ?? startIndex)...]
    }
}
