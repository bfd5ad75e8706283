import HTTPWire
import VioletAPI

/// What tests can ask of the sandbox itself: every route is a case, and this is the list of them.
enum ControlRoute: CaseIterable {
    case index
    case health
    case ready
    case info
    case reset
    case faults
    case fault
    case clock
    case advanceClock

    /// The path's pattern, its methods, and what it is for.
    var entry: (pattern: String, methods: [HTTPMethod], about: String) {
        switch self {
        case .index: ("/_sandbox", [.get], "this list")
        case .health: ("/_sandbox/health", [.get], "200 while the server lives")
        case .ready: ("/_sandbox/ready", [.get], "200 once it is migrated, seeded and listening")
        case .info: ("/_sandbox/info", [.get], "version, contract, clock, seed, limits")
        case .reset: ("/_sandbox/reset", [.post], "puts an app, or all, back to the seed data")
        case .faults: ("/_sandbox/faults", [.get, .post, .delete], "lists, adds, clears faults")
        case .fault: ("/_sandbox/faults/{id}", [.get, .delete], "one fault")
        case .clock: ("/_sandbox/clock", [.get, .put], "an app's clock: its mode and its time")
        case .advanceClock:
            ("/_sandbox/clock/advance", [.post], "moves an app's clock on by so many ms")
        }
    }

    /// The route of a path, and the value of its `{…}`; nil where there is none.
    static func find(_ segments: [String]) -> (route: ControlRoute, value: String?)? {
        for route in allCases {
            let pattern = route.entry.pattern.split(separator: "/").map(String.init)
            guard pattern.count == segments.count else { continue }
            var value: String?
            let matches = zip(pattern, segments).allSatisfy { expected, found in
                guard expected.hasPrefix("{") else { return expected == found }
                value = found
                return true
            }
            if matches { return (route, value) }
        }
        return nil
    }
}
