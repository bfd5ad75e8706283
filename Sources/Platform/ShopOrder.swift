package import Orders

/// A merchant's own view of an order: what its commerce platform believes, which after a lost
/// answer is not what Violet believes.
package struct ShopOrder: Sendable, Hashable {
    /// The merchant.
    package var merchantID: MerchantID
    /// The order's id in the shop.
    package var externalID: String
    /// Violet's order.
    package var orderID: OrderID
    /// Violet's bag.
    package var bagID: BagID
    /// What the shop has taken from the shopper, in cents.
    package var captured: Int
    /// What the shop has given back, in cents.
    package var refunded: Int
    /// When the shop cancelled it, if it did.
    package var cancelledAt: Timestamp?
    /// What was bought.
    package var lines: [ShopLine]

    /// Creates one; amounts in cents.
    package init(
        merchantID: MerchantID, externalID: String, orderID: OrderID, bagID: BagID,
        captured: Int, refunded: Int, cancelledAt: Timestamp?, lines: [ShopLine]
    ) {
        self.merchantID = merchantID
        self.externalID = externalID
        self.orderID = orderID
        self.bagID = bagID
        self.captured = captured
        self.refunded = refunded
        self.cancelledAt = cancelledAt
        self.lines = lines
    }

    /// Whether any of its goods have left the shop.
    package var isFulfilled: Bool { lines.contains { $0.fulfilled > 0 } }

    /// Whether the shopper has paid anything.
    package var isPaid: Bool { captured > 0 }
}

/// One line of a shop's order.
package struct ShopLine: Sendable, Hashable {
    /// The variant's id in the shop.
    package var variantID: String
    /// How many pieces.
    package var quantity: Int
    /// How many have left the shop.
    package var fulfilled: Int
    /// How many were put back into stock.
    package var restocked: Int
    /// How many were refunded.
    package var refunded: Int

    /// Creates one.
    package init(
        variantID: String, quantity: Int, fulfilled: Int = 0, restocked: Int = 0,
        refunded: Int = 0
    ) {
        self.variantID = variantID
        self.quantity = quantity
        self.fulfilled = fulfilled
        self.restocked = restocked
        self.refunded = refunded
    }
}

extension ShopOrder {
    /// A shop's view that agrees with Violet's; nil where the bag has not reached the shop.
    package init?(agreeingWith bag: Bag) {
        guard let externalID = bag.externalID else { return nil }
        let isCanceled = bag.status == .canceled
        self.init(
            merchantID: bag.merchantID, externalID: externalID, orderID: bag.orderID,
            bagID: bag.id, captured: bag.financial.moneyWasTaken ? bag.totals.total : 0,
            refunded: bag.moneyReturned, cancelledAt: isCanceled ? bag.modifiedAt : nil,
            lines: bag.lines.map { line in
                ShopLine(
                    variantID: line.externalID, quantity: line.quantity,
                    fulfilled: line.quantityFulfilled,
                    restocked: isCanceled ? line.quantity : 0,
                    refunded: line.quantity - bag.quantityLeft(of: line))
            }.sorted { $0.variantID < $1.variantID })
    }
}
