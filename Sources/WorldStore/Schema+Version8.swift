import SQLite

extension Schema {
    /// Version 8: an order's row has an image of the order with its bags (``OrderImage``), once it is
    /// written again, and the words that are written most are the first that a column is compared with.
    static func version8(_ database: Database) throws {
        try database.execute("ALTER TABLE orders ADD COLUMN image BLOB")
        let tables = try database.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE name IN ('orders', 'bags', 'refunds')"
        ).all { row in (name: try row.string(0), sql: try row.string(1)) }
        // As in version 3: only the text of the schema changes.
        try database.setPragma("writable_schema", to: "ON")
        let update = try database.prepare(
            "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")
        for table in tables { try update.run(usualFirst(table.sql), table.name) }
        try database.setPragma("writable_schema", to: "RESET")
    }

    private static let usual = [
        "CANCELED", "REFUNDED", "COMPLETED", "PROCESSING", "PAID", "CUSTOMER",
    ]

    /// `CHECK ((a = x OR a = y OR a = z))` with the usual words before the others.
    private static func usualFirst(_ sql: String) -> String {
        var rest = sql[...]
        var result = ""
        while let start = rest.firstRange(of: "CHECK (("), let end = rest.firstRange(of: "))") {
            let choices = rest[start.upperBound..<end.lowerBound].split(separator: " OR ")
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            let first = usual.flatMap { word in choices.filter { $0.hasSuffix("'\(word)'") } }
            let sorted = first + choices.filter { !first.contains($0) }
            result += rest[..<start.upperBound] + sorted.joined(separator: " OR ") + "))"
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}
