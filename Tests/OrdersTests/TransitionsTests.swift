import Orders
import Testing

/// What a status allows, written down by hand from the documented rules and not from the table.
private struct Expected {
    var status: BagStatus
    var cancel: BagStatus?
    var refundPart: BagStatus?
    var refundRest: BagStatus?
    var other: [BagEvent: BagStatus] = [:]
}

private let expectations: [Expected] = [
    Expected(status: .inProgress, other: [.submit: .submitted]),
    Expected(
        status: .submitted, cancel: .canceled, refundPart: .partiallyRefunded,
        refundRest: .refunded, other: [.accept: .accepted, .reject: .rejected]),
    Expected(
        status: .accepted, cancel: .canceled, refundPart: .partiallyRefunded,
        refundRest: .refunded, other: [.complete: .completed]),
    Expected(
        status: .completed, cancel: .canceled, refundPart: .partiallyRefunded,
        refundRest: .refunded),
    Expected(
        status: .partiallyRefunded, cancel: .canceled, refundPart: .partiallyRefunded,
        refundRest: .refunded, other: [.complete: .partiallyRefunded]),
    Expected(status: .refunded),
    Expected(status: .rejected),
    Expected(status: .canceled, refundPart: .canceled, refundRest: .canceled),
]

@Suite struct TransitionsTests {
    @Test func theExpectationsNameEveryStatusOnce() {
        #expect(expectations.map(\.status).count == BagStatus.allCases.count)
        #expect(Set(expectations.map(\.status)) == Set(BagStatus.allCases))
    }

    @Test(arguments: BagStatus.allCases, BagEvent.allCases)
    func everyStatusAndEventLeadsWhereTheRulesSay(status: BagStatus, event: BagEvent) throws {
        let expected = try #require(expectations.first { $0.status == status })
        let next: BagStatus? =
            switch event {
            case .cancel: expected.cancel
            case .refundPart: expected.refundPart
            case .refundRest: expected.refundRest
            default: expected.other[event]
            }
        #expect(Transitions.next(status, event) == next)
    }

    @Test(arguments: BagEvent.allCases)
    func sourcesAreTheStatusesWithSuchAnEdge(event: BagEvent) {
        let sources = Transitions.sources(of: event)
        #expect(Set(sources) == Set(Transitions.edges.filter { $0.event == event }.map(\.from)))
        #expect(sources == BagStatus.allCases.filter(sources.contains))
    }

    @Test func noStatusAndEventHaveTwoEdges() {
        let keys = Transitions.edges.map { "\($0.from) \($0.event)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test func cancellableAreTheFourDocumentedStatuses() {
        let sources = Transitions.sources(of: .cancel).map(\.rawValue)
        #expect(Set(sources) == ["ACCEPTED", "SUBMITTED", "COMPLETED", "PARTIALLY_REFUNDED"])
    }

    @Test func theMarkdownHasARowPerStatusWithAllItsEdges() {
        let rows = Transitions.markdown.split(separator: "\n").map(String.init)
        #expect(rows.count == BagStatus.allCases.count + 2)
        #expect(
            rows[0] == "| status | submit | accept | reject | complete | cancel |"
                + " refund a part | refund the rest |")
        #expect(rows.contains("| REFUNDED | – | – | – | – | – | – | – |"))
        #expect(rows.contains("| CANCELED | – | – | – | – | – | CANCELED | CANCELED |"))
        #expect(
            rows.contains(
                "| SUBMITTED | – | ACCEPTED | REJECTED | – | CANCELED | PARTIALLY_REFUNDED |"
                    + " REFUNDED |"))
    }
}
