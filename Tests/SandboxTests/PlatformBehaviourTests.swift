import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// Every way in which a shop can behave, on every step of every command: what the client gets, and
/// what it leaves in bag, order, payment, shop, stock, letters and counters.
@Suite struct PlatformBehaviourTests {
    /// The step that goes wrong, of the command that is sent.
    enum Step: CaseIterable {
        case cancel
        case refundAfterCancel
        case refund

        var operation: PlatformOperation { self == .cancel ? .cancel : .refund }
    }

    /// How the shop behaves in that step; nil as a real shop does.
    struct Behaviour: Sendable, CustomTestStringConvertible {
        let fault: Fault?
        let phase: FaultPhase

        var testDescription: String {
            fault.map { "\($0.kind.rawValue) \(phase.rawValue)" } ?? "as a real shop"
        }

        /// What the client is told, if it is told no.
        var refusal: (message: String, code: Int)? {
            switch fault {
            case .reject(let refusal): (refusal.message, refusal.code)
            case .unavailable(let status):
                ("The merchant's platform is unavailable: it answered \(status).", 9000)
            case .timeout(let ms):
                ("The merchant's platform did not answer within \(ms) ms.", 9000)
            case .rateLimited(let seconds):
                ("The merchant's platform answered 429: retry after \(seconds) s.", 9000)
            case .malformed: ("The merchant's platform sent an answer that cannot be read.", 9000)
            default: nil
            }
        }

        /// How long the answer takes.
        var delayMs: Int64 {
            switch fault {
            case .timeout(let ms), .slow(let ms): Int64(ms)
            default: 0
            }
        }

        /// Whether the shop does what it is asked, whatever the client learns.
        var shopActs: Bool {
            switch fault {
            case .reject, .rateLimited: false
            case .unavailable, .timeout, .malformed: phase == .afterEffect
            default: true
            }
        }

        /// Whether the shop acts before its answer is on the way.
        var actsAtOnce: Bool { delayMs == 0 || phase == .afterEffect }
    }

    static let behaviours: [Behaviour] =
        [Behaviour(fault: nil, phase: .beforeEffect)]
        + FaultPhase.allCases.flatMap { phase in
            [
                Behaviour(fault: .reject(.init(message: "No.", code: 9123)), phase: phase),
                Behaviour(fault: .unavailable(status: 502), phase: phase),
                Behaviour(fault: .rateLimited(retryAfterSeconds: 3), phase: phase),
                Behaviour(fault: .malformed, phase: phase),
                Behaviour(fault: .timeout(afterMs: 10_000), phase: phase),
                Behaviour(fault: .slow(latencyMs: 700), phase: phase),
            ]
        }

    private let bag: BagID = 22241
    private let order: OrderID = 11113

    @Test(arguments: behaviours, Step.allCases)
    func stepEndsAsItsShopBehaves(_ behaviour: Behaviour, _ step: Step) throws {
        let bench = try Bench()
        let before = try bench.view(of: bag)
        let other = try bench.view(of: 22242)
        let rule = try behaviour.fault.map {
            try bench.addFault($0, behaviour.phase, on: step.operation)
        }
        let start = bench.sandbox.now(in: try bench.app())
        let answer = try run(step, behaviour, on: bench, before)
        #expect(answer.faults == (rule.map { [.rule($0.id)] } ?? []))
        let after = try bench.view(of: bag)
        switch step {
        case .cancel:
            try checkCancel(answer, behaviour, before, after)
            let due = behaviour.actsAtOnce ? 0 : behaviour.delayMs
            let cancelledAt = behaviour.shopActs ? start.adding(milliseconds: due) : nil
            #expect(after.shop?.cancelledAt == cancelledAt)
        case .refundAfterCancel: try checkRefundAfterCancel(answer, behaviour, before, after)
        case .refund: try checkRefund(answer, behaviour, before, after)
        }
        #expect(try bench.view(of: 22242).bag == other.bag)
        let counts = try bench.sandbox.faults(of: try bench.app()).map { [$0.matched, $0.fired] }
        #expect(counts == (rule == nil ? [] : [[1, 1]]))
        #expect(try bench.sandbox.store.intents.worlds() == [])
        #expect(try bench.sandbox.store.integrityProblems() == [])
    }

    /// Sends the command, and lets the time pass that its shop takes, watching that nothing is
    /// told before.
    private func run(
        _ step: Step, _ behaviour: Behaviour, on bench: Bench, _ before: BagView
    ) throws -> Answer {
        let command: Command =
            step == .refund
            ? .refund(
                order, bag,
                RefundRequest(
                    reason: "Scratched.", restockItems: true, notifyCustomer: true,
                    items: [.init(lineID: LineID(rawValue: 33341), quantity: 1)]))
            : .cancel(
                order, bag: bag, CancelRequest(reasonCode: .customer, notifyCustomer: true))
        guard behaviour.delayMs > 0 else { return try bench.answer(command) }
        let ticket = try bench.ticket(command)
        try bench.advance(ms: behaviour.delayMs - 1)
        #expect(bench.sandbox.takeAnswers().isEmpty)
        let meanwhile = try bench.view(of: bag)
        if step == .cancel { #expect(meanwhile.bag == before.bag) }
        if step == .refund {
            #expect(meanwhile.bag.status == before.bag.status)
            #expect(meanwhile.bag.financial == before.bag.financial)
            #expect(meanwhile.bag.refunds.map(\.status) == [.processing])
        }
        let hasActed = behaviour.shopActs && behaviour.actsAtOnce
        #expect((meanwhile.shop == before.shop) == (!hasActed && step != .refundAfterCancel))
        try bench.advance(ms: 1)
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [ticket])
        guard let result = answers.first?.1 else { throw Unexpected("no answer") }
        return try result.get()
    }

