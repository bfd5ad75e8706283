package import Orders
package import Platform
import SQLite

/// A platform call that has been made and not yet answered, on record so that a restart ends it.
package struct Intent: Sendable, Hashable {
    /// Its id; earlier intents have lower ones.
    package var id: Int64
    /// The order.
    package var orderID: OrderID
    /// The bag, which is busy until the intent has ended.
    package var bagID: BagID
    /// The cancel call that it is a step of, if it is one.
    package var cancellationID: CancellationID?
    /// The refund that is asked for; nil while a cancellation is.
    package var refundID: RefundID?
    /// Whether the goods go back into the merchant's stock.
    package var restockItems: Bool
    /// Whether the merchant's platform writes to the customer; its own setting where nil.
    package var notifyCustomer: Bool?
    /// When the shop carries the call out.
    package var effect: CallPlan.Effect
    /// What Violet will be told; nil where the shop answers for itself (a late effect) or has
    /// already accepted.
    package var refusal: PlatformRefusal?
    /// When the answer arrives.
    package var dueAt: Timestamp

    /// Creates an intent.
    package init(
        id: Int64, orderID: OrderID, bagID: BagID, cancellationID: CancellationID?,
        refundID: RefundID?, restockItems: Bool, notifyCustomer: Bool?, effect: CallPlan.Effect,
        refusal: PlatformRefusal?, dueAt: Timestamp
    ) {
        self.id = id
        self.orderID = orderID
        self.bagID = bagID
        self.cancellationID = cancellationID
        self.refundID = refundID
        self.restockItems = restockItems
        self.notifyCustomer = notifyCustomer
        self.effect = effect
        self.refusal = refusal
        self.dueAt = dueAt
    }
}

/// Intents ⇄ rows.
package struct IntentRows {
    private static let columns = """
        intent_id, order_id, bag_id, cancellation_id, refund_id, restock_items, notify_customer,
        effect, message, code, due_at
        """

    private let selectNext: Statement
    private let selectBags: Statement
    private let selectCalls: Statement
    private let selectWorlds: Statement
    private let insertIntent: Statement
    private let deleteIntent: Statement

    init(_ database: Database) throws {
        selectNext = try database.prepare(
            """
            SELECT \(Self.columns) FROM intents WHERE world = ?
            ORDER BY due_at, intent_id LIMIT 1
            """)
        selectBags = try database.prepare(
            "SELECT bag_id FROM intents WHERE world = ? AND order_id = ?")
        selectCalls = try database.prepare(
            """
            SELECT count(*) FROM intents
            WHERE world = ? AND order_id = ? AND cancellation_id = ?
            """)
        selectWorlds = try database.prepare("SELECT DISTINCT world FROM intents ORDER BY world")
        insertIntent = try database.prepare(
            "INSERT INTO intents (world, \(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        deleteIntent = try database.prepare(
            "DELETE FROM intents WHERE world = ? AND intent_id = ?")
    }

    /// The intent of a world that ends first, or nil where nothing is awaited.
    package func next(in world: WorldID) throws -> Intent? {
        try selectNext.first(world) { row in try Self.intent(row) }
    }

    /// The bags of an order that a platform is being asked about.
    package func busyBags(of order: OrderID, in world: WorldID) throws -> [BagID] {
        try selectBags.all(world, order) { row in try row.id(0) }
    }

    /// How many answers a cancel call still awaits.
    package func count(
        of call: CancellationID, order: OrderID, in world: WorldID
    ) throws -> Int {
        try selectCalls.first(world, order, call) { row in try row.int(0) } ?? 0
    }

    /// The worlds in which something is awaited.
    package func worlds() throws -> [WorldID] {
        try selectWorlds.all { row in try row.id(0) }
    }

    /// Records an intent.
    package func insert(_ intent: Intent, in world: WorldID) throws {
        try insertIntent.run(
            world, intent.id, intent.orderID, intent.bagID, intent.cancellationID,
            intent.refundID, intent.restockItems, intent.notifyCustomer, intent.effect,
            intent.refusal?.message, intent.refusal?.code, intent.dueAt)
    }

    /// Ends an intent.
    package func delete(_ intent: Intent, in world: WorldID) throws {
        try deleteIntent.run(world, intent.id)
    }

    private static func intent(_ row: borrowing Row) throws -> Intent {
        let message = try row.optionalString(8)
        let code = try row.optionalInt(9)
        return Intent(
            id: try row.int64(0), orderID: try row.id(1), bagID: try row.id(2),
            cancellationID: try row.optionalID(3), refundID: try row.optionalID(4),
            restockItems: try row.bool(5), notifyCustomer: try row.optionalBool(6),
            effect: try row.word(7),
            refusal: message.map { PlatformRefusal(message: $0, code: code ?? 9000) },
            dueAt: try row.time(10))
    }
}
