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
    /// How many calls matched.
    package var matched: Int
    /// How many it hit.
    package var fired: Int

    /// Creates a rule that has not met any call yet.
    package init(
        id: Int64, origin: Origin, name: String?, scope: FaultScope, fault: Fault,
        phase: FaultPhase, skip: Int = 0, times: Int? = nil, matched: Int = 0, fired: Int = 0
    ) {
        self.id = id
        self.origin = origin
        self.name = name
        self.scope = scope
        self.fault = fault
        self.phase = phase
        self.skip = skip
        self.times = times
        self.matched = matched
        self.fired = fired
    }

    /// Counts a matching call and says whether the rule hits it.
    package mutating func meet() -> Bool {
        matched += 1
        guard matched > skip, fired < times ?? .max else { return false }
        fired += 1
        return true
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

extension [FaultRule] {
    /// The place of the rule that hits `call`, after counting the call in every rule asked.
    ///
    /// Rules come before seeded behaviour, the more specific before the less, the older before the
    /// younger. One that lets the call pass leaves it to the next.
    package mutating func meet(_ call: PlatformCall) -> (hit: Int?, changed: [Int]) {
        let candidates = indices.filter { self[$0].scope.covers(call) }.sorted {
            let (left, right) = (self[$0], self[$1])
            if left.origin != right.origin { return left.origin == .rule }
            if left.scope.specificity != right.scope.specificity {
                return left.scope.specificity > right.scope.specificity
            }
            return left.id < right.id
        }
        var changed: [Int] = []
        for index in candidates {
            changed.append(index)
            if self[index].meet() { return (index, changed) }
        }
        return (nil, changed)
    }
}
