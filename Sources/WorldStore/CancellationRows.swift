package import Orders
import SQLite

/// The records of cancel calls ⇄ rows.
package final class CancellationRows {
    private let selectCall: Statement
    private let selectCalls: Statement
    private let insertCall: Statement
    private let updateCall: Statement

    init(_ database: Database) throws {
        let columns = """
            cancellation_id, named_bag_id, reason, reason_code, restock_items, notify_customer,
            created_at, bags
            """
        let key = "world = ? AND order_id = ? AND cancellation_id = ?"
        selectCall = try database.statement("SELECT \(columns) FROM cancellations WHERE \(key)")
        selectCalls = try database.statement(
            """
            SELECT \(columns) FROM cancellations WHERE world = ? AND order_id = ?
            ORDER BY cancellation_id
            """)
        insertCall = try database.statement(
            "INSERT INTO cancellations VALUES (?,?,?,?,?,?,?,?,?,?)")
        updateCall = try database.statement("UPDATE cancellations SET bags = ? WHERE \(key)")
    }

    /// The record of a call, or nil where there is none of that id.
    package func find(
        _ id: CancellationID, of order: OrderID, in world: WorldID
    ) throws -> Cancellation? {
        try selectCall.first(world, order, id) { row in try Self.call(row, of: order) }
    }

    /// The records of every call of an order, oldest first.
    package func all(of order: OrderID, in world: WorldID) throws -> [Cancellation] {
        try selectCalls.all(world, order) { row in try Self.call(row, of: order) }
    }

    /// Writes the record of a new call, with the bags whose outcome is known.
    package func insert(_ call: Cancellation, in world: WorldID) throws {
        let request = call.request
        try insertCall.run(
            world, call.orderID, call.id, call.namedBag.orNull, request.reason.orNull,
            request.reasonCode,
            request.restockItems, request.notifyCustomer, call.createdAt,
            NestedList(call.bags, since: call.createdAt))
    }

    /// Writes what became of the bags of a call that was recorded before.
    package func save(
        _ call: Cancellation, replacing before: Cancellation, in world: WorldID
    ) throws {
        guard call.bags != before.bags else { return }
        try updateCall.run(
            NestedList(call.bags, since: call.createdAt), world, call.orderID, call.id)
    }

    private static func call(_ row: borrowing Row, of order: OrderID) throws -> Cancellation {
        let createdAt = try row.time(6)
        return Cancellation(
            id: try row.id(0), orderID: order, namedBag: try row.optionalID(1),
            request: CancelRequest(
                reason: try row.optionalString(2), reasonCode: try row.word(3),
                restockItems: try row.bool(4), notifyCustomer: try row.bool(5)),
            bags: try row.nested(7, since: createdAt), createdAt: createdAt)
    }
}
