import Orders
package import WorldStore

/// Saved states of an app's world.
extension Sandbox {
    /// The snapshots of an app, oldest first.
    package func snapshots(of app: App) throws -> [Snapshot] {
        try store.snapshots.all(of: app.id)
    }

    /// Saves an app's world: orders, shops, faults, clock, chance, what is on the agenda.
    package func makeSnapshot(of app: App, name: String?) throws -> Snapshot {
        try store.perform {
            let last = try store.snapshots.all(of: app.id).last?.id ?? 0
            let snapshot = Snapshot(
                id: last + 1, app: app.id, world: try store.snapshots.freeWorld(), name: name,
                createdAt: now(in: app))
            var saved = try store.apps.find(app.id) ?? app
            saved.id = AppID(rawValue: snapshot.world.rawValue)
            try store.apps.save(saved)
            try store.worlds.copy(from: app.world, to: snapshot.world, shiftingDatesBy: 0)
            try store.snapshots.insert(snapshot)
            return snapshot
        }
    }

    /// Puts an app's world back to a snapshot; the snapshot stays.
    ///
    /// Requests that wait are answered with an error, as their world is gone.
    package func restore(_ snapshot: Snapshot) throws {
        try store.perform {
            guard var app = try store.apps.find(AppID(rawValue: snapshot.world.rawValue)) else {
                throw SandboxError.lostRecord
            }
            app.id = snapshot.app
            try store.worlds.delete(WorldID(snapshot.app))
            try store.worlds.copy(
                from: snapshot.world, to: WorldID(snapshot.app), shiftingDatesBy: 0)
            try store.apps.save(app)
        }
        waiting.end(snapshot.app, with: SandboxError.worldGone)
        deadline = .unknown
    }

    /// Forgets a snapshot.
    package func remove(_ snapshot: Snapshot) throws {
        try store.perform { try delete(snapshot) }
    }

    /// Deletes a snapshot and its rows, inside a transaction.
    func delete(_ snapshot: Snapshot) throws {
        try store.worlds.delete(snapshot.world)
        try store.apps.delete(AppID(rawValue: snapshot.world.rawValue))
        try store.snapshots.delete(snapshot)
    }

    /// How an app's rows differ between a snapshot and another, or the present where nil.
    package func difference(
        _ first: Snapshot, _ second: Snapshot?
    ) throws -> [TableDifference] {
        try store.worlds.difference(first.world, second?.world ?? WorldID(first.app))
            .filter { !$0.isEmpty }
    }
}
