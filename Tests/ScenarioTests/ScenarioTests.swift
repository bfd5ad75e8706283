import JSON
import Orders
import Testing

/// The whole table of scenarios over HTTP, under every contract.
@Suite struct ScenarioTests {
    @Test(arguments: Reading.all)
    func everyScenarioComesOutAsTheContractSays(_ reading: Reading) throws {
        let player = try Player(reading)
        for scenario in Scenario.table {
            let wrong = try player.play(scenario)
            guard !wrong.isEmpty else { continue }
            Issue.record(
                """
                \(reading.testDescription): \(scenario.call.endpoint): \(scenario.name):
                \(wrong.joined(separator: "\n"))
                """)
        }
    }

    /// So that the table would notice a switch that is ignored.
    @Test(arguments: Reading.all.filter { $0.turned != nil })
    func everySwitchChangesWhatIsExpected(_ reading: Reading) throws {
        let profile = try #require(Contract.profiles.first { $0.name == reading.profile })
        let changed = Scenario.table.filter {
            $0.expect(reading.contract) != $0.expect(profile.contract)
        }
        #expect(!changed.isEmpty)
    }

    @Test(
        arguments: [
            (200, nil), (202, nil), (204, nil), (400, 1001), (400, 4225), (400, 9001), (400, 9002),
            (400, 9910), (401, 10), (401, 11), (403, 9403), (404, 1001), (404, 4201), (404, 4216),
            (404, 4219), (404, 4227), (405, 1001), (415, 1001), (429, 1001), (500, 9000),
            (503, 1001),
        ] as [(Int, Int64?)])
    func everyDocumentedErrorIsInTheTable(_ status: Int, _ code: Int64?) throws {
        let isThere = try outcomes.contains { outcome in
            guard outcome.status == status else { return false }
            let body = try outcome.body.map { try JSONValue.parse(Array($0.utf8)) }
            let found = body?["code"]?.int64 ?? body?["error_code"]?.int64
            return found == code
        }
        #expect(isThere)
    }

    @Test(arguments: [
        "POST /v1/orders/{}/cancel", "POST /v1/orders/{}/bags/{}/cancel",
        "POST /v1/orders/{}/bags/{}/refunds", "GET /v1/orders/{}/refunds",
        "GET /v1/orders/{}/bags/{}/refunds", "GET /v1/orders/{}/refunds/{}",
        "GET /v1/orders/{}/cancellations", "GET /v1/orders/{}", "POST /v1/login",
        "GET /v1/auth/token",
    ])
    func everyEndpointIsInTheTable(_ endpoint: String) {
        #expect(Scenario.table.contains { $0.call.endpoint == endpoint })
    }

    @Test(arguments: [
        "PROCESSING", "COMPLETED", "PARTIALLY_COMPLETED", "FAILED", "CANCELED", "EXTERNAL",
    ])
    func everyRefundStatusIsInTheTable(_ status: String) {
        let isThere = outcomes.contains { outcome in
            guard case .state(let state) = outcome.effect else { return false }
            return state.refunds.contains { $0.split(separator: " ").contains { $0 == status } }
        }
        #expect(isThere)
    }

    @Test func noTwoRowsHaveTheSameName() {
        let names = Scenario.table.map { "\($0.call.endpoint) \($0.name)" }
        #expect(Set(names).count == names.count)
    }

    private var outcomes: [Outcome] {
        Reading.all.flatMap { reading in Scenario.table.map { $0.expect(reading.contract) } }
    }
}
