import Orders
import Platform
import SQLite

/// Bags with their lines, and with what their shops believe of them ⇄ rows.
final class BagRows {
    /// The columns, for a SELECT.
    static let columns = """
        bags.bag_id, bags.merchant_id, bags.external_id, bags.status, bags.fulfillment_status,
            bags.financial_status, bags.dispute_status, bags.sub_total, bags.shipping_total,
            bags.tax_total, bags.discount_total, bags.duty_total, bags.taxes_included,
            bags.currency, bags.exchange_rate_millionths, bags.commission_basis_points,
            bags.transaction_id, bags.remorse_period_ends_at, bags.created_at, bags.modified_at,
            bags.submitted_at, bags.name, bags.lines
        """
    /// How many those are.
    static let columnCount = 23

    private let insertBag: Statement
    private let updateBag: Statement
    private let updateBagAndShopOrder: Statement

    init(_ database: Database) throws {
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

    /// What a bag's end adds to its words, amounts and dates, in bytes; a few lines' included.
    private static let roomForAnEnd = 64

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
            bind.list(bag.lines, room: world == .seedData ? 0 : Self.roomForAnEnd)
            bind(shop?.externalID, shop?.captured, shop?.refunded, shop?.cancelledAt)
            if let shop { bind.list(shop.lines) } else { bind(SQLiteValue.null) }
        }
    }

    /// Writes one of several bags; handed over by its place, as a value would be copied.
    func save(_ bags: [Bag], at index: Int, in world: WorldID) throws {
        try updateBag.run { bind in
            Self.bindChanges(of: bags, at: index, to: &bind)
            bind(world, bags[index].orderID, bags[index].id)
        }
    }

    /// Writes a bag, and with it what its shop believes of it now.
    func save(
        _ bags: [Bag], at index: Int, _ views: [ShopOrder], at view: Int, in world: WorldID
    ) throws {
        try updateBagAndShopOrder.run { bind in
            Self.bindChanges(of: bags, at: index, to: &bind)
            bind(views[view].externalID, views[view].captured)
            bind(views[view].refunded, views[view].cancelledAt)
            bind.list(views[view].lines)
            bind(world, bags[index].orderID, bags[index].id)
        }
    }

    private static func bindChanges(
        of bags: [Bag], at index: Int, to bind: inout BoundValues
    ) {
        bind(bags[index].externalID, bags[index].status, bags[index].fulfillment)
        bind(bags[index].financial, bags[index].dispute)
        bind(bags[index].modifiedAt, bags[index].submittedAt)
        bind.list(bags[index].lines)
    }

    /// Reads ``columns``, which come first; the bag's refunds are still to be added.
    static func bag(_ row: borrowing Row, of order: OrderID) throws -> Bag {
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
