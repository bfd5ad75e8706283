import Orders
import Platform
import SQLite

/// Bags with their lines, and with what their shops believe of them ⇄ rows.
final class BagRows {
    private let selectBags: Statement
    private let selectBagsAndShopOrders: Statement
    private let insertBag: Statement
    private let updateBag: Statement
    private let updateBagAndShopOrder: Statement

    init(_ database: Database) throws {
        let columns = """
            bag_id, merchant_id, external_id, status, fulfillment_status,
                financial_status, dispute_status, sub_total, shipping_total, tax_total, discount_total,
                duty_total, taxes_included, currency, exchange_rate_millionths,
                commission_basis_points, transaction_id, remorse_period_ends_at, created_at,
                modified_at, submitted_at, name, lines
            """
        let ofOrder = "FROM bags WHERE world = ? AND order_id = ? ORDER BY bag_id"
        selectBags = try database.statement("SELECT \(columns) \(ofOrder)")
        selectBagsAndShopOrders = try database.statement(
            "SELECT \(columns), \(ShopOrder.columns) \(ofOrder)")
        insertBag = try database.statement(
            "INSERT INTO bags VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        let update = """
            UPDATE bags SET external_id = ?, status = ?, fulfillment_status = ?,
                financial_status = ?, dispute_status = ?, modified_at = ?, submitted_at = ?,
                lines = ?
            """
        updateBag = try database.statement("\(update) WHERE \(ShopOrder.key)")
        updateBagAndShopOrder = try database.statement(
            "\(update), \(ShopOrder.assignments) WHERE \(ShopOrder.key)")
    }

    /// The bags of an order, each with its share of the order's `refunds`.
    func all(of order: OrderID, in world: WorldID, refunds: [Refund]) throws -> [Bag] {
        var bags = try selectBags.all(world, order) { row in
            try Self.bag(row, of: order)
        }
        Self.add(refunds, to: &bags)
        return bags
    }

    /// The same, with the shops' own views of those that have reached their shops.
    func allWithShopOrders(
        of order: OrderID, in world: WorldID, refunds: [Refund]
    ) throws -> (bags: [Bag], shopOrders: [ShopOrder]) {
        var shopOrders: [ShopOrder] = []
        var bags = try selectBagsAndShopOrders.all(world, order) { row in
            let bag = try Self.bag(row, of: order)
            if let view = try ShopOrder(row, from: 23, of: bag.id, order, bag.merchantID) {
                shopOrders.append(view)
            }
            return bag
        }
        Self.add(refunds, to: &bags)
        return (bags, shopOrders)
    }

    private static func add(_ refunds: [Refund], to bags: inout [Bag]) {
        for refund in refunds {
            guard let index = bags.firstIndex(where: { $0.id == refund.bagID }) else { continue }
            bags[index].refunds.append(refund)
        }
    }

    func insert(_ bag: Bag, _ shop: ShopOrder?, in world: WorldID) throws {
        let totals = bag.totals
        try insertBag.run { bind in
            bind(world, bag.orderID, bag.id, bag.merchantID)
            bind(bag.externalID, bag.status, bag.fulfillment)
            bind(bag.financial, bag.dispute)
            bind(totals.sub, totals.shipping, totals.tax)
            bind(totals.discount, totals.duty, totals.taxesIncluded)
            bind(bag.currency, bag.exchangeRateMillionths)
            bind(bag.commissionBasisPoints, bag.transactionID, bag.remorsePeriodEndsAt)
            bind(bag.createdAt, bag.modifiedAt, bag.submittedAt)
            bind(bag.name)
            bind.list(bag.lines)
            bind(shop?.externalID, shop?.captured, shop?.refunded, shop?.cancelledAt)
            if let shop { bind.list(shop.lines) } else { bind(SQLiteValue.null) }
        }
    }

    func save(_ bag: Bag, in world: WorldID) throws {
        try updateBag.run { bind in
            Self.bindChanges(of: bag, to: &bind)
            bind(world, bag.orderID, bag.id)
        }
    }

    /// Writes a bag, and with it what its shop believes of it now.
    func save(_ bag: Bag, _ shop: ShopOrder, in world: WorldID) throws {
        try updateBagAndShopOrder.run { bind in
            Self.bindChanges(of: bag, to: &bind)
            bind(shop.externalID, shop.captured, shop.refunded, shop.cancelledAt)
            bind.list(shop.lines)
            bind(world, bag.orderID, bag.id)
        }
    }

    private static func bindChanges(of bag: Bag, to bind: inout BoundValues) {
        bind(bag.externalID, bag.status, bag.fulfillment)
        bind(bag.financial, bag.dispute)
        bind(bag.modifiedAt, bag.submittedAt)
        bind.list(bag.lines)
    }

    private static func bag(_ row: borrowing Row, of order: OrderID) throws -> Bag {
        Bag(
            id: try row.id(0), orderID: order, merchantID: try row.id(1),
            externalID: try row.optionalString(2), status: try row.word(3),
            fulfillment: try row.word(4), financial: try row.word(5),
            dispute: try row.word(6),
            totals: Totals(
                sub: try row.int(7), shipping: try row.int(8), tax: try row.int(9),
                discount: try row.int(10), duty: try row.int(11),
                taxesIncluded: try row.bool(12)),
            currency: try row.string(13), exchangeRateMillionths: try row.int(14),
            commissionBasisPoints: try row.int(15), transactionID: try row.int64(16),
            remorsePeriodEndsAt: try row.optionalTime(17), createdAt: try row.time(18),
            modifiedAt: try row.time(19), submittedAt: try row.optionalTime(20),
            lines: try row.nested(22), refunds: [], name: try row.optionalString(21))
    }
}
