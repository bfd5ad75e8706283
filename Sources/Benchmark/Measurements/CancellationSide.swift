import ControlClient
import JSON

/// A server that is asked to cancel bags, each of them once.
final class CancellationSide {
    private let bench: Bench
    private let server: Server
    private let apps: [Int]
    private let connections: Int
    private let isKeptEmpty: Bool
    private var bags: [Request.Bag] = []
    /// Cancellations per second, as far as is known.
    private var rate = 2000.0

    /// A side of a measurement.
    ///
    /// - Parameters:
    ///   - bench: What it is measured by.
    ///   - server: The server.
    ///   - apps: The apps that the bags are spread over.
    ///   - connections: Clients at a time.
    ///   - bags: Bags that are there already.
    ///   - isKeptEmpty: Whether its apps are reset after a round, so that bags do not pile up.
    init(
        _ bench: Bench, _ server: Server, apps: [Int], connections: Int,
        bags: [Request.Bag] = [], isKeptEmpty: Bool = false
    ) {
        self.bench = bench
        self.server = server
        self.apps = apps
        self.connections = connections
        self.bags = bags
        self.isKeptEmpty = isKeptEmpty
    }

    /// Makes the bags for a round, which takes no part in it, and cancels them.
    func round() throws -> Round {
        let needed = Int(rate * bench.plan.seconds * 1.25) + connections
        if bags.count < needed {
            bags += try Preparation(server).bags(needed - bags.count, over: apps)
        }
        var requests = RequestList(once: bags.map(Request.cancel))
        let round = try bench.load(
            server.process, port: server.port, &requests, connections: connections)
        rate = round.throughput
        bags.removeFirst(requests.taken)
        if isKeptEmpty {
            for app in apps {
                try server.call(.post, "/reset", body: ["app_id": JSONValue(Int64(app))])
            }
            bags = []
        }
        return round
    }
}
