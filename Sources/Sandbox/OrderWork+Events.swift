import Orders
import Platform
import WorldStore

/// What happens to a bag outside of the API.
extension OrderWork {
    /// Lets it happen: to the bag, and to the shop's view of it.
    ///
    /// - Throws: ``Orders/Refusal/illegalEvent`` where the bag is not in a state for it, or the
    ///   refusal of a refund; nothing has changed then.
    mutating func apply(_ event: OutsideEvent, bagAt index: Int) throws {
        let before = order.bags[index]
        let isLegal =
            switch event {
            case .submit: submit(bagAt: index)
            case .accept: order.bags[index].accept(at: now)
            case .reject: order.bags[index].reject(at: now)
            case .ship(let lines): order.bags[index].ship(lines, at: now)
            case .deliver: order.bags[index].deliver(at: now)
            case .return: order.bags[index].return(at: now)
            case .dispute(let status): order.bags[index].dispute(status, at: now)
            case .merchantCancel(let refunds):
                try cancel(bagAt: index, by: .merchant, refunds: refunds)
            case .channelCancel: try cancel(bagAt: index, by: .channel, refunds: true)
            case .merchantRefund(let request): try refundOutside(request, bagAt: index)
            case .sync: try synchronise(bagAt: index)
            }
        guard isLegal else {
            throw Refusal.illegalEvent(event.name, before.id, before.status)
        }
        followLife()
        try updateShop(bagAt: index, event)
    }

    private mutating func submit(bagAt index: Int) -> Bool {
        let id = order.bags[index].id.rawValue
        guard order.bags[index].submit(at: now, externalID: "\(7_438_000_000_000 + id)") else {
            return false
        }
        order.submittedAt = order.submittedAt ?? now
        return true
    }

    /// A cancellation that did not come through the API is on record like one that did.
    private mutating func cancel(
        bagAt index: Int, by originator: Originator, refunds: Bool
    ) throws -> Bool {
        guard Transitions.next(order.bags[index].status, .cancel) != nil else { return false }
        begin(CancelRequest(), bag: order.bags[index].id)
        order.bags[index].cancel(at: now)
        let plan = order.bags[index].planOfRest()
        var refund: RefundID?
        if refunds, plan.amount > 0, order.bags[index].financial.moneyWasTaken {
            refund = addExternal(plan, toBagAt: index, reason: "Order canceled")
        }
        record(bagAt: index, isCanceled: true, by: originator, refund: refund)
        return true
    }

    private mutating func refundOutside(
        _ request: RefundRequest, bagAt index: Int
    ) throws -> Bool {
        // The contract binds the API's callers, not the merchant in its own shop.
        var contract = app.contract
        contract.canceledBagRefund = .allow
        contract.remorsePeriod = .ignore
        let plan = try order.bags[index].plan(request, under: contract, at: now)
        _ = addExternal(plan, toBagAt: index, reason: request.reason)
        return true
    }

    /// Violet learns of what the shop did when its answer was lost.
    private mutating func synchronise(bagAt index: Int) throws -> Bool {
        let bag = order.bags[index]
        guard let shop = shopOrder(of: bag.id) else {
            return false
        }
        if shop.cancelledAt != nil, bag.status != .canceled {
            _ = try cancel(bagAt: index, by: .merchant, refunds: false)
        }
        let missing = min(shop.refunded - bag.moneyReturned, bag.leftToRefund)
        if missing > 0 {
            _ = try refundOutside(RefundRequest(amount: missing), bagAt: index)
        }
        return true
    }

    private mutating func addExternal(
        _ plan: RefundPlan, toBagAt index: Int, reason: String?
    ) -> RefundID {
        let refund = add(plan, toBagAt: index, reason: reason)
        order.bags[index].settle(refund: refund, as: .external, externalID: nil, at: now)
        return refund
    }

    /// What the order would be without cancellations and refunds, and what has been paid.
    private mutating func followLife() {
        let live = order.bags.filter { $0.status != .rejected && $0.status != .canceled }
        let isShipped = live.allSatisfy { [.shipped, .delivered].contains($0.fulfillment) }
        let isCart = order.bags.contains { $0.status == .inProgress }
        order.baseStatus =
            isCart ? .inProgress : (isShipped && !live.isEmpty) ? .completed : .processing
        let isPaid = order.bags.contains { $0.financial == .paid }
        if isPaid, [.requiresPaymentMethod, .authorized].contains(order.payment.captureStatus) {
            order.payment.captureStatus = .captured
            order.payment.modifiedAt = now
        }
    }

    /// The shop's view follows what the merchant or the shopper did.
    private mutating func updateShop(bagAt index: Int, _ event: OutsideEvent) throws {
        guard let agreed = ShopOrder(agreeingWith: order.bags[index]), event != .sync else {
            return
        }
        guard let before = shopOrder(of: agreed.bagID) else { return keep(agreed) }
        var shop = before
        shop.captured = max(before.captured, agreed.captured)
        shop.refunded = min(shop.captured, max(before.refunded, agreed.refunded))
        shop.cancelledAt = before.cancelledAt ?? agreed.cancelledAt
        for state in agreed.lines {
            guard let line = shop.lines.firstIndex(where: { $0.variantID == state.variantID })
            else { continue }
            shop.lines[line].fulfilled = max(shop.lines[line].fulfilled, state.fulfilled)
            shop.lines[line].refunded = max(shop.lines[line].refunded, state.refunded)
        }
        keep(shop)
    }
}
