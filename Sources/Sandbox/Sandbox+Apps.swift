package import Descriptions
package import Orders
import Platform
package import WorldStore

/// Apps and their worlds: made from the seed data, reset to it.
extension Sandbox {
    /// The app of that id.
    ///
    /// Under an open contract one that is not there is made at first use.
    ///
    /// - Throws: ``SandboxError``, or when the store fails.
    package func app(_ id: AppID) throws -> App {
        if let app = try store.apps.find(id) { return app }
        guard options.contract.authentication == .open else {
            throw SandboxError.unknownApp(id)
        }
        return try makeApp(id, maker: .firstUse)
    }

    /// Makes an app, its world a copy of the seed data.
    ///
    /// - Throws: ``SandboxError/tooManyApps(limit:)``, or when the store fails.
    package func makeApp(_ id: AppID, maker: App.Maker) throws -> App {
        try store.perform {
            guard try store.apps.count() < options.maxApps else {
                throw SandboxError.tooManyApps(limit: options.maxApps)
            }
            let app = newApp(
                id, name: "app \(id)", secret: "sandbox-secret", token: "sandbox-token",
                maker: maker)
            try store.apps.save(app)
            try fill(app)
            return app
        }
    }

    /// Writes the seed data into an empty store: the rows that new worlds are copied from, and the
    /// apps that it names.
    ///
    /// A store that has apps already is left as it is.
    package func seed(_ data: SeedData) throws {
        guard try store.apps.count() == 0 else { return }
        try store.perform {
            var faultID: Int64 = 1
            for merchant in data.merchants {
                try store.shops.save(merchant.profile, in: .seedData)
                for var rule in merchant.misbehaviour {
                    rule.id = faultID
                    faultID += 1
                    try store.faults.insert(rule, in: .seedData)
                }
            }
            for described in data.orders {
                try store.orders.insert(described.order, in: .seedData)
                for order in described.shopOrders {
                    try store.shops.insert(order, in: .seedData)
                    for line in order.lines {
                        let pieces = PlatformCall.Pieces(
                            variantID: line.variantID, quantity: Self.seededStock)
                        try store.shops.addStock(pieces, of: order.merchantID, in: .seedData)
                    }
                }
            }
            for seed in data.apps {
                let app = newApp(
                    seed.id, name: seed.name, secret: seed.secret, token: seed.token,
                    maker: .seedData)
                try store.apps.save(app)
                try fill(app)
            }
        }
        try store.commitTurn()
    }

    /// Puts an app's world back to the seed data: orders, shops, faults, clock, ids.
    package func reset(_ id: AppID) throws {
        let app = try app(id)
        try store.perform {
            var fresh = newApp(
                id, name: app.name, secret: app.secret, token: app.token, maker: app.maker)
            fresh.contract = app.contract
            try store.worlds.delete(app.world)
            try store.apps.save(fresh)
            try fill(fresh)
        }
        waiting.end(id, with: SandboxError.worldGone)
        deadline = .unknown
    }

    /// Puts everything back to the start: seeded apps are reset, all others removed.
    package func resetAll() throws {
        for app in try store.apps.all() {
            guard app.maker != .seedData else {
                try reset(app.id)
                continue
            }
            try store.perform {
                try store.worlds.delete(app.world)
                try store.apps.delete(app.id)
            }
            waiting.end(app.id, with: SandboxError.worldGone)
        }
        deadline = .unknown
    }

    private func fill(_ app: App) throws {
        try store.worlds.copy(
            from: .seedData, to: app.world, shiftingDatesBy: app.startedAt.milliseconds)
    }

    private func newApp(
        _ id: AppID, name: String, secret: String, token: String, maker: App.Maker
    ) -> App {
        let clock = SandboxClock(mode: options.clockMode, standsAt: options.clockStart)
        return App(
            id: id, name: name, secret: secret, token: token, contract: options.contract,
            maker: maker, startedAt: clock.now(wall: wallClock()), clock: clock,
            chanceSeed: options.chanceSeed, nextID: Self.firstID)
    }

    /// How many pieces of each variant a shop has at the start.
    private static let seededStock = 100

    /// Ids of new things start above those of the seed data.
    private static let firstID: Int64 = 500_001
}
