import Orders
import SQLite

/// Refunds with their lines and errors ⇄ rows.
struct RefundRows {
    private let selectRefunds: Statement
    private let selectLines: Statement
    private let selectErrors: Statement
    private let insertRefund: Statement
    private let updateRefund: Statement
    private let insertLine: Statement
    private let insertError: Statement
    private let deleteLine: Statement
    private let updateError: Statement

    init(_ database: Database) throws {
        selectRefunds = try database.prepare(
            """
            SELECT refund_id, bag_id, merchant_id, transaction_id, payment_id, gateway_id,
                amount, currency, status, reason, reason_code, shipping_amount,
                shipping_is_full, shipping_discrepancy_reason, tax_amount, external_id,
                merchant_reversal, developer_reversal, merchant_reversal_platform_currency,
                developer_reversal_platform_currency, created_at, modified_at
            FROM refunds WHERE world = ? AND order_id = ? ORDER BY refund_id
            """)
        selectLines = try database.prepare(
            """
            SELECT refund_id, refund_line_id, line_id, quantity, amount, tax, external_id
            FROM refund_lines WHERE world = ? AND order_id = ? ORDER BY refund_id, refund_line_id
            """)
        selectErrors = try database.prepare(
            """
            SELECT refund_id, error_id, code, message, created_at, resolved_at
            FROM refund_errors WHERE world = ? AND order_id = ? ORDER BY refund_id, error_id
            """)
        insertRefund = try database.prepare(
            "INSERT INTO refunds VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        updateRefund = try database.prepare(
            """
            UPDATE refunds SET status = ?, amount = ?, tax_amount = ?, external_id = ?, merchant_reversal = ?,
                developer_reversal = ?, merchant_reversal_platform_currency = ?,
                developer_reversal_platform_currency = ?, modified_at = ?
            WHERE world = ? AND order_id = ? AND refund_id = ?
            """)
        insertLine = try database.prepare("INSERT INTO refund_lines VALUES (?,?,?,?,?,?,?,?,?)")
        insertError = try database.prepare("INSERT INTO refund_errors VALUES (?,?,?,?,?,?,?,?)")
        deleteLine = try database.prepare(
            """
            DELETE FROM refund_lines
            WHERE world = ? AND order_id = ? AND refund_id = ? AND refund_line_id = ?
            """)
        updateError = try database.prepare(
            """
            UPDATE refund_errors SET resolved_at = ?
            WHERE world = ? AND order_id = ? AND refund_id = ? AND error_id = ?
            """)
    }

    /// The refunds of an order, oldest first.
    func all(of order: OrderID, in world: WorldID) throws -> [Refund] {
        var refunds = try selectRefunds.all(world, order) { row in
            try Self.refund(row, of: order)
        }
        guard !refunds.isEmpty else { return [] }
        // All reads are in refund order, so one pass hands each line and error to its refund.
        var index = 0
        try selectLines.forEachRow(world, order) { row in
            let refund: RefundID = try row.id(0)
            while refunds[index].id != refund { index += 1 }
            refunds[index].lines.append(try Self.line(row))
        }
        index = 0
        try selectErrors.forEachRow(world, order) { row in
            let refund: RefundID = try row.id(0)
            while refunds[index].id != refund { index += 1 }
            refunds[index].errors.append(try Self.error(row))
        }
        return refunds
    }

    func insert(_ refund: Refund, in world: WorldID) throws {
        try insertRefund.run(
            world, refund.orderID, refund.id, refund.bagID, refund.merchantID,
            refund.transactionID, refund.paymentTransactionID, refund.gatewayTransactionID,
            refund.amount, refund.currency, refund.status, refund.reason, refund.reasonCode,
            refund.shipping?.amount, refund.shipping?.isFullRefund,
            refund.shipping?.discrepancyReason, refund.taxAmount, refund.externalID,
            refund.reversal?.merchant, refund.reversal?.developer,
            refund.reversal?.merchantInPlatformCurrency,
            refund.reversal?.developerInPlatformCurrency, refund.createdAt, refund.modifiedAt)
        for line in refund.lines {
            try insertLine.run(
                world, refund.orderID, refund.id, line.id, line.lineID, line.quantity,
                line.amount, line.tax, line.externalID)
        }
        try insert(refund.errors[...], of: refund, in: world)
    }

    func save(_ refund: Refund, replacing before: Refund, in world: WorldID) throws {
        try updateRefund.run(
            refund.status, refund.amount, refund.taxAmount, refund.externalID,
            refund.reversal?.merchant, refund.reversal?.developer,
            refund.reversal?.merchantInPlatformCurrency,
            refund.reversal?.developerInPlatformCurrency, refund.modifiedAt, world,
            refund.orderID, refund.id)
        for line in before.lines where !refund.lines.contains(line) {
            try deleteLine.run(world, refund.orderID, refund.id, line.id)
        }
        for (error, old) in zip(refund.errors, before.errors) where error != old {
            try updateError.run(error.resolvedAt, world, refund.orderID, refund.id, error.id)
        }
        try insert(refund.errors.dropFirst(before.errors.count), of: refund, in: world)
    }

    private func insert(
        _ errors: ArraySlice<RefundError>, of refund: Refund, in world: WorldID
    ) throws {
        for error in errors {
            try insertError.run(
                world, refund.orderID, refund.id, error.id, error.code, error.message,
                error.createdAt, error.resolvedAt)
        }
    }

    private static func refund(_ row: borrowing Row, of order: OrderID) throws -> Refund {
        Refund(
            id: try row.id(0), orderID: order, bagID: try row.id(1), merchantID: try row.id(2),
            transactionID: try row.int64(3), paymentTransactionID: try row.int64(4),
            gatewayTransactionID: try row.string(5), amount: try row.int(6),
            reason: try row.optionalString(9), reasonCode: try row.optionalWord(10),
            currency: try row.string(7), status: try row.word(8), lines: [],
            shipping: try shipping(row), taxAmount: try row.optionalInt(14),
            externalID: try row.optionalString(15), errors: [], reversal: try reversal(row),
            createdAt: try row.time(20), modifiedAt: try row.time(21))
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

    private static func line(_ row: borrowing Row) throws -> RefundLine {
        RefundLine(
            id: try row.int64(1), lineID: try row.id(2), quantity: try row.int(3),
            amount: try row.int(4), tax: try row.int(5), externalID: try row.string(6))
    }

    private static func error(_ row: borrowing Row) throws -> RefundError {
        RefundError(
            id: try row.int64(1), code: try row.int(2), message: try row.string(3),
            createdAt: try row.time(4), resolvedAt: try row.optionalTime(5))
    }
}
