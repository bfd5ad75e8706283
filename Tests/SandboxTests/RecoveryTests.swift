import Orders
import Platform
import Sandbox
import TestSupport
import Testing
import WorldStore

/// A restart finds the calls that were open, and ends each of them once.
@Suite struct RecoveryTests {
    private let folder: TemporaryFolder
    private let bag: BagID = 22241

    init() throws { folder = try TemporaryFolder() }

    static let delayed = PlatformBehaviourTests.behaviours.filter { $0.delayMs > 0 }

    @Test(arguments: delayed, PlatformBehaviourTests.Step.allCases)
    func openCallEndsAsItWouldHave(
        _ behaviour: PlatformBehaviourTests.Behaviour, _ step: PlatformBehaviourTests.Step
    ) throws {
        let path = folder.file("worlds.sqlite")
        let undisturbed = try Bench()
        try start(step, behaviour, on: undisturbed)
        try undisturbed.advance(ms: behaviour.delayMs)
        try startAndDrop(step, behaviour, path)
        let bench = try Bench(path: path)
        #expect(try bench.sandbox.recover() == 1)
        #expect(try bench.sandbox.recover() == 0)
        #expect(try essence(bench) == essence(undisturbed))
        #expect(try bench.sandbox.store.intents.worlds() == [])
        #expect(try bench.sandbox.store.integrityProblems() == [])
        #expect(bench.sandbox.takeAnswers().isEmpty)
    }

    @Test func cancellationAndItsRefundAreBothEnded() throws {
        let path = folder.file("worlds.sqlite")
        try dropAfter(path) { bench in
            try bench.addFault(.slow(latencyMs: 100))
            _ = try bench.ticket(.cancel(11113, bag: nil, CancelRequest()))
        }
        let bench = try Bench(path: path)
        #expect(try bench.sandbox.recover() == 4)
        let order = try bench.order(11113)
        #expect(order.status == .canceled && order.payment.captureStatus == .refunded)
        #expect(order.bags.flatMap(\.refunds).map(\.status) == [.completed, .completed])
    }

    @Test func turnThatWasNotCommittedHasNeverBeen() throws {
        let path = folder.file("worlds.sqlite")
        try dropAfter(path) { bench in
            try bench.addFault(.timeout(afterMs: 100), on: .cancel, bag: bag)
            try bench.sandbox.endTurn()
            let app = try bench.app()
            for id: BagID in [22241, 22242] {
                _ = try bench.sandbox.perform(.cancel(11113, bag: id, CancelRequest()), in: app)
            }
        }
        let bench = try Bench(path: path)
        #expect(try bench.sandbox.recover() == 0)
        let fresh = try Bench()
        #expect(try bench.order(11113) == fresh.order(11113))
        #expect(try bench.sandbox.faults(of: bench.app()).map(\.matched) == [0])
    }

    private func start(
        _ step: PlatformBehaviourTests.Step, _ behaviour: PlatformBehaviourTests.Behaviour,
        on bench: Bench
    ) throws {
        guard let fault = behaviour.fault else { return }
        try bench.addFault(fault, behaviour.phase, on: step.operation, times: 1)
        let command: Command =
            step == .refund
            ? .refund(11113, bag, RefundRequest(restockItems: true, notifyCustomer: true))
            : .cancel(11113, bag: bag, CancelRequest(notifyCustomer: true))
        _ = try bench.ticket(command)
    }

    private func startAndDrop(
        _ step: PlatformBehaviourTests.Step, _ behaviour: PlatformBehaviourTests.Behaviour,
        _ path: String
    ) throws {
        try dropAfter(path) { bench in try start(step, behaviour, on: bench) }
    }

    private func dropAfter(_ path: String, _ body: (Bench) throws -> Void) throws {
        try body(try Bench(path: path))
    }

    /// A bag as far as it does not depend on the time at which the call ended.
    private func essence(_ bench: Bench) throws -> [String] {
        let view = try bench.view(of: bag)
        let refunds = view.bag.refunds.map {
            "\($0.id) \($0.amount) \($0.status) \($0.lines) \($0.errors.map(\.message))"
        }
        return refunds + [
            "\(view.bag.status) \(view.bag.financial) \(view.bag.lines)",
            "\(view.orderStatus) \(view.capture) \(view.stock) \(view.letters)",
            "\(view.shop.map { [$0.refunded, $0.cancelledAt == nil ? 0 : 1] } ?? [])",
            "\(view.shop?.lines ?? []) \(try bench.app().nextID)",
        ]
    }
}
