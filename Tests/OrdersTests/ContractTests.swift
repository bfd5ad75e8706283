import Orders
import Testing

/// One value of one switch, as `name=value`.
private let assignments = Contract.switches.flatMap { entry in
    entry.values.map { "\(entry.name)=\($0)" }
}

/// Profile by profile, what the table of the decisions says.
private let table: [(name: String, values: [String], reference: String, openapi: String)] = [
    ("cancel_bag_body", ["refund", "cancellation"], "refund", "cancellation"),
    ("cancel_success_status", ["200", "202"], "200", "200"),
    (
        "partial_cancel_status", ["PARTIALLY_CANCELED", "CANCELLATION_FAILURE"],
        "PARTIALLY_CANCELED", "PARTIALLY_CANCELED"
    ),
    ("ineligible_bags", ["reject", "skip"], "reject", "reject"),
    ("partial_cancel_refunds", ["per_bag", "only_if_all"], "per_bag", "per_bag"),
    ("line_item_amount", ["items", "bag_total"], "items", "bag_total"),
    ("canceled_bag_refund", ["allow", "reject"], "allow", "allow"),
    ("empty_body", ["accept", "reject"], "accept", "reject"),
    ("auth", ["open", "strict"], "open", "strict"),
    ("remorse_period", ["ignore", "enforce"], "ignore", "ignore"),
]

@Suite struct ContractTests {
    @Test func theSwitchesAndBothProfilesAreTheDecidedOnes() {
        #expect(Contract.switches.map(\.name) == table.map(\.name))
        for (entry, expected) in zip(Contract.switches, table) {
            #expect(entry.values == expected.values, "\(expected.name)")
            #expect(entry.read(.reference) == expected.reference, "\(expected.name)")
            #expect(entry.read(.openapi) == expected.openapi, "\(expected.name)")
        }
        #expect(Contract.profiles.map(\.name) == ["reference", "openapi"])
    }

    @Test(arguments: assignments)
    func everyValueOfEverySwitchSurvivesTheRoundTripThroughText(assignment: String) throws {
        for profile in Contract.profiles {
            var contract = profile.contract
            let isSet = contract.set(assignment)
            #expect(isSet)
            let name = String(assignment.prefix { $0 != "=" })
            let value = String(assignment.drop { $0 != "=" }.dropFirst())
            let entry = try #require(Contract.switches.first { $0.name == name })
            #expect(entry.read(contract) == value)
            #expect(Contract(text: contract.text) == contract, "\(contract.text)")
        }
    }

    @Test(arguments: assignments)
    func aSwitchChangesNothingButItself(assignment: String) {
        var contract = Contract.reference
        let isSet = contract.set(assignment)
        #expect(isSet)
        let differing = Contract.switches.filter { $0.read(contract) != $0.read(.reference) }
        #expect(differing.allSatisfy { assignment.hasPrefix($0.name + "=") })
    }

    @Test func profilesAreWrittenByTheirNameAndDifferencesAfterIt() {
        #expect(Contract.reference.text == "reference")
        #expect(Contract.openapi.text == "openapi")
        #expect(Contract.reference { $0.authentication = .strict }.text == "reference auth=strict")
        #expect(
            Contract(text: "openapi auth=open line_item_amount=items")
                == Contract(text: "reference cancel_bag_body=cancellation empty_body=reject"))
    }

    @Test(arguments: [
        "auth", "auth=", "=strict", "auth=STRICT", "auth=strict=strict", "auth =strict",
        "Auth=open",
        "cancel_success_status=201", "cancel_success_status=0200", "cancel_success_status=+200",
        "partial_cancel_status=CANCELED", "ineligible_bag=skip", "", "=",
    ])
    func anUnknownSwitchOrValueIsRefusedAndChangesNothing(assignment: String) {
        var contract = Contract.openapi
        let isSet = contract.set(assignment)
        #expect(!isSet)
        #expect(contract == .openapi)
    }

    @Test(arguments: ["", " ", "Reference", "auth=strict", "reference auth=", "openapi reference"])
    func aTextThatNoContractWroteIsRefused(text: String) {
        #expect(Contract(text: text) == nil)
    }
}
