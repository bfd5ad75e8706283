/// Counts durations in buckets whose width grows with their value; a percentile is off by less
/// than 1 %.
///
/// Each power of two is cut into 128 buckets of the same width, so a bucket is never wider than
/// 1/128 of what it holds. Recording is an addition; nothing is allocated after the start.
struct Histogram: Equatable {
    private static let precisionBits = 7
    /// Longer ones are counted as this long: 2^40 ns are 18 minutes.
    private static let largest: UInt64 = 1 << 40 - 1

    private var counts = [UInt64](repeating: 0, count: bucket(of: largest) + 1)
    /// How many durations were recorded.
    private(set) var count: UInt64 = 0

    /// Notes a duration in nanoseconds.
    mutating func record(_ nanoseconds: UInt64) {
        counts[Self.bucket(of: min(nanoseconds, Self.largest))] += 1
        count += 1
    }

    /// The duration in nanoseconds that a part of the recorded ones do not exceed.
    ///
    /// - Parameter fraction: The part; 0.5 asks for the median.
    /// - Returns: The duration; 0 if none was recorded.
    func percentile(_ fraction: Double) -> UInt64 {
        guard count > 0 else { return 0 }
        let rank = max(1, UInt64((fraction * Double(count)).rounded(.up)))
        var seen: UInt64 = 0
        for (bucket, count) in counts.enumerated() where count > 0 {
            seen += count
            if seen >= rank { return Self.middle(of: bucket) }
        }
        return Self.largest
    }

    private static func bucket(of value: UInt64) -> Int {
        let octave = max(0, 63 - value.leadingZeroBitCount - precisionBits)
        return octave << precisionBits + Int(value >> UInt64(octave))
    }

    private static func middle(of bucket: Int) -> UInt64 {
        // The first two octaves count single nanoseconds.
        guard bucket >= 2 << precisionBits else { return UInt64(bucket) }
        let octave = bucket >> precisionBits - 1
        let first = UInt64(bucket - octave << precisionBits) << UInt64(octave)
        return first + (1 << UInt64(octave)) / 2
    }
}
