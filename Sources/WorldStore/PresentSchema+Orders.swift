extension PresentSchema {
    /// Merchants, orders with their payments, bags with their lines and with what their shops believe
    /// of them: the columns named `shop_…`, which are NULL before a bag reaches its shop.
    static let orderTables = """
        CREATE TABLE merchants (
            world INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            platform TEXT NOT NULL,
            has_refund_ids INTEGER NOT NULL \(flag("has_refund_ids")),
            notifies_of_refunds INTEGER NOT NULL \(flag("notifies_of_refunds")),
            settlement_ms INTEGER NOT NULL CHECK (settlement_ms >= 0),
            latency_ms INTEGER NOT NULL CHECK (latency_ms >= 0),
            accepts_fulfilled_cancellations INTEGER NOT NULL
                \(flag("accepts_fulfilled_cancellations")),
            prohibits_cancellations INTEGER NOT NULL \(flag("prohibits_cancellations")),
            prohibits_refunds INTEGER NOT NULL \(flag("prohibits_refunds")),
            PRIMARY KEY (world, merchant_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE orders (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            status TEXT NOT NULL \(oneOf("status", orderStatuses)),
            base_status TEXT NOT NULL \(oneOf("base_status", orderStatuses)),
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            email TEXT NOT NULL,
            app_order_id TEXT,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            submitted_at INTEGER,
            name TEXT CHECK (name <> ''),
            payment_id INTEGER NOT NULL DEFAULT 0,
            payment_gateway_id TEXT NOT NULL DEFAULT '',
            payment_amount INTEGER NOT NULL DEFAULT 0 CHECK (payment_amount >= 0),
            capture_status TEXT NOT NULL DEFAULT 'NOT_REQUIRED'
                \(oneOf("capture_status", captureStatuses)),
            payment_created_at INTEGER NOT NULL DEFAULT 0,
            payment_modified_at INTEGER NOT NULL DEFAULT 0,
            cancellations TEXT NOT NULL DEFAULT '[]',
            image BLOB,
            PRIMARY KEY (world, order_id)
        ) STRICT;
        CREATE UNIQUE INDEX orders_by_name ON orders (world, name) WHERE name IS NOT NULL;

        CREATE TABLE bags (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            external_id TEXT,
            status TEXT NOT NULL \(oneOf("status", bagStatuses)),
            fulfillment_status TEXT NOT NULL \(oneOf("fulfillment_status", fulfillmentStatuses)),
            financial_status TEXT NOT NULL \(oneOf("financial_status", financialStatuses)),
            dispute_status TEXT NOT NULL \(oneOf("dispute_status", disputeStatuses)),
            sub_total INTEGER NOT NULL CHECK (sub_total >= 0),
            shipping_total INTEGER NOT NULL CHECK (shipping_total >= 0),
            tax_total INTEGER NOT NULL CHECK (tax_total >= 0),
            discount_total INTEGER NOT NULL CHECK (discount_total BETWEEN 0 AND sub_total),
            duty_total INTEGER NOT NULL CHECK (duty_total >= 0),
            taxes_included INTEGER NOT NULL \(flag("taxes_included")),
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            exchange_rate_millionths INTEGER NOT NULL CHECK (exchange_rate_millionths > 0),
            commission_basis_points INTEGER NOT NULL
                CHECK (commission_basis_points BETWEEN 0 AND 10000),
            transaction_id INTEGER NOT NULL,
            remorse_period_ends_at INTEGER,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            submitted_at INTEGER,
            name TEXT CHECK (name <> ''),
            lines TEXT NOT NULL DEFAULT '[]',
            shop_external_id TEXT,
            shop_captured INTEGER CHECK (shop_captured >= 0),
            shop_refunded INTEGER CHECK (shop_refunded BETWEEN 0 AND shop_captured),
            shop_cancelled_at INTEGER,
            shop_lines TEXT CHECK ((shop_lines IS NULL) = (shop_external_id IS NULL)),
            PRIMARY KEY (world, order_id, bag_id),
            FOREIGN KEY (world, order_id) REFERENCES orders ON DELETE CASCADE
        ) STRICT;
        CREATE UNIQUE INDEX bags_by_id ON bags (world, bag_id);

        """

    /// What commands came to, and what is awaited.
    static let outcomeTables = """
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
            status TEXT NOT NULL \(oneOf("status", refundStatuses)),
            reason TEXT,
            reason_code TEXT \(oneOf("reason_code", reasonCodes)),
            shipping_amount INTEGER CHECK (shipping_amount >= 0),
            shipping_is_full INTEGER \(flag("shipping_is_full")),
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

        CREATE TABLE intents (
            world INTEGER NOT NULL,
            intent_id INTEGER NOT NULL,
            kind TEXT NOT NULL \(oneOf("kind", ["call", "settlement"])),
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            cancellation_id INTEGER,
            refund_id INTEGER,
            restock_items INTEGER NOT NULL \(flag("restock_items")),
            notify_customer INTEGER \(flag("notify_customer")),
            effect TEXT NOT NULL \(oneOf("effect", effects)),
            message TEXT,
            code INTEGER,
            outcome TEXT \(oneOf("outcome", outcomes)),
            refused_lines TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            PRIMARY KEY (world, intent_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES bags ON DELETE CASCADE,
            CHECK (cancellation_id IS NOT NULL OR refund_id IS NOT NULL),
            CHECK ((kind = 'settlement') = (outcome IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX intents_by_bag ON intents (world, order_id, bag_id)
            WHERE kind = 'call';
        CREATE INDEX intents_by_order ON intents (world, order_id);
        CREATE INDEX intents_by_time ON intents (world, due_at, intent_id);

        """

    // The words that are written most come first, as SQLite compares with one after another.

    private static let orderStatuses = [
        "CANCELED", "REFUNDED", "COMPLETED", "PROCESSING", "IN_PROGRESS", "PARTIALLY_REFUNDED",
        "REQUIRES_ACTION",
    ]
    private static let captureStatuses = [
        "REFUNDED", "PROCESSING", "CAPTURED", "CANCELLED", "FAILED", "BYPASSED", "REQUIRES_ACTION",
        "REQUIRES_PAYMENT_METHOD", "REQUIRES_AUTHORIZATION", "AUTHORIZED", "PARTIALLY_REFUNDED",
        "NOT_REQUIRED",
    ]
    private static let bagStatuses = [
        "CANCELED", "REFUNDED", "COMPLETED", "IN_PROGRESS", "SUBMITTED", "ACCEPTED",
        "PARTIALLY_REFUNDED", "REJECTED",
    ]
    private static let fulfillmentStatuses = [
        "PROCESSING", "SHIPPED", "PARTIALLY_SHIPPED", "DELIVERED", "COULD_NOT_DELIVER", "RETURNED",
    ]
    private static let financialStatuses = [
        "REFUNDED", "PAID", "UNPAID", "AUTHORIZED", "PENDING", "PARTIALLY_PAID",
        "PARTIALLY_REFUNDED", "VOIDED", "DISPUTED_REFUNDED",
    ]
    private static let disputeStatuses = [
        "UNDISPUTED", "IN_DISPUTE", "DISPUTE_WON", "DISPUTE_LOST",
    ]
    private static let refundStatuses = [
        "CANCELED", "COMPLETED", "PROCESSING", "PARTIALLY_COMPLETED", "FAILED", "EXTERNAL",
    ]
    private static let reasonCodes = [
        "CUSTOMER", "OTHER", "INVENTORY", "FRAUD", "DECLINED",
    ]
    private static let effects = [
        "at_once", "late", "never",
    ]
    private static let outcomes = [
        "COMPLETED", "CANCELED", "PARTIALLY_COMPLETED", "FAILED",
    ]
}
