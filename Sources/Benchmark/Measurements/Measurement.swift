import ArgumentParser

/// What can be measured, in the order in which it is.
enum Measurement: String, CaseIterable, ExpressibleByArgument {
    /// Reads of an order's refunds beside a web server's constant reply.
    case reads
    /// Cancellations of bags in memory.
    case cancellations
    /// Cancellations with a file, each flushed before its reply.
    case durable
    /// What one client alone waits for.
    case single
    /// How soon a server is there, and gone.
    case startup
    /// Memory, and the program's size.
    case memory
    /// Whether a full database costs more than an empty one.
    case flat
    /// Ordinary requests beside many connections that do nothing, or nothing good.
    case idle

    /// Makes it.
    func run(on bench: Bench) throws {
        switch self {
        case .reads: try ReadsMeasurement(bench).run()
        case .cancellations: try CancellationsMeasurement(bench).runInMemory()
        case .durable: try CancellationsMeasurement(bench).runDurably()
        case .single: try SingleMeasurement(bench).run()
        case .startup: try StartupMeasurement(bench).run()
        case .memory: try MemoryMeasurement(bench).run()
        case .flat: try FlatMeasurement(bench).run()
        case .idle: try IdleMeasurement(bench).run()
        }
    }
}
