import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// A command that is refused leaves nothing behind: no row, no count, no id.
@Suite struct RefusalTests {
    static let refused: [(Command, Refusal)] = [
        (.cancel(1, bag: nil, CancelRequest()), .orderNotFound),
        (.cancel(1, bag: 22241, CancelRequest()), .orderNotFound),
        (.refund(1, 22241, RefundRequest()), .orderNotFound),
        (.cancel(11113, bag: 1, CancelRequest()), .bagNotFound),
        (.cancel(11113, bag: 22222, CancelRequest()), .bagNotFound),
        (.refund(11113, 22222, RefundRequest()), .bagNotFound),
        (.cancel(11121, bag: nil, CancelRequest()), .notCancellable(22251, .inProgress)),
        (.cancel(11125, bag: nil, CancelRequest()), .notCancellable(22255, .refunded)),
        (.cancel(11126, bag: 22256, CancelRequest()), .notCancellable(22256, .rejected)),
        (.cancel(11127, bag: 22257, CancelRequest()), .notCancellable(22257, .canceled)),
        (.cancel(11128, bag: nil, CancelRequest()), .notCancellable(22262, .refunded)),
        (.refund(11121, 22251, RefundRequest()), .notRefundable(22251, .inProgress)),
        (.refund(11125, 22255, RefundRequest()), .notRefundable(22255, .refunded)),
        (.refund(11126, 22256, RefundRequest()), .notRefundable(22256, .rejected)),
        (.refund(11127, 22257, RefundRequest()), .notRefundable(22257, .canceled)),
        (
            .refund(11111, 22222, RefundRequest(amount: 22_693)),
            .invalidParameter("amount_refunded")
        ),
        (
            .refund(11111, 22222, RefundRequest(items: [.init(lineID: LineID(rawValue: 44444))])),
            .lineNotFound(LineID(rawValue: 44444))
        ),
    ]

    @Test(arguments: refused.indices) func refusedCommandLeavesNothing(_ index: Int) throws {
        let (command, refusal) = Self.refused[index]
        let bench = try Bench()
        try bench.addFault(.reject(.init(message: "No.")))
        let before = try state(of: bench)
        #expect(try bench.refusal(of: command) == refusal)
        #expect(try state(of: bench) == before)
    }

    @Test func faultThatCanNeverMatchIsRefused() throws {
        let bench = try Bench()
        let merchant = MerchantID(rawValue: 20_004)
        let known = try bench.sandbox.store.shops.profiles(in: bench.app().world)
            .map(\.merchantID)
        let scopes: [(FaultScope, FaultRefusal)] = [
            (
                FaultScope(merchantID: .init(rawValue: 1)),
                .unknownMerchant(.init(rawValue: 1), known: known)
            ),
            (FaultScope(orderID: 11117), .unknownOrder(11117, nearest: 11111)),
            (FaultScope(bagID: 22223), .unknownBag(22223, nearest: 22222)),
            (
                FaultScope(orderID: 11111, bagID: 22241),
                .bagOfAnotherOrder(22241, 11111, known: [22222])
            ),
            (
                FaultScope(merchantID: merchant, bagID: 22222),
                .bagOfAnotherMerchant(22222, merchant, owner: .init(rawValue: 20_000))
            ),
        ]
        for (scope, expected) in scopes {
            let rule = FaultRule(
                id: 0, origin: .rule, name: nil, scope: scope, fault: .slow(latencyMs: 1),
                phase: .beforeEffect)
            let app = try bench.app()
            let refusal = failure { _ = try bench.sandbox.addFault(rule, to: app) }
            #expect(refusal as? FaultRefusal == expected)
        }
        #expect(try bench.sandbox.faults(of: try bench.app()) == [])
    }

    @Test func removedFaultsNoLongerHitButSeededOnesDo() throws {
        let bench = try Bench()
        let app = try bench.app()
        let rule = try bench.addFault(.unavailable(status: 500))
        #expect(try bench.sandbox.removeFault(rule.id + 1, from: app) == false)
        #expect(try bench.sandbox.removeFault(rule.id, from: app))
        #expect(try bench.sandbox.removeFault(rule.id, from: app) == false)
        try bench.addFault(.unavailable(status: 500))
        try bench.sandbox.removeFaults(from: app)
        let answer = try bench.answer(.cancel(11112, bag: nil, CancelRequest()))
        let call = try #require(answer.outcome.cancellation)
        #expect(call.bags.map(\.isCanceled) == [true, false, true])
        #expect(answer.faults == [.seeded])
    }

    @Test func faultHitsAfterItsSkipAndSoOftenOnly() throws {
        let bench = try Bench()
        try bench.addFault(.reject(.init(message: "No.")), on: .refund, skip: 1, times: 2)
        let statuses = try (0..<5).map { _ in
            try bench.answer(.refund(11111, 22222, RefundRequest(amount: 10)))
                .outcome.refunds.map(\.status)
        }
        #expect(statuses == [[.completed], [.failed], [.failed], [.completed], [.completed]])
        let rule = try bench.sandbox.faults(of: try bench.app()).first
        #expect(rule?.matched == 5 && rule?.fired == 2)
    }

    /// The app with its counter, the faults with theirs, and every bag that the commands name.
    private func state(of bench: Bench) throws -> ([BagView], App, [FaultRule]) {
        let bags: [BagID] = [22222, 22241, 22251, 22255, 22256, 22257, 22261, 22262, 22263]
        let app = try bench.app()
        return (try bags.map { try bench.view(of: $0) }, app, try bench.sandbox.faults(of: app))
    }
}

private func == (
    left: ([BagView], App, [FaultRule]), right: ([BagView], App, [FaultRule])
) -> Bool {
    left.0 == right.0 && left.1 == right.1 && left.2 == right.2
}

/// The error that a body throws; nil when it throws none.
func failure(_ body: () throws -> Void) -> (any Error)? {
    do {
        try body()
        return nil
    } catch {
        return error
    }
}
