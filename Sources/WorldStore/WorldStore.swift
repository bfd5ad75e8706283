import SQLite

/// Everything that the emulator remembers, in one SQLite database.
///
/// One handle, used on the event loop only. A turn of the loop is one transaction, so that one commit
/// and in a file one fsync serves all its requests (SQLite page "Write-Ahead Logging").
package final class WorldStore {
    /// The apps and their clocks.
    package let apps: AppRows
    /// Orders with their bags, lines, payments, refunds and cancel calls.
    package let orders: OrderRows
    /// Refunds as they are, and as they are shown.
    package let refunds: RefundRows
    /// Lists of orders and bags.
    package let search: OrderSearch
    /// What the merchants' platforms are and believe.
    package let shops: ShopRows
    /// What goes wrong on purpose.
    package let faults: FaultRows
    /// Platform calls that have been decided and not yet answered.
    package let intents: IntentRows
    /// Saved states of worlds.
    package let snapshots: SnapshotRows
    /// Copying and deleting whole worlds.
    package let worlds: WorldRows

    /// What opening it did to an older file; nil where it was not older.
    package let upgrade: Upgrade?

    private let database: Database
    private let counters: AppCounters
    /// Makes every room read again what it keeps, as that may have been undone.
    private let forget: () -> Void
    private var isTurnOpen = false
    /// Requests of this turn so far.
    private var requests = 0

    /// Opens or makes the database at `path`, or one in memory where it is nil.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - durability: What a crash may cost of what the file has been told to keep.
    ///   - fileSystem: The SQLite file system (VFS) that holds the file; the system's own where nil.
    /// - Throws: ``StoreError`` with a message for people.
    package init(
        path: String? = nil, durability: Durability = .full, fileSystem: String? = nil
    ) throws {
        let database =
            if let path { try Self.open(path, fileSystem) } else { try Database() }
        upgrade = try Self.configure(database, path: path, durability)
        self.database = database
        counters = try AppCounters(database, isFile: path != nil)
        apps = try AppRows(database, counters: counters)
        refunds = try RefundRows(database)
        orders = try OrderRows(database, refunds: refunds)
        search = try OrderSearch(database)
        shops = try ShopRows(database)
        faults = try FaultRows(database)
        intents = try IntentRows(database)
        snapshots = try SnapshotRows(database)
        let keepers = [apps.forget, faults.forget, shops.forget, intents.forget]
        let forget = { for keeper in keepers { keeper() } }
        worlds = try WorldRows(database, changed: forget)
        self.forget = forget
    }

    /// Carries out the writes of one request, all of them or none.
    package func perform<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        try openTurn()
        try counters.flush()
        do {
            return try database.withSavepoint(body)
        } catch {
            counters.goBack()
            forget()
            throw error
        }
    }

    /// Carries out the writes of a request that writes only when nothing can refuse it any more.
    ///
    /// It goes without a savepoint, for which SQLite would keep a copy of each page that is written.
    /// What fails after the first write, which takes a bad disk or a mistake of ours, costs the whole
    /// turn; what fails before changes nothing.
    package func performWritingLast<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result
    {
        try openTurn()
        let before = try database.totalChanges
        do {
            return try body()
        } catch {
            // SQLite may have given the transaction up at the very first write.
            if try database.totalChanges != before || !database.isInTransaction {
                // Commits, and what else is tried in this turn, find it gone.
                if database.isInTransaction { try? database.rollback() }
                takeBack()
            }
            throw error
        }
    }

    /// Notes that a request begins, which may read.
    ///
    /// Each statement has a transaction of its own where there is none, which costs more than a share
    /// in the turn's; only a turn of few requests is not worth one.
    package func beginRequest() {
        requests += 1
        // Reading goes on by itself where it cannot be begun, and whoever writes is told.
        if requests == Self.worthATransaction { try? openTurn() }
    }

    private static let worthATransaction = 4

    private func openTurn() throws {
        if !isTurnOpen {
            try database.begin()
            isTurnOpen = true
        }
        guard database.isInTransaction else { throw StoreError.turnLost }
    }

    /// Forgets what was read and not yet written, as it has been undone.
    private func takeBack() {
        counters.turnFailed()
        forget()
    }

    /// Commits what the requests of this turn wrote; replies may leave only afterwards.
    ///
    /// - Throws: When the writes could not be kept; then none of the turn's are.
    package func commitTurn() throws {
        requests = 0
        guard isTurnOpen else { return }
        guard database.isInTransaction else {
            isTurnOpen = false
            takeBack()
            throw StoreError.turnLost
        }
        do {
            try counters.endTurn()
            try database.commit()
            counters.turnSucceeded()
            isTurnOpen = false
        } catch {
            rollBackTurn()
            throw error
        }
    }

    /// Undoes what the requests of this turn wrote, where it cannot come to its end.
    package func rollBackTurn() {
        requests = 0
        guard isTurnOpen else { return }
        isTurnOpen = false
        takeBack()
        // Undoing fails only where SQLite has done it.
        if database.isInTransaction { try? database.rollback() }
    }

    /// How large the database is, in bytes; in a file without what its log still holds.
    package func bytes() throws -> Int {
        let pages = try database.pragma("page_count").flatMap { Int($0) } ?? 0
        let size = try database.pragma("page_size").flatMap { Int($0) } ?? 0
        return pages * size
    }

    /// What SQLite's own check finds wrong; empty for a sound database.
    package func integrityProblems() throws -> [String] {
        try database.integrityCheck()
    }

    private static func open(_ path: String, _ fileSystem: String?) throws -> Database {
        do {
            // Nobody else may write the file while the loop believes what it has read.
            if let header = try DatabaseHeader.read(path) { try Schema.check(header, path: path) }
            return try Database(
                path: path,
                options: Database.Options(isExclusive: true, fileSystem: fileSystem))
        } catch let error as SQLiteError {
            throw StoreError(error, path: path)
        }
    }

    /// Checks before it changes anything, so that a file that is refused stays as it was.
    private static func configure(
        _ database: Database, path: String?, _ durability: Durability
    ) throws -> Upgrade? {
        do {
            // Upgrades and the savepoints of large writes would otherwise open files of their own in
            // /var/tmp or /tmp, which a read-only container does not have.
            try database.setPragma("temp_store", to: "MEMORY")
            // Debian's library would write zeros over all that is deleted or moved.
            try database.setPragma("secure_delete", to: "OFF")
            let upgrade = try migrate(database, path: path)
            if path != nil {
                _ = try database.setPragma("journal_mode", to: "WAL")
                _ = try database.setPragma("synchronous", to: durability.rawValue)
            }
            return upgrade
        } catch let error as SQLiteError {
            throw StoreError(error, path: path ?? "")
        }
    }
}

extension WorldStore {
    /// Brings the database to the present layout; a copy of an older file is kept.
    fileprivate static func migrate(_ database: Database, path: String?) throws -> Upgrade? {
        let upgrade = try path.flatMap { try Upgrade.keepCopy(of: database, at: $0) }
        do {
            try Schema.migrate(database, path: path ?? "the database in memory")
            return upgrade
        } catch {
            upgrade?.discardCopy()
            throw error
        }
    }
}

extension StoreError {
    /// What a result code of opening means to the person who named the file.
    fileprivate init(_ error: SQLiteError, path: String) {
        switch error.code {
        case .notADatabase, .corrupt: self = .notADatabase(path)
        case .busy, .locked: self = .inUse(path)
        default: self = .cannotOpen(path, reason: error.message)
        }
    }
}
