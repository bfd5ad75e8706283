import Orders
import SQLite

/// The apps' id counters on their way to the rows.
///
/// Nearly every command moves its app's counter, and nobody reads it from the row while the app is
/// kept (``AppRows``). So a file's rows are written with its commit, and rows in memory when they are
/// read; both before a savepoint, which may be gone back to.
final class AppCounters {
    /// What has not been committed yet; nil where the row itself has been written or is gone.
    private var moved: [AppID: Int64?] = [:]
    /// What has been, and stands in no row; a database in memory only.
    private var unwritten: [AppID: Int64] = [:]
    /// Whether the rows are as they should be.
    private var isFlushed = true

    private let isFile: Bool
    private let update: Statement

    init(_ database: Database, isFile: Bool) throws {
        self.isFile = isFile
        update = try database.statement("UPDATE apps SET next_id = ? WHERE world = ?")
    }

    /// A command has moved a counter.
    func move(_ app: AppID, to nextID: Int64) {
        moved[app] = nextID
        isFlushed = false
    }

    /// The row holds its counter, or is gone.
    func rowIsRight(_ app: AppID) { moved[app] = .some(nil) }

    /// Writes the counters that stand in no row yet.
    ///
    /// They are kept in mind until the turn is committed, as it may be undone.
    func flush() throws {
        guard !isFlushed else { return }
        let counters = unwritten.mapValues(Optional.some).merging(moved) { $1 }
        // In the order of the ids, so that equal runs write equal files.
        for (app, nextID) in counters.sorted(by: { $0.key < $1.key }) {
            if let nextID { try update.run(nextID, app) }
        }
        isFlushed = true
    }

    /// Writes what goes with the commit of a turn.
    func endTurn() throws {
        if isFile { try flush() }
    }

    /// The turn has been committed.
    func turnSucceeded() {
        guard !moved.isEmpty else { return }
        if isFlushed {
            unwritten.removeAll(keepingCapacity: true)
        } else {
            for (app, nextID) in moved { unwritten[app] = nextID }
        }
        moved.removeAll(keepingCapacity: true)
    }

    /// What the turn has done has been undone.
    func turnFailed() {
        moved.removeAll(keepingCapacity: true)
        isFlushed = unwritten.isEmpty
    }

    /// What ``goBack(to:)`` goes back to: the rows are written, and the counters stand like this.
    struct Mark {
        fileprivate let moved: [AppID: Int64?]
    }

    /// Writes the rows, and remembers how the counters stand.
    func mark() throws -> Mark {
        try flush()
        return Mark(moved: moved)
    }

    /// What was done since the mark has been undone.
    func goBack(to mark: Mark) {
        moved = mark.moved
        isFlushed = true
    }
}
