import Orders
import Testing

/// One row of the table: a call, what must be so before it, and what comes of it under a contract.
struct Scenario: Sendable {
    /// What is claimed.
    let name: String
    /// What happens before: a fault, an event, an earlier call.
    var arrange: [Call] = []
    /// The call.
    let call: Call
    /// What comes of it.
    let expect: @Sendable (Contract) -> Outcome

    init(
        _ name: String, after arrange: [Call] = [], _ call: Call,
        _ expect: @escaping @Sendable (Contract) -> Outcome
    ) {
        self.name = name
        self.arrange = arrange
        self.call = call
        self.expect = expect
    }

    /// A call that comes to the same under every contract.
    init(_ name: String, after arrange: [Call] = [], _ call: Call, _ outcome: Outcome) {
        self.init(name, after: arrange, call) { _ in outcome }
    }

    /// The order whose state is looked at: the one that the call names, if it exists.
    var order: Int {
        let numbers = call.path.split(separator: "/").compactMap { Int($0) }
        return numbers.first { (11_111...11_150).contains($0) } ?? 11_111
    }

    /// Every row.
    static let table: [Scenario] =
        cancelledBags + failedBags + refusedCancellations + cancelledOrders + partlyCancelledOrders
        + refunds + refundsOfLines + refundsThatFail + refundsThatSettle + refusedRefunds
        + reads + invalid + missing + authentication + failures
}

/// A contract, and how it came about.
struct Reading: Sendable, CustomTestStringConvertible {
    let contract: Contract
    /// The profile that it starts from.
    let profile: String
    /// The switch that is turned; nil for the profile itself.
    let turned: (name: String, value: String)?

    var testDescription: String {
        guard let turned else { return profile }
        return "\(profile) \(turned.name)=\(turned.value)"
    }

    /// Both profiles, and each with each switch at each other value.
    static let all: [Reading] = Contract.profiles.flatMap { profile in
        [Reading(contract: profile.contract, profile: profile.name, turned: nil)]
            + Contract.switches.flatMap { entry in
                entry.values.filter { $0 != entry.read(profile.contract) }.map { value in
                    var contract = profile.contract
                    _ = entry.write(&contract, value)
                    return Reading(
                        contract: contract, profile: profile.name, turned: (entry.name, value))
                }
            }
    }
}
