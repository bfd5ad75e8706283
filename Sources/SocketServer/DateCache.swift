import HTTPWire

/// The fields that all responses of a second have, written anew once per second.
struct DateCache {
    private var second = Int.min
    private var defaults = DefaultFields(date: [])

    /// The fields at `unixSeconds`.
    mutating func defaults(unixSeconds: Int) -> DefaultFields {
        if unixSeconds != second {
            second = unixSeconds
            defaults = DefaultFields(date: HTTPDate.bytes(unixSeconds: unixSeconds))
        }
        return defaults
    }
}
