package import Orders
import SQLite

/// A saved state of an app's world.
package struct Snapshot: Sendable, Hashable {
    /// Its number among its app's snapshots, from 1.
    package var id: Int64
    /// The app.
    package var app: AppID
    /// Where the saved rows are.
    package var world: WorldID
    /// What the developer calls it.
    package var name: String?
    /// When it was made, on the world's clock.
    package var createdAt: Timestamp

    /// Creates one.
    package init(
        id: Int64, app: AppID, world: WorldID, name: String?, createdAt: Timestamp
    ) {
        self.id = id
        self.app = app
        self.world = world
        self.name = name
        self.createdAt = createdAt
    }
}

/// Snapshots ⇄ rows.
///
/// The rows of a snapshot are a world of their own, with a negative number; the app as it was, its
/// clock and chance included, stands in `apps` under that number.
package final class SnapshotRows {
    private let selectAll: Statement
    private let selectLowest: Statement
    private let insertSnapshot: Statement
    private let deleteSnapshot: Statement

    init(_ database: Database) throws {
        selectAll = try database.statement(
            """
            SELECT snapshot_id, snapshot_world, name, created_at FROM snapshots
            WHERE world = ? ORDER BY snapshot_id
            """)
        selectLowest = try database.statement(
            "SELECT coalesce(min(snapshot_world), 0) FROM snapshots")
        insertSnapshot = try database.statement("INSERT INTO snapshots VALUES (?,?,?,?,?)")
        deleteSnapshot = try database.statement(
            "DELETE FROM snapshots WHERE world = ? AND snapshot_id = ?")
    }

    /// The snapshots of an app, oldest first.
    package func all(of app: AppID) throws -> [Snapshot] {
        try selectAll.all(app) { row in
            Snapshot(
                id: try row.int64(0), app: app, world: try row.id(1),
                name: try row.optionalString(2), createdAt: try row.time(3))
        }
    }

    /// A world that no snapshot has.
    package func freeWorld() throws -> WorldID {
        let lowest = try selectLowest.first { row in try row.int64(0) } ?? 0
        return WorldID(rawValue: lowest - 1)
    }

    /// Records a snapshot whose rows have been copied.
    package func insert(_ snapshot: Snapshot) throws {
        try insertSnapshot.run(
            snapshot.app, snapshot.id, snapshot.world, snapshot.name, snapshot.createdAt)
    }

    /// Forgets a snapshot; its rows are ``WorldRows``' to delete.
    package func delete(_ snapshot: Snapshot) throws {
        try deleteSnapshot.run(snapshot.app, snapshot.id)
    }
}
