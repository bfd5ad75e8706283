/// The deadlines of the connections, earliest first.
///
/// A binary heap. Nothing is ever taken out early: a connection whose deadline has moved later
/// keeps its old entry, and the owner puts a new one in when the old one comes up. A keep-alive
/// connection therefore costs one entry per idle timeout and not one per request.
struct DeadlineQueue {
    /// When somebody must have done something, and who.
    typealias Entry = (deadline: MonotonicTime, connection: UInt64)

    private var entries: [Entry] = []

    /// The earliest deadline.
    var first: MonotonicTime? { entries.first?.deadline }

    mutating func insert(_ deadline: MonotonicTime, connection: UInt64) {
        entries.append((deadline, connection))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].deadline < entries[parent].deadline else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes out the connection of the earliest deadline if that has passed at `now`.
    mutating func popExpired(at now: MonotonicTime) -> UInt64? {
        guard let first = entries.first, first.deadline <= now else { return nil }
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        siftDown()
        return first.connection
    }

    /// Drops the entries that nobody needs if there are more than `limit` in all.
    ///
    /// Without this, connections that come and go would leave their entries behind until the
    /// idle timeout.
    mutating func compact(ifMoreThan limit: Int, keeping isNeeded: (Entry) -> Bool) {
        guard entries.count > limit else { return }
        let needed = entries.filter(isNeeded)
        entries.removeAll()
        for entry in needed { insert(entry.deadline, connection: entry.connection) }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var least = parent
            for child in 2 * parent + 1...2 * parent + 2
            where child < entries.count && entries[child].deadline < entries[least].deadline {
                least = child
            }
            guard least != parent else { return }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}
