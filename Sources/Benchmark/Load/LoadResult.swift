/// What a run of load came to.
struct LoadResult {
    /// The time from the first byte that was sent to the last reply, in nanoseconds.
    var elapsed: UInt64 = 0
    /// How long the replies took, from before the request was sent until they were whole.
    var latencies = Histogram()
    /// What went wrong.
    var errors = ErrorTally()

    /// Replies per second.
    var throughput: Double {
        elapsed == 0 ? 0 : Double(latencies.count) / Double(elapsed) * 1e9
    }
}

/// Counts what went wrong by what is said of it.
struct ErrorTally: Equatable {
    private(set) var counts: [String: Int] = [:]

    /// How much went wrong in all.
    var total: Int { counts.values.reduce(0, +) }

    /// A line for each kind.
    var lines: [String] { counts.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" } }

    /// Counts one of a kind.
    mutating func add(_ kind: String) { counts[kind, default: 0] += 1 }

    /// Counts what another one has counted.
    mutating func add(_ other: ErrorTally) { counts.merge(other.counts) { $0 + $1 } }
}
