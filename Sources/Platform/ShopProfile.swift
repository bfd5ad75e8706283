package import Orders

/// What a merchant's platform is and how it is set up.
package struct ShopProfile: Sendable, Hashable {
    /// The merchant.
    package var merchantID: MerchantID
    /// What the merchant is called.
    package var name: String
    /// The commerce platform.
    package var platform: PlatformName
    /// Whether the platform gives its refunds ids of their own.
    package var hasRefundIDs: Bool
    /// Whether it writes to the customer about a refund where the request does not say.
    package var notifiesCustomerOfRefunds: Bool
    /// How long an accepted refund takes to settle, in ms of sandbox time; 0 settles at once.
    package var settlementMs: Int
    /// How long the platform takes to answer, in ms of sandbox time.
    package var latencyMs: Int
    /// Whether it cancels what is paid and fulfilled too.
    package var acceptsFulfilledCancellations: Bool
    /// The merchant's setting `prohibit_order_cancellations`.
    package var prohibitsCancellations: Bool
    /// The merchant's setting `prohibit_order_refunds`.
    package var prohibitsRefunds: Bool

    /// Creates a profile; durations in ms.
    package init(
        merchantID: MerchantID, name: String, platform: PlatformName, hasRefundIDs: Bool,
        notifiesCustomerOfRefunds: Bool, settlementMs: Int = 0, latencyMs: Int = 0,
        acceptsFulfilledCancellations: Bool = false, prohibitsCancellations: Bool = false,
        prohibitsRefunds: Bool = false
    ) {
        self.merchantID = merchantID
        self.name = name
        self.platform = platform
        self.hasRefundIDs = hasRefundIDs
        self.notifiesCustomerOfRefunds = notifiesCustomerOfRefunds
        self.settlementMs = settlementMs
        self.latencyMs = latencyMs
        self.acceptsFulfilledCancellations = acceptsFulfilledCancellations
        self.prohibitsCancellations = prohibitsCancellations
        self.prohibitsRefunds = prohibitsRefunds
    }

    /// The shop's own id of a refund, on platforms that have such ids.
    package func externalRefundID(of refund: RefundID) -> String? {
        hasRefundIDs ? "9\(String(merchantID.rawValue % 1000))\(refund)" : nil
    }
}
