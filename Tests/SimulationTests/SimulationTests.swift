import Foundation
import Testing

/// Thousands of random steps, with crashes, and nothing is ever lost, doubled or made up.
///
/// A failure names its seed; `SEED=… swift test --filter SimulationTests` replays just that one,
/// and STEPS sets how long a life is.
@Suite struct SimulationTests {
    private static let environment = ProcessInfo.processInfo.environment

    static let seeds: [UInt64] =
        environment["SEED"].flatMap(UInt64.init).map { [$0] } ?? Array(1...8)

    static let steps = environment["STEPS"].flatMap(Int.init) ?? 2000

    @Test(arguments: seeds) func nothingIsLostDoubledOrMadeUp(seed: UInt64) throws {
        let simulation = try Simulation(seed: seed)
        try simulation.run(steps: Self.steps)
        #expect(simulation.problems == [], "replay with SEED=\(seed)")
        // A life in which nothing happens would prove nothing.
        let counts = simulation.counts
        if Self.steps >= 1000, simulation.problems.isEmpty {
            for event in ["done", "refused", "recovered", "lives"] {
                #expect(counts[event, default: 0] > 0, "\(event): \(counts)")
            }
        }
    }

    @Test func sameSeedGivesTheSameLife() throws {
        let lives = try (0..<2).map { _ in
            let simulation = try Simulation(seed: 4)
            try simulation.run(steps: 150)
            return simulation.last
        }
        #expect(lives[0] == lives[1])
    }
}
