/// Requests as the bytes that are sent, made before the clock runs.
struct RequestList {
    private let requests: [[UInt8]]
    private let repeats: Bool
    private var next = 0

    /// Requests of which each is sent once.
    init(once requests: [[UInt8]]) {
        self.requests = requests
        repeats = false
    }

    /// Requests that begin again at the first one for as long as they are asked for.
    init(repeating requests: [[UInt8]]) {
        self.requests = requests
        repeats = !requests.isEmpty
    }

    /// How many of the ones that are sent once have been taken.
    var taken: Int { next }

    /// The next request with its place in the list; nil after the last.
    mutating func take() -> (index: Int, bytes: [UInt8])? {
        if next == requests.count {
            guard repeats else { return nil }
            next = 0
        }
        defer { next += 1 }
        return (next, requests[next])
    }
}
