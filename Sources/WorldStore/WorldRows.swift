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
            // A pragma and not a query of one, which takes SQLite twice as long.
            let information = try database.statement("PRAGMA table_info(\(table))")
            let columns = try information.all { row in try row.string(1) }
            return try database.statement(Self.copy(table, columns: columns))
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

    /// The parameters are the target, the shift and the source; the columns are all, as they stand.
    ///
    /// What clients are shown is left out, as dates and apps stand in it, and so are images: they would
    /// double what a copy takes, and few of the orders in it are ever touched.
    private static func copy(_ table: String, columns: [String]) -> String {
        var sql = "INSERT INTO \(table) SELECT"
        for column in columns {
            switch column {
            case "world": sql += " ?1,"
            case "shown", "image": sql += " NULL,"
            case _ where column.hasSuffix("_at"): sql += " \(column) + ?2,"
            default: sql += " \(column),"
            }
        }
        sql.removeLast()
        return sql + " FROM \(table) WHERE world = ?3 AND ?2 IS NOT NULL"
    }
}
