/// One merchant's part of an order, with its lines and the refunds made of it so far.
package struct Bag: Sendable, Hashable {
    /// Its id.
    package var id: BagID
    /// The order.
    package var orderID: OrderID
    /// The merchant.
    package var merchantID: MerchantID
    /// The order's id on the merchant's platform; nil until the bag was submitted.
    package var externalID: String?
    /// Where it stands.
    package var status: BagStatus
    /// What became of its goods.
    package var fulfillment: FulfillmentStatus
    /// What became of its money.
    package var financial: FinancialStatus
    /// Whether the shopper disputes the payment.
    package var dispute: DisputeStatus
    /// What it costs.
    package var totals: Totals
    /// Three letters.
    package var currency: String
    /// Smallest units of the platform's currency (US cents) for a million smallest units of
    /// ``currency``.
    package var exchangeRateMillionths: Int
    /// The channel's commission in hundredths of a percent of the discounted sub total.
    package var commissionBasisPoints: Int
    /// The bag's own transaction, `transaction_id` of its refunds.
    package var transactionID: Int64
    /// After this no refund is due, where the contract enforces it.
    package var remorsePeriodEndsAt: Timestamp?
    /// When it was made.
    package var createdAt: Timestamp
    /// When it last changed.
    package var modifiedAt: Timestamp
    /// When the shopper paid.
    package var submittedAt: Timestamp?
    /// What was bought.
    package var lines: [Line]
    /// What was given back, oldest first, whatever came of it.
    package var refunds: [Refund]
    /// What tests know it by within its order; the API does not show it.
    package var name: String?

    /// Creates a bag.
    package init(
        id: BagID, orderID: OrderID, merchantID: MerchantID, externalID: String?,
        status: BagStatus, fulfillment: FulfillmentStatus, financial: FinancialStatus,
        dispute: DisputeStatus = .undisputed, totals: Totals, currency: String,
        exchangeRateMillionths: Int,
        commissionBasisPoints: Int, transactionID: Int64, remorsePeriodEndsAt: Timestamp?,
        createdAt: Timestamp, modifiedAt: Timestamp, submittedAt: Timestamp?, lines: [Line],
        refunds: [Refund], name: String? = nil
    ) {
        self.id = id
        self.orderID = orderID
        self.merchantID = merchantID
        self.externalID = externalID
        self.status = status
        self.fulfillment = fulfillment
        self.financial = financial
        self.dispute = dispute
        self.totals = totals
        self.currency = currency
        self.exchangeRateMillionths = exchangeRateMillionths
        self.commissionBasisPoints = commissionBasisPoints
        self.transactionID = transactionID
        self.remorsePeriodEndsAt = remorsePeriodEndsAt
        self.createdAt = createdAt
        self.modifiedAt = modifiedAt
        self.submittedAt = submittedAt
        self.lines = lines
        self.refunds = refunds
        self.name = name
    }
}

/// What a bag or an order costs, in cents.
package struct Totals: Sendable, Hashable {
    /// The lines' prices.
    package var sub: Int
    /// Shipping, its tax included.
    package var shipping: Int
    /// Tax on the lines.
    package var tax: Int
    /// What is taken off.
    package var discount: Int
    /// Import duty.
    package var duty: Int
    /// Whether the tax is inside the prices, so that it is not added.
    package var taxesIncluded: Bool

    /// Creates totals, in cents.
    package init(
        sub: Int, shipping: Int = 0, tax: Int = 0, discount: Int = 0, duty: Int = 0,
        taxesIncluded: Bool = false
    ) {
        self.sub = sub
        self.shipping = shipping
        self.tax = tax
        self.discount = discount
        self.duty = duty
        self.taxesIncluded = taxesIncluded
    }

    /// Sub total, shipping, tax (unless it is inside the prices) and duty, less the discount.
    package var total: Int { sub + shipping + (taxesIncluded ? 0 : tax) + duty - discount }

    /// Both taken together, for an order's totals over its bags.
    package static func + (left: Totals, right: Totals) -> Totals {
        Totals(
            sub: left.sub + right.sub, shipping: left.shipping + right.shipping,
            tax: left.tax + right.tax, discount: left.discount + right.discount,
            duty: left.duty + right.duty,
            taxesIncluded: left.taxesIncluded && right.taxesIncluded)
    }
}
