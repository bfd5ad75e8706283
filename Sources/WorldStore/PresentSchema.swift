/// The present layout in one piece, for a new database: the same as the steps of ``Schema`` make, in a
/// tenth of the time.
///
/// Every table is keyed by its world first, then by its order: a world is a contiguous range of each
/// key, to be copied and deleted as one. Columns named `…_at` are points in time in ms UTC; amounts
/// are cents; `lines`, `errors` and `cancellations` are lists in JSON (``Nested``), `shown` is what
/// clients are shown of an order's refunds (``RefundRows``), `image` all of an order (``OrderImage``).
///
/// The rows of orders and of what belongs to them lie in the order in which they were written (in
/// SQLite's words, these are rowid tables): what many apps write in one turn shares a few pages, where
/// in the order of the keys each app would have pages of its own.
enum PresentSchema {
    static let sql = appTables + orderTables + outcomeTables + shopTables

    /// Apps, saved states of their worlds, and what goes wrong in them.
    static let appTables = """
        CREATE TABLE apps (
            world INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            secret TEXT NOT NULL,
            token TEXT NOT NULL,
            contract TEXT NOT NULL,
            made_by TEXT NOT NULL \(oneOf("made_by", makers)),
            started_at INTEGER NOT NULL,
            clock_mode TEXT NOT NULL \(oneOf("clock_mode", clockModes)),
            clock_at INTEGER NOT NULL,
            clock_offset_ms INTEGER NOT NULL,
            chance_seed INTEGER NOT NULL,
            starts_empty INTEGER NOT NULL \(flag("starts_empty")),
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
            origin TEXT NOT NULL \(oneOf("origin", ["rule", "seeded"])),
            name TEXT,
            target TEXT NOT NULL \(oneOf("target", ["platform", "api"])),
            operation TEXT,
            method TEXT,
            path TEXT,
            merchant_id INTEGER,
            order_id INTEGER,
            bag_id INTEGER,
            kind TEXT NOT NULL,
            parameters TEXT NOT NULL CHECK (json_valid(parameters)),
            phase TEXT NOT NULL \(oneOf("phase", ["before_effect", "after_effect"])),
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

    /// What the shops have in stock, where a test has set it, and have written to customers.
    static let shopTables = """
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
            topic TEXT NOT NULL \(oneOf("topic", ["cancel", "refund"])),
            created_at INTEGER NOT NULL,
            PRIMARY KEY (world, notification_id)
        ) STRICT, WITHOUT ROWID;

        """

    private static let makers = [
        "seed_data", "first_use", "control",
    ]
    private static let clockModes = [
        "real", "frozen", "auto",
    ]

    /// A CHECK that a column holds one of these words; `IN (…)` would have SQLite make a table of them
    /// at each write.
    static func oneOf(_ column: String, _ words: [String]) -> String {
        "CHECK ((\(words.map { "\(column) = '\($0)'" }.joined(separator: " OR "))))"
    }

    /// A CHECK that a column holds 0 or 1.
    static func flag(_ column: String) -> String {
        "CHECK ((\(column) = 0 OR \(column) = 1))"
    }
}
