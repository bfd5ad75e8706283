import Orders
import Testing

@Suite struct BagOutcomeTests {
    @Test(arguments: BagStatus.allCases)
    func cancellingMovesABagOnlyAlongTheTable(status: BagStatus) {
        var bag = Bag.sample(status: status)
        let before = bag
        bag.cancel(at: .later)
        if Transitions.next(status, .cancel) == nil {
            #expect(bag == before)
        } else {
            #expect(bag.status == .canceled)
            #expect(bag.modifiedAt == .later)
            #expect(bag.lines.allSatisfy { $0.status == .canceled })
        }
    }

    @Test(arguments: FinancialStatus.allCases)
    func cancellingBeforeMoneyWasTakenVoidsAndLaterDoesNot(financial: FinancialStatus) {
        var bag = Bag.sample(financial: financial)
        bag.cancel(at: .later)
        let isVoided = ["UNPAID", "AUTHORIZED", "PENDING", "VOIDED"].contains(financial.rawValue)
        #expect(bag.financial == (isVoided ? .voided : financial))
    }

    @Test func aCancelledBagStaysSoWhateverGoesBackAndItsMoneyIsFollowed() throws {
        var bag = Bag.sample()
        bag.cancel(at: .later)
        #expect(bag.financial == .paid)
        try bag.give(RefundRequest(amount: 1))
        #expect(bag.status == .canceled)
        #expect(bag.financial == .partiallyRefunded)
        bag.give(bag.planOfRest())
        #expect(bag.status == .canceled)
        #expect(bag.financial == .refunded)
        #expect(bag.lines.allSatisfy { $0.status == .canceled })
    }

    @Test(arguments: [BagStatus.submitted, .accepted, .completed, .partiallyRefunded])
    func aRefundThatLeavesMoneyAndOneThatLeavesNoneAreFollowed(status: BagStatus) throws {
        var bag = Bag.sample(status: status)
        try bag.give(RefundRequest(amount: bag.totals.total - 1))
        #expect(bag.status == .partiallyRefunded)
        #expect(bag.financial == .partiallyRefunded)
        try bag.give(RefundRequest(amount: 1))
        #expect(bag.status == .refunded)
        #expect(bag.financial == .refunded)
        #expect(bag.lines.allSatisfy { $0.status == .refunded })
    }

    @Test(arguments: [RefundStatus.failed, .canceled], [BagStatus.accepted, .canceled])
    func aRefundThatMovedNoMoneyLeavesTheBagAsItWas(outcome: RefundStatus, status: BagStatus) {
        var bag = Bag.sample(status: status)
        let before = bag
        bag.give(bag.planOfRest(), as: outcome, at: .later)
        #expect(bag.refunds.map(\.status) == [outcome])
        #expect(bag.refunds.map(\.reversal) == [nil])
        #expect(bag.refunds.map(\.modifiedAt) == [.later])
        bag.refunds = []
        #expect(bag == before)
    }

    @Test func aProcessingRefundReservesItsAmountAndLeavesTheStatus() throws {
        var bag = Bag.sample()
        let refund = try bag.give(RefundRequest(amount: 2900), as: nil)
        #expect(bag.status == .accepted)
        #expect(bag.financial == .paid)
        #expect(bag.leftToRefund == 100)
        #expect(bag.moneyReturned == 0)
        bag.settle(
            refund: refund, as: .failed, externalID: nil,
            errors: [
                RefundError(id: 4, code: 9000, message: "no", createdAt: .later, resolvedAt: nil)
            ], at: .later)
        #expect(bag.leftToRefund == 3000)
        #expect(bag.refunds[0].errors.map(\.message) == ["no"])
    }

    @Test(arguments: RefundStatus.allCases)
    func onlyMoneyThatWentBackHasAReversal(outcome: RefundStatus) throws {
        var bag = Bag.sample()
        try bag.give(RefundRequest(amount: 100), as: outcome)
        #expect((bag.refunds[0].reversal != nil) == outcome.moneyWentBack)
        #expect((bag.status == .partiallyRefunded) == outcome.moneyWentBack)
    }

