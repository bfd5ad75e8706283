import Orders
import Platform
import WorldStore

/// Going on from an intent, after its time has come or after a restart.
extension OrderWork {
    /// Ends the intent: the answer that was decided when it was recorded takes effect.
    mutating func resume(_ intent: Intent) throws {
        try store.intents.delete(intent, in: world)
        if let id = intent.cancellationID { try reopen(id) } else { refund = intent.refundID }
        let index = try order.index(of: intent.bagID)
        let answer = try conclude(
            request(of: intent, bagAt: index), on: intent.bagID, effect: intent.effect,
            refusal: intent.refusal)
        if let refund = intent.refundID {
            try finishRefund(refund, bagAt: index, answer)
        } else {
            try finishCancel(bagAt: index, answer)
        }
    }

    /// The call as it was made.
    private func request(of intent: Intent, bagAt index: Int) -> PlatformCall.Request {
        guard let id = intent.refundID,
            let refund = order.bags[index].refunds.first(where: { $0.id == id })
        else { return .cancel(call?.request ?? CancelRequest()) }
        return .refund(
            amount: refund.amount,
            pieces: refund.lines.filter { $0.quantity > 0 }.map {
                PlatformCall.Pieces(variantID: $0.externalID, quantity: $0.quantity)
            },
            restock: intent.restockItems, notify: intent.notifyCustomer)
    }
}
