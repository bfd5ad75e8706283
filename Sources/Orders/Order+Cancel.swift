/// Which bags a cancel call reaches, and what it came to.
extension Order {
    /// Puts a call on record, in place of an earlier word on it.
    package mutating func record(_ call: Cancellation) {
        if let index = cancellations.firstIndex(where: { $0.id == call.id }) {
            cancellations[index] = call
        } else {
            cancellations.append(call)
        }
    }

    /// The bags to cancel, by their place in ``bags``: the named one, or every bag of the order.
    ///
    /// - Throws: ``Refusal/bagNotFound``; ``Refusal/notCancellable`` with the first bag whose
    ///   status has no such edge, for the whole call unless the contract skips such bags.
    package func bagsToCancel(
        named bag: BagID?, under contract: Contract
    ) throws(Refusal) -> [Int] {
        let candidates = if let bag { [try index(of: bag)] } else { Array(bags.indices) }
        let eligible = candidates.filter {
            Transitions.next(bags[$0].status, .cancel) != nil
        }
        let skips = contract.ineligibleBags == .skip && bag == nil && !eligible.isEmpty
        if eligible.count < candidates.count, !skips,
            let first = candidates.first(where: { !eligible.contains($0) })
        {
            throw .notCancellable(bags[first].id, bags[first].status)
        }
        return eligible
    }
}
