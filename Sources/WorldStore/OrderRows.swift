package import Descriptions
package import Orders
package import Platform
import SQLite

/// Orders ⇄ rows: one read of an order with its bags, one more where it has refunds, and one write
/// per row that changed.
///
/// An order is read from its ``OrderImage``, or from its columns where it has none.
package final class OrderRows {
    private let bags: BagRows
    private let refunds: RefundRows
    private let columns: OrderColumns
    private let selectImage: Statement
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
    private var image = ImageWriter()

    init(_ database: Database, refunds: RefundRows) throws {
        bags = try BagRows(database)
        self.refunds = refunds
        columns = try OrderColumns(database)
        let key = " WHERE world = ? AND order_id = ?"
        selectImage = try database.statement(
            "SELECT rowid, created_at, cancellations, image FROM orders" + key)
        insertOrder = try database.statement(
            "INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        let update = """
            UPDATE orders SET image = ?, status = ?, base_status = ?, modified_at = ?,
                submitted_at = ?, capture_status = ?, payment_modified_at = ?
            """
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
        /// Whether its refunds are still to be added.
        var lacksRefunds = true
        /// The order.
        package var order: Order
        /// The shops' own views of those bags that have reached their shops.
        package var shopOrders: [ShopOrder] = []
        /// Where its row lies; good until the transaction ends.
        let row: Int64
    }

    /// An order with everything in it and with what is needed to change it, or nil where the world has
    /// none of that id.
    package func findWithShopOrders(_ id: OrderID, in world: WorldID) throws -> Found? {
        let shown = try selectImage.first(world, id) { row in try Self.shown(row, id) }
        guard var found = try (shown ?? nil) ?? columns.find(id, in: world) else { return nil }
        if found.lacksRefunds {
            for refund in try refunds.all(of: id, in: world) { found.order.add(refund) }
            found.lacksRefunds = false
        }
        return found
    }

    /// What an order's image shows; nil where its row has none.
    private static func shown(_ row: borrowing Row, _ id: OrderID) throws -> Found? {
        if try row.isNull(3) { return nil }
        let createdAt = try row.time(1)
        let place = try row.int64(0)
        var found = try row.withBytes(3) { bytes in
            try OrderImage.read(bytes, of: id, madeAt: createdAt, row: place)
        }
        try found?.order.cancellations = calls(row, 2, of: id, since: createdAt)
        return found
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

    /// About what a call that cancels one bag takes, in bytes; few orders get another.
    private static let roomForACall = 352

    /// Writes a new order with everything in it, and what shops believe of its bags.
    ///
    /// Seed data is only there to be copied: without an image, which a copy has none of, and without
    /// room, as it stays as it is.
    package func insert(
        _ order: Order, _ shopOrders: [ShopOrder] = [], in world: WorldID
    ) throws {
        let payment = order.payment
        let changes = world != .seedData
        if changes { OrderImage.write(order, shopOrders, to: &image) }
        try insertOrder.run { bind in
            bind(world, order.id)
            bind(order.status, order.baseStatus, order.currency)
            bind(order.customer.firstName, order.customer.lastName, order.customer.email)
            bind(order.appOrderID)
            bind(order.createdAt, order.modifiedAt, order.submittedAt)
            bind(order.name)
            bind(payment.id, payment.gatewayID, payment.amount)
            bind(payment.captureStatus, payment.createdAt, payment.modifiedAt)
            let room = changes ? Self.roomForACall : 0
            bind.list(order.cancellations, since: order.createdAt, room: room)
            if changes { image.withBytes { bind.blob($0) } } else { bind(SQLiteValue.null) }
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

    /// Writes what changed of an order, and of what shops believe of its bags.
    ///
    /// Bags and lines neither come nor go; refunds and shops' views only come.
    ///
    /// - Parameters:
    ///   - order: The order as it is now.
    ///   - shopOrders: The shops' views as they are now; first those that there were, in their order.
    ///   - before: All of it as it was found in this transaction.
    ///   - app: The app in whose world it is.
    /// - Returns: What clients are shown of the refunds that were written.
    /// - Throws: When SQLite does.
    package func save(
        _ order: Order, _ shopOrders: [ShopOrder], replacing before: Found, of app: AppID
    ) throws -> [RefundRepresentation] {
        let world = WorldID(app)
        var hasChanged = false
        for index in order.bags.indices {
            let bag = order.bags[index].id
            let view = shopOrders.indices.first {
                shopOrders[$0].bagID == bag
                    && ($0 >= before.shopOrders.count || shopOrders[$0] != before.shopOrders[$0])
            }
            if let view {
                try bags.save(order.bags, at: index, shopOrders, at: view, in: world)
            } else if order.bags[index] != before.order.bags[index] {
                try bags.save(order.bags, at: index, in: world)
            } else {
                continue
            }
            hasChanged = true
        }
        try saveItself(order, shopOrders, replacing: before, hasChanged)
        return try refunds.save(order, replacing: before.order, of: app)
    }

    /// Writes the order's own row, with what changed of it and the image of everything.
    private func saveItself(
        _ order: Order, _ shopOrders: [ShopOrder], replacing before: Found, _ bagsChanged: Bool
    ) throws {
        let callsChanged = order.cancellations != before.order.cancellations
        guard callsChanged || bagsChanged || order.hasOtherState(than: before.order) else { return }
        OrderImage.write(order, shopOrders, to: &image)
        try (callsChanged ? updateOrderAndCalls : updateOrder).run { bind in
            image.withBytes { bind.blob($0) }
            Self.bindChanges(of: order, to: &bind)
            if callsChanged { bind.list(order.cancellations, since: order.createdAt) }
            bind(before.row)
        }
    }

    private static func bindChanges(of order: Order, to bind: inout BoundValues) {
        bind(order.status, order.baseStatus)
        bind(order.modifiedAt, order.submittedAt)
        bind(order.payment.captureStatus, order.payment.modifiedAt)
    }

    static func calls(
        _ row: borrowing Row, _ index: Int, of order: OrderID, since time: Timestamp
    ) throws -> [Cancellation] {
        var calls: [Cancellation] = try row.nested(index, since: time)
        for index in calls.indices { calls[index].orderID = order }
        return calls
    }
}

extension Order {
    /// Whether a column of its own differs from another state's; cancel calls aside.
    fileprivate func hasOtherState(than before: Order) -> Bool {
        (status, baseStatus, modifiedAt, submittedAt)
            != (before.status, before.baseStatus, before.modifiedAt, before.submittedAt)
            || payment != before.payment
    }

    /// Adds a refund to the bag that it is of.
    fileprivate mutating func add(_ refund: Refund) {
        guard let index = bags.firstIndex(where: { $0.id == refund.bagID }) else { return }
        bags[index].refunds.append(refund)
    }
}
