/// The tables of version 1 that hold what commands came to.
extension Schema {
    private static let reasonCodes = "('OTHER', 'CUSTOMER', 'INVENTORY', 'FRAUD', 'DECLINED')"

    static let refundTables = """
        CREATE TABLE refunds (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            refund_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            transaction_id INTEGER NOT NULL,
            payment_id INTEGER NOT NULL,
            gateway_id TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            currency TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN (
                'PROCESSING', 'COMPLETED', 'CANCELED', 'PARTIALLY_COMPLETED', 'FAILED',
                'EXTERNAL')),
            reason TEXT,
            reason_code TEXT CHECK (reason_code IN \(reasonCodes)),
            shipping_amount INTEGER CHECK (shipping_amount >= 0),
            shipping_is_full INTEGER CHECK (shipping_is_full IN (0, 1)),
            shipping_discrepancy_reason TEXT,
            tax_amount INTEGER CHECK (tax_amount > 0),
            external_id TEXT,
            merchant_reversal INTEGER,
            developer_reversal INTEGER,
            merchant_reversal_platform_currency INTEGER,
            developer_reversal_platform_currency INTEGER,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            PRIMARY KEY (world, order_id, refund_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES bags ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE refund_lines (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            refund_id INTEGER NOT NULL,
            refund_line_id INTEGER NOT NULL,
            line_id INTEGER NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity >= 0),
            amount INTEGER NOT NULL CHECK (amount >= 0),
            tax INTEGER NOT NULL CHECK (tax >= 0),
            external_id TEXT NOT NULL,
            PRIMARY KEY (world, order_id, refund_id, refund_line_id),
            FOREIGN KEY (world, order_id, refund_id) REFERENCES refunds ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE refund_errors (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            refund_id INTEGER NOT NULL,
            error_id INTEGER NOT NULL,
            code INTEGER NOT NULL,
            message TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            resolved_at INTEGER,
            PRIMARY KEY (world, order_id, refund_id, error_id),
            FOREIGN KEY (world, order_id, refund_id) REFERENCES refunds ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        """

    static let cancellationTables = """
        CREATE TABLE cancellations (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            cancellation_id INTEGER NOT NULL,
            named_bag_id INTEGER,
            reason TEXT,
            reason_code TEXT NOT NULL CHECK (reason_code IN \(reasonCodes)),
            restock_items INTEGER NOT NULL CHECK (restock_items IN (0, 1)),
            notify_customer INTEGER NOT NULL CHECK (notify_customer IN (0, 1)),
            created_at INTEGER NOT NULL,
            PRIMARY KEY (world, order_id, cancellation_id),
            FOREIGN KEY (world, order_id) REFERENCES orders ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE bag_cancellations (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            cancellation_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            external_order_id TEXT,
            status TEXT NOT NULL CHECK (status IN ('CANCELED', 'CANCELLATION_FAILURE')),
            originated_by TEXT NOT NULL
                CHECK (originated_by IN ('CHANNEL', 'MERCHANT', 'VIOLET')),
            cancelled_at INTEGER NOT NULL,
            refund_id INTEGER,
            PRIMARY KEY (world, order_id, cancellation_id, bag_id),
            FOREIGN KEY (world, order_id, cancellation_id) REFERENCES cancellations
                ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cancellation_errors (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            cancellation_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            error_id INTEGER NOT NULL,
            type TEXT NOT NULL
                CHECK (type IN ('EXTERNAL_CANCEL_ORDER', 'EXTERNAL_REFUND_ORDER')),
            message TEXT NOT NULL,
            platform TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (world, order_id, cancellation_id, bag_id, error_id),
            FOREIGN KEY (world, order_id, cancellation_id, bag_id)
                REFERENCES bag_cancellations ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE intents (
            world INTEGER NOT NULL,
            intent_id INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('call', 'settlement')),
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            cancellation_id INTEGER,
            refund_id INTEGER,
            restock_items INTEGER NOT NULL CHECK (restock_items IN (0, 1)),
            notify_customer INTEGER CHECK (notify_customer IN (0, 1)),
            effect TEXT NOT NULL CHECK (effect IN ('at_once', 'late', 'never')),
            message TEXT,
            code INTEGER,
            outcome TEXT CHECK (outcome IN (
                'COMPLETED', 'CANCELED', 'PARTIALLY_COMPLETED', 'FAILED')),
            refused_lines TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            PRIMARY KEY (world, intent_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES bags ON DELETE CASCADE,
            CHECK (cancellation_id IS NOT NULL OR refund_id IS NOT NULL),
            CHECK ((kind = 'settlement') = (outcome IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX intents_by_bag ON intents (world, order_id, bag_id)
            WHERE kind = 'call';
        CREATE INDEX intents_by_order ON intents (world, order_id);
        CREATE INDEX intents_by_time ON intents (world, due_at, intent_id);

        """

    static let shopTables = """
        CREATE TABLE shop_orders (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            external_id TEXT NOT NULL,
            captured INTEGER NOT NULL CHECK (captured >= 0),
            refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND captured),
            cancelled_at INTEGER,
            PRIMARY KEY (world, order_id, bag_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES bags ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX shop_orders_by_external_id
            ON shop_orders (world, merchant_id, external_id);

        CREATE TABLE shop_lines (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            variant_id TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            fulfilled INTEGER NOT NULL CHECK (fulfilled BETWEEN 0 AND quantity),
            restocked INTEGER NOT NULL CHECK (restocked BETWEEN 0 AND quantity),
            refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND quantity),
            PRIMARY KEY (world, order_id, bag_id, variant_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES shop_orders ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE shop_stock (
            world INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            variant_id TEXT NOT NULL,
            available INTEGER NOT NULL CHECK (available >= 0),
            PRIMARY KEY (world, merchant_id, variant_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE shop_notifications (
            world INTEGER NOT NULL,
            notification_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            topic TEXT NOT NULL CHECK (topic IN ('cancel', 'refund')),
            created_at INTEGER NOT NULL,
            PRIMARY KEY (world, notification_id)
        ) STRICT, WITHOUT ROWID;

        """
}
