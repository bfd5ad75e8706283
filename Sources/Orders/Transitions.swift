/// What happens to a bag, as far as its status is concerned.
package enum BagEvent: String, CaseIterable, Sendable {
    /// The shopper pays; the bag goes to the merchant.
    case submit
    /// The merchant takes the bag.
    case accept
    /// The merchant does not take the bag.
    case reject
    /// The last of its goods leaves the merchant.
    case complete
    /// The merchant's platform has cancelled the order.
    case cancel
    /// Money went back, and some is left.
    case refundPart = "refund a part"
    /// Money went back, and none is left.
    case refundRest = "refund the rest"
}

/// Every allowed (status, event) → status of a bag; whatever is not here is refused.
///
/// Rules: cancellable are ACCEPTED, SUBMITTED, COMPLETED and PARTIALLY_REFUNDED (reference page
/// "Cancel Order"); refundable are those and CANCELED (reference page "Refund Bag"), which stays
/// CANCELED whatever goes back. The documentation's tables are made from this one.
package enum Transitions {
    /// One allowed edge.
    package struct Edge: Sendable, Hashable {
        /// The status before.
        package let from: BagStatus
        /// What happens.
        package let event: BagEvent
        /// The status after.
        package let to: BagStatus
    }

    /// All edges, in the order of a bag's life.
    package static let edges: [Edge] = [
        edge(.inProgress, .submit, .submitted),
        edge(.submitted, .accept, .accepted),
        edge(.submitted, .reject, .rejected),
        edge(.accepted, .complete, .completed),
        edge(.partiallyRefunded, .complete, .partiallyRefunded),
        edge(.submitted, .cancel, .canceled),
        edge(.accepted, .cancel, .canceled),
        edge(.completed, .cancel, .canceled),
        edge(.partiallyRefunded, .cancel, .canceled),
        edge(.submitted, .refundPart, .partiallyRefunded),
        edge(.accepted, .refundPart, .partiallyRefunded),
        edge(.completed, .refundPart, .partiallyRefunded),
        edge(.partiallyRefunded, .refundPart, .partiallyRefunded),
        edge(.canceled, .refundPart, .canceled),
        edge(.submitted, .refundRest, .refunded),
        edge(.accepted, .refundRest, .refunded),
        edge(.completed, .refundRest, .refunded),
        edge(.partiallyRefunded, .refundRest, .refunded),
        edge(.canceled, .refundRest, .canceled),
    ]

    /// The status after `event`, or nil where the table has no such edge.
    package static func next(_ status: BagStatus, _ event: BagEvent) -> BagStatus? {
        // Faster than a dictionary, as there are few.
        for edge in edges where edge.from == status && edge.event == event { return edge.to }
        return nil
    }

    /// The statuses in which `event` is allowed, in declaration order.
    package static func sources(of event: BagEvent) -> [BagStatus] {
        BagStatus.allCases.filter { next($0, event) != nil }
    }

    /// The table as Markdown, a row per status and a column per event; `–` where refused.
    package static var markdown: String {
        let events = BagEvent.allCases
        var rows = ["| status | " + events.map(\.rawValue).joined(separator: " | ") + " |"]
        rows.append("|---|" + String(repeating: "---|", count: events.count))
        for status in BagStatus.allCases {
            let cells = events.map { next(status, $0)?.rawValue ?? "–" }
            rows.append("| \(status.rawValue) | " + cells.joined(separator: " | ") + " |")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private static func edge(_ from: BagStatus, _ event: BagEvent, _ to: BagStatus) -> Edge {
        Edge(from: from, event: event, to: to)
    }
}
