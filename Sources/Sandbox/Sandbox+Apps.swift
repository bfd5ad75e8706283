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
    /// - Parameters:
    ///   - id: Its id; the next free one above 100 000 where nil.
    ///   - maker: Who makes it.
    ///   - change: What is to be different from the defaults.
    /// - Returns: The app.
    /// - Throws: ``SandboxError``, or when the store fails.
    package func makeApp(
        _ id: AppID?, maker: App.Maker, change: (inout App) -> Void = { _ in }
    ) throws -> App {
        try store.perform {
            guard try store.apps.count() < options.maxApps else {
                throw SandboxError.tooManyApps(limit: options.maxApps)
            }
            let id = try id ?? store.apps.nextFreeID(above: Self.firstGivenAppID)
            guard try store.apps.find(id) == nil else { throw SandboxError.appExists(id) }
            var app = newApp(
                id, name: "app \(id)", secret: "sandbox-secret", token: "sandbox-token",
                maker: maker)
            change(&app)
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
                try store.orders.insert(described.order, described.shopOrders, in: .seedData)
            }
            for seed in data.apps {
                var app = newApp(
                    seed.id, name: seed.name, secret: seed.secret, token: seed.token,
                    maker: .seedData)
                if let contract = seed.contract {
                    app.contract = try Contract(
                        contract, at: "contract", over: options.contract)
                }
                try store.apps.save(app)
                try fill(app)
            }
        }
        try store.commitTurn()
    }

    /// Changes what an app meets: its contract, its name.
    package func update(_ app: App) throws {
        try store.perform { try store.apps.save(app) }
    }

    /// Removes an app with its world; one that is used again is made anew.
    package func remove(_ id: AppID) throws {
        try store.perform {
            for snapshot in try store.snapshots.all(of: id) { try delete(snapshot) }
            try store.worlds.delete(WorldID(id))
            try store.apps.delete(id)
        }
        waiting.end(id, with: SandboxError.worldGone)
        journal.clear(id, restarting: true)
        deadline = .unknown
    }

    /// Puts an app's world back to the seed data: orders, shops, faults, clock, ids.
    package func reset(_ id: AppID) throws {
        let app = try app(id)
        try store.perform {
            var fresh = newApp(
                id, name: app.name, secret: app.secret, token: app.token, maker: app.maker)
            fresh.contract = app.contract
            fresh.chanceSeed = app.chanceSeed
            fresh.startsEmpty = app.startsEmpty
            try store.worlds.delete(app.world)
            try store.apps.save(fresh)
            try fill(fresh)
        }
        waiting.end(id, with: SandboxError.worldGone)
        journal.clear(id, restarting: true)
        deadline = .unknown
    }

    /// Puts everything back to the start: seeded apps are reset, all others removed.
    package func resetAll() throws {
        for app in try store.apps.all() {
            guard app.maker != .seedData else {
                try reset(app.id)
                continue
            }
            try remove(app.id)
        }
    }

    private func fill(_ app: App) throws {
        try store.worlds.copy(
            from: .seedData, to: app.world, shiftingDatesBy: app.startedAt.milliseconds)
        if app.startsEmpty { try store.orders.deleteAll(in: app.world) }
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

    /// App ids that are not asked for start above this, away from those that people choose.
    private static let firstGivenAppID: Int64 = 100_000

    /// Ids of new things start above those of the seed data.
    private static let firstID: Int64 = 500_001
}
