import Orders
import Platform
import WorldStore

/// Asking a merchant's platform, through the faults.
extension OrderWork {
    /// Asks, and returns the answer, or nil where it takes time; then an intent is on record.
    mutating func ask(_ question: Question, bagAt index: Int) throws -> PlatformAnswer? {
        let platformCall = question.platformCall(order.bags, at: index, call: call)
        let firedBefore = faults.count
        let (plan, kind) = try plan(for: platformCall)
        let fault = faults.dropFirst(firedBefore).last
        guard let answer = try carryOut(plan, question, bagAt: index) else {
            let due = now.adding(milliseconds: Int64(plan.delayMs))
            calls.append(
                CallRecord(
                    call: platformCall, result: .awaited(until: due), fault: fault,
                    faultKind: kind))
            return nil
        }
        calls.append(
            CallRecord(
                call: platformCall, result: result(answer), fault: fault, faultKind: kind))
        return answer
    }

    /// Does what the plan says is done now; nil where the answer comes later.
    private mutating func carryOut(
        _ plan: CallPlan, _ question: Question, bagAt index: Int
    ) throws -> PlatformAnswer? {
        if let settlement = plan.settlement { return .pending(settlement) }
        var answer: PlatformAnswer?
        if plan.effect == .atOnce {
            answer = try carryOut(question, bagAt: index, refusing: plan.refusedLines)
        }
        guard plan.delayMs > 0 else {
            if let failure = plan.failure { return .refused(failure) }
            return try answer ?? carryOut(question, bagAt: index, refusing: plan.refusedLines)
        }
        try store.intents.insert(
            Intent(
                id: app.takeID(), orderID: order.id, bagID: order.bags[index].id,
                cancellationID: call?.id, refundID: question.refund,
                restockItems: question.restocks, notifyCustomer: question.notifies,
                effect: plan.effect, refusal: plan.failure ?? answer?.refusal,
                dueAt: now.adding(milliseconds: Int64(plan.delayMs))),
            in: world)
        return nil
    }

    private func result(_ answer: PlatformAnswer) -> PlatformResult {
        switch answer {
        case .accepted: .accepted
        case .refused(let refusal): .refused(refusal)
        case .acceptedBut(let lines): .acceptedBut(lines)
        case .pending(let settlement):
            .pending(until: now.adding(milliseconds: Int64(settlement.afterMs)))
        }
    }

    /// The answer to a call that took time: a late effect happens now, and the shop answers for
    /// itself.
    mutating func answer(
        to intent: Intent, _ question: Question, bagAt index: Int
    ) throws -> PlatformAnswer {
        let platformCall = question.platformCall(order.bags, at: index, call: call)
        let answer = try concluded(intent, question, bagAt: index)
        calls.append(CallRecord(call: platformCall, result: result(answer), fault: nil))
        return answer
    }

    private mutating func concluded(
        _ intent: Intent, _ question: Question, bagAt index: Int
    ) throws -> PlatformAnswer {
        if intent.effect == .late, intent.refusal == nil {
            return try carryOut(question, bagAt: index, refusing: intent.refusedLines)
        }
        return intent.refusal.map(PlatformAnswer.refused) ?? .accepted
    }

    /// The shop does it, on its own view of the order; of a refund it may refuse some lines.
    mutating func carryOut(
        _ question: Question, bagAt index: Int, refusing lines: [LineID]
    ) throws -> PlatformAnswer {
        let refused =
            lines.isEmpty
            ? [] : question.lines(of: order.bags, at: index).filter(lines.contains)
        guard var shopOrder = shopOrder(of: order.bags[index].id),
            let profile = try store.shops.profile(shopOrder.merchantID, in: world)
        else { return .refused(.unknownOrder) }
        let request = question.request(order.bags, at: index, call: call, refusing: refused)
        if question.refund != nil, [.inDispute, .lost].contains(order.bags[index].dispute) {
            return .refused(.disputed)
        }
        if let refund = question.refund, !refused.isEmpty {
            // What would leave nothing of the refund is a refusal, and the shop does nothing.
            var reduced = order.bags[index]
            guard reduced.reduce(refund: refund, refusing: refused) else {
                return .refused(.lineRefused)
            }
        }
        let (answer, effects) = Shop(profile: profile).handle(request, on: &shopOrder, at: now)
        keep(shopOrder)
        for pieces in effects.restocked {
            try store.shops.restock(pieces, of: shopOrder.merchantID, in: world)
        }
        if let topic = effects.notification {
            try store.shops.notify(topic, about: shopOrder, at: now, in: world)
        }
        guard case .accepted = answer, !refused.isEmpty else { return answer }
        return .acceptedBut(refused)
    }

    /// How the call goes by the fault that hits it, counted in every rule that was asked.
    private mutating func plan(
        for call: PlatformCall
    ) throws -> (CallPlan, fault: Fault.Kind?) {
        if !ownFaults.isEmpty, let hit = ownFaults.meet(call).hit {
            faults.append(.header)
            let fault = ownFaults[hit].fault
            return (fault.plan(in: ownFaults[hit].phase), fault.kind)
        }
        var rules = try store.faults.all(in: world)
        guard rules.indices.contains(where: { rules[$0].scope.covers(call) }) else {
            return (try usualPlan(for: call), nil)
        }
        let chance = Chance(seed: app.chanceSeed, app: app.id)
        let (hit, changed) = rules.meet(call, at: now, chance: chance.draw)
        for index in changed { try store.faults.saveCounts(of: rules[index], in: world) }
        guard let hit else { return (try usualPlan(for: call), nil) }
        let rule = rules[hit]
        faults.append(rule.origin == .seeded ? .seeded : .rule(rule.id))
        // A number of its own: the one that decided whether the rule hits is used up.
        let draw = chance.draw(rule: rule.id, call: -rule.matched)
        return (rule.fault.plan(in: rule.phase, chance: draw), rule.fault.kind)
    }

    /// What the shop does by itself.
    private func usualPlan(for call: PlatformCall) throws -> CallPlan {
        try store.shops.profile(call.merchantID, in: world)?.plan(for: call.operation) ?? .normal()
    }
}

extension PlatformAnswer {
    /// Why not, if not.
    fileprivate var refusal: PlatformRefusal? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal
    }
}
