import SQLite
import WorldStore

/// Writes what a present file holds as version 1 had it: each list in a table of its own.
enum OldFile {
    /// Makes an empty database one of version 1 with the rows of a present one.
    static func make(_ database: Database, like present: StoreFile) throws {
        _ = try database.setPragma("journal_mode", to: "WAL")
        try Schema.migrate(database, path: "", upTo: 1)
        try database.prepare("ATTACH ? AS present").run(present.path)
        try fill(database)
        try database.execute("DETACH present")
    }

    /// Takes over the rows of the database that is attached as `present`.
    private static func fill(_ database: Database) throws {
        for table in try database.texts(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY rowid")
        {
            if let rows = spread[table] {
                try database.execute("INSERT INTO main.\(table) \(rows)")
                continue
            }
            let columns = try database.texts(
                "SELECT name FROM pragma_table_info('\(table)', 'main')"
            ).joined(separator: ", ")
            try database.execute(
                "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM present.\(table)")
        }
    }

    /// The tables that have become columns of others.
    private static let spread = [
        "payment_transactions": """
        SELECT world, order_id, payment_id, payment_gateway_id, payment_amount,
            capture_status, payment_created_at, payment_modified_at
        FROM present.orders
        """,
        "lines": """
        SELECT world, order_id, bag_id, \(members(
                "id", "sku_id", "offer_id", "name", "external_id", "price", "quantity",
                "quantity_fulfilled", "status", "tax", "discount", "duty"))
        FROM present.bags b, json_each(b.lines) l
        """,
        "refund_lines": """
        SELECT world, order_id, refund_id,
            \(members("id", "line_id", "quantity", "amount", "tax", "external_id"))
        FROM present.refunds r, json_each(r.lines) l
        """,
        "refund_errors": """
        SELECT world, order_id, refund_id, \(members("id", "code", "message")),
            r.created_at + \(members("after_ms")),
            r.created_at + \(members("resolved_after_ms"))
        FROM present.refunds r, json_each(r.errors) l
        """,
        "cancellations": """
        SELECT world, order_id, \(members(
                "id", "named_bag_id", "reason", "reason_code", "restock_items",
                "notify_customer")),
            o.created_at + \(members("after_ms"))
        FROM present.orders o, json_each(o.cancellations) l
        """,
        "bag_cancellations": """
        SELECT world, order_id, c.value ->> 'id', \(members(
                "bag_id", "merchant_id", "external_order_id", "status", "originated_by")),
            \(calledAt) + \(members("after_ms")), \(members("refund_id"))
        FROM present.orders o, json_each(o.cancellations) c, json_each(c.value, '$.bags') l
        """,
        "cancellation_errors": """
        SELECT world, order_id, c.value ->> 'id', b.value ->> 'bag_id',
            \(members("id", "type", "message", "platform")),
            \(calledAt) + \(members("after_ms"))
        FROM present.orders o, json_each(o.cancellations) c, json_each(c.value, '$.bags') b,
            json_each(b.value, '$.errors') l
        """,
        "shop_orders": """
        SELECT world, order_id, bag_id, merchant_id, shop_external_id, shop_captured,
            shop_refunded, shop_cancelled_at
        FROM present.bags WHERE shop_external_id IS NOT NULL
        """,
        "shop_lines": """
        SELECT world, order_id, bag_id, \(members(
                "variant_id", "quantity", "fulfilled", "restocked", "refunded"))
        FROM present.bags b, json_each(b.shop_lines) l
        """,
    ]

    private static let calledAt = "o.created_at + (c.value ->> 'after_ms')"

    private static func members(_ names: String...) -> String {
        names.map { "json_extract(l.value, '$.\($0)')" }.joined(separator: ", ")
    }
}
