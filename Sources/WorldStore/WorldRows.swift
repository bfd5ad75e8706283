import Orders
import SQLite

/// Whole worlds: copied, deleted, listed as ranges of every table.
package struct WorldRows {
    /// Parents before children, as foreign keys want it.
    ///
    /// Apps are no part of their world's rows.
    private static let tables = [
        "faults", "merchants", "orders", "payment_transactions", "bags", "lines", "refunds",
        "refund_lines", "refund_errors", "cancellations", "bag_cancellations",
        "cancellation_errors", "intents", "shop_orders", "shop_lines", "shop_stock",
        "shop_notifications",
    ]

    private let copies: [Statement]
    private let deletes: [Statement]
    private let comparisons: [TableComparison]
    private let changed: () -> Void

    /// Calls `changed` after each copy and deletion, for those who keep what they have read.
    init(_ database: Database, changed: @escaping () -> Void) throws {
        self.changed = changed
        copies = try Self.tables.map { table in
            try database.prepare(Self.copy(table, columns: Self.columns(of: table, in: database)))
        }
        comparisons = try Self.tables.map { try TableComparison($0, in: database) }
        deletes = try Self.tables.reversed().map { table in
            try database.prepare("DELETE FROM \(table) WHERE world = ?")
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
        for copy in copies { try copy.run(target, shift, source) }
        changed()
    }

    /// How two worlds differ, table by table.
    package func difference(
        _ first: WorldID, _ second: WorldID
    ) throws -> [TableDifference] {
        try comparisons.map { try $0.difference(first, second) }
    }

    /// Deletes all rows of a world; its app stays.
    package func delete(_ world: WorldID) throws {
        for delete in deletes { try delete.run(world) }
        changed()
    }

    private static func columns(of table: String, in database: Database) throws -> [String] {
        let names = try database.prepare("SELECT name FROM pragma_table_info(?)")
        return try names.all(table) { row in try row.string(0) }
    }

    /// The parameters are the target, the shift and the source.
    private static func copy(_ table: String, columns: [String]) -> String {
        let values = columns.map { column in
            if column == "world" { return "?1" }
            return column.hasSuffix("_at") ? "\(column) + ?2" : column
        }
        return """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(table)
            WHERE world = ?3 AND ?2 IS NOT NULL
            """
    }
}
