/// The record of a cancel call.
package struct Cancellation: Sendable, Hashable {
    /// Its id; not on the wire.
    package var id: CancellationID
    /// The order.
    package var orderID: OrderID
    /// The one bag that was named, or nil where the whole order was.
    package var namedBag: BagID?
    /// What the caller asked for, the same for each bag.
    package var request: CancelRequest
    /// A record per bag that has been tried, in the order's own order.
    package var bags: [BagCancellation]
    /// When the call came.
    package var createdAt: Timestamp

    /// Creates one; amounts in cents.
    package init(
        id: CancellationID, orderID: OrderID, namedBag: BagID?, request: CancelRequest,
        bags: [BagCancellation], createdAt: Timestamp
    ) {
        self.id = id
        self.orderID = orderID
        self.namedBag = namedBag
        self.request = request
        self.bags = bags
        self.createdAt = createdAt
    }

    /// Whether at least one bag was cancelled.
    package var someCanceled: Bool { bags.contains { $0.isCanceled } }

    /// Whether a platform refused anything: a cancellation, or the refund after one.
    package var somethingFailed: Bool { bags.contains { !$0.errors.isEmpty } }

    /// What the call came to; `partial` is the contract's word for some of the bags.
    package func status(partial: CancellationStatus) -> CancellationStatus {
        if bags.allSatisfy(\.isCanceled) { return .canceled }
        return someCanceled ? partial : .cancellationFailure
    }
}

/// The part of a cancel call that concerns one bag.
package struct BagCancellation: Sendable, Hashable {
    /// The bag.
    package var bagID: BagID
    /// Its merchant.
    package var merchantID: MerchantID
    /// The order's id on the merchant's platform.
    package var externalOrderID: String?
    /// Whether the platform cancelled.
    package var isCanceled: Bool
    /// Who cancelled.
    package var originator: Originator
    /// When the outcome was known; failed ones carry it too.
    package var cancelledAt: Timestamp
    /// The refund that followed, where there was money to give back.
    package var refundID: RefundID?
    /// What the platform refused.
    package var errors: [OrderError]

    /// Creates one; amounts in cents.
    package init(
        bagID: BagID, merchantID: MerchantID, externalOrderID: String?, isCanceled: Bool,
        originator: Originator, cancelledAt: Timestamp, refundID: RefundID?,
        errors: [OrderError]
    ) {
        self.bagID = bagID
        self.merchantID = merchantID
        self.externalOrderID = externalOrderID
        self.isCanceled = isCanceled
        self.originator = originator
        self.cancelledAt = cancelledAt
        self.refundID = refundID
        self.errors = errors
    }
}

/// Something that went wrong outside, on the order's record.
package struct OrderError: Sendable, Hashable {
    /// Its id.
    package var id: Int64
    /// Which step failed.
    package var type: OrderErrorType
    /// The platform's words, at most 255 characters.
    package var message: String
    /// When it happened.
    package var createdAt: Timestamp
    /// The platform that refused.
    package var platform: PlatformName

    /// Creates one; amounts in cents.
    package init(
        id: Int64, type: OrderErrorType, message: String, createdAt: Timestamp,
        platform: PlatformName
    ) {
        self.id = id
        self.type = type
        self.message = message
        self.createdAt = createdAt
        self.platform = platform
    }
}

/// What a cancel request says about how to cancel.
package struct CancelRequest: Sendable, Hashable {
    /// Why, in the caller's words, at most 255 characters.
    package var reason: String?
    /// Why, in the API's words; OTHER where the request says nothing.
    package var reasonCode: ReasonCode
    /// Whether the goods go back into the merchant's stock; true where the request says nothing.
    package var restockItems: Bool
    /// Whether the merchant's platform writes to the customer; false where the request says nothing.
    package var notifyCustomer: Bool

    /// Creates one, with the documented defaults (reference page "Cancel Bag").
    package init(
        reason: String? = nil, reasonCode: ReasonCode = .other, restockItems: Bool = true,
        notifyCustomer: Bool = false
    ) {
        self.reason = reason
        self.reasonCode = reasonCode
        self.restockItems = restockItems
        self.notifyCustomer = notifyCustomer
    }
}
