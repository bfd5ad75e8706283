import Orders
import Platform
import WorldStore

/// Going on from an intent, after its time has come or after a restart.
extension OrderWork {
    /// Ends the intent: the answer that was decided when it was recorded takes effect.
    mutating func resume(_ intent: Intent) throws {
        try store.intents.delete(intent, in: world)
        if let id = intent.cancellationID { reopen(id) } else { refund = intent.refundID }
        let index = try order.index(of: intent.bagID)
        if intent.kind == .settlement { return try finishSettlement(intent, bagAt: index) }
        let question = Question(intent)
        let answer = try answer(to: intent, question, bagAt: index)
        if question.refund == nil {
            try finishCancel(bagAt: index, answer)
        } else {
            try finishRefund(question, bagAt: index, answer)
        }
    }
}
