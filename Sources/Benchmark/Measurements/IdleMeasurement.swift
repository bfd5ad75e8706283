import SocketServer

/// Ordinary reads while many connections are open that do nothing, hardly send, or never read.
struct IdleMeasurement {
    private static let idle = 10_000
    private static let slow = 500
    private static let unread = 50

    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func run() throws {
        guard bench.descriptorLimit > Self.idle + Self.slow + Self.unread + 200 else {
            return bench.fail("only \(bench.descriptorLimit) descriptors are allowed (ulimit -n)")
        }
        let server = try bench.program.start()
        defer { server.process.stop() }
        let app = Preparation.firstApp
        let request = Request.refunds(
            of: try Preparation(server).refundedOrder(in: app), app: app)
        Progress.say(
            "idle: \(Self.idle) idle connections, \(Self.slow) slow senders, \(Self.unread) that "
                + "never read")
        let idle = try LoadGenerator(port: server.port, connections: Self.idle)
        let unread = try UnreadConnections(Self.unread, port: server.port, asking: request)
        var slow = try SlowSenders(Self.slow, port: server.port, sending: request)
        var generator = try LoadGenerator(
            port: server.port, connections: bench.plan.connections)
        var requests = RequestList(repeating: [request])
        // Long enough for each slow sender to have sent several bytes.
        let result = try generator.run(
            &requests, seconds: max(5, bench.plan.seconds * Double(bench.plan.rounds)),
            expecting: 200...200, betweenTurns: { slow.step(at: $0) })
        for line in result.errors.lines { bench.fail("idle: \(line)") }
        bench.add(
            Figure(
                "idle: p99 beside idle and slow connections",
                Double(result.latencies.percentile(0.99)) / 1e6, "ms", goal: .below(20)))
        bench.add(
            Figure(
                "idle: errors beside them", Double(result.errors.total), "", goal: .atMost(0)))
        bench.add(
            Figure("idle: throughput beside them", result.throughput, "requests/s"))
        generator.close()
        slow.close()
        unread.close()
        idle.close()
    }
}
