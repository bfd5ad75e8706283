/// Money given back, or asked to be given back, for one bag.
package struct Refund: Sendable, Hashable {
    /// Its id.
    package var id: RefundID
    /// The order.
    package var orderID: OrderID
    /// The bag.
    package var bagID: BagID
    /// The merchant whose platform is asked.
    package var merchantID: MerchantID
    /// The bag's transaction that is refunded.
    package var transactionID: Int64
    /// The payment transaction of the order.
    package var paymentTransactionID: Int64
    /// The payment at the gateway.
    package var gatewayTransactionID: String
    /// In cents of ``currency``; for PARTIALLY_COMPLETED, of the accepted part.
    package var amount: Int
    /// Why, in the caller's words.
    package var reason: String?
    /// Why, in the API's words; only refunds that a cancellation made have one.
    package var reasonCode: ReasonCode?
    /// The bag's currency.
    package var currency: String
    /// Where it stands.
    package var status: RefundStatus
    /// What it covers; empty for a refund of an amount only.
    package var lines: [RefundLine]
    /// The shipping in it, where there is some.
    package var shipping: RefundShipping?
    /// The tax in it, in cents; nil where there is none or it cannot be told (an amount only).
    package var taxAmount: Int?
    /// Its id on the merchant's platform, where the platform has such ids.
    package var externalID: String?
    /// What went wrong.
    package var errors: [RefundError]
    /// What the merchant and the developer give back; nil until money moved.
    package var reversal: Reversal?
    /// When it was asked for.
    package var createdAt: Timestamp
    /// When it last changed.
    package var modifiedAt: Timestamp

    /// Creates one; amounts in cents.
    package init(
        id: RefundID, orderID: OrderID, bagID: BagID, merchantID: MerchantID,
        transactionID: Int64, paymentTransactionID: Int64, gatewayTransactionID: String,
        amount: Int, reason: String?, reasonCode: ReasonCode?, currency: String,
        status: RefundStatus, lines: [RefundLine], shipping: RefundShipping?, taxAmount: Int?,
        externalID: String?, errors: [RefundError], reversal: Reversal?, createdAt: Timestamp,
        modifiedAt: Timestamp
    ) {
        self.id = id
        self.orderID = orderID
        self.bagID = bagID
        self.merchantID = merchantID
        self.transactionID = transactionID
        self.paymentTransactionID = paymentTransactionID
        self.gatewayTransactionID = gatewayTransactionID
        self.amount = amount
        self.reason = reason
        self.reasonCode = reasonCode
        self.currency = currency
        self.status = status
        self.lines = lines
        self.shipping = shipping
        self.taxAmount = taxAmount
        self.externalID = externalID
        self.errors = errors
        self.reversal = reversal
        self.createdAt = createdAt
        self.modifiedAt = modifiedAt
    }

    /// The sum of what its lines and its shipping say, in cents; 0 for a refund of an amount only.
    package var partsAmount: Int {
        lines.reduce(shipping?.amount ?? 0) { $0 + $1.amount }
    }
}

/// One line of a refund.
package struct RefundLine: Sendable, Hashable {
    /// Its own id.
    package var id: Int64
    /// The bag's line.
    package var lineID: LineID
    /// How many pieces.
    package var quantity: Int
    /// Its part of the refund, in cents; never on the wire, kept so that parts sum to the whole.
    package var amount: Int
    /// The tax in ``amount``, in cents.
    package var tax: Int
    /// The variant's id on the merchant's platform.
    package var externalID: String

    /// Creates one; amounts in cents.
    package init(
        id: Int64, lineID: LineID, quantity: Int, amount: Int, tax: Int, externalID: String
    ) {
        self.id = id
        self.lineID = lineID
        self.quantity = quantity
        self.amount = amount
        self.tax = tax
        self.externalID = externalID
    }
}

/// The shipping in a refund.
package struct RefundShipping: Sendable, Hashable {
    /// In cents, tax included.
    package var amount: Int
    /// Whether it is all that was left of the bag's shipping.
    package var isFullRefund: Bool
    /// Why the amount differs from what was charged, in the caller's words.
    package var discrepancyReason: String?

    /// Creates one; the amount in cents.
    package init(amount: Int, isFullRefund: Bool, discrepancyReason: String?) {
        self.amount = amount
        self.isFullRefund = isFullRefund
        self.discrepancyReason = discrepancyReason
    }
}

/// What went wrong with a refund.
package struct RefundError: Sendable, Hashable {
    /// Its id.
    package var id: Int64
    /// The API's error code, 9000 unless the platform gave one.
    package var code: Int
    /// The platform's words.
    package var message: String
    /// When it happened.
    package var createdAt: Timestamp
    /// When a later refund made it good, if one did.
    package var resolvedAt: Timestamp?

    /// Creates one; amounts in cents.
    package init(
        id: Int64, code: Int, message: String, createdAt: Timestamp, resolvedAt: Timestamp?
    ) {
        self.id = id
        self.code = code
        self.message = message
        self.createdAt = createdAt
        self.resolvedAt = resolvedAt
    }
}
