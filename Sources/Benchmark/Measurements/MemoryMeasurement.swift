import ControlClient

/// The memory of a server that does nothing, of its connections, and after many requests.
struct MemoryMeasurement {
    /// Connections that are opened.
    private static let connections = 10_000
    /// Requests before memory is looked at: caches and the journal are full after them.
    private static let warmUp = 200_000
    private static let mebibyte = Double(1 << 20)

    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    func run() throws {
        let server = try bench.program.start()
        defer { server.process.stop() }
        try server.call(.get, "/ready")
        Pause.milliseconds(300)
        let idle = try ProcessStatistics.memory(of: server.process.id)
        bench.add(
            Figure(
                "memory: idle, PSS", Double(idle.proportional) / Self.mebibyte, "MiB",
                goal: .below(16)))
        bench.add(Figure("memory: idle, RSS", Double(idle.resident) / Self.mebibyte, "MiB"))
        try measureConnections(of: server)
        try measureGrowth(of: server)
        bench.add(
            Figure(
                "memory: size of the program",
                Double(try TextFile.size(bench.program.path)) / Self.mebibyte, "MiB"))
    }

    private func measureConnections(of server: Server) throws {
        Progress.say("memory: \(Self.connections) connections")
        guard bench.descriptorLimit > Self.connections + 100 else {
            return bench.fail("only \(bench.descriptorLimit) descriptors are allowed (ulimit -n)")
        }
        let before = try ProcessStatistics.memory(of: server.process.id)
        var connections = try LoadGenerator(port: server.port, connections: Self.connections)
        let requests = [[UInt8]](
            repeating: Request.bytes("GET", "/_sandbox/health"), count: Self.connections)
        // Each connection has been used, as those of a pool have.
        var list = RequestList(once: requests)
        let result = try connections.run(&list, expecting: 200...200)
        for line in result.errors.lines { bench.fail("memory: \(line)") }
        Pause.milliseconds(300)
        let after = try ProcessStatistics.memory(of: server.process.id)
        bench.add(
            Figure(
                "memory: idle connection, PSS",
                Double(after.proportional - before.proportional) / Double(Self.connections),
                "bytes", goal: .below(1024)))
        connections.close()
    }

    private func measureGrowth(of server: Server) throws {
        let count = bench.plan.isLong ? 10_000_000 : 1_000_000
        Progress.say("memory: \(count) requests")
        let app = Preparation.firstApp
        let request = Request.refunds(
            of: try Preparation(server).refundedOrder(in: app), app: app)
        try send(Self.warmUp, of: request, to: server)
        let before = try ProcessStatistics.memory(of: server.process.id)
        try send(count, of: request, to: server)
        let after = try ProcessStatistics.memory(of: server.process.id)
        bench.add(
            Figure(
                "memory: growth in \(count / 1_000_000) million requests, RSS",
                Double(after.resident - before.resident) / 1024, "KiB", goal: .atMost(1024)))
    }

    private func send(_ count: Int, of request: [UInt8], to server: Server) throws {
        var requests = RequestList(once: [[UInt8]](repeating: request, count: count))
        var generator = try LoadGenerator(port: server.port, connections: bench.plan.connections)
        let result = try generator.run(&requests, expecting: 200...200)
        for line in result.errors.lines { bench.fail("memory: \(line)") }
    }
}
