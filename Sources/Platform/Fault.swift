package import Orders

/// What goes wrong when a fault hits a platform call.
package enum Fault: Sendable, Hashable {
    /// The platform says no.
    case reject(PlatformRefusal)
    /// The platform answers with a server error, 500 to 599.
    case unavailable(status: Int)
    /// The platform answers 429 and wants to be left alone for so many seconds.
    case rateLimited(retryAfterSeconds: Int)
    /// The platform does not answer; Violet gives up after so many ms of sandbox time.
    case timeout(afterMs: Int)
    /// The platform's answer cannot be read.
    case malformed
    /// The platform answers as it would, so many ms of sandbox time later.
    case slow(latencyMs: Int)
    /// As ``slow(latencyMs:)``, each call so many ms later as chance has it, between two bounds.
    case slowBetween(minMs: Int, maxMs: Int)
    /// The platform refuses some lines of a refund and accepts the rest.
    case partial(refusing: [LineID])
    /// The platform takes a refund on and ends it so many ms of sandbox time later.
    case async(RefundSettlement)
    /// The platform says that the goods have left; cancellations only.
    case alreadyFulfilled
    /// The merchant cannot pay; refunds only.
    case insufficientFunds
    /// The shopper has taken the payment to the card issuer; refunds only.
    case disputed
}

/// How a refund that a platform has taken on comes to its end.
package struct RefundSettlement: Sendable, Hashable {
    /// After how many ms of sandbox time.
    package var afterMs: Int
    /// In which status: COMPLETED, PARTIALLY_COMPLETED, FAILED or CANCELED.
    package var outcome: RefundStatus
    /// The lines that are refused, with PARTIALLY_COMPLETED.
    package var refusedLines: [LineID]

    /// Creates one.
    package init(afterMs: Int, outcome: RefundStatus = .completed, refusedLines: [LineID] = []) {
        self.afterMs = afterMs
        self.outcome = outcome
        self.refusedLines = refusedLines
    }
}

/// Whether a fault hits before the platform did anything, or after it did it.
package enum FaultPhase: String, CaseIterable, Sendable {
    /// The platform did nothing.
    case beforeEffect = "before_effect"
    /// The platform did it, and its answer was lost.
    case afterEffect = "after_effect"
}

/// The kinds and what can be combined with them.
extension Fault {
    /// A kind's name on the wire.
    package enum Kind: String, CaseIterable, Sendable {
        /// See ``Fault/reject(_:)``.
        case reject
        /// See ``Fault/unavailable(status:)``.
        case unavailable
        /// See ``Fault/rateLimited(retryAfterSeconds:)``.
        case rateLimited = "rate_limited"
        /// See ``Fault/timeout(afterMs:)``.
        case timeout
        /// See ``Fault/malformed``.
        case malformed
        /// See ``Fault/slow(latencyMs:)``.
        case slow
        /// See ``Fault/partial(refusing:)``.
        case partial
        /// See ``Fault/async(_:)``.
        case async
        /// See ``Fault/alreadyFulfilled``.
        case alreadyFulfilled = "already_fulfilled"
        /// See ``Fault/insufficientFunds``.
        case insufficientFunds = "insufficient_funds"
        /// See ``Fault/disputed``.
        case disputed

        /// The one operation that it can hit; nil where it can hit both.
        package var operation: PlatformOperation? {
            switch self {
            case .partial, .async, .insufficientFunds, .disputed: .refund
            case .alreadyFulfilled: .cancel
            case .reject, .unavailable, .rateLimited, .timeout, .malformed, .slow: nil
            }
        }

        /// Whether it can hit after the effect: an answer can be lost, a refusal cannot.
        package var canHitAfterEffect: Bool {
            switch self {
            case .unavailable, .timeout, .malformed, .slow: true
            case .reject, .rateLimited, .partial, .async, .alreadyFulfilled,
                .insufficientFunds, .disputed:
                false
            }
        }
    }

    /// Its kind.
    package var kind: Kind {
        switch self {
        case .reject: .reject
        case .unavailable: .unavailable
        case .rateLimited: .rateLimited
        case .timeout: .timeout
        case .malformed: .malformed
        case .slow, .slowBetween: .slow
        case .partial: .partial
        case .async: .async
        case .alreadyFulfilled: .alreadyFulfilled
        case .insufficientFunds: .insufficientFunds
        case .disputed: .disputed
        }
    }
}
