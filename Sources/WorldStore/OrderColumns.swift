import Orders
import Platform
import SQLite

/// Reads orders that have no ``OrderImage`` from their own columns and their bags'.
final class OrderColumns {
    private let select: Statement

    init(_ database: Database) throws {
        select = try database.statement(
            """
            SELECT \(BagRows.columns), \(ShopOrder.columns), orders.rowid,
                orders.status, base_status, orders.currency, first_name, last_name, email,
                app_order_id, orders.created_at, orders.modified_at, orders.submitted_at,
                orders.name, payment_id, payment_gateway_id, payment_amount, capture_status,
                payment_created_at, payment_modified_at, cancellations
            FROM orders LEFT JOIN bags
                ON bags.world = orders.world AND bags.order_id = orders.order_id
            WHERE orders.world = ? AND orders.order_id = ? ORDER BY bags.bag_id
            """)
    }

    /// An order without its refunds, or nil where the world has none of that id.
    func find(_ id: OrderID, in world: WorldID) throws -> OrderRows.Found? {
        var found: OrderRows.Found?
        try select.forEachRow(world, id) { row in
            let views = BagRows.columnCount
            let own = views + ShopOrder.columnCount
            if found == nil {
                found = OrderRows.Found(
                    order: try Self.order(row, from: own + 1, id), row: try row.int64(own))
            }
            // An order without bags has one row, of which theirs are NULL.
            if try row.isNull(0) { return }
            let bag = try BagRows.bag(row, of: id)
            if let view = try ShopOrder(row, from: views, of: bag.id, id, bag.merchantID) {
                found?.shopOrders.append(view)
            }
            found?.order.bags.append(bag)
        }
        return found
    }

    /// Reads the order's own columns; its bags are still to be added.
    private static func order(
        _ row: borrowing Row, from start: Int, _ id: OrderID
    ) throws -> Order {
        let createdAt = try row.time(start + 7)
        return Order(
            id: id, status: try row.word(start), baseStatus: try row.word(start + 1),
            currency: try row.string(start + 2),
            customer: Customer(
                firstName: try row.string(start + 3), lastName: try row.string(start + 4),
                email: try row.string(start + 5)),
            appOrderID: try row.optionalString(start + 6),
            payment: try payment(row, from: start + 11), bags: [], createdAt: createdAt,
            modifiedAt: try row.time(start + 8), submittedAt: try row.optionalTime(start + 9),
            name: try row.optionalString(start + 10),
            cancellations: try OrderRows.calls(row, start + 17, of: id, since: createdAt))
    }

    private static func payment(
        _ row: borrowing Row, from start: Int
    ) throws -> PaymentTransaction {
        PaymentTransaction(
            id: try row.int64(start), gatewayID: try row.string(start + 1),
            amount: try row.int(start + 2), captureStatus: try row.word(start + 3),
            createdAt: try row.time(start + 4), modifiedAt: try row.time(start + 5))
    }
}
