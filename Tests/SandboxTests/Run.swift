import Descriptions
import Orders
import Platform
import Sandbox
import TestSupport
import WorldStore

/// A row of random calls on one app, told as text, beside another app's calls or alone.
struct Run {
    private var random: SplitMix64
    private let other = AppID(rawValue: 5)

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    func play(disturbed: Bool) throws -> [String] {
        var random = random
        var noise = SplitMix64(seed: 99)
        let bench = try Bench()
        var told: [String] = []
        for _ in 0..<60 {
            if disturbed { _ = try step(on: bench, as: other, &noise) }
            told.append(try step(on: bench, as: Bench.app, &random))
        }
        return told
    }

    private func step(
        on bench: Bench, as app: AppID, _ random: inout SplitMix64
    ) throws -> String {
        let bags: [(OrderID, BagID)] = [
            (11111, 22222), (11113, 22241), (11113, 22242), (11132, 22272),
        ]
        let (order, bag) = bags[Int.random(in: 0..<bags.count, using: &random)]
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return try tell(bench.send(.cancel(order, bag: bag, CancelRequest()), to: app))
        case 1: return try tell(bench.send(.cancel(order, bag: nil, CancelRequest()), to: app))
        case 2, 3:
            let amount = Int.random(in: 1...900, using: &random)
            return try tell(
                bench.send(.refund(order, bag, RefundRequest(amount: amount)), to: app))
        case 4:
            let fault = Fault.slow(latencyMs: .random(in: 1...500, using: &random))
            let rule = FaultRule(
                id: 0, origin: .rule, name: nil, scope: FaultScope(bagID: bag), fault: fault,
                phase: .beforeEffect, times: 1)
            return try "\(bench.sandbox.addFault(rule, to: bench.app(app)))"
        default:
            let ms = Int64.random(in: 0...400, using: &random)
            try bench.sandbox.advanceClock(of: bench.app(app), byMs: ms)
            try bench.sandbox.endTurn()
            let answers = bench.sandbox.takeAnswers().map { "\($0.1)" }
            return "\(answers) \(try bench.order(order, of: app))"
        }
    }

    /// Tickets are numbered over all apps, so they are left out.
    private func tell(_ progress: Progress) -> String {
        guard case .answered(let result) = progress else { return "waits" }
        return "\(result)"
    }
}

/// The seed data of the repository.
func shippedSeedData() throws -> SeedData { try SeedData(try ShippedSeedData.documents()) }
