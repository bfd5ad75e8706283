import HTTPWire

/// The value of the `Date` field, written anew once per second.
struct DateCache {
    private var second = Int.min
    private var bytes: [UInt8] = []

    /// The date at `unixSeconds`.
    mutating func date(unixSeconds: Int) -> [UInt8] {
        if unixSeconds != second {
            second = unixSeconds
            bytes = HTTPDate.bytes(unixSeconds: unixSeconds)
        }
        return bytes
    }
}
