package import Orders
package import Platform

/// Something that a platform has been asked and will answer later, on record so that a restart
/// ends it.
package struct Intent: Sendable, Hashable {
    /// What is awaited.
    package enum Kind: String, CaseIterable, Sendable {
        /// The answer to a call. The bag is busy, and somebody may be waiting for a response.
        case call
        /// The end of a refund that the platform has taken on. Nobody waits, the bag is free.
        case settlement
    }

    /// Its id; earlier intents have lower ones.
    package var id: Int64
    /// What is awaited.
    package var kind: Kind
    /// The order.
    package var orderID: OrderID
    /// The bag.
    package var bagID: BagID
    /// The cancel call that it is a step of, if it is one.
    package var cancellationID: CancellationID?
    /// The refund that is asked for; nil while a cancellation is.
    package var refundID: RefundID?
    /// Whether the goods go back into the merchant's stock.
    package var restockItems: Bool
    /// Whether the merchant's platform writes to the customer; its own setting where nil.
    package var notifyCustomer: Bool?
    /// When the shop carries the call out.
    package var effect: CallPlan.Effect
    /// What Violet will be told; nil where the shop answers for itself (a late effect) or has
    /// already accepted.
    package var refusal: PlatformRefusal?
    /// How a settlement ends; nil for a call.
    package var outcome: RefundStatus?
    /// The lines of the refund that the platform refuses while it accepts the rest.
    package var refusedLines: [LineID]
    /// When the answer arrives.
    package var dueAt: Timestamp

    /// Creates an intent.
    package init(
        id: Int64, kind: Kind = .call, orderID: OrderID, bagID: BagID,
        cancellationID: CancellationID?, refundID: RefundID?, restockItems: Bool,
        notifyCustomer: Bool?, effect: CallPlan.Effect, refusal: PlatformRefusal?,
        outcome: RefundStatus? = nil, refusedLines: [LineID] = [], dueAt: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.orderID = orderID
        self.bagID = bagID
        self.cancellationID = cancellationID
        self.refundID = refundID
        self.restockItems = restockItems
        self.notifyCustomer = notifyCustomer
        self.effect = effect
        self.refusal = refusal
        self.outcome = outcome
        self.refusedLines = refusedLines
        self.dueAt = dueAt
    }
}
