import Orders
import Platform

extension Shop {
    /// A shop that writes to customers about refunds only where told to.
    static func sample(refundIDs: Bool = true, notifies: Bool = false) -> Shop {
        Shop(
            profile: ShopProfile(
                merchantID: MerchantID(rawValue: 20_001), name: "Shop", platform: .shopify,
                hasRefundIDs: refundIDs, notifiesCustomerOfRefunds: notifies))
    }
}

extension ShopOrder {
    /// An order of three pieces of one variant and one of another, worth 4000.
    static func sample(captured: Int = 4000, fulfilled: Int = 0) -> ShopOrder {
        ShopOrder(
            merchantID: MerchantID(rawValue: 20_001), externalID: "743",
            orderID: OrderID(rawValue: 11), bagID: BagID(rawValue: 22), captured: captured,
            refunded: 0, cancelledAt: nil,
            lines: [
                ShopLine(variantID: "a", quantity: 3, fulfilled: fulfilled),
                ShopLine(variantID: "b", quantity: 1),
            ])
    }
}

extension PlatformCall {
    /// A call about a bag of a merchant.
    static func sample(
        _ operation: PlatformOperation = .cancel, merchant: Int64 = 5, order: Int64 = 11,
        bag: Int64 = 22
    ) -> PlatformCall {
        PlatformCall(
            merchantID: MerchantID(rawValue: merchant), orderID: OrderID(rawValue: order),
            bagID: BagID(rawValue: bag),
            request: operation == .cancel
                ? .cancel(CancelRequest())
                : .refund(amount: 1, pieces: [], restock: false, notify: nil))
    }
}

extension Timestamp {
    /// Where every sample starts.
    static let start = Timestamp(milliseconds: 0)
}

extension Shop.Effects {
    /// Whether nothing was restocked and nobody written to.
    var isNothing: Bool { restocked.isEmpty && notification == nil }
}
