import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// The contract that gives money back only when every bag of the call was cancelled.
@Suite struct OnlyIfAllTests {
    private let contract: Contract
    private let slow = Fault.slow(latencyMs: 100)

    init() {
        var contract = Contract.reference
        contract.partialCancelRefunds = .onlyIfAll
        self.contract = contract
    }

    @Test func partlyFailedCallKeepsTheMoney() throws {
        let bench = try Bench(contract: contract)
        let answer = try bench.answer(.cancel(11112, bag: nil, CancelRequest()))
        #expect(answer.outcome.cancellation?.bags.map(\.isCanceled) == [true, false, true])
        #expect(answer.outcome.refunds == [])
        for id: BagID in [22231, 22233] {
            let view = try bench.view(of: id)
            #expect(view.bag.status == .canceled && view.bag.financial == .paid)
            #expect(view.shop?.refunded == 0)
            _ = try bench.answer(.refund(11112, id, RefundRequest()))
            #expect(try bench.bag(id).financial == .refunded)
        }
    }

    @Test func wholeCallGivesEverythingBack() throws {
        let bench = try Bench(contract: contract)
        let answer = try bench.answer(.cancel(11113, bag: nil, CancelRequest()))
        #expect(answer.outcome.refunds.map(\.status) == [.completed, .completed])
        #expect(try bench.order(11113).status == .canceled)
        #expect(try bench.order(11113).payment.captureStatus == .refunded)
    }

    @Test func callOnOneBagGivesItsMoneyBack() throws {
        let bench = try Bench(contract: contract)
        let answer = try bench.answer(.cancel(11113, bag: 22241, CancelRequest()))
        #expect(answer.outcome.refunds.map(\.status) == [.completed])
    }

    @Test(arguments: [true, false]) func moneyWaitsForTheSlowestShop(accepts: Bool) throws {
        let bench = try Bench(contract: contract)
        let fault = accepts ? slow : .timeout(afterMs: 100)
        try bench.addFault(fault, on: .cancel, bag: 22242)
        _ = try bench.ticket(.cancel(11113, bag: nil, CancelRequest()))
        let meanwhile = try bench.view(of: 22241)
        #expect(meanwhile.bag.status == .canceled && meanwhile.bag.refunds == [])
        try bench.advance(ms: 100)
        let answers = bench.sandbox.takeAnswers()
        let answer = try #require(try answers.first?.1.get())
        #expect(answer.outcome.refunds.count == (accepts ? 2 : 0))
        #expect(try bench.bag(22241).financial == (accepts ? .refunded : .paid))
    }

    /// The call comes back to its cancelled bags, so nothing may come between.
    @Test(arguments: [1, nil] as [Int?], [(50, true), (50, false), (150, true), (150, false)])
    func refundOfACancelledBagWaitsForTheWholeCall(
        amount: Int?, _ answers: (latencyMs: Int, isYes: Bool)
    ) throws {
        let (latencyMs, accepts) = answers
        let bench = try Bench(contract: contract)
        try bench.addFault(accepts ? slow : .timeout(afterMs: 100), on: .cancel, bag: 22242)
        try bench.addFault(.slow(latencyMs: latencyMs), on: .refund, bag: 22241)
        let call = try bench.ticket(.cancel(11113, bag: nil, CancelRequest()))
        let refund = try bench.ticket(.refund(11113, 22241, RefundRequest(amount: amount)))
        #expect(try bench.bag(22241).refunds == [])
        try bench.advance(ms: 1000)
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [call, refund])
        let refusal = failure { _ = try answers.last?.1.get() }
        #expect((refusal as? Refusal) == (accepts ? .notRefundable(22241, .canceled) : nil))
        let view = try bench.view(of: 22241)
        let returned = accepts ? view.bag.totals.total : amount ?? view.bag.totals.total
        #expect(view.bag.moneyReturned == returned && view.shop?.refunded == returned)
        #expect(try bench.sandbox.store.intents.worlds() == [])
    }

    @Test func otherContractsDoNotWait() throws {
        let bench = try Bench()
        try bench.addFault(slow, on: .cancel, bag: 22242)
        try bench.addFault(.reject(.init(message: "No.")), on: .refund, bag: 22241, times: 1)
        _ = try bench.ticket(.cancel(11113, bag: nil, CancelRequest()))
        let answer = try bench.answer(.refund(11113, 22241, RefundRequest()))
        #expect(answer.outcome.refunds.map(\.status) == [.completed])
    }
}
