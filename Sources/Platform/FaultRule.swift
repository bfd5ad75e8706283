package import Orders

/// Where a rule came from.
///
/// Rules come before what seed data says of a shop.
package enum FaultOrigin: String, CaseIterable, Sendable {
    /// Set over the control side.
    case rule
    /// A shop that always misbehaves, from the seed data.
    case seeded
}

/// Which calls of some kind a rule is about.
package protocol FaultMatching: Sendable, Hashable {
    /// What is matched.
    associatedtype Call
    /// Whether a call is inside.
    func covers(_ call: Call) -> Bool
    /// How narrow it is; the narrower rule wins.
    var specificity: Int { get }
}

/// A rule about calls of merchants' platforms.
package typealias FaultRule = Rule<FaultScope, Fault>

/// A rule about requests of the API.
package typealias APIFaultRule = Rule<APIFaultScope, APIFault>

/// One named thing that goes wrong: what, whom, when, how often.
///
/// What scope and effect have to be is said where it is needed: said here, the run-time would look for it
/// at the first list of rules, in all that is known of all types.
package struct Rule<Scope, Effect> {
    /// Where a rule came from.
    package typealias Origin = FaultOrigin

    /// Its number in its world; later rules have higher ones.
    package var id: Int64
    /// Where it came from.
    package var origin: FaultOrigin
    /// What the developer calls it.
    package var name: String?
    /// Which calls it is about.
    package var scope: Scope
    /// What goes wrong.
    package var fault: Effect
    /// Before or after the effect.
    package var phase: FaultPhase
    /// So many matching calls pass first.
    package var skip: Int
    /// Then so many are hit; nil for ever.
    package var times: Int?
    /// The calls that are hit, counted from 1, in place of ``skip`` and ``times``.
    package var calls: [Int]?
    /// How likely a call is hit that would be, 0 to 1.
    package var probability: Double
    /// After this the rule is over.
    package var expiresAt: Timestamp?
    /// How many calls matched.
    package var matched: Int
    /// How many it hit.
    package var fired: Int

    /// Creates a rule that has not met any call yet.
    package init(
        id: Int64, origin: FaultOrigin, name: String?, scope: Scope, fault: Effect,
        phase: FaultPhase, skip: Int = 0, times: Int? = nil, calls: [Int]? = nil,
        probability: Double = 1, expiresAt: Timestamp? = nil, matched: Int = 0, fired: Int = 0
    ) {
        self.id = id
        self.origin = origin
        self.name = name
        self.scope = scope
        self.fault = fault
        self.phase = phase
        self.skip = skip
        self.times = times
        self.calls = calls
        self.probability = probability
        self.expiresAt = expiresAt
        self.matched = matched
        self.fired = fired
    }

    /// Counts a matching call and says whether the rule hits it.
    ///
    /// - Parameter chance: Gives a number from 0 up to 1 for the rule's id and the call's count.
    /// - Returns: Whether it hits.
    package mutating func meet(_ chance: (Int64, Int) -> Double = { _, _ in 0 }) -> Bool {
        matched += 1
        guard isDue, probability >= 1 || chance(id, matched) < probability else { return false }
        fired += 1
        return true
    }

    /// Whether the call that was counted last is one that the rule is for.
    private var isDue: Bool {
        if let calls { return calls.contains(matched) }
        return matched > skip && fired < times ?? .max
    }

    fileprivate func isLive(_ now: Timestamp) -> Bool { expiresAt.map { now < $0 } ?? true }
}

extension Rule: Sendable where Scope: Sendable, Effect: Sendable {}
extension Rule: Equatable where Scope: Equatable, Effect: Equatable {}
extension Rule: Hashable where Scope: Hashable, Effect: Hashable {}

extension Rule where Scope: FaultMatching {
    fileprivate func comesBefore(_ other: Self) -> Bool {
        if origin != other.origin { return origin == .rule }
        if scope.specificity != other.scope.specificity {
            return scope.specificity > other.scope.specificity
        }
        return id < other.id
    }
}

extension Array {
    /// The place of the rule that hits `call`, after counting the call in every rule asked.
    ///
    /// Rules come before seeded behaviour, the more specific before the less, the older before the
    /// younger. One that lets the call pass leaves it to the next.
    package mutating func meet<Scope: FaultMatching, Effect>(
        _ call: Scope.Call, at now: Timestamp = Timestamp(milliseconds: 0),
        chance: (Int64, Int) -> Double = { _, _ in 0 }
    ) -> (hit: Int?, changed: [Int]) where Element == Rule<Scope, Effect> {
        // By their places: a rule is large, and most cover other calls.
        var candidates: [Int] = []
        for index in indices where self[index].scope.covers(call) && self[index].isLive(now) {
            candidates.append(index)
        }
        if candidates.isEmpty { return (nil, []) }
        candidates.sort { self[$0].comesBefore(self[$1]) }
        var changed: [Int] = []
        for index in candidates {
            changed.append(index)
            if self[index].meet(chance) { return (index, changed) }
        }
        return (nil, changed)
    }
}
