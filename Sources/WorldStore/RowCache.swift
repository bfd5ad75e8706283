/// What has been read of the database and not been changed since, so that it is not read again.
///
/// Its owner writes through it. Whatever undoes writes calls ``forget()``, and so does whatever
/// changes rows behind the owner's back.
final class RowCache<Key: Hashable, Value> {
    private var values: [Key: Value] = [:]
    /// What was asked for last, which is as a rule what is asked for next.
    private var last: (key: Key, value: Value)?
    private let limit: Int

    /// A cache that keeps at most so many values; one more, and it starts anew.
    init(limit: Int) { self.limit = limit }

    /// The value of a key: the one that is kept, or else what `read` finds, which is kept.
    func value(of key: Key, read: () throws -> Value?) rethrows -> Value? {
        if let last, last.key == key { return last.value }
        if let kept = values[key] {
            last = (key, kept)
            return kept
        }
        guard let found = try read() else { return nil }
        keep(found, of: key)
        return found
    }

    /// Keeps a value that has just been written.
    func keep(_ value: Value, of key: Key) {
        if values.count >= limit { values.removeAll(keepingCapacity: true) }
        values[key] = value
        last = (key, value)
    }

    /// Changes what is kept of a key, as it has been changed in the database.
    func update(_ key: Key, _ change: (inout Value) -> Void) {
        guard let index = values.index(forKey: key) else { return }
        // Two holders of one value would have the change make a copy of it.
        last = nil
        change(&values.values[index])
        last = (key, values.values[index])
    }

    /// Forgets one value.
    func forget(_ key: Key) {
        last = nil
        values[key] = nil
    }

    /// Forgets everything.
    func forget() {
        last = nil
        values.removeAll(keepingCapacity: true)
    }
}
