import SQLite

/// How the rows of a table differ between two worlds; rows are JSON objects of their columns.
package struct TableDifference: Sendable, Hashable {
    /// The table.
    package let table: String
    /// Rows that only the second world has.
    package let inserted: [String]
    /// Rows that only the first world has.
    package let deleted: [String]
    /// Rows that both have, before and after.
    package let updated: [Update]

    /// A row that changed.
    package struct Update: Sendable, Hashable {
        /// In the first world.
        package let before: String
        /// In the second world.
        package let after: String
    }

    /// Whether there is no difference.
    package var isEmpty: Bool { inserted.isEmpty && deleted.isEmpty && updated.isEmpty }
}

/// The statements that compare one table of two worlds.
struct TableComparison {
    private let table: String
    private let only: Statement
    private let changed: Statement

    init(_ table: String, in database: Database) throws {
        self.table = table
        let info = try database.prepare("SELECT name, pk FROM pragma_table_info(?)")
        let columns = try info.all(table) { row in
            (name: try row.string(0), isKey: try row.int(1) > 0)
        }
        // What clients are shown of refunds, and an order's image, follow from other columns.
        .filter { !["world", "shown", "image"].contains($0.name) }
        let key = columns.filter(\.isKey)
        let match = key.map { "a.\($0.name) = b.\($0.name)" }.joined(separator: " AND ")
        let order = key.map { "a.\($0.name)" }.joined(separator: ", ")
        // Texts are made of rows that differ only, as most are equal.
        let values = columns.filter { !$0.isKey }.map(\.name)
        let isEqual =
            values.isEmpty
            ? "1" : values.map { Self.isEqual("a.\($0)", "b.\($0)", $0) }.joined(separator: " AND ")
        let row = { (alias: String) in
            let pairs = columns.map { column in
                let value = "\(alias).\(column.name)"
                // Lists are shown as what they are, not as the text of it.
                let isList = NestedList.columns.contains(column.name)
                return "'\(column.name)', " + (isList ? "json(\(value))" : value)
            }
            return "json_object(\(pairs.joined(separator: ", ")))"
        }
        only = try database.prepare(
            """
            SELECT \(row("a")) FROM \(table) a WHERE a.world = ?1 AND NOT EXISTS
                (SELECT 1 FROM \(table) b WHERE b.world = ?2 AND \(match))
            ORDER BY \(order)
            """)
        changed = try database.prepare(
            """
            SELECT \(row("a")), \(row("b")) FROM \(table) a
            JOIN \(table) b ON b.world = ?2 AND \(match)
            WHERE a.world = ?1 AND NOT (\(isEqual))
            ORDER BY \(order)
            """)
    }

    /// Blanks after a list are room that it was once given, and say nothing.
    private static func isEqual(_ a: String, _ b: String, _ column: String) -> String {
        NestedList.columns.contains(column) ? "rtrim(\(a)) IS rtrim(\(b))" : "\(a) IS \(b)"
    }

    func difference(_ first: WorldID, _ second: WorldID) throws -> TableDifference {
        TableDifference(
            table: table,
            inserted: try only.all(second, first) { row in try row.string(0) },
            deleted: try only.all(first, second) { row in try row.string(0) },
            updated: try changed.all(first, second) { row in
                TableDifference.Update(before: try row.string(0), after: try row.string(1))
            })
    }
}
