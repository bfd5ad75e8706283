import HTTPWire
import VioletAPI

/// What tests can ask of the sandbox itself: every route is a case, and this is the list of them.
enum ControlRoute: CaseIterable {
    case index
    case health
    case ready
    case info
    case metrics
    case openapi
    case controlOpenAPI
    case apps
    case app
    case reset
    case orders
    case order
    case events
    case settle
    case merchants
    case merchant
    case shopOrders
    case shopOrder
    case faults
    case fault
    case testFault
    case snapshots
    case snapshot
    case restoreSnapshot
    case snapshotDifference
    case journal
    case verify
    case clock
    case advanceClock
    case agenda

    /// The path's pattern, its methods, and what it is for.
    var entry: (pattern: String, methods: [HTTPMethod], about: String) {
        switch self {
        case .index: ("/_sandbox", [.get], "this list")
        case .health: ("/_sandbox/health", [.get], "200 while the server lives")
        case .ready: ("/_sandbox/ready", [.get], "200 once it is migrated, seeded and listening")
        case .info: ("/_sandbox/info", [.get], "version, contract, clock, seed, limits")
        case .metrics: ("/_sandbox/metrics", [.get], "numbers for Prometheus, in its text format")
        case .openapi:
            ("/_sandbox/openapi.json", [.get], "the description of the API, OpenAPI 3.1")
        case .controlOpenAPI:
            ("/_sandbox/openapi-control.json", [.get], "the description of these paths")
        case .apps: ("/_sandbox/apps", [.get, .post], "lists and makes apps")
        case .app:
            ("/_sandbox/apps/{id}", [.get, .patch, .delete], "one app: its contract")
        case .reset: ("/_sandbox/reset", [.post], "puts an app, or all, back to the seed data")
        case .orders: ("/_sandbox/orders", [.get, .post], "lists and makes orders")
        case .order: ("/_sandbox/orders/{id}", [.get, .delete], "one order")
        case .events:
            (
                "/_sandbox/orders/{id}/bags/{id}/events", [.post],
                "lets something happen to a bag outside of the API"
            )
        case .settle:
            ("/_sandbox/refunds/{id}/settle", [.post], "ends a PROCESSING refund now")
        case .merchants: ("/_sandbox/merchants", [.get], "the merchants and their platforms")
        case .merchant: ("/_sandbox/merchants/{id}", [.get, .patch], "one merchant")
        case .shopOrders:
            ("/_sandbox/merchants/{id}/orders", [.get], "the shop's own view of its orders")
        case .shopOrder:
            ("/_sandbox/merchants/{id}/orders/{id}", [.get], "its view of one, by its own id")
        case .faults: ("/_sandbox/faults", [.get, .post, .delete], "lists, adds, clears faults")
        case .fault: ("/_sandbox/faults/{id}", [.get, .delete], "one fault")
        case .snapshots: ("/_sandbox/snapshots", [.get, .post], "lists and makes snapshots")
        case .snapshot: ("/_sandbox/snapshots/{id}", [.get, .delete], "one snapshot")
        case .restoreSnapshot:
            ("/_sandbox/snapshots/{id}/restore", [.post], "puts the app back to a snapshot")
        case .snapshotDifference:
            (
                "/_sandbox/snapshots/{id}/diff/{id}", [.get],
                "what changed since a snapshot, up to another or to now"
            )
        case .journal:
            ("/_sandbox/journal", [.get, .delete], "what was asked and called, newest last")
        case .verify:
            ("/_sandbox/verify", [.post], "whether the journal has what a test expects")
        case .testFault:
            (
                "/_sandbox/faults/{id}/test", [.post],
                "whether a described call would be hit, without hitting it"
            )
        case .clock: ("/_sandbox/clock", [.get, .put], "an app's clock: its mode and its time")
        case .agenda:
            ("/_sandbox/clock/agenda", [.get], "what will happen next in an app, and when")
        case .advanceClock:
            ("/_sandbox/clock/advance", [.post], "moves an app's clock on by so many ms")
        }
    }

    /// The parameters that its query may have.
    var query: Set<String> {
        self == .journal
            ? ["app_id", "kind", "order_id", "merchant_id", "since"] : ["app_id"]
    }

    /// The route of a path, and the values of its `{…}`; nil where there is none.
    static func find(_ segments: [String]) -> (route: ControlRoute, values: [String])? {
        for route in allCases {
            let pattern = route.entry.pattern.split(separator: "/").map(String.init)
            guard pattern.count == segments.count else { continue }
            var values: [String] = []
            let matches = zip(pattern, segments).allSatisfy { expected, found in
                guard expected.hasPrefix("{") else { return expected == found }
                guard !found.isEmpty else { return false }
                values.append(found)
                return true
            }
            if matches { return (route, values) }
        }
        return nil
    }
}
