/// What a refund request asks for.
///
/// Amounts in cents; nil means that the request says nothing.
package struct RefundRequest: Sendable, Hashable {
    /// One line that is refunded.
    package struct Item: Sendable, Hashable {
        /// The bag's line, `order_sku_id` on the wire.
        package var lineID: LineID
        /// How many pieces; what is left of the line where nil.
        package var quantity: Int?
        /// How much; the pieces' share of the line's value where nil.
        package var amount: Int?

        /// Creates one; the amount in cents.
        package init(lineID: LineID, quantity: Int? = nil, amount: Int? = nil) {
            self.lineID = lineID
            self.quantity = quantity
            self.amount = amount
        }
    }

    /// The shipping that is refunded.
    package struct Shipping: Sendable, Hashable {
        /// How much, tax included; what is left of the shipping where nil.
        package var amount: Int?
        /// Whether all that is left is meant.
        package var isFullRefund: Bool?
        /// Why the amount differs from what was charged.
        package var discrepancyReason: String?

        /// Creates one; the amount in cents.
        package init(
            amount: Int? = nil, isFullRefund: Bool? = nil, discrepancyReason: String? = nil
        ) {
            self.amount = amount
            self.isFullRefund = isFullRefund
            self.discrepancyReason = discrepancyReason
        }
    }

    /// Why, in the caller's words, at most 255 characters.
    package var reason: String?
    /// Whether the goods go back into the merchant's stock; false where the request says nothing.
    package var restockItems: Bool
    /// Whether the merchant's platform writes to the customer; its own setting where nil.
    package var notifyCustomer: Bool?
    /// How much.
    package var amount: Int?
    /// The shipping in it.
    package var shipping: Shipping?
    /// The lines; nil where the request has no `skus`.
    package var items: [Item]?
    /// Whether the refund is recorded without asking the platform.
    package var skipsExternalRefund: Bool

    /// Creates one, with the documented defaults (reference page "Refund Bag").
    package init(
        reason: String? = nil, restockItems: Bool = false, notifyCustomer: Bool? = nil,
        amount: Int? = nil, shipping: Shipping? = nil, items: [Item]? = nil,
        skipsExternalRefund: Bool = false
    ) {
        self.reason = reason
        self.restockItems = restockItems
        self.notifyCustomer = notifyCustomer
        self.amount = amount
        self.shipping = shipping
        self.items = items
        self.skipsExternalRefund = skipsExternalRefund
    }
}
