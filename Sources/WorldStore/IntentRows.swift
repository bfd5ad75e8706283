package import Orders
import Platform
import SQLite

/// Intents ⇄ rows.
package final class IntentRows {
    private static let columns = """
        intent_id, kind, order_id, bag_id, cancellation_id, refund_id, restock_items,
        notify_customer, effect, message, code, outcome, refused_lines, due_at
        """

    private let selectAll: Statement
    private let selectNext: Statement
    private let selectNextCall: Statement
    private let selectSettlement: Statement
    private let selectBags: Statement
    private let selectCallMates: Statement
    private let selectCalls: Statement
    private let selectWorlds: Statement
    private let insertIntent: Statement
    private let deleteIntent: Statement
    private let selectAny: Statement
    /// The worlds that are known to await nothing, as nearly every one does nearly always.
    private let quiet = RowCache<Bool>(limit: 16_384)

    /// Left to itself SQLite would go through all that a world awaits.
    private static let byOrder = "INDEXED BY intents_by_order"

    init(_ database: Database) throws {
        selectAll = try database.statement(
            """
            SELECT \(Self.columns) FROM intents WHERE world = ? ORDER BY due_at, intent_id
            """)
        selectNext = try database.statement(
            """
            SELECT \(Self.columns) FROM intents WHERE world = ?
            ORDER BY due_at, intent_id LIMIT 1
            """)
        selectNextCall = try database.statement(
            """
            SELECT \(Self.columns) FROM intents WHERE world = ? AND kind = 'call'
            ORDER BY due_at, intent_id LIMIT 1
            """)
        selectSettlement = try database.statement(
            """
            SELECT \(Self.columns) FROM intents \(Self.byOrder)
            WHERE world = ? AND order_id = ? AND refund_id = ? AND kind = 'settlement'
            """)
        selectBags = try database.statement(
            """
            SELECT bag_id FROM intents \(Self.byOrder)
            WHERE world = ? AND order_id = ? AND kind = 'call'
            """)
        selectCallMates = try database.statement(
            """
            SELECT json_extract(b.value, '$.bag_id')
            FROM orders o, json_each(o.cancellations) c, json_each(c.value, '$.bags') b
            WHERE o.world = ?1 AND o.order_id = ?2 AND json_extract(c.value, '$.id') IN
                (SELECT cancellation_id FROM intents \(Self.byOrder)
                    WHERE world = ?1 AND order_id = ?2)
                AND json_extract(b.value, '$.status') = 'CANCELED'
            """)
        selectCalls = try database.statement(
            """
            SELECT count(*) FROM intents \(Self.byOrder)
            WHERE world = ? AND order_id = ? AND cancellation_id = ? AND kind = 'call'
            """)
        selectWorlds = try database.statement(
            "SELECT DISTINCT world FROM intents WHERE world > 0 ORDER BY world")
        insertIntent = try database.statement(
            "INSERT INTO intents (world, \(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        selectAny = try database.statement("SELECT 1 FROM intents WHERE world = ? LIMIT 1")
        deleteIntent = try database.statement(
            "DELETE FROM intents WHERE world = ? AND intent_id = ?")
    }

    /// Whether nothing is awaited in a world.
    private func isQuiet(_ world: WorldID) throws -> Bool {
        let found = try quiet.value(of: world) {
            try selectAny.first(world) { row in try row.int(0) } == nil ? true : nil
        }
        return found ?? false
    }

    /// Forgets what was read, as writes have been undone or made elsewhere.
    func forget() { quiet.forget() }

    /// The intent of a world that ends first, or nil where nothing is awaited.
    package func next(in world: WorldID) throws -> Intent? {
        try selectNext.first(world) { row in try Self.intent(row) }
    }

    /// The call of a world that is answered first, or nil where no call is awaited.
    package func nextCall(in world: WorldID) throws -> Intent? {
        try selectNextCall.first(world) { row in try Self.intent(row) }
    }

    /// What will end a refund that is being processed, or nil where nothing will.
    package func settlement(
        of refund: RefundID, order: OrderID, in world: WorldID
    ) throws -> Intent? {
        try selectSettlement.first(world, order, refund) { row in try Self.intent(row) }
    }

    /// The bags of an order that a platform is being asked about.
    package func busyBags(of order: OrderID, in world: WorldID) throws -> [BagID] {
        if try isQuiet(world) { return [] }
        return try selectBags.all(world, order) { row in try row.id(0) }
    }

    /// The cancelled bags of an order whose cancel call still awaits the answer about another bag.
    package func bagsOfOpenCalls(
        of order: OrderID, in world: WorldID
    ) throws -> [BagID] {
        if try isQuiet(world) { return [] }
        return try selectCallMates.all(world, order) { row in try row.id(0) }
    }

    /// How many answers a cancel call still awaits.
    package func count(
        of call: CancellationID, order: OrderID, in world: WorldID
    ) throws -> Int {
        if try isQuiet(world) { return 0 }
        return try selectCalls.first(world, order, call) { row in try row.int(0) } ?? 0
    }

    /// Everything that is awaited in a world, in the order of its ends.
    package func all(in world: WorldID) throws -> [Intent] {
        try selectAll.all(world) { row in try Self.intent(row) }
    }

    /// The worlds of apps in which something is awaited.
    package func worlds() throws -> [WorldID] {
        try selectWorlds.all { row in try row.id(0) }
    }

    /// Records an intent.
    package func insert(_ intent: Intent, in world: WorldID) throws {
        try insertIntent.run(
            world, intent.id, intent.kind, intent.orderID, intent.bagID,
            intent.cancellationID,
            intent.refundID, intent.restockItems, intent.notifyCustomer,
            intent.effect,
            intent.refusal?.message, intent.refusal?.code, intent.outcome,
            intent.refusedLines.map(\.description).joined(separator: " "), intent.dueAt)
        quiet.forget(world)
    }

    /// Ends an intent.
    package func delete(_ intent: Intent, in world: WorldID) throws {
        try deleteIntent.run(world, intent.id)
    }

    private static func intent(_ row: borrowing Row) throws -> Intent {
        let message = try row.optionalString(9)
        let code = try row.optionalInt(10)
        return Intent(
            id: try row.int64(0), kind: try row.word(1), orderID: try row.id(2),
            bagID: try row.id(3), cancellationID: try row.optionalID(4),
            refundID: try row.optionalID(5), restockItems: try row.bool(6),
            notifyCustomer: try row.optionalBool(7), effect: try row.word(8),
            refusal: message.map { PlatformRefusal(message: $0, code: code ?? 9000) },
            outcome: try row.optionalWord(11),
            refusedLines: try row.string(12).split(separator: " ").compactMap { text in
                Int64(text).map(LineID.init(rawValue:))
            },
            dueAt: try row.time(13))
    }
}
