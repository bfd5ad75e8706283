import Orders

/// What has been read of the database and not been changed since, so that it is not read again.
///
/// Its owner writes through it. Whatever undoes writes calls ``forget()``, and so does whatever
/// changes rows behind the owner's back.
///
/// The numbers of ids are its keys, and not the ids: for each type of key the run-time would look through
/// all that is known of all types, once a start, for how it is hashed.
final class RowCache<Value> {
    private var values: [Int64: Value] = [:]
    /// What was asked for last, which is as a rule what is asked for next.
    private var lastKey: Int64?
    private var lastValue: Value?
    private let limit: Int

    /// A cache that keeps at most so many values; one more, and it starts anew.
    init(limit: Int) { self.limit = limit }

    /// The value of a key: the one that is kept, or else what `read` finds, which is kept.
    func value(of id: some EntityID, read: () throws -> Value?) rethrows -> Value? {
        let key = id.rawValue
        if lastKey == key { return lastValue }
        if let kept = values[key] {
            lastKey = key
            lastValue = kept
            return kept
        }
        guard let found = try read() else { return nil }
        keep(found, of: id)
        return found
    }

    /// Keeps a value that has just been written.
    func keep(_ value: Value, of id: some EntityID) {
        if values.count >= limit { values.removeAll(keepingCapacity: true) }
        values[id.rawValue] = value
        lastKey = id.rawValue
        lastValue = value
    }

    /// Changes what is kept of a key, as it has been changed in the database.
    func update(_ id: some EntityID, _ change: (inout Value) -> Void) {
        guard let index = values.index(forKey: id.rawValue) else { return }
        // Two holders of one value would have the change make a copy of it.
        forgetLast()
        change(&values.values[index])
    }

    /// Forgets one value.
    func forget(_ id: some EntityID) {
        forgetLast()
        values[id.rawValue] = nil
    }

    /// Forgets everything.
    func forget() {
        forgetLast()
        values.removeAll(keepingCapacity: true)
    }

    private func forgetLast() {
        lastKey = nil
        lastValue = nil
    }
}
