package import Orders
import SQLite

extension App.Maker: SQLiteBindable {}
extension SandboxClock.Mode: SQLiteBindable {}

/// Apps ⇄ rows.
package final class AppRows {
    private static let columns = """
        world, name, secret, token, contract, made_by, started_at, clock_mode, clock_at,
        clock_offset_ms, chance_seed, starts_empty, next_id
        """

    private let select: Statement
    private let selectAll: Statement
    private let replace: Statement
    private let updateClock: Statement
    private let remove: Statement
    private let countAll: Statement
    private let selectFree: Statement
    private let cache = RowCache<App>(limit: 16_384)
    private let counters: AppCounters

    init(_ database: Database, counters: AppCounters) throws {
        self.counters = counters
        select = try database.statement("SELECT \(Self.columns) FROM apps WHERE world = ?")
        selectAll = try database.statement(
            "SELECT \(Self.columns) FROM apps WHERE world > 0 ORDER BY world")
        replace = try database.statement(
            "INSERT OR REPLACE INTO apps (\(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
        updateClock = try database.statement(
            "UPDATE apps SET clock_mode = ?, clock_at = ?, clock_offset_ms = ? WHERE world = ?")
        remove = try database.statement("DELETE FROM apps WHERE world = ?")
        selectFree = try database.statement(
            """
            SELECT min(candidate) FROM (
                SELECT ?1 + 1 AS candidate
                UNION SELECT world + 1 FROM apps WHERE world > ?1)
            WHERE candidate NOT IN (SELECT world FROM apps)
            """)
        countAll = try database.statement("SELECT count(*) FROM apps WHERE world > 0")
    }

    /// The app, or nil where there is none of that id.
    package func find(_ id: AppID) throws -> App? {
        try cache.value(of: id) {
            try counters.flush()
            return try select.first(id) { row in try Self.read(row) }
        }
    }

    /// Every app, by id.
    package func all() throws -> [App] {
        try counters.flush()
        return try selectAll.all { row in try Self.read(row) }
    }

    /// How many apps there are.
    package func count() throws -> Int { try countAll.first { row in try row.int(0) } ?? 0 }

    /// The lowest id above `floor` that no app has.
    package func nextFreeID(above floor: Int64) throws -> AppID {
        AppID(rawValue: try selectFree.first(floor) { row in try row.int64(0) } ?? floor + 1)
    }

    /// Writes a new app, or all of an existing one.
    package func save(_ app: App) throws {
        try replace.run(
            app.id, app.name, app.secret, app.token, app.contract.text, app.maker, app.startedAt,
            app.clock.mode, app.clock.standsAt, app.clock.offsetMs, app.chanceSeed,
            app.startsEmpty, app.nextID)
        counters.rowIsRight(app.id)
        cache.keep(app, of: app.id)
    }

    /// Keeps what a command moved: the counter, and the clock where it moved too.
    package func save(_ app: App, replacing before: App) throws {
        if app.nextID != before.nextID { counters.move(app.id, to: app.nextID) }
        if app.clock != before.clock {
            let clock = app.clock
            try updateClock.run(clock.mode, clock.standsAt, clock.offsetMs, app.id)
        }
        let (nextID, clock) = (app.nextID, app.clock)
        cache.update(app.id) { kept in
            kept.nextID = nextID
            kept.clock = clock
        }
    }

    /// Removes an app; its world's rows are ``WorldRows``' to delete.
    package func delete(_ id: AppID) throws {
        try remove.run(id)
        counters.rowIsRight(id)
        cache.forget(id)
    }

    /// Forgets what was read, as rows have changed behind its back.
    func forget() { cache.forget() }

    private static func read(_ row: borrowing Row) throws -> App {
        App(
            id: try row.id(0), name: try row.string(1), secret: try row.string(2),
            token: try row.string(3), contract: try contract(try row.string(4)),
            maker: try row.word(5), startedAt: try row.time(6),
            clock: SandboxClock(
                mode: try row.word(7), standsAt: try row.time(8), offsetMs: try row.int64(9)),
            chanceSeed: try row.int64(10), startsEmpty: try row.bool(11), nextID: try row.int64(12))
    }

    private static func contract(_ text: String) throws -> Contract {
        guard let contract = Contract(text: text) else {
            throw SQLiteError(.mismatch, "no contract reads \(text)")
        }
        return contract
    }
}
