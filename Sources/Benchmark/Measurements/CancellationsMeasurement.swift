/// Cancellations of bags, of which each is fresh, beside nginx's constant reply of as many bytes.
struct CancellationsMeasurement {
    /// Apps that the bags are spread over, as by tests beside each other.
    private static let apps = Array(20_001...20_020)

    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func runInMemory() throws {
        let server = try bench.program.start()
        try run(
            "cancellations", on: server, connections: bench.plan.connections, goal: .atLeast(0.2))
    }

    func runDurably() throws {
        let server = try bench.program.start(database: "\(bench.folder)/durable.sqlite")
        try run("durable", on: server, connections: 64, goal: .atLeast(0.1))
    }

    private func run(_ name: String, on server: Server, connections: Int, goal: Goal) throws {
        defer { server.process.stop() }
        let sample = try Preparation(server).bags(1, over: Self.apps)[0]
        let nginx = try bench.startNginx(
            body: try SingleExchange.body(of: Request.cancel(sample), port: server.port))
        defer { nginx?.process.stop() }
        let side = CancellationSide(bench, server, apps: Self.apps, connections: connections)
        var sides: [() throws -> Round] = [side.round]
        if let nginx { sides.append { try nginx.round(bench, connections: connections) } }
        let rounds = try bench.takeTurns(name, sides)
        bench.add(Figure("\(name): throughput", rounds[0].series(\.throughput), "requests/s"))
        for (percentile, fraction) in [("p50", 0.5), ("p99", 0.99)] {
            bench.add(
                Figure(
                    "\(name): \(percentile)", rounds[0].series { $0.microseconds(fraction) }, "µs"))
        }
        bench.add(
            Figure(
                "\(name): server's CPU", rounds[0].series(\.processorMicroseconds), "µs/request"))
        guard rounds.count > 1 else { return }
        bench.add(
            Figure(
                "\(name): throughput to nginx's", rounds[0].ratio(to: rounds[1], \.throughput), "",
                goal: goal))
    }
}
