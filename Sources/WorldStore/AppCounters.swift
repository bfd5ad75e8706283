import Orders
import SQLite
import Tables

/// The apps' id counters on their way to the rows.
///
/// Nearly every command moves its app's counter, and nobody reads it from the row while the app is
/// kept (``AppRows``). So a file's rows are written with its commit, and rows in memory when they are
/// read; both before a savepoint, which may be gone back to.
final class AppCounters {
    /// What this turn has moved since the rows were written last; nil where the row itself has been
    /// written or is gone.
    private var moved = NumberTable<Int64?>()
    /// What earlier turns have moved and stands in no row; a database in memory only.
    private var unwritten = NumberTable<Int64>()
    /// Whether this turn has written the rows of those; it may still be undone.
    private var hasWritten = false

    private let isFile: Bool
    private let update: Statement

    init(_ database: Database, isFile: Bool) throws {
        self.isFile = isFile
        update = try database.statement("UPDATE apps SET next_id = ? WHERE world = ?")
    }

    /// A command has moved a counter.
    func move(_ app: AppID, to nextID: Int64) { moved[app.rawValue] = nextID }

    /// The row holds its counter, or is gone.
    func rowIsRight(_ app: AppID) { moved[app.rawValue] = .some(nil) }

    /// Writes the counters that stand in no row yet.
    func flush() throws {
        guard !moved.isEmpty || !(hasWritten || unwritten.isEmpty) else { return }
        var rows: [(app: Int64, nextID: Int64)] = []
        if !hasWritten {
            unwritten.visit { if moved[$0] == nil { rows.append(($0, $1)) } }
        }
        moved.visit { app, nextID in
            if let nextID { rows.append((app, nextID)) }
        }
        // In the order of the ids, so that equal runs write equal files.
        for row in rows.sorted(by: { $0.app < $1.app }) { try update.run(row.nextID, row.app) }
        moved.removeAll(keepingCapacity: true)
        hasWritten = true
    }

    /// Writes what goes with the commit of a turn.
    func endTurn() throws {
        if isFile { try flush() }
    }

    /// The turn has been committed.
    func turnSucceeded() {
        if hasWritten { unwritten.removeAll(keepingCapacity: true) }
        moved.visit { unwritten[$0] = $1 }
        moved.removeAll(keepingCapacity: true)
        hasWritten = false
    }

    /// What the turn has done has been undone.
    func turnFailed() {
        moved.removeAll(keepingCapacity: true)
        hasWritten = false
    }

    /// What was done since the last ``flush()`` has been undone, and what was done before has not.
    func goBack() { moved.removeAll(keepingCapacity: true) }
}
