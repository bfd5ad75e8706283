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
            guard order.bags[index].financial.moneyWasTaken else {
                return try settle(refund, bagAt: index, .refused(.moreThanCaptured), nil)
            }
            order.bags[index].settle(
                refund: refund, as: .completed, externalID: nil, errors: [], at: now)
            return
        }
        let question = Question(
            refund: refund, restocks: request.restockItems, notifies: request.notifyCustomer)
        if let answer = try ask(question, bagAt: index) {
            try finishRefund(question, bagAt: index, answer)
        }
    }

    /// The platform has answered: the refund reaches its end, or will later, and its bag's part of
    /// the cancel call, if it is one, is over.
    mutating func finishRefund(
        _ question: Question, bagAt index: Int, _ answer: PlatformAnswer
    ) throws {
        guard let refund = question.refund else { return }
        var answer = answer
        let profile = try store.shops.profile(order.bags[index].merchantID, in: world)
        if case .pending(let settlement) = answer {
            try schedule(settlement, of: question, bagAt: index)
            record(bagAt: index, isCanceled: true, refund: refund)
            return
        }
        if case .acceptedBut(let lines) = answer {
            let isReduced = order.bags[index].reduce(refund: refund, refusing: lines)
            if !isReduced { answer = .refused(.lineRefused) }
        }
        try settle(refund, bagAt: index, answer, profile)
    }

    /// A refund ends as the platform's answer says.
    private mutating func settle(
        _ refund: RefundID, bagAt index: Int, _ answer: PlatformAnswer, _ profile: ShopProfile?
    ) throws {
        let externalID = profile?.externalRefundID(of: refund)
        switch answer {
        case .accepted, .pending:
            order.bags[index].settle(
                refund: refund, as: .completed, externalID: externalID, at: now)
            record(bagAt: index, isCanceled: true, refund: refund)
        case .acceptedBut(let lines):
            let errors = lines.map { line in
                refundError(
                    PlatformRefusal(
                        message: "Order Sku \(line): \(PlatformRefusal.lineRefused.message)"))
            }
            order.bags[index].settle(
                refund: refund, as: .partiallyCompleted, externalID: externalID, errors: errors,
                at: now)
            let error = try orderError(.externalRefundOrder, .lineRefused, bagAt: index)
            record(bagAt: index, isCanceled: true, refund: refund, errors: [error])
        case .refused(let refusal):
            let error = refundError(refusal)
            order.bags[index].settle(
                refund: refund, as: .failed, externalID: nil, errors: [error], at: now)
            guard call != nil else { return }
            let orderError = try orderError(.externalRefundOrder, refusal, bagAt: index)
            record(bagAt: index, isCanceled: true, refund: refund, errors: [orderError])
        }
    }

    /// Puts the end of a refund on the agenda; until then it is being processed.
    private mutating func schedule(
        _ settlement: RefundSettlement, of question: Question, bagAt index: Int
    ) throws {
        try store.intents.insert(
            Intent(
                id: app.takeID(), kind: .settlement, orderID: order.id,
                bagID: order.bags[index].id, cancellationID: nil, refundID: question.refund,
                restockItems: question.restocks, notifyCustomer: question.notifies,
                effect: .late, refusal: nil, outcome: settlement.outcome,
                refusedLines: settlement.refusedLines,
                dueAt: now.adding(milliseconds: Int64(settlement.afterMs))),
            in: world)
        hasScheduled = true
    }

    /// Ends a refund that the platform had taken on.
    mutating func finishSettlement(_ intent: Intent, bagAt index: Int) throws {
        guard let refund = intent.refundID, let outcome = intent.outcome else { return }
        let question = Question(intent)
        let profile = try store.shops.profile(order.bags[index].merchantID, in: world)
        switch outcome {
        case .failed:
            try settle(refund, bagAt: index, .refused(.settlementFailed), profile)
        case .canceled:
            order.bags[index].settle(
                refund: refund, as: .canceled, externalID: nil, at: now)
        case .completed, .partiallyCompleted, .processing, .external:
            let answer = try carryOut(question, bagAt: index, refusing: intent.refusedLines)
            if case .acceptedBut(let lines) = answer,
                !order.bags[index].reduce(refund: refund, refusing: lines)
            {
                return try settle(refund, bagAt: index, .refused(.lineRefused), profile)
            }
            try settle(refund, bagAt: index, answer, profile)
        }
    }

    private mutating func refundError(_ refusal: PlatformRefusal) -> RefundError {
        RefundError(
            id: app.takeID(), code: refusal.code, message: refusal.message, createdAt: now,
            resolvedAt: nil)
    }
}
