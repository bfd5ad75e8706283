/// Values by numbers, such as of ids: a dictionary that does not mind who chose its keys.
///
/// Swift's hashes each key with a secret, so that nobody can choose keys that meet, in some forty steps;
/// here a multiplication spreads them (Fibonacci hashing). It is for what only this machine's tests put
/// in; keys that meet cost time and nothing else.
///
/// Nor does it cost a start anything: for each type of key that dictionaries have, the run-time looks
/// through all that is known of all types for how it is hashed.
@frozen @usableFromInline
package struct NumberTable<Value> {
    /// A power of two, at least twice as many as are taken; `free` where there is none.
    @usableFromInline var keys: [Int64] = []
    /// The values in the places of their keys; nil where the key's has been taken out.
    @usableFromInline var values: [Value?] = []
    /// How many places are taken, by keys without a value as well.
    @usableFromInline var taken = 0
    /// How many keys have a value.
    @usableFromInline var filled = 0
    /// How far the spread key is shifted to give a place.
    @usableFromInline var shift = 64

    /// No id, as ids count upwards from 1 and snapshots' worlds downwards from -1.
    @inlinable static var free: Int64 { .min }

    /// How many keys have a value.
    @inlinable package var count: Int { filled }

    /// A table without values.
    @inlinable package init() {}

    /// Whether no key has a value.
    @inlinable package var isEmpty: Bool { filled == 0 }

    /// The value of a key, which is not the least number of all; nil takes it out.
    @inlinable package subscript(key: Int64) -> Value? {
        get { filled == 0 ? nil : values[place(of: key)] }
        set {
            if let newValue { set(key, newValue) } else { remove(key) }
        }
    }

    /// Changes the value of a key, if it has one.
    @inlinable package mutating func update(_ key: Int64, _ change: (inout Value) -> Void) {
        guard filled > 0 else { return }
        let place = place(of: key)
        // Two holders of one value would have the change make a copy of it.
        guard var value = values[place].take() else { return }
        change(&value)
        values[place] = value
    }

    /// Hands over each key that has a value, in no order that means anything.
    @inlinable package func visit(_ body: (Int64, Value) throws -> Void) rethrows {
        guard filled > 0 else { return }
        for place in keys.indices where keys[place] != Self.free {
            if let value = values[place] { try body(keys[place], value) }
        }
    }

    /// Takes everything out.
    @inlinable package mutating func removeAll(keepingCapacity: Bool = false) {
        guard keepingCapacity else {
            self = NumberTable()
            return
        }
        guard taken > 0 else { return }
        for place in keys.indices where keys[place] != Self.free {
            keys[place] = Self.free
            values[place] = nil
        }
        taken = 0
        filled = 0
    }

    @inlinable mutating func set(_ key: Int64, _ value: Value) {
        if keys.count <= 2 * taken { makeRoom() }
        let place = place(of: key)
        if keys[place] == Self.free {
            keys[place] = key
            taken += 1
        }
        if values[place] == nil { filled += 1 }
        values[place] = value
    }

    @inlinable mutating func remove(_ key: Int64) {
        guard filled > 0, values[place(of: key)].take() != nil else { return }
        filled -= 1
    }

    /// Where a key stands, or would.
    @inlinable func place(of key: Int64) -> Int {
        let spread = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: spread &>> UInt64(shift))
        while keys[place] != key, keys[place] != Self.free {
            place = (place + 1) & (keys.count - 1)
        }
        return place
    }

    /// Makes place for more keys: twice as much, unless those without a value leave enough.
    @inlinable mutating func makeRoom() {
        let (oldKeys, oldValues) = (keys, values)
        let size = max(16, filled > keys.count / 4 ? 2 * keys.count : keys.count)
        shift = 64 - size.trailingZeroBitCount
        keys = Array(repeating: Self.free, count: size)
        values = Array(repeating: nil, count: size)
        taken = 0
        filled = 0
        for place in oldKeys.indices where oldKeys[place] != Self.free {
            if let value = oldValues[place] { set(oldKeys[place], value) }
        }
    }
}
