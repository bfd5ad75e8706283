package import Orders
import SQLite

/// The records of cancel calls ⇄ rows.
package struct CancellationRows {
    private let selectCall: Statement
    private let selectIDs: Statement
    private let selectBags: Statement
    private let selectErrors: Statement
    private let insertCall: Statement
    private let insertBag: Statement
    private let insertError: Statement

    init(_ database: Database) throws {
        let key = "world = ? AND order_id = ? AND cancellation_id = ?"
        selectCall = try database.prepare(
            """
            SELECT named_bag_id, reason, reason_code, restock_items, notify_customer, created_at
            FROM cancellations WHERE \(key)
            """)
        selectIDs = try database.prepare(
            """
            SELECT cancellation_id FROM cancellations WHERE world = ? AND order_id = ?
            ORDER BY cancellation_id
            """)
        selectBags = try database.prepare(
            """
            SELECT bag_id, merchant_id, external_order_id, status, originated_by, cancelled_at,
                refund_id
            FROM bag_cancellations WHERE \(key) ORDER BY bag_id
            """)
        selectErrors = try database.prepare(
            """
            SELECT bag_id, error_id, type, message, platform, created_at
            FROM cancellation_errors WHERE \(key) ORDER BY bag_id, error_id
            """)
        insertCall = try database.prepare("INSERT INTO cancellations VALUES (?,?,?,?,?,?,?,?,?)")
        insertBag = try database.prepare(
            "INSERT OR REPLACE INTO bag_cancellations VALUES (?,?,?,?,?,?,?,?,?,?)")
        insertError = try database.prepare(
            "INSERT INTO cancellation_errors VALUES (?,?,?,?,?,?,?,?,?)")
    }

    /// The record of a call, or nil where there is none of that id.
    package func find(
        _ id: CancellationID, of order: OrderID, in world: WorldID
    ) throws -> Cancellation? {
        var bags = try selectBags.all(world, order, id) { row in try Self.bag(row) }
        try selectErrors.forEachRow(world, order, id) { row in
            let bag: BagID = try row.id(0)
            guard let index = bags.firstIndex(where: { $0.bagID == bag }) else { return }
            bags[index].errors.append(try Self.error(row))
        }
        return try selectCall.first(world, order, id) { row in
            Cancellation(
                id: id, orderID: order, namedBag: try row.optionalID(0),
                request: CancelRequest(
                    reason: try row.optionalString(1), reasonCode: try row.word(2),
                    restockItems: try row.bool(3), notifyCustomer: try row.bool(4)),
                bags: bags, createdAt: try row.time(5))
        }
    }

    /// The records of every call of an order, oldest first.
    package func all(of order: OrderID, in world: WorldID) throws -> [Cancellation] {
        try selectIDs.all(world, order) { row in try row.id(0) }
            .compactMap { id in try find(id, of: order, in: world) }
    }

    /// Writes the record of a new call, with the bags whose outcome is known.
    package func insert(_ call: Cancellation, in world: WorldID) throws {
        let request = call.request
        try insertCall.run(
            world, call.orderID, call.id, call.namedBag, request.reason, request.reasonCode,
            request.restockItems, request.notifyCustomer, call.createdAt)
        for bag in call.bags { try save(bag, of: call, in: world) }
    }

    /// Writes what became of the bags of a call that was recorded before.
    package func save(
        _ call: Cancellation, replacing before: Cancellation, in world: WorldID
    ) throws {
        for bag in call.bags where !before.bags.contains(bag) {
            try save(bag, of: call, in: world)
        }
    }

    private func save(_ bag: BagCancellation, of call: Cancellation, in world: WorldID) throws {
        try insertBag.run(
            world, call.orderID, call.id, bag.bagID, bag.merchantID, bag.externalOrderID,
            (bag.isCanceled ? CancellationStatus.canceled : .cancellationFailure).rawValue,
            bag.originator, bag.cancelledAt, bag.refundID)
        for error in bag.errors {
            try insertError.run(
                world, call.orderID, call.id, bag.bagID, error.id, error.type, error.message,
                error.platform, error.createdAt)
        }
    }

    private static func bag(_ row: borrowing Row) throws -> BagCancellation {
        let status: CancellationStatus = try row.word(3)
        return BagCancellation(
            bagID: try row.id(0), merchantID: try row.id(1),
            externalOrderID: try row.optionalString(2), isCanceled: status == .canceled,
            originator: try row.word(4), cancelledAt: try row.time(5),
            refundID: try row.optionalID(6), errors: [])
    }

    private static func error(_ row: borrowing Row) throws -> OrderError {
        OrderError(
            id: try row.int64(1), type: try row.word(2), message: try row.string(3),
            createdAt: try row.time(5), platform: try row.word(4))
    }
}
