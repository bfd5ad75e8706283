/// Why something was cancelled, in the API's five words; OTHER where a request says nothing.
package enum ReasonCode: String, CaseIterable, Sendable {
    /// Anything else.
    case other = "OTHER"
    /// The customer asked.
    case customer = "CUSTOMER"
    /// The goods are not there.
    case inventory = "INVENTORY"
    /// The order is a fraud.
    case fraud = "FRAUD"
    /// The payment was declined.
    case declined = "DECLINED"
}

/// Where a refund stands.
package enum RefundStatus: String, CaseIterable, Sendable {
    /// The platform has not settled it yet; its amount is reserved.
    case processing = "PROCESSING"
    /// The money went back.
    case completed = "COMPLETED"
    /// Called off before it was settled.
    case canceled = "CANCELED"
    /// The platform accepted some of its lines only; the amount is theirs.
    case partiallyCompleted = "PARTIALLY_COMPLETED"
    /// The platform refused; no money moved.
    case failed = "FAILED"
    /// Made by the merchant on its own side.
    case external = "EXTERNAL"

    /// Whether the amount is gone from, or reserved in, what the bag has left to refund.
    package var countsAgainstBag: Bool { self == .processing || moneyWentBack }

    /// Whether the shopper has the money.
    package var moneyWentBack: Bool {
        switch self {
        case .completed, .partiallyCompleted, .external: true
        case .processing, .canceled, .failed: false
        }
    }
}

/// What a cancel call came to, over all its bags.
package enum CancellationStatus: String, CaseIterable, Sendable {
    /// Every bag was cancelled.
    case canceled = "CANCELED"
    /// Some bags were cancelled, some refused.
    case partiallyCanceled = "PARTIALLY_CANCELED"
    /// No bag was cancelled.
    case cancellationFailure = "CANCELLATION_FAILURE"
}

/// Who cancelled a bag.
package enum Originator: String, CaseIterable, Sendable {
    /// The channel, on its own side.
    case channel = "CHANNEL"
    /// The merchant, in its own shop.
    case merchant = "MERCHANT"
    /// A call of the API.
    case violet = "VIOLET"
}

/// Which step of an order failed on the merchant's platform; the two that cancel and refund meet.
package enum OrderErrorType: String, CaseIterable, Sendable {
    /// The platform did not cancel.
    case externalCancelOrder = "EXTERNAL_CANCEL_ORDER"
    /// The platform did not refund.
    case externalRefundOrder = "EXTERNAL_REFUND_ORDER"
}

/// The commerce platform that a merchant runs: the 46 names of the vendor's description.
package enum PlatformName: String, CaseIterable, Sendable {
    // The wire names are their own documentation: each is a commerce product.
    case other = "OTHER"
    case shopify = "SHOPIFY"
    case magento = "MAGENTO"
    case magentoOne = "MAGENTO_ONE"
    case wooCommerce = "WOOCOMMERCE"
    case bigCommerce = "BIGCOMMERCE"
    case lightspeed = "LIGHTSPEED"
    case ecwid = "ECWID"
    case yaas = "YAAS"
    case spreeCommerce = "SPREECOMMERCE"
    case demandware = "DEMANDWARE"
    case volusion = "VOLUSION"
    case prestaShop = "PRESTASHOP"
    case threeDCart = "THREEDCART"
    case sylius = "SYLIUS"
    case wix = "WIX"
    case custom = "CUSTOM"
    case swell = "SWELL"
    case miva = "MIVA"
    case webSphere = "WEBSPHERE"
    case oracleCC = "ORACLECC"
    case sapCC = "SAPCC"
    case squarespace = "SQUARESPACE"
    case shopware = "SHOPWARE"
    case commercetools = "COMMERCETOOLS"
    case medusa = "MEDUSA"
    case abicart = "ABICART"
    case spryker = "SPRYKER"
    case myStore = "MYSTORE"
    case centra = "CENTRA"
    case xCart = "XCART"
    case vtex = "VTEX"
    case kibo = "KIBO"
    case saleor = "SALEOR"
    case vendo = "VENDO"
    case chord = "CHORD"
    case digitalRiver = "DIGITALRIVER"
    case square = "SQUARE"
    case amazon = "AMAZON"
    case bigCartel = "BIGCARTEL"
    case rithum = "RITHUM"
    case shopRenter = "SHOPRENTER"
    case manual = "MANUAL"
    case shoptet = "SHOPTET"
    case shoplazza = "SHOPLAZZA"
    case cartPanda = "CARTPANDA"

    /// The platform of a name, nil for another name.
    ///
    /// One after another: for as many words as these the compiler would have the run-time make a
    /// dictionary, which costs a start more than all the searches that there ever are.
    package init?(rawValue: String) {
        guard let platform = Self.allCases.first(where: { $0.rawValue == rawValue }) else {
            return nil
        }
        self = platform
    }
}
