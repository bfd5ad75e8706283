import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// What merchants, channels and shoppers do to a bag without the API.
@Suite struct OutsideEventTests {
    /// Events on an order's only bag, each with the status that it leads to.
    static let events: [(order: OrderID, bag: BagID, event: OutsideEvent, status: BagStatus)] = [
        (11121, 22251, .submit, .submitted),
        (11122, 22252, .accept, .accepted),
        (11122, 22252, .reject, .rejected),
        (11111, 22222, .ship(nil), .completed),
        (11123, 22253, .deliver, .completed),
        (11123, 22253, .return, .completed),
        (11111, 22222, .dispute(.inDispute), .accepted),
        (11111, 22222, .sync, .accepted),
        (11111, 22222, .merchantRefund(RefundRequest(amount: 1)), .partiallyRefunded),
        (11111, 22222, .merchantRefund(RefundRequest()), .refunded),
        (11111, 22222, .merchantCancel(refunds: true), .canceled),
        (11111, 22222, .merchantCancel(refunds: false), .canceled),
        (11111, 22222, .channelCancel, .canceled),
    ]

    @Test(arguments: events) func everyEventTakesItsEdge(
        _ entry: (order: OrderID, bag: BagID, event: OutsideEvent, status: BagStatus)
    ) throws {
        let bench = try Bench()
        try bench.sandbox.happen(entry.event, to: entry.bag, of: entry.order, in: bench.app())
        #expect(try bench.bag(entry.bag).status == entry.status)
    }

    @Test(arguments: [Contract.PartialCancelRefunds.perBag, .onlyIfAll])
    func aMerchantThatKeepsTheMoneyKeepsIt(_ refunds: Contract.PartialCancelRefunds) throws {
        var contract = Contract.reference
        contract.partialCancelRefunds = refunds
        let bench = try Bench(contract: contract)
        let app = try bench.app()
        try bench.sandbox.happen(.merchantCancel(refunds: false), to: 22222, of: 11111, in: app)
        #expect(try bench.bag(22222).refunds == [])
        let record = try #require(try bench.sandbox.cancellations(of: 11111, in: app)?.record)
        #expect(record.bags.map(\.originator) == [.merchant])
    }

    @Test func syncBringsInWhatALostAnswerHid() throws {
        let bench = try Bench()
        try bench.addFault(.unavailable(status: 503), .afterEffect, on: .refund, times: 1)
        _ = try bench.answer(.refund(11111, 22222, RefundRequest(amount: 500)))
        #expect(try bench.bag(22222).moneyReturned == 0)
        try bench.sandbox.happen(.sync, to: 22222, of: 11111, in: bench.app())
        #expect(try bench.bag(22222).refunds.map(\.status) == [.failed, .external])
        #expect(try bench.bag(22222).moneyReturned == 500)
    }
}
