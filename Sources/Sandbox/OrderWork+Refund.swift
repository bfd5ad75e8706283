import Orders
import Platform
import WorldStore

/// The steps of a refund, by itself or as the end of a cancellation.
extension OrderWork {
    /// Adds a refund to a bag, with ids of this world.
    mutating func add(
        _ plan: RefundPlan, toBagAt index: Int, reason: String?, code: ReasonCode? = nil
    ) -> RefundID {
        order.bags[index].add(plan, to: order.payment, reason: reason, code: code, at: now) {
            app.takeID()
        }
    }

    /// Asks the platform for the refund that a client wants, or only records it.
    mutating func startRefund(
        _ plan: RefundPlan, bagAt index: Int, _ request: RefundRequest
    ) throws {
        let refund = add(plan, toBagAt: index, reason: request.reason)
        self.refund = refund
        if request.skipsExternalRefund {
            order.bags[index].settle(
                refund: refund, as: .completed, externalID: nil, errors: [], at: now)
            return
        }
        let answer = try ask(
            .refund(
                amount: plan.amount, pieces: plan.pieces, restock: request.restockItems,
                notify: request.notifyCustomer),
            about: order.bags[index], refund: refund)
        if let answer { try finishRefund(refund, bagAt: index, answer) }
    }

    /// The platform has answered: the refund reaches its end, and so does its bag's part of the
    /// cancel call, if it is one.
    mutating func finishRefund(
        _ refund: RefundID, bagAt index: Int, _ answer: PlatformAnswer
    ) throws {
        switch answer {
        case .accepted:
            let profile = try store.shops.profile(order.bags[index].merchantID, in: world)
            order.bags[index].settle(
                refund: refund, as: .completed,
                externalID: profile?.externalRefundID(of: refund), errors: [], at: now)
            record(bagAt: index, isCanceled: true, refund: refund)
        case .refused(let refusal):
            let error = RefundError(
                id: app.takeID(), code: refusal.code, message: refusal.message, createdAt: now,
                resolvedAt: nil)
            order.bags[index].settle(
                refund: refund, as: .failed, externalID: nil, errors: [error], at: now)
            if call != nil {
                let error = try orderError(.externalRefundOrder, refusal, bagAt: index)
                record(bagAt: index, isCanceled: true, refund: refund, errors: [error])
            }
        }
    }
}

extension RefundPlan {
    /// The pieces that the platform is told of.
    var pieces: [PlatformCall.Pieces] {
        parts.filter { $0.quantity > 0 }.map {
            PlatformCall.Pieces(variantID: $0.externalID, quantity: $0.quantity)
        }
    }
}
