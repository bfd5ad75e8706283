/// Reads of an order with three refunds, with the journal, beside a constant reply of the same
/// bytes.
struct ReadsMeasurement {
    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func run() throws {
        let sides = try Self.rounds("reads", bench, connections: bench.plan.connections)
        let server = sides.server
        bench.add(Figure("reads: throughput", server.series(\.throughput), "requests/s"))
        for (name, fraction) in [("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999)] {
            bench.add(
                Figure("reads: \(name)", server.series { $0.microseconds(fraction) }, "µs"))
        }
        bench.add(
            Figure("reads: server's CPU", server.series(\.processorMicroseconds), "µs/request"))
        guard let nginx = sides.nginx else { return }
        bench.add(
            Figure(
                "reads: throughput to nginx's", server.ratio(to: nginx, \.throughput), "",
                goal: .atLeast(0.75)))
        bench.add(
            Figure(
                "reads: p99 to nginx's", server.ratio(to: nginx) { $0.microseconds(0.99) }, "",
                goal: .atMost(1.5)))
        bench.add(
            Figure("reads: CPU to nginx's", server.ratio(to: nginx, \.processorMicroseconds), ""))
        bench.add(Figure("nginx: throughput", nginx.series(\.throughput), "requests/s"))
        bench.add(Figure("nginx: p99", nginx.series { $0.microseconds(0.99) }, "µs"))
        bench.add(Figure("nginx: CPU", nginx.series(\.processorMicroseconds), "µs/request"))
        bench.add(
            Figure(
                "nginx: load generator at work", nginx.series { $0.generatorShare * 100 }, "%"))
    }

    /// Rounds of reads by so many clients at a time, and nginx's beside them.
    static func rounds(
        _ name: String, _ bench: Bench, connections: Int
    ) throws -> (server: [Round], nginx: [Round]?) {
        let server = try bench.program.start()
        let preparation = Preparation(server)
        let app = Preparation.firstApp
        let request = Request.refunds(of: try preparation.refundedOrder(in: app), app: app)
        let nginx = try bench.startNginx(
            body: try SingleExchange.body(of: request, port: server.port))
        var requests = RequestList(repeating: [request])
        var sides: [() throws -> Round] = [
            {
                try bench.load(
                    server.process, port: server.port, &requests, connections: connections)
            }
        ]
        if let nginx { sides.append { try nginx.round(bench, connections: connections) } }
        let rounds = try bench.takeTurns(name, sides)
        server.process.stop()
        nginx?.process.stop()
        return (rounds[0], rounds.count > 1 ? rounds[1] : nil)
    }
}

extension Nginx {
    /// A round of the constant reply.
    func round(_ bench: Bench, connections: Int) throws -> Round {
        var requests = RequestList(repeating: [Self.request])
        return try bench.load(process, port: port, &requests, connections: connections)
    }
}
