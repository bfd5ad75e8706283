import Orders
import Testing

/// Two lines worth 3000 + 90 and 500 + 15 with 300 of shipping; 3905 in all.
private func sample(status: BagStatus = .accepted) -> Bag {
    .sample(
        status: status,
        articles: [Article(price: 1000, quantity: 3), Article(price: 500, quantity: 1)],
        shipping: 300, tax: 105)
}

private func item(_ id: Int64, _ quantity: Int? = nil, _ amount: Int? = nil) -> RefundRequest.Item {
    RefundRequest.Item(lineID: LineID(rawValue: id), quantity: quantity, amount: amount)
}

private func refused(
    _ bag: Bag, _ request: RefundRequest, under contract: Contract = .reference,
    at now: Timestamp = .start
) -> Refusal? {
    refusal { () throws(Refusal) in try bag.plan(request, under: contract, at: now) }
}

/// A request that is refused of a fresh bag, and the parameter that is named.
private let refusals: [(request: RefundRequest, parameter: String)] = [
    (RefundRequest(amount: 0), "amount_refunded"),
    (RefundRequest(amount: 3906), "amount_refunded"),
    (RefundRequest(amount: Money.largestAmount), "amount_refunded"),
    (RefundRequest(items: [item(1, 4)]), "skus[0].quantity_refunded"),
    (RefundRequest(items: [item(1, 0)]), "skus[0].quantity_refunded"),
    (RefundRequest(items: [item(1, 3), item(2, 2)]), "skus[1].quantity_refunded"),
    (RefundRequest(items: [item(1, nil, 3906)]), "amount_refunded"),
    (RefundRequest(amount: 1029, items: [item(1, 1)]), "amount_refunded"),
    (
        RefundRequest(amount: 1330, shipping: .init(amount: 301), items: [item(1, 1)]),
        "shipping.amount"
    ),
    (RefundRequest(amount: 1329, shipping: .init(), items: [item(1, 1)]), "amount_refunded"),
    (RefundRequest(amount: 299, shipping: .init()), "amount_refunded"),
    (RefundRequest(shipping: .init(amount: 301)), "shipping.amount"),
    (
        RefundRequest(shipping: .init(amount: 299, isFullRefund: true), items: [item(2)]),
        "shipping.amount"
    ),
    (RefundRequest(items: []), "skus"),
    (RefundRequest(shipping: .init(amount: 0), items: []), "skus"),
    (RefundRequest(items: [item(1, 1, 0)]), "skus"),
]

