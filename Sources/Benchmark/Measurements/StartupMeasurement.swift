import SocketServer

/// The time from the start of the program to its first reply, and from being asked to stop to its
/// end.
struct StartupMeasurement {
    private static let runs = 15

    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func run() throws {
        Progress.say("startup: \(Self.runs) times")
        var starts: [Double] = []
        var stops: [Double] = []
        for _ in 0..<Self.runs {
            let server = try bench.program.start()
            _ = try SingleExchange.body(
                of: Request.bytes("GET", "/v1/orders/11111", app: Preparation.firstApp),
                port: server.port)
            let replied = MonotonicTime.now().nanoseconds
            starts.append(Double(replied - server.process.startedAt) / 1e6)
            stops.append(Double(server.process.stop()) / 1e6)
        }
        bench.add(
            Figure("startup: to the first reply", Series(starts), "ms", goal: .atMost(10)))
        bench.add(Figure("startup: SIGTERM to the end", Series(stops), "ms", goal: .below(10)))
    }
}
