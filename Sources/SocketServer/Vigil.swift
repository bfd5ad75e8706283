/// Decides whether the loop stays awake for the next request.
///
/// A client that asks one thing after the other asks again sooner than the kernel wakes a thread that
/// sleeps. As long as it does, the loop looks again and again for a moment before it goes to sleep; with
/// several clients it does not, as what arrives while it is woken makes up a turn.
struct Vigil {
    /// How long it lasts; nothing on a single processor, which the client needs.
    private let nanoseconds: UInt64
    /// A wait that was not longer than this was one between two requests of such a client.
    private static let shortWait: UInt64 = 200_000
    private var isOn = false

    /// Vigils that last so long, where there is more than one processor.
    init(microseconds: Int, processors: Int = System.processors()) {
        nanoseconds = processors > 1 ? UInt64(max(0, microseconds)) * 1000 : 0
    }

    /// When the vigil that begins now is over; nil where there is none.
    func end(from now: MonotonicTime) -> MonotonicTime? {
        isOn && nanoseconds > 0
            ? MonotonicTime(nanoseconds: now.nanoseconds + nanoseconds) : nil
    }

    /// So many connections were ready after a wait from `begin` to `end`.
    mutating func waited(from begin: MonotonicTime, to end: MonotonicTime, for ready: Int) {
        isOn = ready == 1 && end.nanoseconds - begin.nanoseconds < Self.shortWait
    }
}