    @Test func aLineIsPartlyRefundedByItsPiecesAndRefundedWithTheLast() throws {
        var bag = Bag.sample(articles: [
            Article(price: 100, quantity: 2), Article(price: 50, quantity: 1),
        ])
        let piece = RefundRequest.Item(lineID: LineID(rawValue: 1), quantity: 1)
        try bag.give(RefundRequest(amount: 10))
        #expect(bag.lines.map(\.status) == [.processing, .processing])
        try bag.give(RefundRequest(items: [piece]))
        #expect(bag.lines.map(\.status) == [.partiallyRefunded, .processing])
        try bag.give(RefundRequest(items: [piece]))
        #expect(bag.lines.map(\.status) == [.refunded, .processing])
        bag.cancel(at: .later)
        #expect(bag.lines.map(\.status) == [.refunded, .canceled])
    }

    @Test func whatTheCardIssuerGaveBackIsNotGivenBackAgain() throws {
        let bag = Bag.sample(financial: .disputedRefunded)
        #expect(bag.leftToRefund == 0)
        #expect(throws: Refusal.invalidParameter("amount_refunded")) {
            try bag.plan(RefundRequest(amount: 1), under: .reference, at: .later)
        }
    }

    @Test func aRefundMadeInPartLosesTheRefusedLinesWithTheirMoneyAndTax() throws {
        var bag = Bag.sample(
            articles: [Article(price: 100, quantity: 2), Article(price: 50, quantity: 1)],
            shipping: 30, tax: 25)
        let refund = bag.give(bag.planOfRest(), as: nil)
        let isLeft = bag.reduce(refund: refund, refusing: [LineID(rawValue: 1)])
        bag.settle(refund: refund, as: .partiallyCompleted, externalID: nil, at: .later)
        #expect(isLeft)
        #expect(bag.refunds[0].amount == 85)
        #expect(bag.refunds[0].lines.map(\.lineID.rawValue) == [2])
        #expect(bag.refunds[0].taxAmount == 5)
        #expect(bag.leftToRefund == 220)
        #expect(bag.status == .partiallyRefunded)
        #expect(bag.lines.map(bag.quantityLeft(of:)) == [2, 0])
    }

    @Test func aRefundOfWhichEverythingIsRefusedStaysAsItWas() {
        var bag = Bag.sample()
        let refund = bag.give(bag.planOfRest(), as: nil)
        let before = bag
        let isLeft = bag.reduce(refund: refund, refusing: [LineID(rawValue: 1)])
        #expect(!isLeft)
        #expect(bag == before)
    }

    @Test func aCompletedRefundMakesGoodTheErrorsOfFailedOnesThatItCouldHaveBeen() throws {
        var bag = Bag.sample()
        for amount in [100, 101] {
            let refund = try bag.give(RefundRequest(amount: amount), as: nil)
            let error = RefundError(
                id: 1, code: 9000, message: "no", createdAt: .start, resolvedAt: nil)
            bag.settle(refund: refund, as: .failed, externalID: nil, errors: [error], at: .start)
        }
        let refund = try bag.give(RefundRequest(amount: 100), as: nil)
        bag.settle(refund: refund, as: .completed, externalID: nil, at: .later)
        let resolved = bag.refunds.flatMap(\.errors).map(\.resolvedAt)
        #expect(resolved == [.later, nil])
    }

    @Test func aRefundCarriesTheIdsOfItsBagAndPayment() throws {
        var bag = Bag.sample(tax: 300)
        bag.give(bag.planOfRest())
        let refund = bag.refunds[0]
        #expect(refund.orderID == bag.orderID)
        #expect(refund.bagID == bag.id)
        #expect(refund.merchantID == bag.merchantID)
        #expect(refund.transactionID == 70)
        #expect(refund.paymentTransactionID == 60)
        #expect(refund.gatewayTransactionID == "pi_60")
        #expect(refund.currency == "USD")
        #expect(refund.taxAmount == 300)
        #expect(refund.lines.map(\.externalID) == ["v1"])
        #expect(Set([refund.id.rawValue] + refund.lines.map(\.id)).count == 2)
    }
}
