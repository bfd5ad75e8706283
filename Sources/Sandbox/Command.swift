package import Descriptions
package import Orders

/// What a client asks to be done to an order.
package enum Command: Sendable, Hashable {
    /// Cancel every bag of an order, or the one that is named.
    case cancel(OrderID, bag: BagID?, CancelRequest)
    /// Give money of a bag back.
    case refund(OrderID, BagID, RefundRequest)

    /// The order that it is about.
    package var order: OrderID {
        switch self {
        case .cancel(let order, _, _), .refund(let order, _, _): order
        }
    }

    /// The one bag that it is about; nil where it is about all of the order's.
    package var bag: BagID? {
        switch self {
        case .cancel(_, let bag, _): bag
        case .refund(_, let bag, _): bag
        }
    }
}

/// What came of a command that was carried out.
package enum Outcome: Sendable, Hashable {
    /// The record of the cancel call, and the refunds that it names.
    case cancellation(Cancellation, refunds: [Refund])
    /// The refund.
    case refund(Refund)
}

/// What a command is answered with.
package struct Answer: Sendable, Hashable {
    /// What came of it.
    package var outcome: Outcome
    /// The ids of the faults that shaped it, in the order in which they fired.
    package var faults: [FaultMark]
    /// What clients are shown of the refunds that were written on the way.
    var shown: [RefundRepresentation] = []

    /// What clients of an app are shown of a refund of the outcome.
    package func representation(of refund: Refund, app: AppID) -> RefundRepresentation {
        shown.first { $0.id == refund.id } ?? RefundRepresentation(refund, app: app)
    }
}

/// A fault that fired.
package enum FaultMark: Sendable, Hashable, CustomStringConvertible {
    /// The request's own header.
    case header
    /// A rule of the control side.
    case rule(Int64)
    /// A shop that always misbehaves.
    case seeded

    /// As in the field `X-Sandbox-Fault`.
    package var description: String {
        switch self {
        case .header: "header"
        case .rule(let id): String(id)
        case .seeded: "seeded"
        }
    }
}

/// A command whose answer comes in a later turn.
package struct Ticket: Sendable, Hashable {
    let number: UInt64
}

/// How far a command has come.
package enum Progress {
    /// It is over.
    case answered(Result<Answer, Refusal>)
    /// A shop takes its time, or an earlier command on the same bag does.
    case waiting(Ticket)
}