    private func checkCancel(
        _ answer: Answer, _ behaviour: Behaviour, _ before: BagView, _ after: BagView
    ) throws {
        let call = try #require(answer.outcome.cancellation)
        let record = try #require(call.bags.first)
        #expect(call.bags.count == 1 && call.namedBag == bag)
        #expect(record.externalOrderID == before.bag.externalID)
        if let refusal = behaviour.refusal {
            #expect(!record.isCanceled && record.refundID == nil)
            #expect(record.errors.map(\.type) == [.externalCancelOrder])
            #expect(record.errors.map(\.message) == [refusal.message])
            #expect(record.errors.map(\.platform) == [.shopify])
            #expect(answer.outcome.refunds == [])
            #expect(after.bag == before.bag)
            #expect([after.orderStatus] == [before.orderStatus] && after.capture == .captured)
        } else {
            #expect(record.isCanceled && record.errors == [])
            #expect(answer.outcome.refunds.map(\.status) == [.completed])
            #expect(answer.outcome.refunds.map(\.amount) == [before.bag.totals.total])
            #expect(answer.outcome.refunds.map(\.reasonCode) == [.customer])
            #expect(after.bag.status == .canceled && after.bag.financial == .refunded)
            #expect(after.orderStatus == .partiallyRefunded)
            #expect(after.capture == .partiallyRefunded)
        }
        let isLost = behaviour.shopActs && behaviour.refusal != nil
        let returned = behaviour.shopActs && !isLost ? before.bag.totals.total : 0
        #expect(after.shop?.refunded == returned)
        #expect(after.stock == (behaviour.shopActs ? [102, 101] : [100, 100]))
        #expect(after.letters == (behaviour.shopActs ? [.cancel] : []))
    }

    private func checkRefundAfterCancel(
        _ answer: Answer, _ behaviour: Behaviour, _ before: BagView, _ after: BagView
    ) throws {
        let record = try #require(answer.outcome.cancellation?.bags.first)
        let refund = try #require(answer.outcome.refunds.first)
        #expect(record.isCanceled && record.refundID == refund.id)
        #expect(after.bag.refunds == [refund])
        #expect(after.bag.status == .canceled)
        if let refusal = behaviour.refusal {
            #expect(record.errors.map(\.type) == [.externalRefundOrder])
            #expect(record.errors.map(\.message) == [refusal.message])
            #expect(refund.status == .failed && refund.reversal == nil)
            #expect(refund.errors.map(\.code) == [refusal.code])
            #expect(after.bag.financial == .paid)
            #expect(after.bag.leftToRefund == before.bag.totals.total)
            #expect([after.orderStatus] == [before.orderStatus] && after.capture == .captured)
        } else {
            #expect(record.errors == [] && refund.status == .completed)
            #expect(after.bag.financial == .refunded && after.bag.leftToRefund == 0)
        }
        #expect(after.shop?.refunded == (behaviour.shopActs ? before.bag.totals.total : 0))
        #expect(after.stock == [102, 101])
        #expect(after.letters == [.cancel])
    }

    private func checkRefund(
        _ answer: Answer, _ behaviour: Behaviour, _ before: BagView, _ after: BagView
    ) throws {
        let refund = try #require(answer.outcome.refunds.first)
        #expect(answer.outcome.cancellation == nil)
        #expect(after.bag.refunds == [refund])
        if let refusal = behaviour.refusal {
            #expect(refund.status == .failed && refund.externalID == nil)
            #expect(refund.errors.map(\.message) == [refusal.message])
            #expect(refund.errors.map(\.code) == [refusal.code])
            var unchanged = after.bag
            unchanged.refunds = []
            #expect(unchanged == before.bag)
            #expect([after.orderStatus] == [before.orderStatus] && after.capture == .captured)
        } else {
            #expect(refund.status == .completed && refund.errors == [])
            #expect(refund.externalID == "94\(refund.id)")
            #expect(after.bag.status == .partiallyRefunded)
            #expect(after.bag.financial == .partiallyRefunded)
            #expect(after.bag.lines.map(\.status) == [.partiallyRefunded, .processing])
            #expect(after.orderStatus == .partiallyRefunded)
            #expect(after.capture == .partiallyRefunded)
        }
        #expect(after.shop?.refunded == (behaviour.shopActs ? refund.amount : 0))
        #expect(after.shop?.lines.map(\.refunded) == (behaviour.shopActs ? [1, 0] : [0, 0]))
        #expect(after.stock == (behaviour.shopActs ? [101, 100] : [100, 100]))
        #expect(after.letters == (behaviour.shopActs ? [.refund] : []))
    }
}
