import Orders
import Platform
import Sandbox
import WorldStore

/// What is looked at after every step.
extension Simulation {
    func check() throws {
        let now = try read()
        for id in Self.orders {
            guard let order = now[id], let before = last[id] else { continue }
            let busy = try Set(sandbox.store.intents.busyBags(of: id, in: world))
            Oracle.problems(of: order).forEach(note)
            for (bag, old) in zip(order.bags, before.bags) {
                try check(bag, after: old, isBusy: busy.contains(bag.id))
            }
            checkReasons(in: order)
        }
        last = now
    }

    private func check(_ bag: Bag, after old: Bag, isBusy: Bool) throws {
        let store = sandbox.store
        guard let shop = try store.shops.order(of: bag.id, in: bag.orderID, world: world) else {
            note("the shop has lost bag \(bag.id)")
            return
        }
        let isAlone = shop.cancelledAt != nil && bag.status != .canceled && !isBusy
        if isAlone, !lostCancels.contains(bag.id) { try collectLostCancels() }
        let found = Oracle.problems(
            of: bag, shop: shop, after: old, isBusy: isBusy,
            hasLostCancel: lostCancels.contains(bag.id))
        found.forEach(note)
        let stocks = try sandbox.shopOrders(of: bag.merchantID, in: appNow()).first?.stock
        for line in shop.lines {
            let stock = stocks?[line.variantID] ?? 0
            if stock != 100 + line.restocked { note("stock of \(line.variantID) is \(stock)") }
        }
    }

    /// A command refunds a bag once at most, and one that was lost not at all.
    private func checkReasons(in order: Order) {
        for bag in order.bags {
            let reasons = bag.refunds.compactMap(\.reason)
            if Set(reasons).count != reasons.count { note("bag \(bag.id) was refunded twice") }
            for reason in reasons where lostReasons.contains(reason) {
                note("\(reason) was lost and has an effect")
            }
        }
    }

    /// An answer that left says what is on record, and says it once.
    func checkAnswers() throws {
        let orders = try read()
        for (sent, result) in answered {
            guard let order = orders[sent.command.order] else { continue }
            let refunds = order.bags.flatMap(\.refunds).filter { $0.reason == sent.reason }
            switch result {
            case .failure(let error):
                counts["refused", default: 0] += 1
                if !(error is Refusal) { note("\(sent.reason) ended with \(error)") }
                if !refunds.isEmpty { note("\(sent.reason) was refused and has an effect") }
            case .success(let answer):
                counts["done", default: 0] += 1
                checkEffect(of: answer.outcome, sent, refunds, order)
            }
        }
        answered = []
    }

    private func checkEffect(
        of outcome: Outcome, _ sent: Sent, _ refunds: [Refund], _ order: Order
    ) {
        switch outcome {
        case .refund(let refund):
            if refunds.map(\.unresolved) != [refund.unresolved] {
                note("\(sent.reason) was answered otherwise than done")
            }
            if refund.status == .processing { note("\(sent.reason) was answered too early") }
        case .cancellation(let call, let told):
            if Set(told.map(\.unresolved)) != Set(refunds.map(\.unresolved)) {
                note("\(sent.reason) told other refunds than made")
            }
            for part in call.bags {
                let bag = order.bags.first { $0.id == part.bagID }
                if part.isCanceled, bag?.status != .canceled { note("\(sent.reason) lied") }
                if !part.isCanceled, part.errors.isEmpty { note("\(sent.reason) gave no reason") }
            }
            let isWhole = sent.command.bag == nil
            if !isWhole, call.bags.map(\.bagID) != [sent.command.bag] { note("wrong bags") }
        }
    }

    func checkRefusal(of command: Command, _ result: Result<Answer, Refusal>, _ bag: Bag) {
        switch (command, result) {
        case (.cancel, .success) where Oracle.mustRefuse(.cancel, bag):
            note("bag \(bag.id) was cancelled in \(bag.status)")
        case (.cancel, .failure(let refusal)) where !Oracle.mustRefuse(.cancel, bag):
            note("\(refusal) in \(bag.status)")
        case (.refund, .success) where Oracle.mustRefuse(.refundPart, bag):
            note("bag \(bag.id) was refunded in \(bag.status)")
        case (.refund, .failure(.notRefundable)) where !Oracle.mustRefuse(.refundPart, bag):
            note("bag \(bag.id) was not refundable in \(bag.status)")
        default: break
        }
    }

    /// Bags that their shop has cancelled while its answer was lost, from the calls' records.
    private func collectLostCancels() throws {
        for order in Self.orders {
            for call in try sandbox.store.orders.cancellations(of: order, in: world) {
                for bag in call.bags
                where bag.errors.contains(where: { error in
                    error.type == .externalCancelOrder && Oracle.isLost(error.message)
                }) { lostCancels.insert(bag.bagID) }
            }
        }
    }
}
