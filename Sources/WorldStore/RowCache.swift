import Orders
import Tables

/// What has been read of the database and not been changed since, so that it is not read again.
///
/// Its owner writes through it. Whatever undoes writes calls ``forget()``, and so does whatever
/// changes rows behind the owner's back.
final class RowCache<Value> {
    private var values = NumberTable<Value>()
    private let limit: Int

    /// A cache that keeps at most so many values; one more, and it starts anew.
    init(limit: Int) { self.limit = limit }

    /// The value of a key: the one that is kept, or else what `read` finds, which is kept.
    func value(of id: some EntityID, read: () throws -> Value?) rethrows -> Value? {
        if let kept = values[id.rawValue] { return kept }
        guard let found = try read() else { return nil }
        keep(found, of: id)
        return found
    }

    /// Keeps a value that has just been written.
    func keep(_ value: Value, of id: some EntityID) {
        if values.count >= limit { values.removeAll() }
        values[id.rawValue] = value
    }

    /// Changes what is kept of a key, as it has been changed in the database.
    func update(_ id: some EntityID, _ change: (inout Value) -> Void) {
        values.update(id.rawValue, change)
    }

    /// Forgets one value.
    func forget(_ id: some EntityID) { values[id.rawValue] = nil }

    /// Forgets everything.
    func forget() { values.removeAll() }
}
