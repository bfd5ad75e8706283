import Orders
import Platform
import Sandbox
import Testing

/// The case that costs money: the shop did it, and nobody heard.
@Suite struct LostAnswerTests {
    private let order: OrderID = 11113
    private let bag: BagID = 22241

    @Test func lostCancellationIsSettledByARetry() throws {
        let bench = try Bench()
        try bench.addFault(.unavailable(status: 503), .afterEffect, on: .cancel, times: 1)
        let command = Command.cancel(order, bag: bag, CancelRequest(notifyCustomer: true))
        let first = try bench.answer(command)
        #expect(first.outcome.cancellation?.someCanceled == false)
        let between = try bench.view(of: bag)
        #expect(between.bag.status == .accepted && between.shop?.cancelledAt != nil)
        try bench.advance(ms: 5)
        let second = try bench.answer(command)
        #expect(second.outcome.refunds.map(\.status) == [.completed])
        let after = try bench.view(of: bag)
        #expect(after.bag.status == .canceled && after.shop?.refunded == after.bag.totals.total)
        #expect(after.shop?.cancelledAt == between.shop?.cancelledAt)
        #expect(after.stock == [102, 101] && after.letters == [.cancel])
    }

    @Test func lostRefundIsNotPaidTwiceByARetry() throws {
        let bench = try Bench()
        try bench.addFault(.timeout(afterMs: 10), .afterEffect, on: .refund, times: 1)
        _ = try bench.ticket(.refund(order, bag, RefundRequest()))
        try bench.advance(ms: 10)
        let retry = try bench.answer(.refund(order, bag, RefundRequest()))
        #expect(retry.outcome.refunds.map(\.status) == [.failed])
        let message = PlatformRefusal.moreThanCaptured.message
        #expect(retry.outcome.refunds.first?.errors.map(\.message) == [message])
        #expect(try bench.view(of: bag).shop?.refunded == bench.bag(bag).totals.total)
        let recorded = try bench.answer(
            .refund(order, bag, RefundRequest(skipsExternalRefund: true)))
        #expect(recorded.outcome.refunds.map(\.status) == [.completed])
        #expect(recorded.outcome.refunds.first?.externalID == nil)
        let after = try bench.view(of: bag)
        #expect(after.bag.status == .refunded && after.bag.refunds.count == 3)
        #expect(after.shop?.refunded == after.bag.totals.total)
    }

    @Test func refundRefusedAfterACancellationIsTriedAgain() throws {
        let bench = try Bench()
        try bench.addFault(.reject(.init(message: "No.")), on: .refund, times: 1)
        let call = try bench.answer(.cancel(order, bag: bag, CancelRequest()))
        #expect(call.outcome.cancellation?.someCanceled == true)
        #expect(call.outcome.cancellation?.somethingFailed == true)
        #expect(
            try bench.refusal(of: .cancel(order, bag: bag, CancelRequest()))
                == .notCancellable(bag, .canceled))
        let part = try bench.answer(.refund(order, bag, RefundRequest(amount: 1)))
        #expect(part.outcome.refunds.map(\.status) == [.completed])
        #expect(try bench.bag(bag).financial == .partiallyRefunded)
        let rest = try bench.answer(.refund(order, bag, RefundRequest()))
        #expect(rest.outcome.refunds.map(\.amount) == [try bench.bag(bag).totals.total - 1])
        let after = try bench.view(of: bag)
        #expect(after.bag.status == .canceled && after.bag.financial == .refunded)
        #expect(after.shop?.refunded == after.bag.totals.total)
    }

    @Test func cancellationOfAnUnpaidBagGivesNothingBack() throws {
        let bench = try Bench()
        let answer = try bench.answer(.cancel(11122, bag: 22252, CancelRequest()))
        #expect(answer.outcome.refunds == [])
        let after = try bench.view(of: 22252)
        #expect(after.bag.status == .canceled && after.bag.financial == .voided)
        #expect(after.capture == .cancelled && after.orderStatus == .canceled)
    }
}
