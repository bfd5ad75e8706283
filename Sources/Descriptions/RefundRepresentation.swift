import JSON
package import Orders

/// A refund as clients are shown it (reference page "Get Order Refunds"), written once and read
/// often.
///
/// What a client sees of a refund changes only with the refund, so the store keeps it beside the
/// columns that the sandbox reckons with. What also depends on the app, or on where its clock was
/// set, stays apart and is written with each reply.
package struct RefundRepresentation: Sendable, Hashable {
    /// What is written with each reply.
    package struct Heading: Sendable, Hashable {
        /// Its id.
        package let id: RefundID
        /// When it was asked for.
        package let createdAt: Timestamp
        /// When it last changed.
        package let modifiedAt: Timestamp
        /// What went wrong.
        package let errors: [RefundError]

        /// The heading with these parts.
        package init(
            id: RefundID, createdAt: Timestamp, modifiedAt: Timestamp, errors: [RefundError]
        ) {
            self.id = id
            self.createdAt = createdAt
            self.modifiedAt = modifiedAt
            self.errors = errors
        }
    }

    /// What is written with each reply.
    package let heading: Heading
    /// A JSON object with every other member but `app_id`, UTF-8.
    package let members: [UInt8]

    /// A representation that was kept.
    ///
    /// - Parameters:
    ///   - heading: What is written with each reply.
    ///   - members: What ``init(_:)`` made of the other members.
    package init(_ heading: Heading, members: [UInt8]) {
        self.heading = heading
        self.members = members
    }

    /// The representation of a refund.
    ///
    /// - Parameter refund: The refund, as it is now.
    package init(_ refund: Refund) {
        var json = JSONWriter()
        json.beginObject()
        json.writeMembers(of: refund)
        json.endObject()
        self.init(
            Heading(
                id: refund.id, createdAt: refund.createdAt, modifiedAt: refund.modifiedAt,
                errors: refund.errors),
            members: json.bytes)
    }
}

extension JSONWriter {
    // The fields that the examples leave out although the description requires them are always
    // there.
    fileprivate mutating func writeMembers(of refund: Refund) {
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
}
