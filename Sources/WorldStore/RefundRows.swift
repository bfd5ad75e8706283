import Descriptions
package import Orders
import SQLite

/// Refunds ⇄ rows.
///
/// The newest refund of an order has, beside its columns, the list of all of the order's refunds as
/// clients are shown it: what they read most often is one column of one row. A list that is not there
/// is made from the columns; it is never copied, as the copy's dates and app are others.
package final class RefundRows {
    private let selectRefunds: Statement
    private let selectShown: Statement
    private let insertRefund: Statement
    private let updateRefund: Statement
    private let updateShown: Statement

    init(_ database: Database) throws {
        selectRefunds = try database.statement(
            """
            SELECT refund_id, bag_id, merchant_id, transaction_id, payment_id, gateway_id,
                amount, currency, status, reason, reason_code, shipping_amount,
                shipping_is_full, shipping_discrepancy_reason, tax_amount, external_id,
                merchant_reversal, developer_reversal, merchant_reversal_platform_currency,
                developer_reversal_platform_currency, created_at, modified_at, lines,
                errors
            FROM refunds WHERE world = ? AND order_id = ? ORDER BY refund_id
            """)
        selectShown = try database.statement(
            """
            SELECT shown FROM refunds WHERE world = ? AND order_id = ?
            ORDER BY refund_id DESC LIMIT 1
            """)
        insertRefund = try database.statement(
            "INSERT INTO refunds VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        let key = " WHERE world = ? AND order_id = ? AND refund_id = ?"
        updateRefund = try database.statement(
            """
            UPDATE refunds SET status = ?, amount = ?, tax_amount = ?, external_id = ?,
                merchant_reversal = ?, developer_reversal = ?,
                merchant_reversal_platform_currency = ?,
                developer_reversal_platform_currency = ?, modified_at = ?, lines = ?, errors = ?,
                shown = ?
            """ + key)
        updateShown = try database.statement("UPDATE refunds SET shown = ?" + key)
    }

    /// The refunds of an order, oldest first.
    package func all(of order: OrderID, in world: WorldID) throws -> [Refund] {
        try selectRefunds.all(world, order) { row in try Self.refund(row, of: order) }
    }

    /// The refunds of an order as its app's clients are shown them, newest first: a JSON array in
    /// UTF-8.
    ///
    /// - Parameters:
    ///   - order: The order.
    ///   - app: The app in whose world it is.
    /// - Returns: The list; nil where the order has no refund.
    /// - Throws: When SQLite does.
    package func shown(of order: OrderID, to app: AppID) throws -> [UInt8]? {
        let world = WorldID(app)
        let kept = try selectShown.first(world, order) { row in
            try row.isNull(0) ? [] : try row.utf8(0)
        }
        guard let kept else { return nil }
        if !kept.isEmpty { return kept }
        let refunds = try all(of: order, in: world)
        return RefundRepresentation.list(RefundRepresentation.newestFirst(refunds, app: app))
    }

    /// Writes refunds of an order that is new in its world.
    func insert(_ refunds: [Refund], in world: WorldID) throws {
        for refund in refunds { try insert(refund, shown: nil, in: world) }
    }

    /// Writes the refunds that came or changed between two states of an order.
    ///
    /// - Parameters:
    ///   - order: The order as it is now.
    ///   - before: The order as it stands in the store.
    ///   - app: The app in whose world it is.
    /// - Returns: What clients are shown of the refunds that were written.
    /// - Throws: When SQLite does.
    func save(
        _ order: Order, replacing before: Order, of app: AppID
    ) throws -> [RefundRepresentation] {
        let world = WorldID(app)
        let places = Self.places(order, before)
        guard places.contains(where: { $0.change != .none }) else { return [] }
        let shown = places.map {
            RefundRepresentation(order.bags[$0.bag].refunds[$0.index], app: app)
        }
        let list = RefundRepresentation.list(shown)
        // The one that has the list so far.
        let former = places.firstIndex { $0.change != .new }
        for (age, place) in places.enumerated().reversed() {
            let list = age == 0 ? list : nil
            switch place.change {
            case .new:
                try insert(order.bags[place.bag].refunds[place.index], shown: list, in: world)
            case .update:
                try update(order.bags[place.bag].refunds[place.index], shown: list, in: world)
            case .none where age == 0 || age == former:
                try updateShown.run(list.map(SQLiteValue.utf8), world, order.id, place.refund)
            case .none: break
            }
        }
        return zip(places, shown).compactMap { $0.change == .none ? nil : $1 }
    }

    /// Where a refund stands in an order that is saved, and what has to be done to its row.
    private struct Place {
        let refund: RefundID
        let bag: Int
        let index: Int
        let change: Change

        enum Change { case none, new, update }
    }

    /// The places of all refunds of an order, newest first.
    private static func places(_ order: Order, _ before: Order) -> [Place] {
        var places: [Place] = []
        for bag in order.bags.indices {
            let known = before.bags[bag].refunds.count
            for index in order.bags[bag].refunds.indices {
                let change: Place.Change =
                    if index >= known {
                        .new
                    } else if order.bags[bag].refunds[index] == before.bags[bag].refunds[index] {
                        .none
                    } else {
                        .update
                    }
                places.append(
                    Place(
                        refund: order.bags[bag].refunds[index].id, bag: bag, index: index,
                        change: change))
            }
        }
        if places.count > 1 { places.sort { $0.refund > $1.refund } }
        return places
    }

    private func insert(_ refund: Refund, shown: [UInt8]?, in world: WorldID) throws {
        try insertRefund.run { bind in
            bind(world, refund.orderID, refund.id)
            bind(shown.map(SQLiteValue.utf8))
            bind(refund.createdAt, refund.modifiedAt)
            bind.list(refund.errors, since: refund.createdAt)
            bind(refund.bagID, refund.merchantID, refund.transactionID)
            bind(refund.paymentTransactionID, refund.gatewayTransactionID)
            bind(refund.amount, refund.currency, refund.status)
            bind(refund.reason, refund.reasonCode)
            bind(refund.shipping?.amount, refund.shipping?.isFullRefund)
            bind(refund.shipping?.discrepancyReason, refund.taxAmount, refund.externalID)
            bind(refund.reversal)
            bind.list(refund.lines)
        }
    }

    private func update(_ refund: Refund, shown: [UInt8]?, in world: WorldID) throws {
        try updateRefund.run { bind in
            bind(refund.status, refund.amount, refund.taxAmount, refund.externalID)
            bind(refund.reversal)
            bind(refund.modifiedAt)
            bind.list(refund.lines)
            bind.list(refund.errors, since: refund.createdAt)
            bind(shown.map(SQLiteValue.utf8))
            bind(world, refund.orderID, refund.id)
        }
    }

    private static func refund(_ row: borrowing Row, of order: OrderID) throws -> Refund {
        let createdAt = try row.time(20)
        return Refund(
            id: try row.id(0), orderID: order, bagID: try row.id(1), merchantID: try row.id(2),
            transactionID: try row.int64(3), paymentTransactionID: try row.int64(4),
            gatewayTransactionID: try row.string(5), amount: try row.int(6),
            reason: try row.optionalString(9), reasonCode: try row.optionalWord(10),
            currency: try row.string(7), status: try row.word(8), lines: try row.nested(22),
            shipping: try shipping(row), taxAmount: try row.optionalInt(14),
            externalID: try row.optionalString(15),
            errors: try row.nested(23, since: createdAt), reversal: try reversal(row),
            createdAt: createdAt, modifiedAt: try row.time(21))
    }

    private static func shipping(_ row: borrowing Row) throws -> RefundShipping? {
        guard let amount = try row.optionalInt(11) else { return nil }
        return RefundShipping(
            amount: amount, isFullRefund: try row.bool(12),
            discrepancyReason: try row.optionalString(13))
    }

    private static func reversal(_ row: borrowing Row) throws -> Reversal? {
        guard let merchant = try row.optionalInt(16) else { return nil }
        return Reversal(
            merchant: merchant, developer: try row.int(17),
            merchantInPlatformCurrency: try row.int(18),
            developerInPlatformCurrency: try row.int(19))
    }
}

extension BoundValues {
    /// Binds the four amounts of a reversal, or NULLs.
    fileprivate mutating func callAsFunction(_ reversal: Reversal?) {
        self(reversal?.merchant, reversal?.developer)
        self(reversal?.merchantInPlatformCurrency, reversal?.developerInPlatformCurrency)
    }
}
