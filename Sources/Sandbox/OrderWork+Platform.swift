import Orders
import Platform
import WorldStore

/// Asking a merchant's platform, through the faults.
extension OrderWork {
    /// Asks, and returns the answer, or nil where it takes time; then an intent is on record.
    mutating func ask(
        _ request: PlatformCall.Request, about bag: Bag, refund: RefundID?
    ) throws -> PlatformAnswer? {
        let call = PlatformCall(
            merchantID: bag.merchantID, orderID: order.id, bagID: bag.id, request: request)
        let plan = try plan(for: call)
        let answer = plan.effect == .atOnce ? try carryOut(request, on: bag.id) : nil
        let refusal = plan.failure ?? answer?.refusal
        guard plan.delayMs > 0 else {
            return try conclude(request, on: bag.id, effect: plan.effect, refusal: refusal)
        }
        try store.intents.insert(
            Intent(
                id: app.takeID(), orderID: order.id, bagID: bag.id,
                cancellationID: self.call?.id, refundID: refund,
                restockItems: request.restocksItems, notifyCustomer: request.notifiesCustomer,
                effect: plan.effect, refusal: refusal,
                dueAt: now.adding(milliseconds: Int64(plan.delayMs))),
            in: world)
        return nil
    }

    /// The end of a call: a late effect happens now, and the shop answers for itself.
    func conclude(
        _ request: PlatformCall.Request, on bag: BagID, effect: CallPlan.Effect,
        refusal: PlatformRefusal?
    ) throws -> PlatformAnswer {
        if effect == .late, refusal == nil { return try carryOut(request, on: bag) }
        return refusal.map(PlatformAnswer.refused) ?? .accepted
    }

    /// Which fault hits the call, counted in every rule that was asked.
    private mutating func plan(for call: PlatformCall) throws -> CallPlan {
        var rules = try store.faults.all(in: world)
        let (hit, changed) = rules.meet(call)
        for index in changed { try store.faults.saveCounts(of: rules[index], in: world) }
        guard let hit else { return .normal }
        let rule = rules[hit]
        faults.append(rule.origin == .seeded ? .seeded : .rule(rule.id))
        return rule.fault.plan(in: rule.phase)
    }

    /// The shop does it, on its own view of the order.
    private func carryOut(
        _ request: PlatformCall.Request, on bag: BagID
    ) throws -> PlatformAnswer {
        guard let before = try store.shops.order(of: bag, in: order.id, world: world),
            let profile = try store.shops.profile(before.merchantID, in: world)
        else { return .refused(.unknownOrder) }
        var shopOrder = before
        let (answer, effects) = Shop(profile: profile).handle(request, on: &shopOrder, at: now)
        try store.shops.save(shopOrder, replacing: before, in: world)
        for pieces in effects.restocked {
            try store.shops.addStock(pieces, of: before.merchantID, in: world)
        }
        if let topic = effects.notification {
            try store.shops.notify(topic, about: shopOrder, at: now, in: world)
        }
        return answer
    }
}

extension PlatformAnswer {
    /// Why not, if not.
    fileprivate var refusal: PlatformRefusal? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal
    }
}

extension PlatformCall.Request {
    /// Whether the goods go back into stock.
    fileprivate var restocksItems: Bool {
        switch self {
        case .cancel(let request): request.restockItems
        case .refund(_, _, let restock, _): restock
        }
    }

    /// Whether the customer is written to; nil leaves it to the shop.
    fileprivate var notifiesCustomer: Bool? {
        switch self {
        case .cancel(let request): request.notifyCustomer
        case .refund(_, _, _, let notify): notify
        }
    }
}
