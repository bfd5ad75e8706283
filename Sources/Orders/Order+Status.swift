extension OrderStatus {
    /// The status of an order whose bags stand as given; `base` where they say nothing.
    ///
    /// Not documented by the vendor; decided as a client developer would expect. REJECTED bags are
    /// ignored, and a cancelled bag that gave no money back does not make the order refunded.
    package static func aggregate(base: OrderStatus, bags: [Bag]) -> OrderStatus {
        let live = bags.indices.filter { bags[$0].status != .rejected }
        guard !live.isEmpty else { return base }
        if live.allSatisfy({ bags[$0].status == .canceled }) { return .canceled }
        if live.allSatisfy({ bags[$0].status == .canceled || bags[$0].status == .refunded }) {
            return .refunded
        }
        let gaveMoneyBack = live.contains { index in
            switch bags[index].status {
            case .partiallyRefunded, .refunded: true
            case .canceled: bags[index].moneyReturned > 0
            default: false
            }
        }
        return gaveMoneyBack ? .partiallyRefunded : base
    }
}

extension Order {
    /// Brings the order's status and its payment's up to what its bags say.
    package mutating func follow(bagsAt now: Timestamp) {
        let next = OrderStatus.aggregate(base: baseStatus, bags: bags)
        if next != status {
            status = next
            modifiedAt = now
        }
        let capture = payment.captureStatus(following: bags)
        if capture != payment.captureStatus {
            payment.captureStatus = capture
            payment.modifiedAt = now
        }
    }
}

extension PaymentTransaction {
    /// The capture status that follows from what the bags gave back or gave up.
    ///
    /// Its amount is never lowered (guide "Payment Transactions"), only its status moves.
    fileprivate func captureStatus(following bags: [Bag]) -> CaptureStatus {
        switch captureStatus {
        case .captured, .partiallyRefunded, .refunded:
            let returned = bags.reduce(0) { $0 + $1.moneyReturned }
            if returned == 0 { return captureStatus }
            return returned >= amount ? .refunded : .partiallyRefunded
        case .authorized, .processing, .requiresAction, .requiresAuthorization,
            .requiresPaymentMethod:
            let allGivenUp = bags.allSatisfy { $0.status == .canceled || $0.status == .rejected }
            return allGivenUp ? .cancelled : captureStatus
        case .cancelled, .failed, .bypassed, .notRequired:
            return captureStatus
        }
    }
}
