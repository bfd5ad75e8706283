import Descriptions
package import JSON
package import Orders
package import Platform
package import WorldStore

/// What a shop believes of an order, with what it did about it.
package struct ShopOrderView {
    /// The order, as the shop sees it.
    package let order: ShopOrder
    /// How many pieces of each variant the shop has.
    package let stock: [String: Int]
    /// What the shop wrote to the customer about, oldest first.
    package let notifications: [PlatformOperation]
}

/// Merchants, their shops, and orders that tests make.
extension Sandbox {
    /// The orders of a merchant, as its shop sees them.
    package func shopOrders(of merchant: MerchantID, in app: App) throws -> [ShopOrderView] {
        let orders = try store.shops.bags(of: merchant, in: app.world).compactMap { entry in
            try store.shops.order(of: entry.bag, in: entry.order, world: app.world)
        }
        var stock: [String: Int] = [:]
        for line in orders.lazy.flatMap(\.lines) {
            stock[line.variantID, default: Self.usualStock] += line.restocked
        }
        stock.merge(try store.shops.stock(of: merchant, in: app.world)) { _, set in set }
        return try orders.map { order in
            let notifications = try store.shops.notifications(
                of: order.bagID, in: order.orderID, world: app.world)
            return ShopOrderView(order: order, stock: stock, notifications: notifications)
        }
    }

    /// How many pieces of each variant a shop has where nothing was set and none was put back.
    private static let usualStock = 100

    /// Changes how a merchant's platform is set up, and what it has in stock.
    package func change(
        _ profile: ShopProfile, stock: [PlatformCall.Pieces], in app: App
    ) throws {
        try store.perform {
            try store.shops.save(profile, in: app.world)
            for pieces in stock {
                try store.shops.setStock(pieces, of: profile.merchantID, in: app.world)
            }
        }
    }

    /// Makes an order from a description, with its dates before the present of the world's clock.
    ///
    /// - Throws: ``JSON/FieldError``, ``SandboxError``, or when the store fails.
    package func makeOrder(_ description: JSONValue, in app: App) throws -> OrderID {
        try store.perform {
            guard var app = try store.apps.find(app.id) else {
                throw SandboxError.unknownApp(app.id)
            }
            let before = app
            let profiles = try store.shops.profiles(in: app.world)
            let described = try OrderDescription(
                description, at: "", merchants: profiles)
            var ids = IDSequence(next: app.nextID)
            let made = try described.make(by: profiles, ids: &ids)
                .shifted(byMs: now(in: app).milliseconds)
            guard try isFree(made.order, in: app) else {
                throw SandboxError.orderExists(made.order.id)
            }
            if let name = made.order.name,
                let other = try store.orders.order(named: name, in: app.world)
            {
                throw SandboxError.orderNameExists(name, other)
            }
            // Ids that the description chose are passed by, so that later ones do not meet them.
            app.nextID = max(ids.next, Self.highestID(in: made.order) + 1)
            try store.orders.insert(made.order, made.shopOrders, in: app.world)
            try store.apps.save(app, replacing: before)
            return made.order.id
        }
    }

    private static func highestID(in order: Order) -> Int64 {
        let bags = order.bags.map(\.id.rawValue)
        let lines = order.bags.flatMap(\.lines).map(\.id.rawValue)
        return ([order.id.rawValue] + bags + lines).max() ?? 0
    }

    /// Removes an order with everything that belongs to it.
    package func removeOrder(_ id: OrderID, from app: App) throws {
        try expect(id, in: app)
        try store.perform { try store.orders.delete(id, in: app.world) }
        waiting.end(app.id, order: id, with: Refusal.orderNotFound)
        deadline = .unknown
    }

    private func isFree(_ order: Order, in app: App) throws -> Bool {
        guard try !store.orders.has(order.id, in: app.world) else { return false }
        return try order.bags.allSatisfy { bag in
            try store.orders.order(of: bag.id, in: app.world) == nil
        }
    }
}
