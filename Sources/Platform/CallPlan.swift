package import Orders

/// How one platform call will go: the fault, translated into what is done and when.
package struct CallPlan: Sendable, Hashable {
    /// When the shop carries a call out.
    package enum Effect: String, CaseIterable, Sendable {
        /// When the call is made, before the delay.
        case atOnce = "at_once"
        /// With the answer, after the delay.
        case late
        /// Not at all.
        case never
    }

    /// How long Violet waits for the answer, in ms of sandbox time.
    package var delayMs: Int
    /// When the shop carries the call out, if it does.
    package var effect: Effect
    /// What Violet is told in place of the shop's own answer.
    package var failure: PlatformRefusal?
    /// The lines of a refund that the shop refuses while it accepts the rest.
    package var refusedLines: [LineID]
    /// How a refund ends that the shop only takes on for now.
    package var settlement: RefundSettlement?

    /// Creates a plan; the delay in ms.
    package init(
        delayMs: Int = 0, effect: Effect = .atOnce, failure: PlatformRefusal? = nil,
        refusedLines: [LineID] = [], settlement: RefundSettlement? = nil
    ) {
        self.delayMs = delayMs
        self.effect = effect
        self.failure = failure
        self.refusedLines = refusedLines
        self.settlement = settlement
    }

    /// Nothing goes wrong, and the answer comes at once.
    package static func normal() -> CallPlan { CallPlan() }
}

extension ShopProfile {
    /// How a call goes that no fault hits.
    package func plan(for operation: PlatformOperation) -> CallPlan {
        if operation == .refund, settlementMs > 0 {
            return CallPlan(settlement: RefundSettlement(afterMs: settlementMs))
        }
        return CallPlan(delayMs: latencyMs, effect: latencyMs > 0 ? .late : .atOnce)
    }
}

extension Fault {
    /// What the fault does to a call in that phase.
    ///
    /// - Parameters:
    ///   - phase: Before or after the effect.
    ///   - chance: From 0 up to 1, for what depends on it.
    /// - Returns: How the call will go.
    package func plan(in phase: FaultPhase, chance: Double = 0) -> CallPlan {
        switch self {
        case .reject(let refusal):
            CallPlan(effect: .never, failure: refusal)
        case .unavailable(let status):
            lost(phase, 0, "The merchant's platform is unavailable: it answered \(status).")
        case .rateLimited(let seconds):
            CallPlan(
                effect: .never,
                failure: PlatformRefusal(
                    message: "The merchant's platform answered 429: retry after \(seconds) s."))
        case .timeout(let afterMs):
            lost(
                phase, afterMs, "The merchant's platform did not answer within \(afterMs) ms.")
        case .malformed:
            lost(phase, 0, "The merchant's platform sent an answer that cannot be read.")
        case .slow(let latencyMs):
            CallPlan(delayMs: latencyMs, effect: phase == .afterEffect ? .atOnce : .late)
        case .slowBetween(let minMs, let maxMs):
            Fault.slow(latencyMs: minMs + Int(chance * Double(maxMs - minMs + 1))).plan(in: phase)
        case .partial(let lines):
            CallPlan(refusedLines: lines)
        case .async(let settlement):
            CallPlan(settlement: settlement)
        case .alreadyFulfilled:
            CallPlan(effect: .never, failure: .fulfilled)
        case .insufficientFunds:
            CallPlan(effect: .never, failure: .insufficientFunds)
        case .disputed:
            CallPlan(effect: .never, failure: .disputed)
        }
    }

    private func lost(_ phase: FaultPhase, _ delayMs: Int, _ message: String) -> CallPlan {
        CallPlan(
            delayMs: delayMs, effect: phase == .afterEffect ? .atOnce : .never,
            failure: PlatformRefusal(message: message))
    }
}
