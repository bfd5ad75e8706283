package import Orders

/// One named thing that goes wrong: what, whom, when, how often.
package struct FaultRule: Sendable, Hashable {
    /// Where a rule came from.
    ///
    /// Rules come before what seed data says of a shop.
    package enum Origin: String, CaseIterable, Sendable {
        /// Set over the control side.
        case rule
        /// A shop that always misbehaves, from the seed data.
        case seeded
    }

    /// Its number in its world; later rules have higher ones.
    package var id: Int64
    /// Where it came from.
    package var origin: Origin
    /// What the developer calls it.
    package var name: String?
    /// Which calls it is about.
    package var scope: FaultScope
    /// What goes wrong.
    package var fault: Fault
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
        id: Int64, origin: Origin, name: String?, scope: FaultScope, fault: Fault,
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
}

/// Which platform calls a rule is about; nil leaves a point open.
package struct FaultScope: Sendable, Hashable {
    /// The operation.
    package var operation: PlatformOperation?
    /// The merchant.
    package var merchantID: MerchantID?
    /// The order.
    package var orderID: OrderID?
    /// The bag.
    package var bagID: BagID?

    /// Creates a scope.
    package init(
        operation: PlatformOperation? = nil, merchantID: MerchantID? = nil,
        orderID: OrderID? = nil, bagID: BagID? = nil
    ) {
        self.operation = operation
        self.merchantID = merchantID
        self.orderID = orderID
        self.bagID = bagID
    }

    /// Whether a call is inside.
    package func covers(_ call: PlatformCall) -> Bool {
        operation.map { $0 == call.operation } ?? true
            && merchantID.map { $0 == call.merchantID } ?? true
            && orderID.map { $0 == call.orderID } ?? true
            && bagID.map { $0 == call.bagID } ?? true
    }

    /// How narrow it is: a bag outweighs an order, that a merchant, that an operation.
    package var specificity: Int {
        (bagID == nil ? 0 : 8) + (orderID == nil ? 0 : 4) + (merchantID == nil ? 0 : 2)
            + (operation == nil ? 0 : 1)
    }
}

extension FaultRule {
    fileprivate func comesBefore(_ other: FaultRule) -> Bool {
        if origin != other.origin { return origin == .rule }
        if scope.specificity != other.scope.specificity {
            return scope.specificity > other.scope.specificity
        }
        return id < other.id
    }
}

extension [FaultRule] {
    /// The place of the rule that hits `call`, after counting the call in every rule asked.
    ///
    /// Rules come before seeded behaviour, the more specific before the less, the older before the
    /// younger. One that lets the call pass leaves it to the next.
    package mutating func meet(
        _ call: PlatformCall, at now: Timestamp = Timestamp(milliseconds: 0),
        chance: (Int64, Int) -> Double = { _, _ in 0 }
    ) -> (hit: Int?, changed: [Int]) {
        let isLive = { (rule: FaultRule) in rule.expiresAt.map { now < $0 } ?? true }
        let live = indices.filter { isLive(self[$0]) && self[$0].scope.covers(call) }
        let candidates = live.sorted { self[$0].comesBefore(self[$1]) }
        var changed: [Int] = []
        for index in candidates {
            changed.append(index)
            if self[index].meet(chance) { return (index, changed) }
        }
        return (nil, changed)
    }
}
