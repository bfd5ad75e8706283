import Testing

@testable import ControlAPI

@Suite struct ControlRouteTests {
    @Test(
        arguments: [
            ("_sandbox", ControlRoute.index, nil), ("_sandbox/health", .health, nil),
            ("_sandbox/ready", .ready, nil), ("_sandbox/info", .info, nil),
            ("_sandbox/reset", .reset, nil), ("_sandbox/faults", .faults, nil),
            ("_sandbox/faults/17", .fault, "17"), ("_sandbox/clock", .clock, nil),
            ("_sandbox/clock/advance", .advanceClock, nil),
        ] as [(String, ControlRoute, String?)])
    func aPathHasItsRoute(_ path: String, _ route: ControlRoute, _ value: String?) {
        let found = ControlRoute.find(path.split(separator: "/").map(String.init))
        #expect(found?.route == route)
        #expect(found?.values.first == value)
    }

    @Test(arguments: [
        "", "_sandboxes", "_sandbox/", "_sandbox/fault", "_sandbox/Faults", "_sandbox/faults/1/2",
        "_sandbox/clock/back", "v1/_sandbox",
    ])
    func anotherPathHasNone(_ path: String) {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        #expect(ControlRoute.find(segments.map(String.init)) == nil)
    }

    @Test func everyRouteIsFoundByItsOwnPattern() {
        for route in ControlRoute.allCases {
            let segments = route.entry.pattern.split(separator: "/").map(String.init)
            #expect(ControlRoute.find(segments)?.route == route)
            #expect(!route.entry.methods.isEmpty)
        }
    }
}
