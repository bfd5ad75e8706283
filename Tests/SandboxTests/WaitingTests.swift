import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// Commands on the same bag come one after the other; nobody else waits for a slow shop.
@Suite struct WaitingTests {
    private let cancel = Command.cancel(11113, bag: 22241, CancelRequest())

    @Test(arguments: [true, false]) func secondCommandSeesWhatTheFirstCameTo(accepts: Bool) throws {
        let bench = try Bench()
        let fault = accepts ? Fault.slow(latencyMs: 100) : .timeout(afterMs: 100)
        try bench.addFault(fault, on: .cancel, times: 1)
        let first = try bench.ticket(cancel)
        let second = try bench.ticket(cancel)
        let third = try bench.ticket(.refund(11113, 22241, RefundRequest()))
        #expect(try bench.bag(22241).refunds == [])
        try bench.advance(ms: 100)
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [first, second, third])
        let refusals = answers.map { answer in
            failure { _ = try answer.1.get() } as? Refusal
        }
        if accepts {
            let refused = Refusal.notCancellable(22241, .canceled)
            #expect(refusals == [nil, refused, .notRefundable(22241, .canceled)])
        } else {
            #expect(refusals == [nil, nil, .notRefundable(22241, .canceled)])
        }
        #expect(try bench.view(of: 22241).shop?.refunded == bench.bag(22241).totals.total)
    }

    @Test func otherBagsAndOtherOrdersAreNotDelayed() throws {
        let bench = try Bench()
        try bench.addFault(.timeout(afterMs: 100), bag: 22241)
        _ = try bench.ticket(cancel)
        let other = try bench.answer(.cancel(11113, bag: 22242, CancelRequest()))
        #expect(other.outcome.refunds.map(\.status) == [.completed])
        _ = try bench.answer(.refund(11111, 22222, RefundRequest(amount: 1)))
        #expect(try bench.sandbox.refunds(of: 11113, in: bench.app()).count == 1)
    }

    @Test func orderCancellationShowsTheOthersWhileOneShopIsSlow() throws {
        let bench = try Bench()
        try bench.addFault(.slow(latencyMs: 100), on: .cancel, bag: 22231)
        let ticket = try bench.ticket(.cancel(11112, bag: nil, CancelRequest()))
        let statuses = try bench.order(11112).bags.map(\.status)
        #expect(statuses == [.accepted, .accepted, .canceled])
        #expect(try bench.view(of: 22233).shop?.refunded == bench.bag(22233).totals.total)
        #expect(try bench.order(11112).status == .partiallyRefunded)
        // The bag whose shop has refused may be tried again meanwhile.
        let retry = try bench.answer(.cancel(11112, bag: 22232, CancelRequest()))
        #expect(retry.outcome.cancellation?.someCanceled == false)
        try bench.advance(ms: 100)
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [ticket])
        let call = try #require(try answers.first?.1.get().outcome.cancellation)
        #expect(call.bags.map(\.bagID) == [22231, 22232, 22233])
        #expect(call.bags.map(\.isCanceled) == [true, false, true])
    }

    @Test func orderCancellationWaitsForABusyBag() throws {
        let bench = try Bench()
        try bench.addFault(.slow(latencyMs: 100), on: .refund, bag: 22242, times: 1)
        let refund = try bench.ticket(.refund(11113, 22242, RefundRequest(amount: 7)))
        let whole = try bench.ticket(.cancel(11113, bag: nil, CancelRequest()))
        #expect(try bench.bag(22241).status == .accepted)
        // Behind the waiting call of the order, so that nobody overtakes it.
        let late = try bench.ticket(cancel)
        try bench.advance(ms: 100)
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [refund, whole, late])
        let total = try bench.bag(22242).totals.total
        let amounts = try answers[1].1.get().outcome.refunds.map(\.amount)
        #expect(amounts == [try bench.bag(22241).totals.total, total - 7])
    }

    @Test func sameBagOfAnotherAppIsNotBusy() throws {
        let bench = try Bench()
        try bench.addFault(.timeout(afterMs: 100))
        _ = try bench.ticket(cancel)
        let answer = try bench.answer(cancel, to: AppID(rawValue: 20_000))
        #expect(answer.outcome.refunds.map(\.status) == [.completed])
    }

    @Test func abandonedCommandThatWaitedIsNeverStarted() throws {
        let bench = try Bench()
        try bench.addFault(.slow(latencyMs: 100), on: .refund, times: 1)
        let first = try bench.ticket(.refund(11113, 22241, RefundRequest(amount: 1)))
        let second = try bench.ticket(.refund(11113, 22241, RefundRequest(amount: 2)))
        let third = try bench.ticket(.refund(11113, 22241, RefundRequest(amount: 3)))
        bench.sandbox.abandon(second)
        try bench.advance(ms: 100)
        #expect(bench.sandbox.takeAnswers().map(\.0) == [first, third])
        #expect(try bench.bag(22241).refunds.map(\.amount) == [1, 3])
    }

    @Test func abandonedCommandThatWasStartedGoesOn() throws {
        let bench = try Bench()
        try bench.addFault(.slow(latencyMs: 100), on: .cancel)
        let first = try bench.ticket(cancel)
        let second = try bench.ticket(cancel)
        bench.sandbox.abandon(first)
        try bench.advance(ms: 100)
        #expect(bench.sandbox.takeAnswers().map(\.0) == [second])
        #expect(try bench.bag(22241).status == .canceled)
        #expect(try bench.view(of: 22241).shop?.refunded == bench.bag(22241).totals.total)
    }

    @Test func autoClockAnswersACommandBehindAFrozenOne() throws {
        let bench = try Bench(clock: .frozen)
        try bench.addFault(.slow(latencyMs: 100), on: .cancel, times: 1)
        let first = try bench.ticket(cancel)
        let app = try bench.app()
        try bench.sandbox.setClock(
            of: app, to: SandboxClock(mode: .auto, standsAt: app.clock.standsAt))
        #expect(
            try bench.refusal(of: cancel) == .notCancellable(22241, .canceled))
        #expect(bench.sandbox.takeAnswers().map(\.0) == [first])
    }
}
