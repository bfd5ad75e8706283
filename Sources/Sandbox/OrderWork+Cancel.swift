import Orders
import Platform
import WorldStore

/// The steps of a cancellation: ask the platform to cancel, then to refund what is left.
extension OrderWork {
    /// First step: asks the platform of a bag.
    mutating func startCancel(bagAt index: Int) throws {
        guard let request = call?.request else { return }
        let answer = try ask(Question(cancelling: request), bagAt: index)
        if let answer { try finishCancel(bagAt: index, answer) }
    }

    /// The platform has answered: on a yes the bag is cancelled and its money goes back, unless
    /// the contract wants to see every bag cancelled first.
    mutating func finishCancel(bagAt index: Int, _ answer: PlatformAnswer) throws {
        switch answer {
        case .refused(let refusal):
            let error = try orderError(.externalCancelOrder, refusal, bagAt: index)
            record(bagAt: index, isCanceled: false, errors: [error])
        case .accepted, .acceptedBut, .pending:
            order.bags[index].cancel(at: now)
            switch app.contract.partialCancelRefunds {
            case .perBag: try startRefundOfRest(bagAt: index)
            case .onlyIfAll: record(bagAt: index, isCanceled: true)
            }
        }
    }

    /// Where the contract refunds only when all bags were cancelled, and no answer is awaited any
    /// more: starts those refunds.
    mutating func startJoinedRefunds() throws {
        guard app.contract.partialCancelRefunds == .onlyIfAll, let call,
            call.bags.allSatisfy({ $0.isCanceled && $0.refundID == nil })
        else { return }
        for bag in call.bags {
            try startRefundOfRest(bagAt: try order.index(of: bag.bagID))
        }
    }

    /// Second step: gives back what is left, if any money was taken.
    private mutating func startRefundOfRest(bagAt index: Int) throws {
        let plan = order.bags[index].planOfRest()
        guard let request = call?.request, order.bags[index].financial.moneyWasTaken,
            plan.amount > 0
        else {
            record(bagAt: index, isCanceled: true)
            return
        }
        let reason = request.reason ?? "Order canceled"
        let refund = add(plan, toBagAt: index, reason: reason, code: request.reasonCode)
        // The goods went back and the letter went out with the cancellation.
        let question = Question(refund: refund, restocks: false, notifies: false)
        if let answer = try ask(question, bagAt: index) {
            try finishRefund(question, bagAt: index, answer)
        }
    }

    /// Puts what became of a bag on the call's record, in place of an earlier word on it.
    mutating func record(
        bagAt index: Int, isCanceled: Bool, by originator: Originator = .violet,
        refund: RefundID? = nil, errors: [OrderError] = []
    ) {
        let bag = order.bags[index].id
        call?.bags.removeAll { $0.bagID == bag }
        call?.bags.append(
            BagCancellation(
                bagID: bag, merchantID: order.bags[index].merchantID,
                externalOrderID: order.bags[index].externalID, isCanceled: isCanceled,
                originator: originator, cancelledAt: now, refundID: refund,
                errors: errors))
        call?.bags.sort { $0.bagID < $1.bagID }
    }

    /// An error for the order's record, in the platform's words.
    mutating func orderError(
        _ type: OrderErrorType, _ refusal: PlatformRefusal, bagAt index: Int
    ) throws -> OrderError {
        let profile = try store.shops.profile(order.bags[index].merchantID, in: world)
        return OrderError(
            id: app.takeID(), type: type, message: refusal.message, createdAt: now,
            platform: profile?.platform ?? .other)
    }
}
