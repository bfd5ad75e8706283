package import JSON
package import Orders
package import Platform

/// An order as people write it: everything optional, with defaults that make an order which can be
/// cancelled and refunded.
package struct OrderDescription: Sendable, Hashable {
    var id: OrderID?
    var name: String?
    var currency: String
    var ageHours: Int
    var bags: [BagDescription]

    var customer: Customer
    var appOrderID: String?

    /// The fields of an order as people write it.
    package static let fields = [
        "about", "name", "order_id", "currency", "age_hours", "customer", "app_order_id", "bags",
    ]

    /// Reads a description.
    ///
    /// - Parameters:
    ///   - value: The description.
    ///   - path: Where it stands in its document.
    ///   - merchants: The merchants that its bags may name.
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(
        _ value: JSONValue, at path: String, merchants: [ShopProfile]
    ) throws(FieldError) {
        let reader = try FieldReader(value, at: path, known: Self.fields)
        try reader.refuseUnknownFields()
        _ = try reader.string("about")
        name = try reader.name()
        id = try reader.newID("order_id")
        currency = try reader.string("currency", maxLength: 3) ?? "USD"
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw reader.invalid("currency", "three capital letters")
        }
        ageHours = try reader.int("age_hours", in: 0...876_000) ?? 24
        customer = try Self.customer(reader)
        appOrderID = try reader.string("app_order_id", maxLength: 64)
        bags = []
        for (path, value) in try reader.list("bags") ?? [] {
            bags.append(try BagDescription(value, at: path, merchants: merchants))
        }
        guard (1...100).contains(bags.count) else {
            throw reader.invalid("bags", "a list of 1 to 100 bags")
        }
        guard bags.compactMap(\.id).areDistinct else {
            throw reader.invalid("bags", "bags of different ids")
        }
        guard bags.compactMap(\.name).areDistinct else {
            throw reader.invalid("bags", "bags of different names")
        }
        guard bags.reduce(0, { $0 + $1.totals.total }) <= Money.largestAmount else {
            throw reader.invalid("bags", "worth at most \(Money.largestAmount) cents together")
        }
    }

    /// Ids that are given may be those that others were about to get.
    private func requireLinesApart(in made: [Bag]) throws(FieldError) {
        for (bag, description) in zip(made, bags) {
            guard bag.lines.map(\.id).areDistinct, bag.lines.map(\.externalID).areDistinct else {
                throw FieldError(
                    path: "\(description.path).skus",
                    .impossible(expected: "ids that the other lines do not get by themselves"))
            }
        }
    }

    private static func customer(_ reader: FieldReader) throws(FieldError) -> Customer {
        let known = ["first_name", "last_name", "email"]
        guard let given = try reader.object("customer", known: known) else { return Customer() }
        try given.refuseUnknownFields()
        var customer = Customer()
        customer.firstName =
            try given.string("first_name", maxLength: 32) ?? customer.firstName
        customer.lastName = try given.string("last_name", maxLength: 32) ?? customer.lastName
        customer.email = try given.string("email", maxLength: 64) ?? customer.email
        return customer
    }

    /// The order, with dates relative to the start of its world's clock.
    ///
    /// - Parameters:
    ///   - merchants: The profiles of the merchants that its bags name.
    ///   - ids: Where the ids come from that it leaves open.
    /// - Returns: The order.
    /// - Throws: Where its history cannot have happened, with the place.
    package func make(
        by merchants: [ShopProfile], ids: inout IDSequence
    ) throws(FieldError) -> DescribedOrder {
        let orderID = id ?? OrderID(rawValue: ids.take())
        let created = Timestamp(milliseconds: -Int64(ageHours) * 3_600_000)
        let paymentID = ids.take()
        let bags = bags.map { $0.make(in: orderID, currency, at: created, ids: &ids) }
        try requireLinesApart(in: bags)
        let isSubmitted = bags.allSatisfy { $0.status != .inProgress }
        var order = Order(
            id: orderID, status: .processing, baseStatus: Self.baseStatus(of: bags),
            currency: currency, customer: customer, appOrderID: appOrderID,
            payment: PaymentTransaction(
                id: paymentID, gatewayID: "pi_sandbox_\(paymentID)",
                amount: bags.reduce(0) { $0 + $1.totals.total },
                captureStatus: Self.captureStatus(of: bags), createdAt: created,
                modifiedAt: created),
            bags: bags, createdAt: created, modifiedAt: created,
            submittedAt: isSubmitted ? created : nil, name: name)
        order.status = order.baseStatus
        for index in order.bags.indices {
            let merchant = order.bags[index].merchantID
            guard let shop = merchants.first(where: { $0.merchantID == merchant }) else {
                continue
            }
            try self.bags[index].applyHistory(
                to: &order.bags[index], paidBy: order.payment, at: shop, ids: &ids)
        }
        order.follow(bagsAt: created)
        return DescribedOrder(order: order, cancellationID: ids.take())
    }

    private static func baseStatus(of bags: [Bag]) -> OrderStatus {
        if bags.contains(where: { $0.status == .inProgress }) { return .inProgress }
        let live = bags.filter { $0.status != .rejected }
        let isShipped = live.allSatisfy { bag in
            bag.status == .completed || [.shipped, .delivered].contains(bag.fulfillment)
        }
        return isShipped && !live.isEmpty ? .completed : .processing
    }

    private static func captureStatus(of bags: [Bag]) -> CaptureStatus {
        if bags.contains(where: \.financial.moneyWasTaken) { return .captured }
        if bags.allSatisfy({ $0.status == .rejected || $0.status == .canceled }) {
            return .cancelled
        }
        return bags.contains { $0.financial == .unpaid }
            ? .requiresPaymentMethod : .authorized
    }
}

/// An order made from a description, with what the merchants' shops know of it.
package struct DescribedOrder: Sendable, Hashable {
    /// The order.
    package var order: Order
    /// The shops' own views of its bags.
    package var shopOrders: [ShopOrder]

    private init(_ order: Order) {
        self.order = order
        shopOrders = order.bags.compactMap(ShopOrder.init(agreeingWith:))
    }

    /// An order whose cancelled bags were so by one call, of which there is a record too.
    init(order: Order, cancellationID: Int64) {
        self.init(order)
        let bags = order.bags.filter { $0.status == .canceled }
        guard let last = bags.map(\.modifiedAt).max() else { return }
        let records = bags.map { bag in
            BagCancellation(
                bagID: bag.id, merchantID: bag.merchantID, externalOrderID: bag.externalID,
                isCanceled: true, originator: .violet, cancelledAt: bag.modifiedAt,
                refundID: bag.refunds.last?.id, errors: [])
        }
        self.order.record(
            Cancellation(
                id: CancellationID(rawValue: cancellationID), orderID: order.id, namedBag: nil,
                request: CancelRequest(), bags: records, createdAt: last))
    }

    /// The same, so many ms later.
    package func shifted(byMs ms: Int64) -> DescribedOrder {
        DescribedOrder(order.shifted(byMs: ms))
    }
}
