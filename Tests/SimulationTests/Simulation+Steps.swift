import Orders
import Platform
import Sandbox
import WorldStore

/// What may happen in a step.
extension Simulation {
    func run(steps: Int) throws {
        for _ in 0..<steps where problems.isEmpty {
            step += 1
            try takeStep()
            try check()
        }
        try sandbox.removeFaults(from: appNow())
        try sandbox.advanceClock(of: appNow(), byMs: 10_000)
        try endTurn()
        try check()
        if !waiting.isEmpty { note("somebody waits for ever") }
        let unsound = try sandbox.store.integrityProblems()
        if !unsound.isEmpty { note("integrity: \(unsound)") }
    }

    private func takeStep() throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<6: try send(cancelOrder())
        case 6..<12: try send(cancelBag())
        case 12..<52: try send(refund())
        case 52..<64: try addFault()
        case 64..<68: try sandbox.removeFaults(from: appNow())
        case 68..<80: try advance()
        case 80..<94: try endTurn()
        case 94..<96: abandon()
        case 96: try crash()
        case 97:
            try endTurn()
            try crash()
        default: try startAnewWhereNothingIsLeft()
        }
    }

    private func send(_ sent: Sent) throws {
        let isBusy = try !sandbox.store.intents.busyBags(of: sent.command.order, in: world).isEmpty
        let isQueued = waiting.values.contains { $0.command.order == sent.command.order }
        let bags = last[sent.command.order]?.bags ?? []
        let progress = try sandbox.perform(sent.command, in: try appNow())
        counts["commands", default: 0] += 1
        switch progress {
        case .waiting(let ticket): waiting[ticket] = sent
        case .answered(let result):
            answered.append((sent, result.mapError { $0 }))
            guard !isBusy, !isQueued, let id = sent.command.bag,
                let bag = bags.first(where: { $0.id == id })
            else { return }
            checkRefusal(of: sent.command, result, bag)
        }
    }

    private func cancelOrder() -> Sent {
        let reason = "c\(step)"
        let request = CancelRequest(reason: reason, restockItems: chance(1, of: 2))
        return Sent(command: .cancel(pick(Self.orders), bag: nil, request), reason: reason)
    }

    private func cancelBag() -> Sent {
        let (order, bag) = pickBag()
        let reason = "c\(step)"
        return Sent(
            command: .cancel(order, bag: bag.id, CancelRequest(reason: reason)), reason: reason)
    }

    private func refund() -> Sent {
        let (order, bag) = pickBag()
        let isRecordedOnly = chance(1, of: 6)
        let reason = (isRecordedOnly ? Oracle.recordedOnly : "r") + "\(step)"
        var request = RefundRequest(
            reason: reason, restockItems: chance(1, of: 3), skipsExternalRefund: isRecordedOnly)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: break
        case 1..<4:
            request.amount = .random(in: 1...max(1, bag.leftToRefund / 3), using: &random)
        default:
            request.items = bag.lines.filter { _ in chance(1, of: 2) }.map { line in
                RefundRequest.Item(
                    lineID: line.id, quantity: chance(2, of: 3) ? 1 : nil,
                    amount: chance(1, of: 5) ? line.price / 3 : nil)
            }
            if chance(1, of: 3) {
                request.shipping = .init(amount: chance(1, of: 2) ? bag.totals.shipping / 3 : nil)
            }
        }
        return Sent(command: .refund(order, bag.id, request), reason: reason)
    }

    /// Mostly a bag that has something left.
    private func pickBag() -> (OrderID, Bag) {
        let bags = Self.orders.flatMap { last[$0]?.bags ?? [] }
        let open = bags.filter { $0.leftToRefund > 0 }
        let bag = pick(open.isEmpty || chance(1, of: 8) ? bags : open)
        return (bag.orderID, bag)
    }

    /// The numbers tell lost answers from others, for the oracle.
    private func addFault() throws {
        let phase: FaultPhase = chance(1, of: 2) ? .beforeEffect : .afterEffect
        let isLost = phase == .afterEffect
        let fault: Fault =
            switch Int.random(in: 0..<5, using: &random) {
            case 0: .reject(PlatformRefusal(message: "No."))
            case 1: .unavailable(status: isLost ? 599 : 503)
            case 2: .timeout(afterMs: isLost ? 77 : 80)
            default: .slow(latencyMs: .random(in: 1...200, using: &random))
            }
        let (order, bag) = pickBag()
        let rule = FaultRule(
            id: 0, origin: .rule, name: nil,
            scope: FaultScope(
                operation: chance(1, of: 3) ? nil : pick(PlatformOperation.allCases),
                orderID: chance(1, of: 2) ? order : nil, bagID: chance(1, of: 2) ? bag.id : nil),
            fault: fault, phase: phase, skip: chance(1, of: 3) ? 1 : 0,
            times: chance(1, of: 4) ? nil : .random(in: 1...3, using: &random))
        _ = try sandbox.addFault(rule, to: try appNow())
    }

    private func advance() throws {
        try sandbox.advanceClock(of: appNow(), byMs: .random(in: 0...150, using: &random))
    }

    private func abandon() {
        guard let ticket = waiting.keys.min(by: { "\($0)" < "\($1)" }) else { return }
        sandbox.abandon(ticket)
        waiting[ticket] = nil
    }

    /// Money runs out, so the world is put back now and then.
    private func startAnewWhereNothingIsLeft() throws {
        let open = last.values.flatMap(\.bags).filter { $0.leftToRefund > 0 }
        guard open.count <= 2 else { return }
        try endTurn()
        try sandbox.reset(Self.app)
        _ = sandbox.takeAnswers()
        waiting = [:]
        lostReasons = []
        lostCancels = []
        last = try read()
        try beginJournal()
        try endTurn()
        counts["lives", default: 0] += 1
    }
}
