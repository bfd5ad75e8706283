import JSON

/// Whether requests cost more where much is kept: 100 000 orders in 1000 apps beside a server that
/// is almost empty.
struct FlatMeasurement {
    private static let apps = Array(30_001...31_000)
    private static let ordersPerApp = 100
    /// Orders that are read, with three refunds each; each in an app of its own where there are
    /// many.
    private static let readOrders = 200
    /// Apps that are made and reset one by one.
    private static let newApps = 300

    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func run() throws {
        let count = Self.apps.count * Self.ordersPerApp
        let (empty, full) = (try bench.program.start(), try bench.program.start())
        defer {
            empty.process.stop()
            full.process.stop()
        }
        Progress.say("flat: making \(count) orders in \(Self.apps.count) apps")
        let bags = try Preparation(full).bags(count, over: Self.apps)
        try compareReads(empty, full)
        try compareCancellations(empty, full, bags)
        try measureApps(of: full)
    }

    private func compareReads(_ empty: Server, _ full: Server) throws {
        let one = [Preparation.firstApp]
        let sides = try [(empty, one), (full, one), (full, Self.apps)].map { server, apps in
            var requests = try self.reads(of: server, over: apps)
            return { [bench] in
                try bench.load(server.process, port: server.port, &requests)
            }
        }
        compare("read", try bench.takeTurns("flat, reads", sides))
    }

    private func reads(of server: Server, over apps: [Int]) throws -> RequestList {
        let preparation = Preparation(server)
        return RequestList(
            repeating: try (0..<Self.readOrders).map { number in
                let app = apps[number % apps.count]
                return Request.refunds(of: try preparation.refundedOrder(in: app), app: app)
            })
    }

    private func compareCancellations(
        _ empty: Server, _ full: Server, _ bags: [Request.Bag]
    ) throws {
        let connections = bench.plan.connections
        let one = [empty, full].map { server in
            CancellationSide(
                bench, server, apps: [Preparation.firstApp], connections: connections,
                isKeptEmpty: true)
        }
        let spread = CancellationSide(
            bench, full, apps: Self.apps, connections: connections, bags: bags)
        compare(
            "cancellation",
            try bench.takeTurns("flat, cancellations", (one + [spread]).map { $0.round }))
    }

    /// Costs where much is kept, as multiples of those where little is: with requests to one app,
    /// as on the empty side, and to many in turns.
    private func compare(_ name: String, _ rounds: [[Round]]) {
        for (place, full) in zip(["in one app", "spread over apps"], rounds.dropFirst()) {
            bench.add(
                Figure(
                    "flat: \(name) \(place), CPU of full to empty",
                    full.ratio(to: rounds[0], \.processorMicroseconds), "", goal: .atMost(1.1)))
            bench.add(
                Figure(
                    "flat: \(name) \(place), time of full to empty",
                    rounds[0].ratio(to: full, \.throughput), "", goal: .atMost(1.1)))
        }
    }

    private func measureApps(of server: Server) throws {
        Progress.say("flat: making and resetting \(Self.newApps) apps")
        let apps = (0..<Self.newApps).map { 40_001 + $0 }
        let bodies = apps.map { app -> JSONValue in ["app_id": JSONValue(Int64(app))] }
        try time("new app", "/_sandbox/apps", bodies, on: server)
        // An app that a test has used.
        _ = try Preparation(server).send(
            apps.map { Request.cancel(Request.Bag(app: $0, order: 11_111, id: 22_222)) })
        try time("reset of an app", "/_sandbox/reset", bodies, on: server)
    }

    private func time(
        _ name: String, _ path: String, _ bodies: [JSONValue], on server: Server
    ) throws {
        var requests = RequestList(
            once: bodies.map { Request.bytes("POST", path, body: $0) })
        var generator = try LoadGenerator(port: server.port, connections: 1)
        let result = try generator.run(&requests, expecting: 200...299)
        for line in result.errors.lines { bench.fail("\(name): \(line)") }
        for (percentile, fraction) in [("p50", 0.5), ("p99", 0.99)] {
            bench.add(
                Figure(
                    "flat: \(name), \(percentile)",
                    Double(result.latencies.percentile(fraction)) / 1e6, "ms", goal: .below(1)))
        }
    }
}
