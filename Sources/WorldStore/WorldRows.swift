import Orders
import SQLite

/// Whole worlds: copied, deleted, listed as ranges of every key.
package final class WorldRows {
    /// Parents before children, as foreign keys want it.
    ///
    /// Apps are no part of their world's rows.
    private static let tables = [
        "faults", "merchants", "orders", "bags", "refunds", "intents", "shop_stock",
        "shop_notifications",
    ]

    private let database: Database
    private let size: Statement
    private let copies: [Statement]
    private let deletes: [Statement]
    private let changed: () -> Void

    /// Calls `changed` after each copy and deletion, for those who keep what they have read.
    init(_ database: Database, changed: @escaping () -> Void) throws {
        self.changed = changed
        self.database = database
        size = try database.statement(
            "SELECT count(*) FROM (SELECT 1 FROM orders WHERE world = ?1 LIMIT ?2)")
        copies = try Self.tables.map { table in
            try database.statement(
                try Self.copy(table, columns: Self.columns(of: table, in: database)))
        }
        deletes = try Self.tables.reversed().map { table in
            try database.statement("DELETE FROM \(table) WHERE world = ?")
        }
    }

    /// Copies all rows of one world into another, which must be empty.
    ///
    /// - Parameters:
    ///   - source: The world that is copied.
    ///   - target: The world that receives the rows.
    ///   - shift: Added to every date, in ms: the start of the new world's clock for seed data,
    ///     whose dates are relative to it.
    /// - Throws: When SQLite does.
    package func copy(
        from source: WorldID, to target: WorldID, shiftingDatesBy shift: Int64
    ) throws {
        try swiftly(where: source) {
            for copy in copies { try copy.run(target, shift, source) }
        }
        changed()
    }

    /// How two worlds differ, table by table; rarely asked, so its statements are made when needed.
    package func difference(
        _ first: WorldID, _ second: WorldID
    ) throws -> [TableDifference] {
        try Self.tables.map { try TableComparison($0, in: database).difference(first, second) }
    }

    /// Deletes all rows of a world; its app stays.
    package func delete(_ world: WorldID) throws {
        try swiftly(where: world) {
            for delete in deletes { try delete.run(world) }
        }
        changed()
    }

    /// Works on a whole world: without checks where it is large.
    ///
    /// Whole worlds need none: their rows have been checked when they were written, and refer to
    /// rows of their own world. They are half of a copy's cost and most of a deletion's; but going
    /// without makes SQLite prepare every statement anew, which a small world does not repay.
    private func swiftly(where world: WorldID, _ body: () throws -> Void) throws {
        let orders = try size.first(world, Self.largeWorld) { row in try row.int(0) } ?? 0
        guard orders == Self.largeWorld else { return try body() }
        try database.withoutChecks(body)
    }

    /// From how many orders on a world is large.
    private static let largeWorld = 500

    private static func columns(of table: String, in database: Database) throws -> [String] {
        let names = try database.statement("SELECT name FROM pragma_table_info(?)")
        return try names.all(table) { row in try row.string(0) }
    }

    /// The parameters are the target, the shift and the source.
    ///
    /// What clients are shown is left out, as dates and apps stand in it, and so are images: they would
    /// double what a copy takes, and few of the orders in it are ever touched.
    private static func copy(_ table: String, columns: [String]) -> String {
        let values = columns.map { column in
            if column == "world" { return "?1" }
            if column == "shown" || column == "image" { return "NULL" }
            return column.hasSuffix("_at") ? "\(column) + ?2" : column
        }
        return """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(table)
            WHERE world = ?3 AND ?2 IS NOT NULL
            """
    }
}
