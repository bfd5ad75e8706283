/// How much of its processors' time a virtual machine wanted and did not get (`steal` in proc(5)).
///
/// A run of which much was stolen says more of the other guests than of what was measured.
struct StolenTime: Equatable {
    /// Hundredths of a second at work, all processors together.
    let used: Int
    /// Hundredths of a second in which a processor had work and was given to another guest.
    let stolen: Int

    /// Reads the text of `/proc/stat`.
    ///
    /// - Returns: Nil where the first line is another one.
    init?(stat: String) {
        let words = stat.prefix { $0 != "\n" }.split(separator: " ")
        let times = words.dropFirst().compactMap { Int($0) }
        // user, nice, system, idle, iowait, irq, softirq, steal
        guard words.first == "cpu", times.count >= 8 else { return nil }
        used = times[0] + times[1] + times[2] + times[5] + times[6]
        stolen = times[7]
    }

    /// Since the machine was started.
    static func now() throws(BenchmarkFailure) -> StolenTime? {
        StolenTime(stat: try TextFile.read("/proc/stat"))
    }

    /// What was stolen since, in hundredths of what was wanted; nil where nothing was.
    func percentage(since before: StolenTime) -> Double? {
        let wanted = used - before.used + stolen - before.stolen
        return wanted > 0 ? 100 * Double(stolen - before.stolen) / Double(wanted) : nil
    }
}
