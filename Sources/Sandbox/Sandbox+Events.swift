package import Orders
import Platform
package import WorldStore

/// What tests let happen outside of the API.
extension Sandbox {
    /// Lets something happen to a bag.
    ///
    /// - Throws: ``Orders/Refusal`` where there is no such bag or it is not in a state for it, or
    ///   when the store fails.
    package func happen(
        _ event: OutsideEvent, to bag: BagID, of order: OrderID, in app: App
    ) throws {
        guard try !store.intents.busyBags(of: order, in: app.world).contains(bag) else {
            throw Refusal.bagBusy(bag)
        }
        try work(on: order, in: app) { work in
            try work.apply(event, bagAt: work.order.index(of: bag))
        }
    }

    /// Ends a refund that is being processed, now.
    ///
    /// - Throws: ``Orders/Refusal`` where there is no such refund or it has ended, or when the
    ///   store fails.
    package func settle(
        _ refund: RefundID, as outcome: RefundStatus, refusing lines: [LineID], in app: App
    ) throws {
        guard let order = try store.orders.order(of: refund, in: app.world) else {
            throw Refusal.refundNotFound
        }
        guard var intent = try store.intents.settlement(of: refund, order: order, in: app.world)
        else {
            let refunds = try store.refunds.all(of: order, in: app.world)
            let status = refunds.first { $0.id == refund }?.status
            throw Refusal.notProcessing(refund, status ?? .processing)
        }
        intent.outcome = outcome
        intent.refusedLines = lines
        try work(on: order, in: app) { work in try work.resume(intent) }
    }

    private func work(
        on id: OrderID, in app: App, _ body: (inout OrderWork) throws -> Void
    ) throws {
        try store.perform {
            guard var work = try OrderWork(on: id, of: app, in: store, at: now(in: app)) else {
                throw Refusal.orderNotFound
            }
            try body(&work)
            try work.save()
        }
        deadline = .unknown
    }
}
