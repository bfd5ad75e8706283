/// Values by numbers, such as of ids: a dictionary that does not mind who chose its keys.
///
/// Swift's hashes each key with a secret, so that nobody can choose keys that meet, in some forty steps;
/// here a multiplication spreads them (Fibonacci hashing). It is for what only this machine's tests put
/// in; keys that meet cost time and nothing else.
struct NumberTable<Value> {
    /// A power of two, at least twice as many as there are keys; `free` where there is none.
    private var keys: [Int64] = []
    /// The values in the places of their keys; nil where the key's has been taken out.
    private var values: [Value?] = []
    /// How many places are taken, by keys without a value as well.
    private(set) var count = 0
    private var shift = 64

    /// No id, as ids count upwards from 1 and snapshots' worlds downwards from -1.
    private static var free: Int64 { .min }

    /// The value of a key; nil takes it out.
    subscript(key: Int64) -> Value? {
        get { count == 0 ? nil : values[place(of: key)] }
        set {
            if keys.count <= 2 * count { grow() }
            let place = place(of: key)
            if keys[place] == Self.free {
                keys[place] = key
                count += 1
            }
            values[place] = newValue
        }
    }

    /// Changes the value of a key, if it has one.
    mutating func update(_ key: Int64, _ change: (inout Value) -> Void) {
        guard count > 0 else { return }
        let place = place(of: key)
        // Two holders of one value would have the change make a copy of it.
        guard var value = values[place].take() else { return }
        change(&value)
        values[place] = value
    }

    /// Takes everything out.
    mutating func removeAll() { self = NumberTable() }

    /// Where a key stands, or would.
    private func place(of key: Int64) -> Int {
        let spread = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: spread &>> UInt64(shift))
        while keys[place] != key, keys[place] != Self.free {
            place = (place + 1) & (keys.count - 1)
        }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        let size = max(16, 2 * keys.count)
        shift = 64 - size.trailingZeroBitCount
        keys = Array(repeating: Self.free, count: size)
        values = Array(repeating: nil, count: size)
        count = 0
        for (key, value) in zip(oldKeys, oldValues) where key != Self.free && value != nil {
            self[key] = value
        }
    }
}