@Suite struct RefundPlanTests {
    @Test(arguments: refusals.indices)
    func aRequestThatCannotBeIsRefusedWithItsParameter(row: Int) {
        #expect(
            refused(sample(), refusals[row].request)
                == .invalidParameter(refusals[row].parameter))
    }

    @Test(arguments: BagStatus.allCases, Contract.Acceptance.allCases)
    func theStatusDecidesFirst(status: BagStatus, canceled: Contract.Acceptance) {
        let contract = Contract.reference { $0.canceledBagRefund = canceled }
        let bag = sample(status: status)
        let isRefundable: Bool =
            switch status {
            case .accepted, .submitted, .completed, .partiallyRefunded: true
            case .canceled: canceled == .allow
            case .inProgress, .refunded, .rejected: false
            }
        // An unknown line and a bad amount tell where a refundable bag gets to.
        let request = RefundRequest(amount: 0, items: [item(77)])
        #expect(
            refused(bag, request, under: contract)
                == (isRefundable
                    ? .lineNotFound(LineID(rawValue: 77)) : .notRefundable(bag.id, status)))
    }

    @Test func aCancelledBagIsRefundableOnlyWhileMoneyIsLeft() throws {
        var bag = sample()
        bag.cancel(at: .start)
        #expect(refused(bag, RefundRequest(amount: 1)) == nil)
        bag.give(bag.planOfRest(), as: nil)
        #expect(refused(bag, RefundRequest(amount: 1)) == .notRefundable(bag.id, .canceled))
        bag.settle(
            refund: bag.refunds[0].id, as: .failed, externalID: nil, errors: [], at: .start)
        #expect(refused(bag, RefundRequest()) == nil)
    }

    @Test(arguments: [FinancialStatus.unpaid, .authorized, .pending])
    func aBagCancelledBeforeMoneyWasTakenHasNoneToGiveBack(financial: FinancialStatus) {
        var bag = Bag.sample(financial: financial)
        bag.cancel(at: .start)
        for request in [RefundRequest(), RefundRequest(amount: 1, skipsExternalRefund: true)] {
            #expect(refused(bag, request) == .notRefundable(bag.id, .canceled))
        }
    }

    @Test func anUnknownLineIsNamedBeforeAnyQuantityOrAmount() {
        let request = RefundRequest(
            amount: 0, shipping: .init(amount: 9999), items: [item(1, 99), item(8), item(9)])
        #expect(refused(sample(), request) == .lineNotFound(LineID(rawValue: 8)))
    }

    @Test func theRemorsePeriodEndsRefundsOnlyWhereEnforced() {
        let enforced = Contract.reference { $0.remorsePeriod = .enforce }
        let end = Timestamp(milliseconds: 10_000)
        let after = Timestamp(milliseconds: 10_001)
        let request = RefundRequest(items: [item(8)])
        #expect(
            refused(sample(), request, under: enforced, at: after)
                == .remorsePeriodOver(sample().id))
        #expect(refused(sample(), RefundRequest(), under: enforced, at: end) == nil)
        #expect(refused(sample(), RefundRequest(), under: .reference, at: after) == nil)
    }

    @Test func aBagWhoseMoneyIsAllReservedIsRefusedByItsAmount() {
        var bag = sample()
        bag.give(bag.planOfRest(), as: nil)
        for request in [RefundRequest(), RefundRequest(amount: 1)] {
            #expect(refused(bag, request) == .invalidParameter("amount_refunded"))
        }
    }

    @Test func aFullRefundTakesEverythingThatIsLeft() throws {
        let plan = try sample().plan(RefundRequest(), under: .reference, at: .start)
        #expect(plan.amount == 3905)
        #expect(plan.parts.map(\.quantity) == [3, 1])
        #expect(plan.parts.map(\.amount) == [3090, 515])
        #expect(plan.parts.map(\.tax) == [90, 15])
        #expect(plan.tax == 105)
        #expect(
            plan.shipping
                == RefundShipping(amount: 300, isFullRefund: true, discrepancyReason: nil))
    }

    @Test func anAmountTakesMoneyAndNoPieces() throws {
        var bag = sample()
        let plan = try bag.plan(RefundRequest(amount: 3905), under: .reference, at: .start)
        #expect(plan.amount == 3905)
        #expect(plan.parts.isEmpty)
        #expect(plan.tax == nil)
        try bag.give(RefundRequest(amount: 3904))
        #expect(bag.lines.map(bag.quantityLeft(of:)) == [3, 1])
    }

    @Test func theLastPieceTakesTheRestOfItsLine() throws {
        var bag = Bag.sample(articles: [Article(price: 100, quantity: 3)], tax: 1, discount: 2)
        var amounts: [Int] = []
        for _ in 0..<3 {
            try bag.give(RefundRequest(items: [item(1, 1)]))
            amounts.append(bag.refunds.last?.amount ?? 0)
        }
        #expect(amounts == [100, 100, 99])
        #expect(bag.status == .refunded)
        #expect(
            refused(bag, RefundRequest(items: [item(1, 1)])) == .notRefundable(bag.id, .refunded))
    }

    @Test func aLineWithoutAQuantityTakesThePiecesThatAreLeft() throws {
        var bag = sample()
        try bag.give(RefundRequest(items: [item(1, 2)]))
        let rest = try bag.plan(RefundRequest(items: [item(1)]), under: .reference, at: .start)
        #expect(rest.parts.map(\.quantity) == [1])
        #expect(rest.amount == 1030)
        let own = try bag.plan(
            RefundRequest(items: [item(1, nil, 7)]), under: .reference, at: .start)
        #expect(own.parts.map(\.quantity) == [1])
        #expect(own.amount == 7)
    }

    @Test func anAmountWithoutPiecesIsStillTakenOfALineWhosePiecesAreGone() throws {
        var bag = sample()
        try bag.give(RefundRequest(items: [item(2, 1, 15)]))
        #expect(
            refused(bag, RefundRequest(items: [item(2)]))
                == .invalidParameter("skus[0].quantity_refunded"))
        let plan = try bag.plan(
            RefundRequest(items: [item(2, 0, 500)]), under: .reference, at: .start)
        #expect(plan.parts.map(\.quantity) == [0])
        #expect(plan.amount == 500)
    }

    @Test func aComputedAmountAboveWhatTheBagHasLeftIsRefused() throws {
        var bag = sample()
        try bag.give(RefundRequest(amount: 3000))
        #expect(
            refused(bag, RefundRequest(items: [item(1, 1)]))
                == .invalidParameter("amount_refunded"))
        #expect(refused(bag, RefundRequest(items: [item(2, 1)])) == nil)
    }

    @Test func theTopAmountDecidesWhereLinesComeToLess() throws {
        let plan = try sample().plan(
            RefundRequest(amount: 2000, shipping: .init(amount: 100), items: [item(1, 1)]),
            under: .reference, at: .start)
        #expect(plan.amount == 2000)
        #expect(plan.parts.map(\.amount) == [1030])
        #expect(plan.shipping?.amount == 100)
    }

    @Test func linesWithoutAnAmountTakeTheBagsTotalWhereTheContractSaysSo() throws {
        let contract = Contract.reference { $0.lineItemAmount = .bagTotal }
        let whole = try sample().plan(
            RefundRequest(items: [item(1, 1)]), under: contract, at: .start)
        #expect(whole.amount == 3905)
        #expect(whole.parts.map(\.amount) == [1030])
        let given = try sample().plan(
            RefundRequest(amount: 1030, items: [item(1, 1)]), under: contract, at: .start)
        #expect(given.amount == 1030)
    }

    @Test func shippingAloneIsTakenWithAnEmptyListOfLines() throws {
        let plan = try sample().plan(
            RefundRequest(
                shipping: .init(amount: 120, discrepancyReason: "late"), items: []),
            under: .reference, at: .start)
        #expect(plan.amount == 120)
        #expect(plan.parts.isEmpty)
        #expect(
            plan.shipping
                == RefundShipping(amount: 120, isFullRefund: false, discrepancyReason: "late"))
    }

    @Test func shippingWithoutAnAmountTakesWhatIsLeftAndIsFullThen() throws {
        var bag = sample()
        try bag.give(RefundRequest(shipping: .init(amount: 100), items: []))
        let plan = try bag.plan(
            RefundRequest(shipping: .init(), items: [item(2)]), under: .reference, at: .start)
        #expect(
            plan.shipping
                == RefundShipping(amount: 200, isFullRefund: true, discrepancyReason: nil))
        #expect(plan.amount == 715)
        #expect(
            refused(bag, RefundRequest(shipping: .init(amount: 201), items: []))
                == .invalidParameter("shipping.amount"))
    }

    @Test func aBagWithoutShippingGivesNoneBack() throws {
        let bag = Bag.sample()
        let plan = try bag.plan(
            RefundRequest(shipping: .init(), items: [item(1)]), under: .reference, at: .start)
        #expect(plan.shipping == nil)
        #expect(bag.planOfRest().shipping == nil)
        #expect(bag.planOfRest().tax == nil)
    }

    @Test func theRestAfterAnAmountIsSharedOutOverLinesAndShipping() throws {
        var bag = sample()
        try bag.give(RefundRequest(amount: 1952))
        let rest = bag.planOfRest()
        #expect(rest.amount == 1953)
        #expect(rest.parts.map(\.quantity) == [3, 1])
        let shipping = rest.shipping?.amount ?? 0
        #expect(rest.parts.reduce(shipping) { $0 + $1.amount } == 1953)
        #expect(rest.parts.map(\.amount) + [shipping] == Money.split(1953, over: [3090, 515, 300]))
    }
}
