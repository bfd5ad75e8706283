/// What a single client waits for, who sends one request after the other.
struct SingleMeasurement {
    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func run() throws {
        let reads = try ReadsMeasurement.rounds("single, reads", bench, connections: 1)
        let median = { (round: Round) in round.microseconds(0.5) }
        bench.add(Figure("single: read, p50", reads.server.series(median), "µs"))
        if let nginx = reads.nginx {
            bench.add(
                Figure(
                    "single: read, p50 to nginx's", reads.server.ratio(to: nginx, median), "",
                    goal: .atMost(1.3)))
        }
        let server = try bench.program.start()
        defer { server.process.stop() }
        let side = CancellationSide(bench, server, apps: [Preparation.firstApp], connections: 1)
        let cancellations = try bench.takeTurns("single, cancellations", [side.round])[0]
        bench.add(
            Figure(
                "single: cancellation, p50", cancellations.series(median), "µs", goal: .below(150)))
    }
}
