/// What the world outside of the API does to a bag.
package enum OutsideEvent: Sendable, Hashable {
    /// The shopper pays; the bag goes to the merchant.
    case submit
    /// The merchant takes the bag.
    case accept
    /// The merchant does not take the bag.
    case reject
    /// Goods leave the merchant: all that is left where nil.
    case ship([LineID]?)
    /// The goods arrive.
    case deliver
    /// The goods come back.
    case `return`
    /// The merchant cancels in its own shop, and gives the money back or does not.
    case merchantCancel(refunds: Bool)
    /// The merchant gives money back in its own shop.
    case merchantRefund(RefundRequest)
    /// The channel cancels on its own side, without this API.
    case channelCancel
    /// The shopper goes to the card issuer, or the issuer has decided.
    case dispute(DisputeStatus)
    /// Violet learns what the shop believes, as after a lost answer.
    case sync

    /// Its name on the wire.
    package var name: String {
        switch self {
        case .submit: "submit"
        case .accept: "accept"
        case .reject: "reject"
        case .ship: "ship"
        case .deliver: "deliver"
        case .return: "return"
        case .merchantCancel: "merchant_cancel"
        case .merchantRefund: "merchant_refund"
        case .channelCancel: "channel_cancel"
        case .dispute: "dispute"
        case .sync: "sync"
        }
    }
}

/// The edges of a bag's life that no command of the API takes. False where the bag is not in a
/// state for it; then nothing has changed.
extension Bag {
    /// The shopper pays.
    package mutating func submit(at now: Timestamp, externalID: String) -> Bool {
        guard let next = Transitions.next(status, .submit) else { return false }
        status = next
        financial = .paid
        self.externalID = externalID
        submittedAt = now
        modifiedAt = now
        for index in lines.indices { lines[index].status = .processing }
        return true
    }

    /// The merchant takes the bag, and the money that was only reserved.
    package mutating func accept(at now: Timestamp) -> Bool {
        guard let next = Transitions.next(status, .accept) else { return false }
        status = next
        if !financial.moneyWasTaken { financial = .paid }
        modifiedAt = now
        return true
    }

    /// The merchant does not take the bag; the payment is undone.
    package mutating func reject(at now: Timestamp) -> Bool {
        guard let next = Transitions.next(status, .reject) else { return false }
        status = next
        financial = .voided
        for index in lines.indices { lines[index].status = .canceled }
        modifiedAt = now
        return true
    }

    /// Goods leave the merchant; with the last of them the bag is complete.
    package mutating func ship(_ shipped: [LineID]?, at now: Timestamp) -> Bool {
        let isOpen = [.accepted, .partiallyRefunded].contains(status)
        let isLeft = [.processing, .partiallyShipped].contains(fulfillment)
        let chosen = lines.indices.filter { index in
            (shipped?.contains(lines[index].id) ?? true)
                && lines[index].quantityFulfilled < lines[index].quantity
        }
        guard isOpen, isLeft, !chosen.isEmpty, chosen.count == (shipped?.count ?? chosen.count)
        else { return false }
        for index in chosen {
            lines[index].quantityFulfilled = lines[index].quantity
            if lines[index].status == .processing || lines[index].status == .partiallyShipped {
                lines[index].status = .shipped
            }
        }
        let isAll = lines.allSatisfy { $0.quantityFulfilled == $0.quantity }
        fulfillment = isAll ? .shipped : .partiallyShipped
        if isAll, let next = Transitions.next(status, .complete) { status = next }
        modifiedAt = now
        return true
    }

    /// The goods arrive.
    package mutating func deliver(at now: Timestamp) -> Bool {
        guard fulfillment == .shipped else { return false }
        move(to: .delivered, lines: .delivered, from: [.shipped], at: now)
        return true
    }

    /// The goods come back.
    package mutating func `return`(at now: Timestamp) -> Bool {
        guard fulfillment == .shipped || fulfillment == .delivered else { return false }
        move(to: .returned, lines: .returned, from: [.shipped, .delivered], at: now)
        return true
    }

    /// The shopper's complaint begins or ends; a lost one takes the money back.
    package mutating func dispute(_ next: DisputeStatus, at now: Timestamp) -> Bool {
        let isLegal =
            switch (dispute, next) {
            case (.undisputed, .inDispute): financial.moneyWasTaken
            case (.inDispute, .won), (.inDispute, .lost): true
            default: false
            }
        guard isLegal else { return false }
        dispute = next
        if next == .lost { financial = .disputedRefunded }
        modifiedAt = now
        return true
    }

    private mutating func move(
        to next: FulfillmentStatus, lines status: LineStatus, from: [LineStatus],
        at now: Timestamp
    ) {
        fulfillment = next
        for index in lines.indices where from.contains(lines[index].status) {
            lines[index].status = status
        }
        modifiedAt = now
    }
}
