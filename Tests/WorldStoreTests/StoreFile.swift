import Orders
import Platform
import SQLite
import TestSupport
import WorldStore

/// A database file that a test opens now as the store, now as plain SQLite.
struct StoreFile {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("worlds.sqlite")
    }

    /// Opens it as the store, as long as `body` runs, and commits.
    @discardableResult
    func withStore<Result>(_ body: (WorldStore) throws -> Result) throws -> Result {
        let store = try WorldStore(path: path)
        let result = try body(store)
        try store.commitTurn()
        return result
    }

    /// Opens it as plain SQLite, as long as `body` runs.
    @discardableResult
    func withDatabase<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try body(try Database(path: path))
    }

    /// Writes a world of random things: every table has rows.
    func fill(_ world: WorldID, from random: inout RandomWorld, orders: Int = 4) throws {
        try withStore { store in
            try store.apps.save(random.app())
            try store.faults.insert(random.rule(), in: world)
            let profile = random.profile()
            try store.shops.save(profile, in: world)
            try store.shops.setStock(
                .init(variantID: "v", quantity: 3), of: profile.merchantID, in: world)
            for _ in 0..<orders {
                let order = random.order()
                let views = order.bags.map { random.shopOrder(of: $0) }
                try store.orders.insert(order, views, in: world)
                for (bag, view) in zip(order.bags, views) {
                    try store.shops.notify(.cancel, about: view, at: random.time(), in: world)
                    try store.intents.insert(random.intent(on: bag), in: world)
                }
            }
        }
    }
}

extension Database {
    /// What one query gives as text.
    func texts(_ sql: String) throws -> [String] {
        try prepare(sql).all { row in try row.string(0) }
    }

    /// The tables that hold worlds, apart from the apps.
    func worldTables() throws -> [String] {
        try texts(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('apps', 'snapshots')"
        )
    }

    /// Every row of a world, with the values as SQL spells them and dates moved by `shift` ms.
    func rows(of table: String, in world: WorldID, shift: Int64 = 0) throws -> [String] {
        let columns = try texts("SELECT name FROM pragma_table_info('\(table)')")
        let values = columns.filter { $0 != "world" }.map { column in
            column.hasSuffix("_at") ? "quote(\(column) + (\(shift)))" : "quote(\(column))"
        }
        return try texts(
            "SELECT \(values.joined(separator: "||','||")) FROM \(table) WHERE world = \(world)")
    }
}
