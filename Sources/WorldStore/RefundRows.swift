package import Descriptions
package import Orders
import SQLite

/// Refunds ⇄ rows.
///
/// A row has its refund twice: in columns, which the sandbox reckons with, and as clients are shown
/// it, which is all that they read. Both are written together.
package final class RefundRows {
    private let selectRefunds: Statement
    private let selectShown: Statement
    private let selectShownOfBag: Statement
    private let selectShownRefund: Statement
    private let insertRefund: Statement
    private let updateRefund: Statement

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
        let shown = """
            SELECT refund_id, created_at, modified_at, errors, shown FROM refunds
            WHERE world = ? AND order_id = ?
            """
        selectShown = try database.statement(shown + " ORDER BY refund_id DESC")
        selectShownOfBag = try database.statement(
            shown + " AND bag_id = ? ORDER BY refund_id DESC")
        selectShownRefund = try database.statement(shown + " AND refund_id = ?")
        insertRefund = try database.statement(
            "INSERT INTO refunds VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        updateRefund = try database.statement(
            """
            UPDATE refunds SET status = ?, amount = ?, tax_amount = ?, external_id = ?,
                merchant_reversal = ?, developer_reversal = ?,
                merchant_reversal_platform_currency = ?,
                developer_reversal_platform_currency = ?, modified_at = ?, lines = ?, errors = ?,
                shown = ?
            WHERE world = ? AND order_id = ? AND refund_id = ?
            """)
    }

    /// The refunds of an order, oldest first.
    package func all(of order: OrderID, in world: WorldID) throws -> [Refund] {
        try selectRefunds.all(world, order) { row in try Self.refund(row, of: order) }
    }

    /// Takes a refund as clients are shown it: what is written with each reply, and the JSON object
    /// with the other members, which is gone when it returns.
    package typealias Borrower = (
        RefundRepresentation.Heading, _ members: UnsafeBufferPointer<UInt8>
    ) throws -> Void

    /// Lends the refunds of an order as clients are shown them, newest first.
    package func lendShown(
        of order: OrderID, in world: WorldID, to borrower: Borrower
    ) throws {
        try selectShown.forEachRow(world, order) { row in try Self.lend(row, to: borrower) }
    }

    /// Lends the refunds of a bag as clients are shown them, newest first.
    package func lendShown(
        of bag: BagID, in order: OrderID, world: WorldID, to borrower: Borrower
    ) throws {
        try selectShownOfBag.forEachRow(world, order, bag) { row in
            try Self.lend(row, to: borrower)
        }
    }

    /// A refund as clients are shown it, or nil where the order has none of that id.
    package func shown(
        _ refund: RefundID, of order: OrderID, in world: WorldID
    ) throws -> RefundRepresentation? {
        try selectShownRefund.first(world, order, refund) { row in try Self.representation(row) }
    }

    /// Writes a new refund; returns what clients are shown of it.
    func insert(_ refund: Refund, in world: WorldID) throws -> RefundRepresentation {
        let shown = RefundRepresentation(refund)
        try insertRefund.run { bind in
            bind(world, refund.orderID, refund.id)
            bind(refund.createdAt, refund.modifiedAt)
            bind.list(refund.errors, since: refund.createdAt)
            bind(SQLiteValue.utf8(shown.members))
            bind(refund.bagID, refund.merchantID, refund.transactionID)
            bind(refund.paymentTransactionID, refund.gatewayTransactionID)
            bind(refund.amount, refund.currency, refund.status)
            bind(refund.reason, refund.reasonCode)
            bind(refund.shipping?.amount, refund.shipping?.isFullRefund)
            bind(refund.shipping?.discrepancyReason, refund.taxAmount, refund.externalID)
            bind(refund.reversal)
            bind.list(refund.lines)
        }
        return shown
    }

    /// Writes what may have changed of a refund; returns what clients are shown of it now.
    func save(_ refund: Refund, in world: WorldID) throws -> RefundRepresentation {
        let shown = RefundRepresentation(refund)
        try updateRefund.run { bind in
            bind(refund.status, refund.amount, refund.taxAmount, refund.externalID)
            bind(refund.reversal)
            bind(refund.modifiedAt)
            bind.list(refund.lines)
            bind.list(refund.errors, since: refund.createdAt)
            bind(SQLiteValue.utf8(shown.members))
            bind(world, refund.orderID, refund.id)
        }
        return shown
    }

    private static func representation(
        _ row: borrowing Row
    ) throws -> RefundRepresentation {
        RefundRepresentation(try heading(row), members: try row.utf8(4))
    }

    private static func lend(_ row: borrowing Row, to borrower: Borrower) throws {
        let heading = try heading(row)
        try row.withUTF8(4) { members in try borrower(heading, members) }
    }

    private static func heading(_ row: borrowing Row) throws -> RefundRepresentation.Heading {
        let createdAt = try row.time(1)
        return RefundRepresentation.Heading(
            id: try row.id(0), createdAt: createdAt, modifiedAt: try row.time(2),
            errors: try row.nested(3, since: createdAt))
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
