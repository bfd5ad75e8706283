import TestSupport
import Testing

/// What a fault is told to do, and what it must come to: written down by hand.
struct MatrixCase: Sendable, CustomTestStringConvertible {
    /// What is asked of the shop when the fault hits.
    enum Call: String, CaseIterable {
        case cancel
        case refund
        case refundAfterCancel

        /// The operation that the rule names.
        var operation: String { self == .cancel ? "cancel" : "refund" }
        /// The request that makes the call.
        var path: String { self == .refund ? "refunds" : "cancel" }
    }

    /// What kind of misfortune a kind is.
    enum Nature: Sendable, Equatable {
        /// The shop does nothing and says so.
        case refuses(String)
        /// Violet learns nothing from the shop, which has done it or not.
        case loses(String)
        /// All goes well, later.
        case late
        /// The shop refuses line 33341.
        case part
        /// The shop takes it on.
        case pending
    }

    /// The fault's description.
    let fault: String
    let nature: Nature
    let phase: String
    let call: Call
    /// Whether such a rule can be made.
    let isAllowed: Bool
    /// Whether the sandbox's clock has to move before there is an answer.
    let isAwaited: Bool

    var testDescription: String { "\(fault) \(phase) \(call)" }

    /// The rule, for bag 22241 of order 11113.
    var rule: String {
        """
        {"on": {"target": "platform", "operation": "\(call.operation)", "bag_id": 22241},
         "fault": \(fault), "phase": "\(phase)", "times": 1}
        """
    }

    /// What Violet tells of the call; nil where it went well.
    var message: String? {
        switch nature {
        case .refuses(let message), .loses(let message): message
        case .part: "The merchant's platform refused to refund this line."
        case .late, .pending: nil
        }
    }

    private static let kinds: [(fault: String, nature: Nature, operations: String)] = [
        (
            #"{"kind": "reject", "message": "No.", "error_code": 4711}"#, .refuses("No."),
            "cancel refund"
        ),
        (
            #"{"kind": "unavailable"}"#,
            .loses("The merchant's platform is unavailable: it answered 503."), "cancel refund"
        ),
        (
            #"{"kind": "rate_limited", "retry_after": 7}"#,
            .refuses("The merchant's platform answered 429: retry after 7 s."), "cancel refund"
        ),
        (
            #"{"kind": "timeout", "after_ms": 5000}"#,
            .loses("The merchant's platform did not answer within 5000 ms."), "cancel refund"
        ),
        (
            #"{"kind": "malformed"}"#,
            .loses("The merchant's platform sent an answer that cannot be read."),
            "cancel refund"
        ),
        (#"{"kind": "slow", "latency_ms": 5000}"#, .late, "cancel refund"),
        (#"{"kind": "partial", "skus": [33341]}"#, .part, "refund"),
        (#"{"kind": "async", "after_ms": 5000}"#, .pending, "refund"),
        (
            #"{"kind": "already_fulfilled"}"#,
            .refuses("Paid and fulfilled bags cannot be cancelled."), "cancel"
        ),
        (
            #"{"kind": "insufficient_funds"}"#,
            .refuses("The merchant has not enough funds to make this refund."), "refund"
        ),
        (
            #"{"kind": "disputed"}"#,
            .refuses("Payment was disputed by cardholder and can no longer be refunded."),
            "refund"
        ),
    ]

    /// Every kind, phase and call.
    static let all = kinds.flatMap { kind in
        ["before_effect", "after_effect"].flatMap { phase in
            Call.allCases.map { call in
                let canBeLost =
                    switch kind.nature {
                    case .loses, .late: true
                    case .refuses, .part, .pending: false
                    }
                let operations = kind.operations.split(separator: " ")
                return MatrixCase(
                    fault: kind.fault, nature: kind.nature, phase: phase, call: call,
                    isAllowed: (canBeLost || phase == "before_effect")
                        && operations.contains(Substring(call.operation)),
                    isAwaited: kind.fault.contains("timeout") || kind.nature == .late)
            }
        }
    }
}

/// What is seen once it is over.
extension MatrixCase {
    /// Whether the shop did what was asked, in whole.
    var happened: Bool {
        switch nature {
        case .late: true
        case .loses: phase == "after_effect"
        case .refuses, .part, .pending: false
        }
    }

    /// The cents that the shop gave back; a cancellation that failed for Violet refunds nothing.
    var refunded: Int64 {
        if call == .cancel { return nature == .late ? 3690 : 0 }
        return nature == .part ? 658 : happened ? 3690 : 0
    }

    /// Whether the shop cancelled the order.
    var cancelled: Bool {
        switch call {
        case .cancel: happened
        case .refund: false
        case .refundAfterCancel: true
        }
    }

    /// What the shop wrote to the customer, who was to be told of whatever was asked.
    var notifications: [String] {
        if call == .refund { return refunded > 0 ? ["refund"] : [] }
        return cancelled ? ["cancel"] : []
    }

    /// The pieces of the two lines put back into stock.
    var restocked: [Int64] {
        if cancelled { return [2, 1] }
        return call == .refund && refunded > 0 ? [nature == .part ? 0 : 2, 1] : [0, 0]
    }

    /// The status of the refund's record; nil where there is none.
    var refundStatus: String? {
        switch nature {
        case .late: "COMPLETED"
        case .pending: "PROCESSING"
        case .part: "PARTIALLY_COMPLETED"
        case .refuses, .loses: call == .cancel ? nil : "FAILED"
        }
    }

    /// The bag's `status` and `financial_status`.
    var bag: (status: String, money: String) {
        let money =
            switch refundStatus {
            case "COMPLETED": "REFUNDED"
            case "PARTIALLY_COMPLETED": "PARTIALLY_REFUNDED"
            default: "PAID"
            }
        let isCanceled = call == .refundAfterCancel || (call == .cancel && nature == .late)
        return (isCanceled ? "CANCELED" : money == "PAID" ? "ACCEPTED" : money, money)
    }
}
