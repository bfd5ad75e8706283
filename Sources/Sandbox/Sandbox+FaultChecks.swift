import Orders
package import Platform
package import WorldStore

/// A rule that can never match must not pass as "no fault".
extension Sandbox {
    /// Checks that what a rule names is in the app's world and goes together.
    ///
    /// - Throws: ``FaultRefusal`` where it could never match, or when the store fails.
    package func check(_ rule: FaultRule, in app: App) throws {
        if let merchant = rule.scope.merchantID,
            try store.shops.profile(merchant, in: app.world) == nil
        {
            let known = try store.shops.profiles(in: app.world).map(\.merchantID)
            throw FaultRefusal.unknownMerchant(merchant, known: known)
        }
        guard let bags = try bags(in: rule.scope, of: app) else { return }
        let known = bags.flatMap(\.lines).map(\.id)
        if let line = rule.fault.lines.first(where: { !known.contains($0) }) {
            throw FaultRefusal.unknownLine(line, known: known)
        }
    }

    /// The bags that a scope leaves, at least one; nil where it names neither order nor bag.
    private func bags(in scope: FaultScope, of app: App) throws -> [Bag]? {
        guard let order = try order(in: scope, of: app) else { return nil }
        if let id = scope.bagID {
            guard let bag = order.bags.first(where: { $0.id == id }) else {
                throw FaultRefusal.bagOfAnotherOrder(id, order.id, known: order.bags.map(\.id))
            }
            if let merchant = scope.merchantID, bag.merchantID != merchant {
                throw FaultRefusal.bagOfAnotherMerchant(id, merchant, owner: bag.merchantID)
            }
            return [bag]
        }
        guard let merchant = scope.merchantID else { return order.bags }
        let bags = order.bags.filter { $0.merchantID == merchant }
        guard !bags.isEmpty else {
            throw FaultRefusal.merchantOutsideOrder(
                merchant, order.id, known: order.bags.map(\.merchantID))
        }
        return bags
    }

    /// The order that a scope names, or that its bag is of.
    private func order(in scope: FaultScope, of app: App) throws -> Order? {
        if let bag = scope.bagID, try store.orders.order(of: bag, in: app.world) == nil {
            let order = try scope.orderID.flatMap { try store.orders.find($0, in: app.world) }
            let known = try order?.bags.map(\.id) ?? store.search.bagIDs(in: app.world)
            throw FaultRefusal.unknownBag(
                bag, nearest: FaultRefusal.nearest(to: bag, in: known))
        }
        let ofBag = try scope.bagID.flatMap { try store.orders.order(of: $0, in: app.world) }
        guard let id = scope.orderID ?? ofBag else { return nil }
        guard let order = try store.orders.find(id, in: app.world) else {
            let known = try store.search.orderIDs(in: app.world)
            throw FaultRefusal.unknownOrder(
                id, nearest: FaultRefusal.nearest(to: id, in: known))
        }
        return order
    }
}

extension Fault {
    /// The lines that it is about.
    fileprivate var lines: [LineID] {
        switch self {
        case .partial(let lines): lines
        case .async(let settlement): settlement.refusedLines
        default: []
        }
    }
}
