package import Descriptions
package import Orders
package import Platform
package import WorldStore

/// An order with what is known of its merchants.
package struct OrderView {
    /// The order.
    package let order: Order
    /// Its bags' merchants.
    package let merchants: [MerchantID: ShopProfile]
}

/// What a client can read beside the refunds.
extension Sandbox {
    /// An order with everything in it.
    ///
    /// - Throws: ``Refusal/orderNotFound``, or when the store fails.
    package func order(_ id: OrderID, in app: App) throws -> OrderView {
        guard let order = try store.orders.find(id, in: app.world) else {
            throw Refusal.orderNotFound
        }
        var merchants: [MerchantID: ShopProfile] = [:]
        for bag in order.bags {
            merchants[bag.merchantID] = try store.shops.profile(bag.merchantID, in: app.world)
        }
        return OrderView(order: order, merchants: merchants)
    }

    /// A page of the orders that a filter lets through.
    package func orders(_ filter: OrderFilter, in app: App) throws -> Page<OrderView> {
        try store.search.orders(filter, in: app.world).map { id in try order(id, in: app) }
    }

    /// A page of the bags that a filter lets through, each with its order.
    package func bags(
        _ filter: OrderFilter, in app: App
    ) throws -> Page<(bag: Bag, view: OrderView)> {
        try store.search.bags(filter, in: app.world).map { entry in
            let view = try order(entry.order, in: app)
            return (view.order.bags[try view.order.index(of: entry.bag)], view)
        }
    }

    /// The bags of these ids that the world has, each with its order, in the order of the ids.
    package func bags(_ ids: [BagID], in app: App) throws -> [(bag: Bag, view: OrderView)] {
        try ids.compactMap { id in
            guard let order = try store.orders.order(of: id, in: app.world) else { return nil }
            let view = try self.order(order, in: app)
            return (view.order.bags[try view.order.index(of: id)], view)
        }
    }

    /// The refunds of an order as clients are shown them, newest first: a JSON array in UTF-8.
    ///
    /// - Throws: ``Refusal/orderNotFound``, or when the store fails.
    package func refundList(of order: OrderID, in app: App) throws -> [UInt8] {
        let list = try store.refunds.shown(of: order, to: app.id)
        // A refund is proof enough that its order is there.
        if list == nil { try expect(order, in: app) }
        try letSettle(refundsOf: order, in: app)
        return list ?? RefundRepresentation.list([])
    }

    /// The refunds of an order, newest first.
    ///
    /// - Throws: ``Refusal/orderNotFound``, or when the store fails.
    package func refunds(of order: OrderID, in app: App) throws -> [RefundRepresentation] {
        let refunds = try store.refunds.all(of: order, in: app.world)
        if refunds.isEmpty { try expect(order, in: app) }
        try letSettle(refundsOf: order, in: app)
        return RefundRepresentation.newestFirst(refunds, app: app.id)
    }

    /// The refunds of one bag, newest first.
    ///
    /// - Throws: ``Refusal``, or when the store fails.
    package func refunds(
        of bag: BagID, in order: OrderID, app: App
    ) throws -> [RefundRepresentation] {
        guard try store.orders.order(of: bag, in: app.world) == order else {
            try expect(order, in: app)
            throw Refusal.bagNotFound
        }
        let refunds = try store.refunds.all(of: order, in: app.world)
        try letSettle(refundsOf: order, in: app)
        return RefundRepresentation.newestFirst(refunds.filter { $0.bagID == bag }, app: app.id)
    }

    /// A refund of an order.
    ///
    /// - Throws: ``Refusal``, or when the store fails.
    package func refund(
        _ id: RefundID, of order: OrderID, in app: App
    ) throws -> RefundRepresentation {
        let refund = try store.refunds.all(of: order, in: app.world).first { $0.id == id }
        if refund == nil { try expect(order, in: app) }
        try letSettle(refundsOf: order, in: app)
        guard let refund else { throw Refusal.refundNotFound }
        return RefundRepresentation(refund, app: app.id)
    }

    /// Everything that cancel calls came to in an order, as one record: for each bag its
    /// cancellation, or else the last attempt.
    ///
    /// Nil where there was no call.
    ///
    /// - Throws: ``Refusal/orderNotFound``, or when the store fails.
    package func cancellations(
        of id: OrderID, in app: App
    ) throws -> (record: Cancellation, refunds: [RefundRepresentation])? {
        let refunds = try refunds(of: id, in: app)
        let calls = try store.orders.cancellations(of: id, in: app.world)
        guard var record = calls.last else { return nil }
        var bags: [BagID: BagCancellation] = [:]
        for bag in calls.flatMap(\.bags) where bags[bag.bagID]?.isCanceled != true {
            bags[bag.bagID] = bag
        }
        record.bags = bags.values.sorted { $0.bagID < $1.bagID }
        return record.bags.isEmpty ? nil : (record, refunds)
    }

    /// In a world whose clock jumps, a client that sees a refund being processed waits for its
    /// end: the clock goes to it, so that the next look finds it settled.
    private func letSettle(refundsOf order: OrderID, in app: App) throws {
        guard app.clock.mode == .auto,
            try store.refunds.all(of: order, in: app.world)
                .contains(where: { $0.status == .processing }),
            let next = try store.intents.next(in: app.world)
        else { return }
        try runAgenda(of: app.id, until: next.dueAt)
    }

    /// Throws ``Refusal/orderNotFound`` where the app's world has no such order.
    func expect(_ order: OrderID, in app: App) throws {
        guard try store.orders.has(order, in: app.world) else { throw Refusal.orderNotFound }
    }
}
