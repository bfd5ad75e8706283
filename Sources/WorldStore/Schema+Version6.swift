extension Schema {
    /// Version 6: an order's row has the cancel calls that reached it, in a list, and a refund's row
    /// begins with what clients are shown of it.
    ///
    /// Dates of a call are relative to the order's `created_at`, those of its bags to the call's own,
    /// in ms.
    static let version6 = callsOfOrders + refundsAsShown

    private static let callsOfOrders = """
        ALTER TABLE orders ADD COLUMN cancellations TEXT NOT NULL DEFAULT '[]';
        UPDATE orders SET cancellations = (
            SELECT json_group_array(json_object(
                'id', cancellation_id, 'named_bag_id', named_bag_id, 'reason', reason,
                'reason_code', reason_code,
                'restock_items', json(iif(restock_items, 'true', 'false')),
                'notify_customer', json(iif(notify_customer, 'true', 'false')),
                'after_ms', c.created_at - orders.created_at, 'bags', json(bags)))
            FROM (SELECT * FROM cancellations c WHERE c.world = orders.world
                AND c.order_id = orders.order_id ORDER BY cancellation_id) c);
        DROP TABLE cancellations;

        """

    /// SQLite reads a row's header up to the column that is asked for.
    private static let refundsAsShown = """
        CREATE TABLE kept_refunds AS SELECT * FROM refunds;
        DROP TABLE refunds;
        CREATE TABLE refunds (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            refund_id INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            errors TEXT NOT NULL DEFAULT '[]',
            shown TEXT NOT NULL DEFAULT '{}',
            bag_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            transaction_id INTEGER NOT NULL,
            payment_id INTEGER NOT NULL,
            gateway_id TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            currency TEXT NOT NULL,
            status TEXT NOT NULL CHECK ((status = 'PROCESSING' OR status = 'COMPLETED'
                OR status = 'CANCELED' OR status = 'PARTIALLY_COMPLETED' OR status = 'FAILED'
                OR status = 'EXTERNAL')),
            reason TEXT,
            reason_code TEXT CHECK ((reason_code = 'OTHER' OR reason_code = 'CUSTOMER'
                OR reason_code = 'INVENTORY' OR reason_code = 'FRAUD'
                OR reason_code = 'DECLINED')),
            shipping_amount INTEGER CHECK (shipping_amount >= 0),
            shipping_is_full INTEGER CHECK ((shipping_is_full = 0 OR shipping_is_full = 1)),
            shipping_discrepancy_reason TEXT,
            tax_amount INTEGER CHECK (tax_amount > 0),
            external_id TEXT,
            merchant_reversal INTEGER,
            developer_reversal INTEGER,
            merchant_reversal_platform_currency INTEGER,
            developer_reversal_platform_currency INTEGER,
            lines TEXT NOT NULL DEFAULT '[]',
            PRIMARY KEY (world, order_id, refund_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES bags ON DELETE CASCADE
        ) STRICT;
        INSERT INTO refunds SELECT world, order_id, refund_id, created_at, modified_at, errors,
            shown, bag_id, merchant_id, transaction_id, payment_id, gateway_id, amount, currency,
            status, reason, reason_code, shipping_amount, shipping_is_full,
            shipping_discrepancy_reason, tax_amount, external_id, merchant_reversal,
            developer_reversal, merchant_reversal_platform_currency,
            developer_reversal_platform_currency, lines
        FROM kept_refunds ORDER BY rowid;
        DROP TABLE kept_refunds;
        """
}
