extension Schema {
    /// Version 1: apps, orders, refunds, cancellations, shops, faults, intents.
    ///
    /// Every table is keyed by its world first, then by its order: a world is a contiguous range
    /// of each table, to be copied and deleted as one, and an order is read in neighbouring rows.
    /// Columns named `…_at` are points in time in ms UTC; amounts are cents. The statuses are
    /// spelt out: a migration says what it said on the day that it was released.
    static let version1 = appTables + orderTables + refundTables + cancellationTables + shopTables

    private static let appTables = """
        CREATE TABLE apps (
            world INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            secret TEXT NOT NULL,
            token TEXT NOT NULL,
            contract TEXT NOT NULL,
            made_by TEXT NOT NULL CHECK (made_by IN ('seed_data', 'first_use', 'control')),
            started_at INTEGER NOT NULL,
            clock_mode TEXT NOT NULL CHECK (clock_mode IN ('real', 'frozen', 'auto')),
            clock_at INTEGER NOT NULL,
            clock_offset_ms INTEGER NOT NULL,
            chance_seed INTEGER NOT NULL,
            starts_empty INTEGER NOT NULL CHECK (starts_empty IN (0, 1)),
            next_id INTEGER NOT NULL CHECK (next_id > 0)
        ) STRICT;

        CREATE TABLE snapshots (
            world INTEGER NOT NULL,
            snapshot_id INTEGER NOT NULL CHECK (snapshot_id > 0),
            snapshot_world INTEGER NOT NULL UNIQUE CHECK (snapshot_world < 0),
            name TEXT,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (world, snapshot_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE faults (
            world INTEGER NOT NULL,
            fault_id INTEGER NOT NULL,
            origin TEXT NOT NULL CHECK (origin IN ('rule', 'seeded')),
            name TEXT,
            target TEXT NOT NULL CHECK (target IN ('platform', 'api')),
            operation TEXT,
            method TEXT,
            path TEXT,
            merchant_id INTEGER,
            order_id INTEGER,
            bag_id INTEGER,
            kind TEXT NOT NULL,
            parameters TEXT NOT NULL CHECK (json_valid(parameters)),
            phase TEXT NOT NULL CHECK (phase IN ('before_effect', 'after_effect')),
            skip INTEGER NOT NULL CHECK (skip >= 0),
            times INTEGER CHECK (times > 0),
            calls TEXT,
            probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
            expires_at INTEGER,
            matched INTEGER NOT NULL,
            fired INTEGER NOT NULL,
            PRIMARY KEY (world, fault_id)
        ) STRICT, WITHOUT ROWID;

        """

    private static let bagStatuses = """
        ('IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED', \
        'REJECTED', 'CANCELED')
        """

    private static let orderStatuses = """
        ('IN_PROGRESS', 'PROCESSING', 'COMPLETED', 'CANCELED', 'PARTIALLY_REFUNDED', 'REFUNDED', \
        'REQUIRES_ACTION')
        """

