/// What a measurement is made on; figures of different machines are not compared.
struct Machine: Equatable, CustomStringConvertible {
    /// The processor's own name.
    let processor: String
    /// Processors that may be used.
    let processors: Int
    /// Bytes of memory.
    let memory: Int
    /// The kernel's release.
    let kernel: String

    /// Reads it from the texts of `/proc`.
    ///
    /// - Parameters:
    ///   - cpuinfo: `/proc/cpuinfo`.
    ///   - meminfo: `/proc/meminfo`.
    ///   - osrelease: `/proc/sys/kernel/osrelease`.
    init(cpuinfo: String, meminfo: String, osrelease: String) {
        let lines = cpuinfo.split(separator: "\n")
        processor =
            lines.first { $0.hasPrefix("model name") }?.split(separator: ":", maxSplits: 1).last
            .map { $0.split(separator: " ").joined(separator: " ") } ?? "unknown processor"
        processors = max(1, lines.count { $0.hasPrefix("processor") })
        let total = meminfo.split(separator: "\n").first { $0.hasPrefix("MemTotal:") }
        memory = (total?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        kernel = osrelease.split(separator: "\n").first.map(String.init) ?? "unknown"
    }

    /// This machine.
    static func here() throws(BenchmarkFailure) -> Machine {
        Machine(
            cpuinfo: try TextFile.read("/proc/cpuinfo"),
            meminfo: try TextFile.read("/proc/meminfo"),
            osrelease: try TextFile.read("/proc/sys/kernel/osrelease"))
    }

    /// One line, by which machines are told apart.
    var description: String {
        let gibibytes = Int((Double(memory) / Double(1 << 30)).rounded())
        return "\(processor), \(processors) processors, \(gibibytes) GiB, Linux \(kernel)"
    }
}
