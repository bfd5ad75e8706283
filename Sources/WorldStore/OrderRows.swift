package import Descriptions
package import Orders
package import Platform
import SQLite

/// Orders ⇄ rows: one read for an order with its bags, one more where it has refunds, and one write
/// per row that changed.
package final class OrderRows {
    private let bags: BagRows
    private let refunds: RefundRows
    private let selectOrder: Statement
    private let insertOrder: Statement
    private let updateOrder: Statement
    private let updateOrderAndCalls: Statement
    private let selectCalls: Statement
    private let exists: Statement
    private let selectOrderOfRefund: Statement
    private let deleteOrder: Statement
    private let deleteOrders: Statement
    private let selectOrderOfBag: Statement
    private let selectNamed: Statement

    init(_ database: Database, refunds: RefundRows) throws {
        bags = try BagRows(database)
        self.refunds = refunds
        selectOrder = try database.statement(
            """
            SELECT \(BagRows.columns), \(ShopOrder.columns), orders.rowid,
                EXISTS (SELECT 1 FROM refunds WHERE world = ?1 AND order_id = ?2), bags.rowid,
                orders.status, base_status, orders.currency, first_name, last_name, email,
                app_order_id, orders.created_at, orders.modified_at, orders.submitted_at,
                orders.name, payment_id, payment_gateway_id, payment_amount, capture_status,
                payment_created_at, payment_modified_at, cancellations
            FROM orders LEFT JOIN bags
                ON bags.world = orders.world AND bags.order_id = orders.order_id
            WHERE orders.world = ?1 AND orders.order_id = ?2 ORDER BY bags.bag_id
            """)
        insertOrder = try database.statement(
            "INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        let update = """
            UPDATE orders SET status = ?, base_status = ?, modified_at = ?, submitted_at = ?,
                capture_status = ?, payment_modified_at = ?
            """
        let key = " WHERE world = ? AND order_id = ?"
        updateOrder = try database.statement(update + " WHERE rowid = ?")
        updateOrderAndCalls = try database.statement(
            update + ", cancellations = ? WHERE rowid = ?")
        selectCalls = try database.statement("SELECT cancellations, created_at FROM orders" + key)
        selectOrderOfBag = try database.statement(
            "SELECT order_id FROM bags WHERE world = ? AND bag_id = ?")
        selectOrderOfRefund = try database.statement(
            "SELECT order_id FROM refunds WHERE world = ? AND refund_id = ?")
        deleteOrder = try database.statement("DELETE FROM orders WHERE world = ? AND order_id = ?")
        deleteOrders = try database.statement("DELETE FROM orders WHERE world = ?")
        selectNamed = try database.statement(
            "SELECT order_id FROM orders WHERE world = ? AND name = ?")
        exists = try database.statement("SELECT 1 FROM orders WHERE world = ? AND order_id = ?")
    }

    /// The order with everything in it, or nil where the world has none of that id.
    package func find(_ id: OrderID, in world: WorldID) throws -> Order? {
        try findWithShopOrders(id, in: world)?.order
    }

    /// An order to be changed.
    package struct Found {
        /// The order.
        package var order: Order
        /// The shops' own views of those bags that have reached their shops.
        package var shopOrders: [ShopOrder]
        /// Where the rows are.
        package var rows: RowIDs
    }

    /// Where the rows of an order and of its bags lie; good until the transaction ends.
    package struct RowIDs: Sendable {
        var order: Int64
        var bags: [Int64]
    }

    /// An order with everything in it and with what is needed to change it, or nil where the world has
    /// none of that id.
    package func findWithShopOrders(_ id: OrderID, in world: WorldID) throws -> Found? {
        var found: Found?
        var hasRefunds = false
        try selectOrder.forEachRow(world, id) { row in
            let views = BagRows.columnCount
            let own = views + ShopOrder.columnCount
            if found == nil {
                found = Found(
                    order: try Self.order(row, from: own + 3, id), shopOrders: [],
                    rows: RowIDs(order: try row.int64(own), bags: []))
                hasRefunds = try row.bool(own + 1)
            }
            // An order without bags has one row, of which theirs are NULL.
            guard let bagRow = try row.optionalInt64(own + 2) else { return }
            found?.rows.bags.append(bagRow)
            let bag = try BagRows.bag(row, of: id)
            if let view = try ShopOrder(row, from: views, of: bag.id, id, bag.merchantID) {
                found?.shopOrders.append(view)
            }
            found?.order.bags.append(bag)
        }
        guard hasRefunds else { return found }
        for refund in try refunds.all(of: id, in: world) {
            found?.order.add(refund)
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
            cancellations: try calls(row, start + 17, of: id, since: createdAt))
    }

    /// The cancel calls that reached an order, oldest first; none where the world has none of that id.
    package func cancellations(of id: OrderID, in world: WorldID) throws -> [Cancellation] {
        try selectCalls.first(world, id) { row in
            try Self.calls(row, 0, of: id, since: try row.time(1))
        } ?? []
    }

    /// Whether the world has an order of that id.
    package func has(_ id: OrderID, in world: WorldID) throws -> Bool {
        try exists.first(world, id, read: { try $0.int(0) }) != nil
    }

    /// The order that a bag belongs to, or nil where the world has no such bag.
    package func order(of bag: BagID, in world: WorldID) throws -> OrderID? {
        try selectOrderOfBag.first(world, bag) { row in try row.id(0) }
    }

    /// The order that a refund belongs to, or nil where the world has no such refund.
    package func order(of refund: RefundID, in world: WorldID) throws -> OrderID? {
        try selectOrderOfRefund.first(world, refund) { row in try row.id(0) }
    }

    /// The order of that name, or nil where the world has none.
    package func order(named name: String, in world: WorldID) throws -> OrderID? {
        try selectNamed.first(world, name) { row in try row.id(0) }
    }

    /// Writes a new order with everything in it, and what shops believe of its bags.
    package func insert(
        _ order: Order, _ shopOrders: [ShopOrder] = [], in world: WorldID
    ) throws {
        let payment = order.payment
        try insertOrder.run { bind in
            bind(world, order.id)
            bind(order.status, order.baseStatus, order.currency)
            bind(order.customer.firstName, order.customer.lastName, order.customer.email)
            bind(order.appOrderID)
            bind(order.createdAt, order.modifiedAt, order.submittedAt)
            bind(order.name)
            bind(payment.id, payment.gatewayID, payment.amount)
            bind(payment.captureStatus, payment.createdAt, payment.modifiedAt)
            bind.list(order.cancellations, since: order.createdAt)
        }
        for bag in order.bags {
            let shop = shopOrders.first { $0.bagID == bag.id }
            try bags.insert(bag, shop, in: world)
            try refunds.insert(bag.refunds, in: world)
        }
    }

    /// Deletes an order with everything in it, the shops' views of it included.
    package func delete(_ id: OrderID, in world: WorldID) throws {
        try deleteOrder.run(world, id)
    }

    /// Deletes every order of a world.
    package func deleteAll(in world: WorldID) throws { try deleteOrders.run(world) }

    /// Writes what changed between two states of an order, and of what shops believe of its bags.
    ///
    /// Bags and lines neither come nor go; refunds only come.
    ///
    /// - Parameters:
    ///   - order: The order as it is now.
    ///   - before: The order as it stands in the store.
    ///   - shopOrders: The shops' views that have changed.
    ///   - rows: Where its rows are, as they were found in this transaction.
    ///   - app: The app in whose world it is.
    /// - Returns: What clients are shown of the refunds that were written.
    /// - Throws: When SQLite does.
    package func save(
        _ order: Order, replacing before: Order, _ shopOrders: [ShopOrder], at rows: RowIDs,
        of app: AppID
    ) throws -> [RefundRepresentation] {
        try saveItself(order, replacing: before, at: rows.order)
        for index in order.bags.indices {
            let bag = order.bags[index].id
            if let view = shopOrders.indices.first(where: { shopOrders[$0].bagID == bag }) {
                try bags.save(order.bags, at: index, shopOrders, at: view, row: rows.bags[index])
            } else if order.bags[index] != before.bags[index] {
                try bags.save(order.bags, at: index, row: rows.bags[index])
            }
        }
        return try refunds.save(order, replacing: before, of: app)
    }

    /// Writes what changed of the order's own row.
    private func saveItself(_ order: Order, replacing before: Order, at row: Int64) throws {
        if order.cancellations != before.cancellations {
            try updateOrderAndCalls.run { bind in
                Self.bindChanges(of: order, to: &bind)
                bind.list(order.cancellations, since: order.createdAt)
                bind(row)
            }
            return
        }
        let state = (order.status, order.baseStatus, order.modifiedAt, order.submittedAt)
        if state != (before.status, before.baseStatus, before.modifiedAt, before.submittedAt)
            || order.payment != before.payment
        {
            try updateOrder.run { bind in
                Self.bindChanges(of: order, to: &bind)
                bind(row)
            }
        }
    }

    private static func bindChanges(of order: Order, to bind: inout BoundValues) {
        bind(order.status, order.baseStatus)
        bind(order.modifiedAt, order.submittedAt)
        bind(order.payment.captureStatus, order.payment.modifiedAt)
    }

    private static func calls(
        _ row: borrowing Row, _ index: Int, of order: OrderID, since time: Timestamp
    ) throws -> [Cancellation] {
        var calls: [Cancellation] = try row.nested(index, since: time)
        for index in calls.indices { calls[index].orderID = order }
        return calls
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

extension Order {
    /// Adds a refund to the bag that it is of.
    fileprivate mutating func add(_ refund: Refund) {
        guard let index = bags.firstIndex(where: { $0.id == refund.bagID }) else { return }
        bags[index].refunds.append(refund)
    }
}
