import SQLite

extension Schema {
    /// Version 5: a bag's row has its shop's view of it, a refund's row what clients are shown of it
    /// (``RefundRows``), and rows lie in the order in which they were written (``PresentSchema``).
    static func version5(_ database: Database) throws {
        try database.execute(shopViews + showingRefunds)
        try layInOrderOfWriting(database)
    }

    private static func layInOrderOfWriting(_ database: Database) throws {
        // Parents first. A table takes its children's rows along when it goes, so all are kept aside.
        let tables = ["orders", "bags", "refunds", "cancellations", "intents"]
        let names = tables.map { "'\($0)'" }.joined(separator: ", ")
        let made = try database.prepare(
            """
            SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN (\(names))
            ORDER BY type DESC, rowid
            """
        ).all { row in try row.string(0) }
        for table in tables {
            try database.execute("CREATE TABLE kept_\(table) AS SELECT * FROM \(table)")
        }
        for table in tables.reversed() { try database.execute("DROP TABLE \(table)") }
        for sql in made {
            try database.execute(sql.replacing("STRICT, WITHOUT ROWID", with: "STRICT"))
        }
        for table in tables {
            try database.execute(
                """
                INSERT INTO \(table) SELECT * FROM kept_\(table);
                DROP TABLE kept_\(table);
                """)
        }
    }

    private static let shopViews = """
        ALTER TABLE bags ADD COLUMN shop_external_id TEXT;
        ALTER TABLE bags ADD COLUMN shop_captured INTEGER CHECK (shop_captured >= 0);
        ALTER TABLE bags ADD COLUMN shop_refunded INTEGER
            CHECK (shop_refunded BETWEEN 0 AND shop_captured);
        ALTER TABLE bags ADD COLUMN shop_cancelled_at INTEGER;
        ALTER TABLE bags ADD COLUMN shop_lines TEXT
            CHECK ((shop_lines IS NULL) = (shop_external_id IS NULL));
        UPDATE bags SET (shop_external_id, shop_captured, shop_refunded, shop_cancelled_at,
            shop_lines) = (
            SELECT external_id, captured, refunded, cancelled_at, lines FROM shop_orders s
            WHERE s.world = bags.world AND s.order_id = bags.order_id
                AND s.bag_id = bags.bag_id);
        DROP TABLE shop_orders;

        """

    private static let showingRefunds = """
        ALTER TABLE refunds ADD COLUMN shown TEXT NOT NULL DEFAULT '{}';
        UPDATE refunds SET shown =
            '{"order_id":' || order_id || ',"bag_id":' || bag_id
            || ',"merchant_id":' || merchant_id || ',"transaction_id":' || transaction_id
            || ',"payment_transaction_id":' || payment_id
            || ',"gateway_transaction_id":' || json_quote(gateway_id)
            || ',"amount":' || amount
            || ',"merchant_transfer_reversal_amount_usd":'
            || ifnull(merchant_reversal_platform_currency, 'null')
            || ',"developer_transfer_reversal_amount_usd":'
            || ifnull(developer_reversal_platform_currency, 'null')
            || ',"merchant_transfer_reversal_amount_platform_currency":'
            || ifnull(merchant_reversal_platform_currency, 'null')
            || ',"developer_transfer_reversal_amount_platform_currency":'
            || ifnull(developer_reversal_platform_currency, 'null')
            || iif(reason IS NULL, '', ',"reason":' || json_quote(reason))
            || iif(reason_code IS NULL, '', ',"reason_code":' || json_quote(reason_code))
            || ',"refund_currency":' || json_quote(currency)
            || ',"platform_currency":"USD","status":' || json_quote(status)
            || ',"skus":' || (
                SELECT json_group_array(json_object(
                    'id', json_extract(value, '$.id'), 'refund_id', refund_id, 'bag_id', bag_id,
                    'quantity_refunded', json_extract(value, '$.quantity'),
                    'external_id', json_extract(value, '$.external_id'),
                    'order_sku_id', json_extract(value, '$.line_id')))
                FROM json_each(lines))
            || ',"transfer_reversals":[' || trim(
                iif(merchant_reversal > 0, '"trr_sandbox_' || refund_id || '_merchant"', '')
                || iif(developer_reversal > 0,
                    ',"trr_sandbox_' || refund_id || '_developer"', ''), ',')
            || ']'
            || ifnull(',"shipping":{"amount":' || shipping_amount || ',"full_refund":'
                || iif(shipping_is_full, 'true', 'false')
                || iif(shipping_discrepancy_reason IS NULL, '',
                    ',"discrepancy_reason":' || json_quote(shipping_discrepancy_reason))
                || '}', '')
            || ',"tax_amount":' || ifnull(tax_amount, 'null')
            || iif(external_id IS NULL, '', ',"external_id":' || json_quote(external_id)) || '}';
        """
}
