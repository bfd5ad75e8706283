import EmulatorSupport
import TestSupport
import Testing

/// One request and what must come of it.
struct Exchange: Sendable {
    let method: String
    let path: String
    let body: String?
    let status: Int
    let pattern: String?

    /// A request of the API.
    static func post(
        _ path: String, _ body: String?, _ status: Int, _ pattern: String? = nil
    ) -> Exchange {
        Exchange(
            method: "POST", path: "/v1/orders/\(path)", body: body, status: status,
            pattern: pattern)
    }

    /// What GET refunds must say of an order.
    static func refunds(of order: Int, _ pattern: String) -> Exchange {
        Exchange(
            method: "GET", path: "/v1/orders/\(order)/refunds", body: nil, status: 200,
            pattern: pattern)
    }

    /// A fault of the scenario's own app, set before what follows.
    static func fault(_ rule: String) -> Exchange {
        Exchange(
            method: "POST", path: "/_sandbox/faults?app_id=", body: rule, status: 201,
            pattern: nil)
    }
}

/// A short story over HTTP, in a world of its own: every exchange must come out as it says.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// The claim.
    let testDescription: String
    private let exchanges: [Exchange]

    init(_ claim: String, _ exchanges: Exchange...) {
        testDescription = claim
        self.exchanges = exchanges
    }

    /// Plays it.
    func play(on stage: Stage, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let app = stage.newApp()
        let client = try stage.client(app: app)
        for exchange in exchanges {
            let isControl = exchange.path.hasSuffix("app_id=")
            let path = isControl ? "\(exchange.path)\(app)" : exchange.path
            let reply = try client.call(exchange.method, path, exchange.body)
            let comment: Comment =
                "\(testDescription): \(exchange.method) \(path) \(exchange.body ?? "") → \(reply.body)"
            #expect(reply.status == exchange.status, comment, sourceLocation: sourceLocation)
            guard let text = exchange.pattern else { continue }
            let differences = try Pattern(text).differences(from: reply.json)
            #expect(differences.isEmpty, comment, sourceLocation: sourceLocation)
        }
    }
}
