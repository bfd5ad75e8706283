import JSON
package import Orders

/// A refund as clients are shown it (reference page "Get Order Refunds"), written once and read
/// often.
///
/// What a client sees of a refund changes only with the refund, so the store keeps the list of an
/// order's refunds beside the columns that the sandbox reckons with.
package struct RefundRepresentation: Sendable, Hashable {
    /// The refund's id.
    package let id: RefundID
    /// The Refund, a JSON object in UTF-8.
    package let json: [UInt8]

    /// The representation of a refund.
    ///
    /// - Parameters:
    ///   - refund: The refund, as it is now.
    ///   - app: The app in whose world it is.
    package init(_ refund: Refund, app: AppID) {
        var json = JSONWriter()
        json.write(refund, app: app)
        id = refund.id
        self.json = json.bytes
    }

    /// The representations of an order's refunds, newest first, as lists show them.
    ///
    /// - Parameters:
    ///   - refunds: The refunds, oldest first.
    ///   - app: The app in whose world they are.
    /// - Returns: The representations.
    package static func newestFirst(_ refunds: [Refund], app: AppID) -> [RefundRepresentation] {
        refunds.reversed().map { RefundRepresentation($0, app: app) }
    }

    /// A list of refunds, a JSON array in UTF-8.
    ///
    /// - Parameter refunds: The refunds, in their order.
    /// - Returns: The list.
    package static func list(_ refunds: [RefundRepresentation]) -> [UInt8] {
        var list: [UInt8] = []
        list.reserveCapacity(refunds.reduce(2) { $0 + $1.json.count + 1 })
        list.append(UInt8(ascii: "["))
        for refund in refunds {
            if list.count > 1 { list.append(UInt8(ascii: ",")) }
            list += refund.json
        }
        list.append(UInt8(ascii: "]"))
        return list
    }
}

extension JSONWriter {
    // The fields that the examples leave out although the description requires them are always
    // there.
    fileprivate mutating func write(_ refund: Refund, app: AppID) {
        beginObject()
        field("id", refund.id.rawValue)
        field("app_id", app.rawValue)
        field("order_id", refund.orderID.rawValue)
        field("bag_id", refund.bagID.rawValue)
        field("merchant_id", refund.merchantID.rawValue)
        field("transaction_id", refund.transactionID)
        field("payment_transaction_id", refund.paymentTransactionID)
        field("gateway_transaction_id", refund.gatewayTransactionID)
        field("amount", refund.amount)
        write(refund.reversal)
        // Texts that the description does not call nullable are left out, never null.
        if let reason = refund.reason { field("reason", reason) }
        if let code = refund.reasonCode { field("reason_code", code.rawValue) }
        field("refund_currency", refund.currency)
        field("platform_currency", "USD")
        field("status", refund.status.rawValue)
        key("skus")
        beginArray()
        for line in refund.lines { write(line, of: refund) }
        endArray()
        key("transfer_reversals")
        beginArray()
        if let reversal = refund.reversal {
            // One for each side that gives something back.
            if reversal.merchant > 0 { value("trr_sandbox_", refund.id.rawValue, "_merchant") }
            if reversal.developer > 0 { value("trr_sandbox_", refund.id.rawValue, "_developer") }
        }
        endArray()
        if let shipping = refund.shipping { write(shipping) }
        field("tax_amount", refund.taxAmount)
        if let id = refund.externalID { field("external_id", id) }
        field("date_created", refund.createdAt)
        field("date_last_modified", refund.modifiedAt)
        key("errors")
        beginArray()
        for error in refund.errors { write(error, of: refund.id) }
        endArray()
        endObject()
    }

    private mutating func write(_ reversal: Reversal?) {
        field("merchant_transfer_reversal_amount_usd", reversal?.merchantInPlatformCurrency)
        field("developer_transfer_reversal_amount_usd", reversal?.developerInPlatformCurrency)
        field(
            "merchant_transfer_reversal_amount_platform_currency",
            reversal?.merchantInPlatformCurrency)
        field(
            "developer_transfer_reversal_amount_platform_currency",
            reversal?.developerInPlatformCurrency)
    }

    private mutating func write(_ line: RefundLine, of refund: Refund) {
        beginObject()
        field("id", line.id)
        field("refund_id", refund.id.rawValue)
        field("bag_id", refund.bagID.rawValue)
        field("quantity_refunded", line.quantity)
        field("external_id", line.externalID)
        field("order_sku_id", line.lineID.rawValue)
        endObject()
    }

    private mutating func write(_ shipping: RefundShipping) {
        key("shipping")
        beginObject()
        field("amount", shipping.amount)
        field("full_refund", shipping.isFullRefund)
        if let reason = shipping.discrepancyReason { field("discrepancy_reason", reason) }
        endObject()
    }

    private mutating func write(_ error: RefundError, of refund: RefundID) {
        beginObject()
        field("id", error.id)
        field("error_code", error.code)
        field("error_message", error.message)
        field("resolved", error.resolvedAt != nil)
        if let resolvedAt = error.resolvedAt { field("date_resolved", resolvedAt) }
        field("date_created", error.createdAt)
        field("refund_id", refund.rawValue)
        endObject()
    }
}
