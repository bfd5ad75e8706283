package import HTTPWire
import Platform

/// How many requests there were, by operation and status, and how long they took.
///
/// Plain numbers at fixed places: a request costs two additions and a short walk along the bounds.
package struct RequestCounts: Sendable {
    /// A kind of request: an operation of the API, or something beside it.
    package struct Kind: Sendable, Hashable {
        /// Its place in ``RequestCounts/names``.
        package let place: Int

        /// An operation of the API.
        package init(_ route: APIRoute) { place = route.place }

        private init(place: Int) { self.place = place }

        /// A request of the control side.
        package static let control = Kind(place: APIRoute.operations.count)
        /// A request that is nobody's: another path or method, or no proper HTTP.
        package static let none = Kind(place: APIRoute.operations.count + 1)
    }

    /// The kinds' names, by their places.
    package static let names = APIRoute.operations.map(\.name) + ["control", "none"]

    /// The upper bounds of the buckets of durations, in µs; above the last there is one more.
    package static let boundsUs: [UInt64] = [
        50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000,
        1_000_000, 2_500_000, 5_000_000, 10_000_000,
    ]

    /// Statuses from 0 to this have a place; 0 is a reply whose status the client never got.
    private static let statuses = 600
    private static let buckets = boundsUs.count + 1

    private var requests = [Int](repeating: 0, count: names.count * statuses)
    private var durations = [Int](repeating: 0, count: names.count * buckets)
    private var nanoseconds = [UInt64](repeating: 0, count: names.count)

    /// Nothing has been asked yet.
    package init() {}

    /// Counts a request whose reply leaves now, so many ns after its arrival.
    ///
    /// The status is what the client gets to see; nil where it gets none.
    package mutating func count(_ kind: Kind, status: Int?, nanoseconds spent: UInt64) {
        count(kind, status: status)
        nanoseconds[kind.place] &+= spent
        let us = (spent &+ 999) / 1000
        var bucket = 0
        while bucket < Self.boundsUs.count, us > Self.boundsUs[bucket] { bucket += 1 }
        durations[kind.place * Self.buckets + bucket] += 1
    }

    /// Counts a request that was refused while it arrived.
    package mutating func count(_ kind: Kind, status: Int?) {
        let status = min(max(0, status ?? 0), Self.statuses - 1)
        requests[kind.place * Self.statuses + status] += 1
    }

    /// The statuses that requests of a kind were answered with and how many of each, lowest first.
    package func statuses(ofKindAt place: Int) -> [(status: Int, count: Int)] {
        (0..<Self.statuses).compactMap { status in
            let count = requests[place * Self.statuses + status]
            return count > 0 ? (status, count) : nil
        }
    }

    /// How many requests of a kind fell into each bucket, and what they took in all, in ns.
    package func durations(ofKindAt place: Int) -> (buckets: [Int], nanoseconds: UInt64) {
        let start = place * Self.buckets
        return (Array(durations[start..<start + Self.buckets]), nanoseconds[place])
    }
}

extension HTTPResponse {
    /// The status that the client gets to see; nil where it gets none.
    package var seenStatus: Int? {
        switch delivery {
        case .normal, .dripped: status.code
        // As far as the end of the code: `HTTP/1.1 200`.
        case .truncated(let bytes): bytes >= 12 ? status.code : nil
        case .closed, .reset, .garbage: nil
        }
    }
}
