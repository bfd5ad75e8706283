import Orders
import Platform
import SQLite
import Sandbox
import TestSupport
import Testing
import WorldStore

/// A turn that cannot be committed takes everything with it, and whoever waits is told.
///
/// Triggers in the file make the store fail: a refund for the reason "commit" cannot be
/// committed, and one for "lose" costs the whole transaction as a full disk does.
@Suite struct FailedTurnTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("worlds.sqlite")
        try seed()
        try Database(path: path).execute(
            """
            CREATE TABLE owed (id INTEGER REFERENCES apps (world) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER on_commit AFTER INSERT ON refunds WHEN NEW.reason = 'commit'
            BEGIN INSERT INTO owed VALUES (-1); END;
            CREATE TRIGGER on_loss AFTER INSERT ON refunds WHEN NEW.reason = 'lose'
            BEGIN SELECT RAISE(ROLLBACK, 'full'); END;
            """)
    }

    private func seed() throws { _ = try Bench(path: path) }

    private func refund(_ reason: String, amount: Int = 1, bag: BagID = 22241) -> Command {
        .refund(11113, bag, RefundRequest(reason: reason, amount: amount))
    }

    @Test(arguments: ["commit", "lose"]) func failedTurnLeavesNoTrace(reason: String) throws {
        let bench = try Bench(path: path)
        try bench.addFault(.reject(.init(message: "No.")), bag: 22242)
        try bench.sandbox.endTurn()
        let before = try state(bench)
        let app = try bench.app()
        for command in [refund("a"), refund("b", bag: 22242), refund(reason), refund("c")] {
            let failed = failure { _ = try bench.sandbox.perform(command, in: app) }
            #expect(reason == "lose" || failed == nil)
        }
        let failed = failure { try bench.sandbox.endTurn() }
        #expect(failed != nil)
        #expect(try state(bench) == before)
        #expect(bench.sandbox.takeAnswers().isEmpty)
        let next = try bench.answer(refund("d"))
        #expect(next.outcome.refunds.map(\.id.rawValue) == [app.nextID])
        #expect(try bench.sandbox.store.integrityProblems() == [])
    }

    @Test func commandStartedInAFailedTurnIsNotAwaited() throws {
        let bench = try Bench(path: path)
        try bench.addFault(.slow(latencyMs: 10), bag: 22242, times: 1)
        try bench.sandbox.endTurn()
        let app = try bench.app()
        let lost = try bench.sandbox.perform(refund("a", bag: 22242), in: app)
        guard case .waiting = lost else { throw Unexpected("it does not wait") }
        _ = try bench.sandbox.perform(refund("commit"), in: app)
        let failed = failure { try bench.sandbox.endTurn() }
        #expect(failed != nil)
        #expect(try bench.sandbox.store.intents.worlds() == [])
        // The same ids are given again, to a command that must not be taken for the lost one.
        let again = try bench.ticket(refund("b", bag: 22242))
        try bench.advance(ms: 10)
        #expect(bench.sandbox.takeAnswers().map(\.0) == [again])
    }

    /// Those of earlier turns that the failed turn would have answered.
    @Test func waiterWhoseAnswerIsLostIsTold() throws {
        let bench = try Bench(path: path)
        try bench.addFault(.slow(latencyMs: 10), times: 1)
        let ticket = try bench.ticket(refund("a"))
        let before = try state(bench)
        try bench.sandbox.advanceClock(of: bench.app(), byMs: 10)
        _ = try bench.sandbox.perform(refund("commit"), in: bench.app())
        let failed = failure { try bench.sandbox.endTurn() }
        let answers = bench.sandbox.takeAnswers()
        #expect(failed != nil && answers.map(\.0) == [ticket])
        let told = failure { _ = try answers.first?.1.get() }
        #expect(told != nil)
        #expect(try state(bench) == before)
        try bench.advance(ms: 10)
        #expect(try bench.bag(22241).refunds.map(\.status) == [.completed])
        #expect(bench.sandbox.takeAnswers().isEmpty)
    }

    /// A command that waited for its bag, and is started by a turn that then fails.
    @Test(arguments: ["commit", "lose", "a"], [true, false])
    func waiterWhoseStartIsLostIsTold(reason: String, isSlow: Bool) throws {
        let bench = try Bench(path: path)
        try bench.addFault(.slow(latencyMs: 10), times: isSlow ? nil : 1)
        let first = try bench.ticket(refund("first"))
        let second = try bench.ticket(refund(reason))
        let app = try bench.app()
        let advance = failure { try bench.sandbox.advanceClock(of: app, byMs: 10) }
        if advance == nil, reason == "a" {
            _ = try bench.sandbox.perform(refund("commit", bag: 22242), in: bench.app())
        }
        let failed = failure { try bench.sandbox.endTurn() }
        #expect(failed != nil)
        let answers = bench.sandbox.takeAnswers()
        #expect(Set(answers.map(\.0)) == [first, second])
        for (_, result) in answers {
            let told = failure { _ = try result.get() }
            #expect(told != nil)
        }
        #expect(try bench.bag(22241).refunds.map(\.status) == [.processing])
        // What was open before the turn is still open, and ends in its own time.
        let end = failure { try bench.advance(ms: 10) }
        #expect(end == nil)
        #expect(try bench.bag(22241).refunds.map(\.status) == [.completed])
    }

    private struct State: Equatable {
        let app: App
        let faults: [FaultRule]
        let bags: [BagView]
    }

    private func state(_ bench: Bench) throws -> State {
        let app = try bench.app()
        return State(
            app: app, faults: try bench.sandbox.faults(of: app),
            bags: try [22241, 22242].map { try bench.view(of: $0) })
    }
}
