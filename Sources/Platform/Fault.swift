/// What goes wrong when a fault hits a platform call.
package enum Fault: Sendable, Hashable {
    /// The platform says no.
    case reject(PlatformRefusal)
    /// The platform answers with a server error, 500 to 599.
    case unavailable(status: Int)
    /// The platform does not answer; Violet gives up after so many ms of sandbox time.
    case timeout(afterMs: Int)
    /// The platform answers as it would, so many ms of sandbox time later.
    case slow(latencyMs: Int)

    /// The kinds' names on the wire.
    package static let kinds = ["reject", "unavailable", "timeout", "slow"]

    /// Its kind's name on the wire.
    package var kind: String {
        switch self {
        case .reject: "reject"
        case .unavailable: "unavailable"
        case .timeout: "timeout"
        case .slow: "slow"
        }
    }
}

/// Whether a fault hits before the platform did anything, or after it did it.
package enum FaultPhase: String, CaseIterable, Sendable {
    /// The platform did nothing.
    case beforeEffect = "before_effect"
    /// The platform did it, and its answer was lost.
    case afterEffect = "after_effect"
}

/// How one platform call will go: the fault, translated into what is done and when.
package struct CallPlan: Sendable, Hashable {
    /// How long Violet waits for the answer, in ms of sandbox time.
    package var delayMs: Int
    /// When the shop carries the call out, if it does.
    package var effect: Effect
    /// What Violet is told in place of the shop's own answer.
    package var failure: PlatformRefusal?

    /// When the shop carries a call out.
    package enum Effect: String, CaseIterable, Sendable {
        /// When the call is made, before the delay.
        case atOnce = "at_once"
        /// With the answer, after the delay.
        case late
        /// Not at all.
        case never
    }

    /// Creates a plan.
    package init(delayMs: Int, effect: Effect, failure: PlatformRefusal?) {
        self.delayMs = delayMs
        self.effect = effect
        self.failure = failure
    }

    /// Nothing goes wrong.
    package static let normal = CallPlan(delayMs: 0, effect: .atOnce, failure: nil)
}

extension Fault {
    /// What the fault does to a call in that phase.
    package func plan(in phase: FaultPhase) -> CallPlan {
        let isLost: CallPlan.Effect = phase == .afterEffect ? .atOnce : .never
        switch self {
        case .reject(let refusal):
            return CallPlan(delayMs: 0, effect: .never, failure: refusal)
        case .unavailable(let status):
            let refusal = PlatformRefusal(
                message: "The merchant's platform is unavailable: it answered \(status).")
            return CallPlan(delayMs: 0, effect: isLost, failure: refusal)
        case .timeout(let afterMs):
            let refusal = PlatformRefusal(
                message: "The merchant's platform did not answer within \(afterMs) ms.")
            return CallPlan(delayMs: afterMs, effect: isLost, failure: refusal)
        case .slow(let latencyMs):
            let effect: CallPlan.Effect = phase == .afterEffect ? .atOnce : .late
            return CallPlan(delayMs: latencyMs, effect: effect, failure: nil)
        }
    }
}
