import Orders
import SQLite

/// Bags with their lines ⇄ rows.
struct BagRows {
    private let selectBags: Statement
    private let selectLines: Statement
    private let insertBag: Statement
    private let updateBag: Statement
    private let insertLine: Statement
    private let updateLine: Statement

    init(_ database: Database) throws {
        selectBags = try database.prepare(
            """
            SELECT bag_id, merchant_id, external_id, status, fulfillment_status,
                financial_status, dispute_status, sub_total, shipping_total, tax_total, discount_total,
                duty_total, taxes_included, currency, exchange_rate_millionths,
                commission_basis_points, transaction_id, remorse_period_ends_at, created_at,
                modified_at, submitted_at, name
            FROM bags WHERE world = ? AND order_id = ? ORDER BY bag_id
            """)
        selectLines = try database.prepare(
            """
            SELECT bag_id, line_id, sku_id, offer_id, name, external_id, price, quantity,
                quantity_fulfilled, status, tax, discount, duty
            FROM lines WHERE world = ? AND order_id = ? ORDER BY bag_id, line_id
            """)
        insertBag = try database.prepare(
            "INSERT INTO bags VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        updateBag = try database.prepare(
            """
            UPDATE bags SET external_id = ?, status = ?, fulfillment_status = ?,
                financial_status = ?, dispute_status = ?, modified_at = ?, submitted_at = ?
            WHERE world = ? AND order_id = ? AND bag_id = ?
            """)
        insertLine = try database.prepare(
            "INSERT INTO lines VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        updateLine = try database.prepare(
            """
            UPDATE lines SET status = ?, quantity_fulfilled = ?
            WHERE world = ? AND order_id = ? AND bag_id = ? AND line_id = ?
            """)
    }

    /// The bags of an order, each with its share of the order's `refunds`.
    func all(of order: OrderID, in world: WorldID, refunds: [Refund]) throws -> [Bag] {
        var bags = try selectBags.all(world, order) { row in try Self.bag(row, of: order) }
        var index = 0
        // Both reads are in bag order, so one pass hands each line to its bag.
        try selectLines.forEachRow(world, order) { row in
            let bag: BagID = try row.id(0)
            while bags[index].id != bag { index += 1 }
            bags[index].lines.append(try Self.line(row))
        }
        for refund in refunds {
            guard let index = bags.firstIndex(where: { $0.id == refund.bagID }) else { continue }
            bags[index].refunds.append(refund)
        }
        return bags
    }

    func insert(_ bag: Bag, in world: WorldID) throws {
        let totals = bag.totals
        try insertBag.run(
            world, bag.orderID, bag.id, bag.merchantID, bag.externalID, bag.status,
            bag.fulfillment, bag.financial, bag.dispute, totals.sub, totals.shipping, totals.tax,
            totals.discount, totals.duty, totals.taxesIncluded, bag.currency,
            bag.exchangeRateMillionths, bag.commissionBasisPoints, bag.transactionID,
            bag.remorsePeriodEndsAt, bag.createdAt, bag.modifiedAt, bag.submittedAt, bag.name)
        for line in bag.lines {
            try insertLine.run(
                world, bag.orderID, bag.id, line.id, line.skuID, line.offerID, line.name,
                line.externalID, line.price, line.quantity, line.quantityFulfilled, line.status,
                line.tax, line.discount, line.duty)
        }
    }

    func save(_ bag: Bag, replacing before: Bag, in world: WorldID) throws {
        try updateBag.run(
            bag.externalID, bag.status, bag.fulfillment, bag.financial, bag.dispute,
            bag.modifiedAt, bag.submittedAt, world, bag.orderID, bag.id)
        for (line, old) in zip(bag.lines, before.lines) where line != old {
            try updateLine.run(
                line.status, line.quantityFulfilled, world, bag.orderID, bag.id, line.id)
        }
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
            modifiedAt: try row.time(19), submittedAt: try row.optionalTime(20), lines: [],
            refunds: [], name: try row.optionalString(21))
    }

    private static func line(_ row: borrowing Row) throws -> Line {
        Line(
            id: try row.id(1), skuID: try row.int64(2), offerID: try row.int64(3),
            name: try row.string(4), externalID: try row.string(5), price: try row.int(6),
            quantity: try row.int(7), quantityFulfilled: try row.int(8),
            status: try row.word(9), tax: try row.int(10), discount: try row.int(11),
            duty: try row.int(12))
    }
}