    private static let orderTables = """
        CREATE TABLE merchants (
            world INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            platform TEXT NOT NULL,
            has_refund_ids INTEGER NOT NULL CHECK (has_refund_ids IN (0, 1)),
            notifies_of_refunds INTEGER NOT NULL CHECK (notifies_of_refunds IN (0, 1)),
            settlement_ms INTEGER NOT NULL CHECK (settlement_ms >= 0),
            latency_ms INTEGER NOT NULL CHECK (latency_ms >= 0),
            accepts_fulfilled_cancellations INTEGER NOT NULL
                CHECK (accepts_fulfilled_cancellations IN (0, 1)),
            prohibits_cancellations INTEGER NOT NULL CHECK (prohibits_cancellations IN (0, 1)),
            prohibits_refunds INTEGER NOT NULL CHECK (prohibits_refunds IN (0, 1)),
            PRIMARY KEY (world, merchant_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE orders (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN \(orderStatuses)),
            base_status TEXT NOT NULL CHECK (base_status IN \(orderStatuses)),
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            email TEXT NOT NULL,
            app_order_id TEXT,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            submitted_at INTEGER,
            PRIMARY KEY (world, order_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE payment_transactions (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            payment_id INTEGER NOT NULL,
            gateway_id TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount >= 0),
            capture_status TEXT NOT NULL CHECK (capture_status IN (
                'PROCESSING', 'CAPTURED', 'CANCELLED', 'FAILED', 'BYPASSED', 'REQUIRES_ACTION',
                'REQUIRES_PAYMENT_METHOD', 'REQUIRES_AUTHORIZATION', 'AUTHORIZED', 'REFUNDED',
                'PARTIALLY_REFUNDED', 'NOT_REQUIRED')),
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            PRIMARY KEY (world, order_id),
            FOREIGN KEY (world, order_id) REFERENCES orders ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE bags (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            merchant_id INTEGER NOT NULL,
            external_id TEXT,
            status TEXT NOT NULL CHECK (status IN \(bagStatuses)),
            fulfillment_status TEXT NOT NULL CHECK (fulfillment_status IN (
                'PROCESSING', 'SHIPPED', 'PARTIALLY_SHIPPED', 'DELIVERED', 'COULD_NOT_DELIVER',
                'RETURNED')),
            financial_status TEXT NOT NULL CHECK (financial_status IN (
                'UNPAID', 'AUTHORIZED', 'PENDING', 'PAID', 'PARTIALLY_PAID', 'REFUNDED',
                'PARTIALLY_REFUNDED', 'VOIDED', 'DISPUTED_REFUNDED')),
            dispute_status TEXT NOT NULL CHECK (dispute_status IN (
                'UNDISPUTED', 'IN_DISPUTE', 'DISPUTE_WON', 'DISPUTE_LOST')),
            sub_total INTEGER NOT NULL CHECK (sub_total >= 0),
            shipping_total INTEGER NOT NULL CHECK (shipping_total >= 0),
            tax_total INTEGER NOT NULL CHECK (tax_total >= 0),
            discount_total INTEGER NOT NULL CHECK (discount_total BETWEEN 0 AND sub_total),
            duty_total INTEGER NOT NULL CHECK (duty_total >= 0),
            taxes_included INTEGER NOT NULL CHECK (taxes_included IN (0, 1)),
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            exchange_rate_millionths INTEGER NOT NULL CHECK (exchange_rate_millionths > 0),
            commission_basis_points INTEGER NOT NULL
                CHECK (commission_basis_points BETWEEN 0 AND 10000),
            transaction_id INTEGER NOT NULL,
            remorse_period_ends_at INTEGER,
            created_at INTEGER NOT NULL,
            modified_at INTEGER NOT NULL,
            submitted_at INTEGER,
            PRIMARY KEY (world, order_id, bag_id),
            FOREIGN KEY (world, order_id) REFERENCES orders ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX bags_by_id ON bags (world, bag_id);

        CREATE TABLE lines (
            world INTEGER NOT NULL,
            order_id INTEGER NOT NULL,
            bag_id INTEGER NOT NULL,
            line_id INTEGER NOT NULL,
            sku_id INTEGER NOT NULL,
            offer_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            external_id TEXT NOT NULL,
            price INTEGER NOT NULL CHECK (price >= 0),
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
            quantity_fulfilled INTEGER NOT NULL CHECK (quantity_fulfilled BETWEEN 0 AND quantity),
            status TEXT NOT NULL CHECK (status IN (
                'IN_PROGRESS', 'PROCESSING', 'SHIPPED', 'PARTIALLY_SHIPPED', 'DELIVERED',
                'COULD_NOT_DELIVER', 'RETURNED', 'CANCELED', 'REFUNDED', 'ERROR',
                'PARTIALLY_RETURNED', 'PARTIALLY_REFUNDED')),
            tax INTEGER NOT NULL CHECK (tax >= 0),
            discount INTEGER NOT NULL CHECK (discount >= 0),
            duty INTEGER NOT NULL CHECK (duty >= 0),
            PRIMARY KEY (world, order_id, bag_id, line_id),
            FOREIGN KEY (world, order_id, bag_id) REFERENCES bags ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        """
}
