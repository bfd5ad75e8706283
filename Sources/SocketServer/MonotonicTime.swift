/// A point on the clock that only goes forward and has no date; what deadlines are made of.
package struct MonotonicTime: Comparable, Hashable, Sendable {
    /// Nanoseconds since an unknown moment.
    package var nanoseconds: UInt64

    /// The point at `nanoseconds`.
    package init(nanoseconds: UInt64) {
        self.nanoseconds = nanoseconds
    }

    /// The present.
    package static func now() -> MonotonicTime {
        MonotonicTime(nanoseconds: System.monotonicNanoseconds())
    }

    /// The point that lies `milliseconds` later; negative durations count as none.
    package func advanced(byMilliseconds milliseconds: Int) -> MonotonicTime {
        let (product, overflow) = UInt64(max(0, milliseconds))
            .multipliedReportingOverflow(by: 1_000_000)
        let sum = nanoseconds.addingReportingOverflow(overflow ? .max : product)
        return MonotonicTime(nanoseconds: sum.overflow ? .max : sum.partialValue)
    }

    /// Earlier comes first.
    package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// Milliseconds from here to `later`, rounded up so that a sleeper never wakes too early;
    /// 0 if `later` has passed.
    func milliseconds(until later: MonotonicTime) -> Int {
        guard later > self else { return 0 }
        let rest = later.nanoseconds - nanoseconds
        return Int(rest / 1_000_000) + (rest % 1_000_000 == 0 ? 0 : 1)
    }
}
