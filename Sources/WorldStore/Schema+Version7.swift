extension Schema {
    /// Version 7: the newest refund of an order has the list of all of them as clients are shown it,
    /// and no refund a part of its own.
    ///
    /// The lists come when the orders' refunds change next.
    static let version7 = """
        CREATE TABLE kept_refunds AS SELECT * FROM refunds;
        DROP TABLE refunds;
        CREATE TABLE refunds (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            refund_id INTEGER NOT NULL,
            shown TEXT,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            errors TEXT NOT NULL DEFAULT '[]',
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
        INSERT INTO refunds SELECT world, order_id, refund_id, NULL, created_at, modified_at,
            errors, bag_id, merchant_id, transaction_id, payment_id, gateway_id, amount, currency,
            status, reason, reason_code, shipping_amount, shipping_is_full,
            shipping_discrepancy_reason, tax_amount, external_id, merchant_reversal,
            developer_reversal, merchant_reversal_platform_currency,
            developer_reversal_platform_currency, lines
        FROM kept_refunds ORDER BY rowid;
        DROP TABLE kept_refunds;
        """
}
