import Glibc

/// What the kernel tells of a process.
enum ProcessStatistics {
    /// Nanoseconds that a process has spent on a processor, in its own code and in the kernel's.
    ///
    /// The process's own clock counts the same as `utime` and `stime` of `/proc/PID/stat`, which
    /// are cut to hundredths of a second; that is too coarse for short rounds.
    static func processorTime(of process: Int32) -> UInt64 {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            return 0
        }
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// The memory of a process.
    struct Memory: Equatable {
        /// Bytes that are in memory, what is shared with others included.
        let resident: Int
        /// The same, with what is shared divided among those who share it.
        let proportional: Int

        /// Reads the text of `/proc/PID/smaps_rollup`.
        ///
        /// - Returns: Nil where a line is missing.
        init?(smapsRollup text: String) {
            guard let resident = Self.kilobytes("Rss:", in: text),
                let proportional = Self.kilobytes("Pss:", in: text)
            else { return nil }
            self.resident = resident * 1024
            self.proportional = proportional * 1024
        }

        private static func kilobytes(_ name: String, in text: String) -> Int? {
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ")
                if words.count == 3, words[0] == name, words[2] == "kB" { return Int(words[1]) }
            }
            return nil
        }
    }

    /// The memory of a process now.
    static func memory(of process: Int32) throws(BenchmarkFailure) -> Memory {
        let path = "/proc/\(process)/smaps_rollup"
        guard let memory = Memory(smapsRollup: try TextFile.read(path)) else {
            throw BenchmarkFailure("\(path) does not tell the memory of the process.")
        }
        return memory
    }
}
