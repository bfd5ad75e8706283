package import Platform

/// How often things have happened since the start, in every app together.
///
/// Plain numbers at fixed places, so that counting costs next to nothing; they get their names only
/// when somebody reads them.
package struct SandboxCounts: Sendable {
    /// What a platform call came to.
    package enum Outcome: String, CaseIterable, Sendable {
        /// The platform did it.
        case accepted
        /// The platform did it but for some lines.
        case acceptedInPart = "accepted_in_part"
        /// The platform has taken it on and ends it later.
        case pending
        /// The platform refused, or its answer was lost.
        case refused
    }

    private var platformCalls = [Int](
        repeating: 0, count: Self.operations.count * Self.outcomes.count)
    private var platformFaults = [Int](repeating: 0, count: Self.faultKinds.count)
    private var apiFaults = [Int](repeating: 0, count: Self.apiFaultKinds.count)

    /// Nothing has happened yet.
    package init() {}

    /// How many calls of an operation came to that; those that are awaited come to nothing yet.
    package func calls(_ operation: PlatformOperation, _ outcome: Outcome) -> Int {
        platformCalls[Self.place(operation, outcome)]
    }

    /// How many calls of a platform were hit by a fault of that kind.
    package func fired(_ kind: Fault.Kind) -> Int {
        platformFaults[Self.place(of: kind, in: Self.faultKinds)]
    }

    /// How many requests of the API were hit by a fault of that kind.
    package func fired(_ kind: APIFault.Kind) -> Int {
        apiFaults[Self.place(of: kind, in: Self.apiFaultKinds)]
    }

    /// Counts a fault that hit a request of the API.
    package mutating func count(_ kind: APIFault.Kind) {
        apiFaults[Self.place(of: kind, in: Self.apiFaultKinds)] += 1
    }

    /// Counts a call that was made or answered, and the fault that hit it.
    mutating func count(_ record: CallRecord) {
        if let kind = record.faultKind {
            platformFaults[Self.place(of: kind, in: Self.faultKinds)] += 1
        }
        guard let outcome = record.result.outcome else { return }
        platformCalls[Self.place(record.call.operation, outcome)] += 1
    }

    private static func place(_ operation: PlatformOperation, _ outcome: Outcome) -> Int {
        place(of: operation, in: operations) * outcomes.count + place(of: outcome, in: outcomes)
    }

    private static func place<Case: Equatable>(of one: Case, in all: [Case]) -> Int {
        all.firstIndex(of: one) ?? 0
    }

    // Made once: each look at all cases makes a list of them.
    private static let operations = PlatformOperation.allCases
    private static let outcomes = Outcome.allCases
    private static let faultKinds = Fault.Kind.allCases
    private static let apiFaultKinds = APIFault.Kind.allCases
}

extension PlatformResult {
    /// Nil while the answer is awaited.
    fileprivate var outcome: SandboxCounts.Outcome? {
        switch self {
        case .accepted: .accepted
        case .acceptedBut: .acceptedInPart
        case .pending: .pending
        case .refused: .refused
        case .awaited: nil
        }
    }
}
