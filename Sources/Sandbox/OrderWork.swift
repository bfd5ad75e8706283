import Orders
import Platform
import WorldStore

/// One order while one transaction changes it: what the steps of commands read and write.
///
/// Steps change values only; ``close()`` writes the difference. A step either gets the platform's
/// answer at once and goes on, or leaves an intent from which ``OrderWork/resume(_:)`` goes on.
struct OrderWork {
    let store: WorldStore
    let now: Timestamp
    /// The app, whose id counter moves.
    var app: App
    /// The order.
    var order: Order
    /// The cancel call that the steps belong to, if they do.
    var call: Cancellation?
    /// The refund that a client asked for by itself, if it did.
    var refund: RefundID?
    /// Whether the refund was taken on by the platform, and is answered while it is processed.
    var hasScheduled = false
    /// The faults that the request brought along; they come before the world's.
    var ownFaults: [FaultRule] = []
    /// The platform calls that were made or answered.
    var calls: [CallRecord] = []
    /// The faults that fired.
    var faults: [FaultMark] = []

    /// The shops' own views that the steps have looked at, as they were and as they are; one or a few.
    private var shopOrders: [(before: ShopOrder, now: ShopOrder)] = []

    private let appBefore: App
    private let orderBefore: Order
    /// The call as it stands in the store; nil for one that has just begun.
    private var callBefore: Cancellation?

    /// Work on an order as it stands in the store.
    init(_ order: Order, of app: App, in store: WorldStore, at now: Timestamp) {
        self.store = store
        self.now = now
        self.app = app
        self.order = order
        appBefore = app
        orderBefore = order
    }

    var world: WorldID { app.world }

    /// Starts the record of a cancel call.
    mutating func begin(_ request: CancelRequest, bag: BagID?) {
        call = Cancellation(
            id: CancellationID(rawValue: app.takeID()), orderID: order.id, namedBag: bag,
            request: request, bags: [], createdAt: now)
    }

    /// Goes on with a call whose record has been started before.
    mutating func reopen(_ id: CancellationID) throws {
        call = try store.cancellations.find(id, of: order.id, in: world)
        callBefore = call
    }

    /// Ends the transaction's part of the command: writes what the steps changed, and answers
    /// where no platform is awaited any more.
    mutating func close() throws -> Answer? {
        if try isOver() { try startJoinedRefunds() }
        try save()
        return try isOver() ? Answer(outcome: outcome(), faults: faults) : nil
    }

    /// Writes what the steps changed, where nobody is answered: an event, a settlement.
    mutating func save() throws {
        order.follow(bagsAt: now)
        try store.orders.save(order, replacing: orderBefore, in: world)
        if let call {
            if let callBefore {
                try store.cancellations.save(call, replacing: callBefore, in: world)
            } else {
                try store.cancellations.insert(call, in: world)
            }
        }
        for (before, now) in shopOrders where now != before {
            try store.shops.save(now, in: world)
        }
        try store.apps.save(app, replacing: appBefore)
    }

    /// The shop's own view of a bag; nil where the bag has never reached it.
    mutating func shopOrder(of bag: BagID) throws -> ShopOrder? {
        if let known = shopOrders.first(where: { $0.now.bagID == bag }) { return known.now }
        let found = try store.shops.order(of: bag, in: order.id, world: world)
        if let found { shopOrders.append((found, found)) }
        return found
    }

    /// The shop's own view of a bag, which has been looked at, is this now.
    mutating func keep(_ shopOrder: ShopOrder) {
        let index = shopOrders.firstIndex { $0.now.bagID == shopOrder.bagID }
        if let index { shopOrders[index].now = shopOrder }
    }

    /// What names the command among those that wait.
    var key: WaitingList.Key {
        WaitingList.Key(world: world, order: order.id, cancellation: call?.id, refund: refund)
    }

    /// Whether no platform is awaited any more.
    private func isOver() throws -> Bool {
        if let call {
            return try store.intents.count(of: call.id, order: order.id, in: world) == 0
        }
        return hasScheduled || refundRecord?.status != .processing
    }

    private var refundRecord: Refund? {
        order.bags.lazy.flatMap(\.refunds).first { $0.id == refund }
    }

    private func outcome() throws -> Outcome {
        if let call {
            let named = Set(call.bags.compactMap(\.refundID))
            let refunds = order.bags.flatMap(\.refunds).filter { named.contains($0.id) }
            return .cancellation(call, refunds: refunds)
        }
        guard let refundRecord else { throw SandboxError.lostRecord }
        return .refund(refundRecord)
    }
}
