import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// Slow shops answer on the clock of their world: frozen, jumping, or the machine's.
@Suite struct ClockTests {
    private let cancel = Command.cancel(11113, bag: 22241, CancelRequest())

    @Test func frozenClockWaitsUntilItIsAdvanced() throws {
        let bench = try Bench(clock: .frozen)
        try bench.addFault(.slow(latencyMs: 500), on: .cancel)
        let ticket = try bench.ticket(cancel)
        bench.wall.now = bench.wall.now.adding(milliseconds: 1_000_000)
        try bench.sandbox.endTurn()
        #expect(bench.sandbox.takeAnswers().isEmpty)
        #expect(try bench.sandbox.nextDeadline == nil)
        try bench.advance(ms: 499)
        #expect(bench.sandbox.takeAnswers().isEmpty)
        try bench.advance(ms: 1)
        #expect(bench.sandbox.takeAnswers().map(\.0) == [ticket])
        let now = SandboxOptions.defaultClockStart.adding(milliseconds: 500)
        #expect(bench.sandbox.now(in: try bench.app()) == now)
        #expect(try bench.bag(22241).modifiedAt == now)
    }

    /// What is due on the way happens at its own time, in order, whatever the jump.
    @Test func eventsOfALongAdvanceHappenAtTheirTimes() throws {
        let bench = try Bench(clock: .frozen)
        try bench.addFault(.slow(latencyMs: 300), on: .cancel, bag: 22241)
        try bench.addFault(.slow(latencyMs: 200), on: .refund, bag: 22241)
        try bench.addFault(.slow(latencyMs: 100), on: .cancel, bag: 22242)
        let first = try bench.ticket(cancel)
        let second = try bench.ticket(.cancel(11113, bag: 22242, CancelRequest()))
        try bench.advance(ms: 1_000_000)
        #expect(bench.sandbox.takeAnswers().map(\.0) == [second, first])
        let start = SandboxOptions.defaultClockStart
        let bag = try bench.bag(22241)
        #expect(bag.refunds.map(\.createdAt) == [start.adding(milliseconds: 300)])
        #expect(bag.refunds.map(\.modifiedAt) == [start.adding(milliseconds: 500)])
        #expect(try bench.bag(22242).modifiedAt == start.adding(milliseconds: 100))
        let end = start.adding(milliseconds: 1_000_000)
        #expect(bench.sandbox.now(in: try bench.app()) == end)
    }

    @Test func autoClockAnswersAtOnceAndJumps() throws {
        let bench = try Bench(clock: .auto)
        try bench.addFault(.slow(latencyMs: 300), on: .cancel)
        try bench.addFault(.timeout(afterMs: 200), .afterEffect, on: .refund)
        let answer = try bench.answer(cancel)
        #expect(answer.outcome.refunds.map(\.status) == [.failed])
        #expect(answer.faults.count == 2)
        let now = SandboxOptions.defaultClockStart.adding(milliseconds: 500)
        #expect(bench.sandbox.now(in: try bench.app()) == now)
        #expect(try bench.sandbox.store.intents.worlds() == [])
    }

    @Test func realClockSaysWhenItsShopsAnswer() throws {
        let bench = try Bench(clock: .real)
        #expect(try bench.sandbox.nextDeadline == nil)
        try bench.addFault(.slow(latencyMs: 300), on: .cancel)
        try bench.addFault(.slow(latencyMs: 50), on: .refund)
        let start = bench.wall.now
        let ticket = try bench.ticket(cancel)
        #expect(try bench.sandbox.nextDeadline == start.adding(milliseconds: 300))
        bench.wall.now = start.adding(milliseconds: 299)
        try bench.sandbox.endTurn()
        #expect(try bench.bag(22241).status == .accepted)
        bench.wall.now = start.adding(milliseconds: 310)
        try bench.sandbox.endTurn()
        #expect(try bench.bag(22241).status == .canceled)
        #expect(try bench.sandbox.nextDeadline == start.adding(milliseconds: 360))
        bench.wall.now = start.adding(milliseconds: 400)
        try bench.sandbox.endTurn()
        #expect(bench.sandbox.takeAnswers().map(\.0) == [ticket])
        #expect(try bench.sandbox.nextDeadline == nil)
    }

    @Test func advancedRealClockRunsAheadOfTheMachine() throws {
        let bench = try Bench(clock: .real)
        try bench.addFault(.slow(latencyMs: 300), on: .cancel)
        let ticket = try bench.ticket(cancel)
        try bench.advance(ms: 200)
        let ahead = bench.wall.now.adding(milliseconds: 200)
        #expect(bench.sandbox.now(in: try bench.app()) == ahead)
        #expect(try bench.sandbox.nextDeadline == bench.wall.now.adding(milliseconds: 100))
        bench.wall.now = bench.wall.now.adding(milliseconds: 100)
        try bench.sandbox.endTurn()
        #expect(bench.sandbox.takeAnswers().map(\.0) == [ticket])
    }

    @Test func unfrozenClockFiresWhatIsDueAtTheEndOfTheTurn() throws {
        let bench = try Bench(clock: .frozen)
        try bench.addFault(.slow(latencyMs: 300), on: .cancel)
        let ticket = try bench.ticket(cancel)
        let app = try bench.app()
        let behind = app.clock.standsAt.milliseconds - bench.wall.now.milliseconds
        try bench.sandbox.setClock(
            of: app,
            to: SandboxClock(mode: .real, standsAt: app.clock.standsAt, offsetMs: behind))
        try bench.sandbox.endTurn()
        #expect(bench.sandbox.takeAnswers().isEmpty)
        bench.wall.now = bench.wall.now.adding(milliseconds: 300)
        try bench.sandbox.endTurn()
        #expect(bench.sandbox.takeAnswers().map(\.0) == [ticket])
    }
}
