import Descriptions
import Orders
import Platform
import WorldStore

/// One order while one transaction changes it: what the steps of commands read and write.
///
/// Steps change values only; ``close()`` writes the difference. A step either gets the platform's
/// answer at once and goes on, or leaves an intent from which ``OrderWork/resume(_:)`` goes on.
///
/// There is one of it; whoever is done hands it on.
struct OrderWork: ~Copyable {
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
    /// What the command is answered with; nil before the end, and while a platform is awaited.
    private(set) var answer: Answer?

    /// The shops' own views of the bags, as they are; those that never reached their shops have none.
    private var shopOrders: [ShopOrder]

    private let appBefore: App
    /// The order and the views as they stand in the store.
    private let before: OrderRows.Found

    /// Work on an order as it stands in the store; nil where the app's world has none of that id.
    init?(on id: OrderID, of app: App, in store: WorldStore, at now: Timestamp) throws {
        guard let found = try store.orders.findWithShopOrders(id, in: app.world) else { return nil }
        self.store = store
        self.now = now
        self.app = app
        appBefore = app
        order = found.order
        shopOrders = found.shopOrders
        before = found
    }

    var world: WorldID { app.world }

    /// Starts the record of a cancel call.
    mutating func begin(_ request: CancelRequest, bag: BagID?) {
        call = Cancellation(
            id: CancellationID(rawValue: app.takeID()), orderID: order.id, namedBag: bag,
            request: request, bags: [], createdAt: now)
    }

    /// Goes on with a call whose record has been started before.
    mutating func reopen(_ id: CancellationID) {
        call = order.cancellations.first { $0.id == id }
    }

    /// Ends the transaction's part of the command: writes what the steps changed, and answers
    /// where no platform is awaited any more.
    mutating func close() throws {
        if try isOver() { try startJoinedRefunds() }
        let shown = try save()
        if try isOver() { answer = Answer(outcome: try outcome(), faults: faults, shown: shown) }
    }

    /// Writes what the steps changed; all there is to do where nobody is answered: an event, a
    /// settlement.
    ///
    /// - Returns: What clients are shown of the refunds that were written.
    @discardableResult
    mutating func save() throws -> [RefundRepresentation] {
        order.follow(bagsAt: now)
        if let call { order.record(call) }
        return try write()
    }

    /// By itself, as nothing changes meanwhile: orders are lent where a change would have them copied.
    private borrowing func write() throws -> [RefundRepresentation] {
        let shown = try store.orders.save(
            order, shopOrders, replacing: before, of: app.id)
        try store.apps.save(app, replacing: appBefore)
        return shown
    }

    /// The shop's own view of a bag; nil where the bag has never reached it.
    func shopOrder(of bag: BagID) -> ShopOrder? { place(of: bag).map { shopOrders[$0] } }

    private func place(of bag: BagID) -> Int? {
        shopOrders.indices.first { shopOrders[$0].bagID == bag }
    }

    /// The shop's own view of a bag is this now.
    mutating func keep(_ shopOrder: ShopOrder) {
        if let index = place(of: shopOrder.bagID) {
            shopOrders[index] = shopOrder
        } else {
            shopOrders.append(shopOrder)
        }
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
            let named = call.bags.compactMap(\.refundID)
            var refunds: [Refund] = []
            for bag in order.bags.indices {
                for index in order.bags[bag].refunds.indices
                where named.contains(order.bags[bag].refunds[index].id) {
                    refunds.append(order.bags[bag].refunds[index])
                }
            }
            return .cancellation(call, refunds: refunds)
        }
        guard let refundRecord else { throw SandboxError.lostRecord }
        return .refund(refundRecord)
    }
}
