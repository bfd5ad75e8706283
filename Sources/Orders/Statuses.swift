/// Where a bag stands: the eight statuses of the vendor's description, no more.
///
/// The edges between them stand in ``Transitions``.
package enum BagStatus: String, CaseIterable, Sendable {
    /// Still a cart.
    case inProgress = "IN_PROGRESS"
    /// On its way to the merchant.
    case submitted = "SUBMITTED"
    /// Taken by the merchant.
    case accepted = "ACCEPTED"
    /// Everything in it has been shipped.
    case completed = "COMPLETED"
    /// Some of its money went back.
    case partiallyRefunded = "PARTIALLY_REFUNDED"
    /// All of its money went back.
    case refunded = "REFUNDED"
    /// Not taken by the merchant; nothing can be done to it.
    case rejected = "REJECTED"
    /// Cancelled; stays so whatever is refunded later.
    case canceled = "CANCELED"
}

/// Where an order stands, taken together from its bags (see ``OrderStatus/aggregate(base:bags:)``).
package enum OrderStatus: String, CaseIterable, Sendable {
    /// Still a cart.
    case inProgress = "IN_PROGRESS"
    /// Being submitted or fulfilled.
    case processing = "PROCESSING"
    /// Every live bag has been shipped.
    case completed = "COMPLETED"
    /// Every bag is cancelled.
    case canceled = "CANCELED"
    /// Some of its money went back.
    case partiallyRefunded = "PARTIALLY_REFUNDED"
    /// All of its money went back.
    case refunded = "REFUNDED"
    /// The shopper must act, for example confirm the payment.
    case requiresAction = "REQUIRES_ACTION"
}

/// What became of a bag's goods.
package enum FulfillmentStatus: String, CaseIterable, Sendable {
    /// Nothing has left the merchant.
    case processing = "PROCESSING"
    /// Everything is on its way.
    case shipped = "SHIPPED"
    /// A part is on its way.
    case partiallyShipped = "PARTIALLY_SHIPPED"
    /// Everything has arrived.
    case delivered = "DELIVERED"
    /// The carrier gave up.
    case couldNotDeliver = "COULD_NOT_DELIVER"
    /// The goods came back.
    case returned = "RETURNED"
}

/// What became of a bag's money.
package enum FinancialStatus: String, CaseIterable, Sendable {
    /// Nothing has been taken.
    case unpaid = "UNPAID"
    /// Reserved, not taken.
    case authorized = "AUTHORIZED"
    /// On its way.
    case pending = "PENDING"
    /// Taken in full.
    case paid = "PAID"
    /// Taken in part.
    case partiallyPaid = "PARTIALLY_PAID"
    /// All given back.
    case refunded = "REFUNDED"
    /// Given back in part.
    case partiallyRefunded = "PARTIALLY_REFUNDED"
    /// Cancelled before any money was taken.
    case voided = "VOIDED"
    /// Given back through a dispute at the card issuer.
    case disputedRefunded = "DISPUTED_REFUNDED"

    /// Whether money was taken from the shopper at some time, so that there can be some to return.
    package var moneyWasTaken: Bool {
        switch self {
        case .unpaid, .authorized, .pending, .voided: false
        case .paid, .partiallyPaid, .refunded, .partiallyRefunded, .disputedRefunded: true
        }
    }
}

/// Whether the shopper has taken a payment to the card issuer.
package enum DisputeStatus: String, CaseIterable, Sendable {
    /// Nobody complains.
    case undisputed = "UNDISPUTED"
    /// The issuer has not decided.
    case inDispute = "IN_DISPUTE"
    /// The merchant keeps the money.
    case won = "DISPUTE_WON"
    /// The shopper has the money.
    case lost = "DISPUTE_LOST"
}

/// Where one line of a bag stands.
package enum LineStatus: String, CaseIterable, Sendable {
    /// Still in a cart.
    case inProgress = "IN_PROGRESS"
    /// Bought, not shipped.
    case processing = "PROCESSING"
    /// All of its quantity is on its way.
    case shipped = "SHIPPED"
    /// Some of its quantity is on its way.
    case partiallyShipped = "PARTIALLY_SHIPPED"
    /// Arrived.
    case delivered = "DELIVERED"
    /// The carrier gave up.
    case couldNotDeliver = "COULD_NOT_DELIVER"
    /// All of its quantity came back.
    case returned = "RETURNED"
    /// Cancelled with its bag.
    case canceled = "CANCELED"
    /// All of its quantity was refunded.
    case refunded = "REFUNDED"
    /// The merchant's platform could not handle it.
    case error = "ERROR"
    /// Some of its quantity came back.
    case partiallyReturned = "PARTIALLY_RETURNED"
    /// Some of its quantity was refunded.
    case partiallyRefunded = "PARTIALLY_REFUNDED"
}

/// Where a payment transaction stands.
///
/// Spelt CANCELLED here and nowhere else.
package enum CaptureStatus: String, CaseIterable, Sendable {
    /// Being captured.
    case processing = "PROCESSING"
    /// Money taken.
    case captured = "CAPTURED"
    /// Given up before money was taken.
    case cancelled = "CANCELLED"
    /// Could not be captured.
    case failed = "FAILED"
    /// Taken outside.
    case bypassed = "BYPASSED"
    /// The shopper must confirm.
    case requiresAction = "REQUIRES_ACTION"
    /// No payment method yet.
    case requiresPaymentMethod = "REQUIRES_PAYMENT_METHOD"
    /// Must be authorised.
    case requiresAuthorization = "REQUIRES_AUTHORIZATION"
    /// Reserved, not taken.
    case authorized = "AUTHORIZED"
    /// All given back.
    case refunded = "REFUNDED"
    /// Given back in part.
    case partiallyRefunded = "PARTIALLY_REFUNDED"
    /// Nothing to pay.
    case notRequired = "NOT_REQUIRED"
}
