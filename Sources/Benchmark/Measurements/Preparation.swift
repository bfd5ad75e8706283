import JSON

/// Brings a server into the state that is measured; nothing of it is timed.
struct Preparation {
    /// The app that is there from the start.
    static let firstApp = 10_000

    /// The server.
    let server: Server

    init(_ server: Server) { self.server = server }

    /// Sends requests, each once, and takes their replies.
    ///
    /// - Returns: The bodies in the order of the requests.
    /// - Throws: Where a single one fails.
    func send(_ requests: [[UInt8]], expecting expected: ClosedRange<Int> = 200...299) throws
        -> [JSONValue]
    {
        var bodies = [JSONValue](repeating: .null, count: requests.count)
        var list = RequestList(once: requests)
        var generator = try LoadGenerator(
            port: server.port, connections: max(1, min(8, requests.count)))
        let result = try generator.run(
            &list, expecting: expected,
            onReply: { index, body in
                bodies[index] = try JSONValue.parse(body)
            })
        guard result.errors.total == 0, list.taken == requests.count else {
            let what = result.errors.lines.joined(separator: ", ")
            throw BenchmarkFailure("the state to measure cannot be made: \(what)")
        }
        return bodies
    }

    /// Makes orders of one bag that can be cancelled.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - apps: The apps that they are spread over; made if they are not there.
    /// - Returns: The bags.
    /// - Throws: Where a single one cannot be made.
    func bags(_ count: Int, over apps: [Int]) throws -> [Request.Bag] {
        let owners = (0..<count).map { apps[$0 % apps.count] }
        let bodies = try send(
            owners.map {
                Request.bytes("POST", "/_sandbox/orders?app_id=\($0)", body: ["bags": [[:]]])
            })
        return try zip(owners, bodies).map { try Self.bag($1, in: $0) }
    }

    /// Makes an order with one bag of which three of five articles have been refunded.
    ///
    /// - Returns: The order's id.
    /// - Throws: Where it cannot be made.
    func refundedOrder(in app: Int) throws -> Int {
        let order = try send([
            Request.bytes(
                "POST", "/_sandbox/orders?app_id=\(app)",
                body: ["bags": [["skus": [["price": 1000, "quantity": 5]]]]])
        ])[0]
        let bag = try Self.bag(order, in: app)
        let line = order["bags"]?.array?.first?["skus"]?.array?.first?["id"] ?? .null
        for _ in 0..<3 {
            _ = try send([
                Request.bytes(
                    "POST", "/v1/orders/\(bag.order)/bags/\(bag.id)/refunds", app: app,
                    body: ["skus": [["order_sku_id": line, "quantity_refunded": 1]]])
            ])
        }
        return bag.order
    }

    private static func bag(_ order: JSONValue, in app: Int) throws -> Request.Bag {
        guard let id = order["id"]?.int64, let bag = order["bags"]?.array?.first?["id"]?.int64
        else { throw BenchmarkFailure("the control side did not answer with an order.") }
        return Request.Bag(app: app, order: Int(id), id: Int(bag))
    }
}
