/// The switches by their names on the command line and on the wire.
extension Contract {
    /// One switch: its name, its values, and how it reads and writes a contract.
    package struct Switch: Sendable {
        /// Its name, as in `cancel_bag_body`.
        package let name: String
        /// The values it takes.
        package let values: [String]
        /// Its value in a contract.
        package let read: @Sendable (Contract) -> String
        /// Sets its value; false where it takes no such value.
        package let write: @Sendable (inout Contract, String) -> Bool

        fileprivate init<Value: RawRepresentable<String> & Sendable>(
            _ name: String, _ values: [Value],
            _ path: any WritableKeyPath<Contract, Value> & Sendable
        ) {
            self.name = name
            self.values = values.map(\.rawValue)
            read = { $0[keyPath: path].rawValue }
            write = { contract, text in
                guard let value = values.first(where: { $0.rawValue == text }) else {
                    return false
                }
                contract[keyPath: path] = value
                return true
            }
        }

        fileprivate init(
            statuses name: String, _ path: any WritableKeyPath<Contract, Int> & Sendable
        ) {
            self.name = name
            values = ["200", "202"]
            read = { String($0[keyPath: path]) }
            write = { contract, text in
                guard text == "200" || text == "202", let status = Int(text) else { return false }
                contract[keyPath: path] = status
                return true
            }
        }
    }

    /// Every switch.
    package static let switches: [Switch] = [
        Switch("cancel_bag_body", CancelBagBody.allCases, \.cancelBagBody),
        Switch(statuses: "cancel_success_status", \.cancelSuccessStatus),
        Switch(
            "partial_cancel_status",
            [CancellationStatus.partiallyCanceled, .cancellationFailure], \.partialCancelStatus),
        Switch("ineligible_bags", IneligibleBags.allCases, \.ineligibleBags),
        Switch("partial_cancel_refunds", PartialCancelRefunds.allCases, \.partialCancelRefunds),
        Switch("line_item_amount", LineItemAmount.allCases, \.lineItemAmount),
        Switch("canceled_bag_refund", Acceptance.allCases, \.canceledBagRefund),
        Switch("empty_body", EmptyBody.allCases, \.emptyBody),
        Switch("auth", Authentication.allCases, \.authentication),
        Switch("remorse_period", RemorsePeriod.allCases, \.remorsePeriod),
    ]

    /// The presets by name.
    package static let profiles: [(name: String, contract: Contract)] = [
        ("reference", .reference), ("openapi", .openapi),
    ]

    /// The contract in words: a preset's name, then the switches that differ from it, as in
    /// `reference auth=strict`.
    package var text: String {
        if let profile = Self.profiles.first(where: { $0.contract == self }) {
            return profile.name
        }
        let differing = Self.switches.filter { $0.read(self) != $0.read(.reference) }
        return (["reference"] + differing.map { "\($0.name)=\($0.read(self))" })
            .joined(separator: " ")
    }

    /// Reads what ``text`` wrote; nil where it did not.
    package init?(text: String) {
        if text == "reference" {
            self = .reference
            return
        }
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first,
            let profile = Self.profiles.first(where: { $0.name == first })
        else { return nil }
        self = profile.contract
        for word in words.dropFirst() {
            guard set(word) else { return nil }
        }
    }

    /// Sets one switch from `name=value`; false where there is no such switch or value.
    package mutating func set(_ assignment: String) -> Bool {
        let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let found = Self.switches.first(where: { $0.name == parts[0] })
        else { return false }
        return found.write(&self, parts[1])
    }
}
