import Orders
import Testing

/// The statuses in which a bag can be cancelled, from the documentation of both cancel calls.
private let cancellable: Set<BagStatus> = [.accepted, .submitted, .completed, .partiallyRefunded]

@Suite struct OrderCancelTests {
    @Test(arguments: BagStatus.allCases, Contract.IneligibleBags.allCases)
    func aNamedBagIsTakenOrRefusedByItsStatusAlone(
        status: BagStatus, ineligible: Contract.IneligibleBags
    ) throws {
        let order = Order.sample([
            .sample(id: 1, status: .refunded), .sample(id: 2, status: status),
        ])
        let contract = Contract.reference { $0.ineligibleBags = ineligible }
        let bag = BagID(rawValue: 2)
        let result = Result { () throws(Refusal) in
            try order.bagsToCancel(named: bag, under: contract)
        }
        #expect(
            result
                == (cancellable.contains(status)
                    ? .success([1]) : .failure(.notCancellable(bag, status))))
    }

    @Test(arguments: BagStatus.allCases, BagStatus.allCases)
    func anOrderWithOneIneligibleBagIsRefusedWholeAndTheFirstSuchBagNamed(
        first: BagStatus, second: BagStatus
    ) {
        let order = Order.sample([
            .sample(id: 1, status: .accepted), .sample(id: 2, status: first),
            .sample(id: 3, status: second),
        ])
        let refused = refusal { () throws(Refusal) in
            try order.bagsToCancel(named: nil, under: .reference)
        }
        let expected: Refusal? =
            if !cancellable.contains(first) {
                .notCancellable(BagID(rawValue: 2), first)
            } else if !cancellable.contains(second) {
                .notCancellable(BagID(rawValue: 3), second)
            } else {
                nil
            }
        #expect(refused == expected)
    }

    @Test(arguments: BagStatus.allCases, BagStatus.allCases)
    func skippingSendsOnlyTheEligibleBagsAndIsRefusedWhereNoneIs(
        first: BagStatus, second: BagStatus
    ) {
        let order = Order.sample([
            .sample(id: 1, status: first), .sample(id: 2, status: second),
        ])
        let contract = Contract.reference { $0.ineligibleBags = .skip }
        let result = Result { () throws(Refusal) in
            try order.bagsToCancel(named: nil, under: contract)
        }
        let eligible = [first, second].indices.filter {
            cancellable.contains([first, second][$0])
        }
        #expect(
            result
                == (eligible.isEmpty
                    ? .failure(.notCancellable(BagID(rawValue: 1), first)) : .success(eligible)))
    }

    @Test func aBagOfAnotherOrderIsNotFoundBeforeItsStatusMatters() {
        let order = Order.sample([.sample(id: 1, status: .refunded)])
        let refused = refusal { () throws(Refusal) in
            try order.bagsToCancel(named: BagID(rawValue: 2), under: .reference)
        }
        #expect(refused == .bagNotFound)
    }
}
