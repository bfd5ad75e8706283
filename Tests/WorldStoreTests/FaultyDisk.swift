import CFaultyDisk
import Synchronization

/// A disk that fails or loses power when it is told to; a file system that SQLite knows by ``name``.
final class FaultyDisk {
    private static let lastNumber = Mutex(0)

    let name: String
    private let disk: OpaquePointer

    init() throws {
        let number = Self.lastNumber.withLock { last in
            last += 1
            return last
        }
        name = "faulty-\(number)"
        struct NoMemory: Error {}
        guard let disk = faulty_disk_create(name) else { throw NoMemory() }
        self.disk = disk
    }

    deinit { faulty_disk_destroy(disk) }

    /// How many writes, syncs, truncations and deletions there have been.
    var steps: Int64 { faulty_disk_steps(disk) }

    /// From step `first` on so many steps fail with a result code of SQLite.
    func fail(from first: Int64, count: Int64, code: Int32) {
        faulty_disk_fail(disk, first, count, code)
    }

    /// The power goes at that step.
    func cutPower(at step: Int64) { faulty_disk_cut_power(disk, step) }

    /// Files hold what was synced, and of what was not, what the seed chooses.
    func restore(seed: UInt64) { faulty_disk_restore(disk, seed) }
}
