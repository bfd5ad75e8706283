package import Descriptions
package import Orders
package import Platform
import SQLite

/// Orders ⇄ rows: one read per table, one write per row that changed.
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
            SELECT status, base_status, currency, first_name, last_name, email, app_order_id,
                created_at, modified_at, submitted_at, name, payment_id, payment_gateway_id,
                payment_amount, capture_status, payment_created_at, payment_modified_at,
                cancellations
            FROM orders WHERE world = ? AND order_id = ?
            """)
        insertOrder = try database.statement(
            "INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        let update = """
            UPDATE orders SET status = ?, base_status = ?, modified_at = ?, submitted_at = ?,
                capture_status = ?, payment_modified_at = ?
            """
        let key = " WHERE world = ? AND order_id = ?"
        updateOrder = try database.statement(update + key)
        updateOrderAndCalls = try database.statement(update + ", cancellations = ?" + key)
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
        let bags = try bags.all(of: id, in: world, refunds: refunds.all(of: id, in: world))
        return try order(id, bags, in: world)
    }

    /// The same, with the shops' own views of its bags.
    package func findWithShopOrders(
        _ id: OrderID, in world: WorldID
    ) throws -> (order: Order, shopOrders: [ShopOrder])? {
        let found = try bags.allWithShopOrders(
            of: id, in: world, refunds: refunds.all(of: id, in: world))
        return try order(id, found.bags, in: world).map { ($0, found.shopOrders) }
    }

    private func order(_ id: OrderID, _ bags: [Bag], in world: WorldID) throws -> Order? {
        try selectOrder.first(world, id) { row in
            let createdAt = try row.time(7)
            return Order(
                id: id, status: try row.word(0), baseStatus: try row.word(1),
                currency: try row.string(2),
                customer: Customer(
                    firstName: try row.string(3), lastName: try row.string(4),
                    email: try row.string(5)),
                appOrderID: try row.optionalString(6), payment: try Self.payment(row), bags: bags,
                createdAt: createdAt, modifiedAt: try row.time(8),
                submittedAt: try row.optionalTime(9), name: try row.optionalString(10),
                cancellations: try Self.calls(row, 17, of: id, since: createdAt))
        }
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
    ///   - app: The app in whose world it is.
    /// - Returns: What clients are shown of the refunds that were written.
    /// - Throws: When SQLite does.
    @discardableResult
    package func save(
        _ order: Order, replacing before: Order, _ shopOrders: [ShopOrder] = [], of app: AppID
    ) throws -> [RefundRepresentation] {
        let world = WorldID(app)
        try saveItself(order, replacing: before, in: world)
        for index in order.bags.indices {
            let bag = order.bags[index].id
            if let shop = shopOrders.indices.first(where: { shopOrders[$0].bagID == bag }) {
                try bags.save(order.bags[index], shopOrders[shop], in: world)
            } else if order.bags[index] != before.bags[index] {
                try bags.save(order.bags[index], in: world)
            }
        }
        return try refunds.save(order, replacing: before, of: app)
    }

    /// Writes what changed of the order's own row.
    private func saveItself(
        _ order: Order, replacing before: Order, in world: WorldID
    ) throws {
        if order.cancellations != before.cancellations {
            try updateOrderAndCalls.run { bind in
                Self.bindChanges(of: order, to: &bind)
                bind.list(order.cancellations, since: order.createdAt)
                bind(world, order.id)
            }
            return
        }
        let state = (order.status, order.baseStatus, order.modifiedAt, order.submittedAt)
        if state != (before.status, before.baseStatus, before.modifiedAt, before.submittedAt)
            || order.payment != before.payment
        {
            try updateOrder.run { bind in
                Self.bindChanges(of: order, to: &bind)
                bind(world, order.id)
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

    private static func payment(_ row: borrowing Row) throws -> PaymentTransaction {
        PaymentTransaction(
            id: try row.int64(11), gatewayID: try row.string(12), amount: try row.int(13),
            captureStatus: try row.word(14), createdAt: try row.time(15),
            modifiedAt: try row.time(16))
    }
}
