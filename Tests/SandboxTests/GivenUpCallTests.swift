import Orders
import Platform
import SQLite
import Sandbox
import TestSupport
import Testing
import WorldStore

/// A call whose end can never be recorded ends all the same, and only once.
///
/// Triggers in the file make the store fail where a refund ends: for the reason "settle" always,
/// for "complete" when it would be completed, for "lose" with the whole transaction, as a full
/// disk does.
@Suite struct GivenUpCallTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("worlds.sqlite")
        _ = try Bench(path: path)
        try Database(path: path).execute(
            """
            CREATE TRIGGER on_settlement BEFORE UPDATE OF status ON refunds WHEN NEW.reason = 'settle'
            BEGIN SELECT RAISE(ABORT, 'broken'); END;
            CREATE TRIGGER on_completion BEFORE UPDATE OF status ON refunds
            WHEN NEW.reason = 'complete' AND NEW.status = 'COMPLETED'
            BEGIN SELECT RAISE(ABORT, 'broken'); END;
            CREATE TRIGGER on_loss BEFORE UPDATE OF status ON refunds WHEN NEW.reason = 'lose'
            BEGIN SELECT RAISE(ROLLBACK, 'full'); END;
            """)
    }

    private func refund(_ reason: String, bag: BagID = 22242) -> Command {
        .refund(11113, bag, RefundRequest(reason: reason, amount: 1))
    }

    /// A bench on the machine's clock, and who waits 10 ms there for a refund.
    private func waiting(_ reason: String) throws -> (Bench, Ticket) {
        let bench = try Bench(path: path, clock: .real)
        try bench.sandbox.setClock(
            of: bench.app(), to: SandboxClock(mode: .real, standsAt: bench.wall.now))
        try bench.addFault(.slow(latencyMs: 10), bag: 22242, times: 1)
        return (bench, try bench.ticket(refund(reason)))
    }

    private func calls(_ bench: Bench) -> [PlatformResult] {
        bench.sandbox.journal.entries(of: Bench.app).compactMap { entry in
            guard case .platformCall(_, let result) = entry.subject else { return nil }
            return result
        }
    }

    @Test func itIsTakenOffTheAgendaAndItsTurnGoesOn() throws {
        let (bench, ticket) = try waiting("settle")
        bench.wall.now = bench.wall.now.adding(milliseconds: 10)
        let other = try bench.sandbox.perform(refund("a", bag: 22241), in: bench.app())
        guard case .answered(.success) = other else { throw Unexpected("\(other)") }
        try bench.sandbox.endTurn()
        #expect(try bench.sandbox.store.intents.worlds() == [])
        #expect(try bench.sandbox.nextDeadline == nil, "nothing is tried again")
        #expect(try bench.bag(22241).refunds.map(\.status) == [.completed])
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [ticket])
        let told = failure { _ = try answers.first?.1.get() }
        #expect((told as? SQLiteError)?.code == .constraintTrigger)
        guard case .refused(let refusal) = calls(bench).last else {
            throw Unexpected("\(calls(bench))")
        }
        #expect(refusal.message.hasPrefix("The answer could not be recorded: broken"))
        let lost = bench.sandbox.takeLostCalls()
        #expect(lost.count == 1 && lost[0].contains("bag 22242 in app 10000"))
        #expect(bench.sandbox.takeLostCalls() == [])
        try bench.sandbox.endTurn()
        #expect(bench.sandbox.takeAnswers().isEmpty)
        // The bag is free again.
        let next = try bench.answer(refund("b"))
        #expect(next.outcome.refunds.map(\.status) == [.completed])
    }

    @Test func whereTheFailureCanBeRecordedTheRefundHasFailed() throws {
        let (bench, ticket) = try waiting("complete")
        bench.wall.now = bench.wall.now.adding(milliseconds: 10)
        try bench.sandbox.endTurn()
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [ticket])
        let refund = try #require(try answers.first?.1.get().outcome.refunds.first)
        #expect(refund.status == .failed)
        #expect(refund.errors.first?.message.contains("could not be recorded") == true)
        #expect(try bench.bag(22242).refunds.map(\.status) == [.failed])
        #expect(try bench.sandbox.store.intents.worlds() == [])
        #expect(calls(bench).count == 2, "the call, and its end")
        #expect(bench.sandbox.takeLostCalls().count == 1)
    }

    @Test func whatIsTheMachinesFaultIsTriedAgain() throws {
        do {
            let (bench, _) = try waiting("lose")
            bench.wall.now = bench.wall.now.adding(milliseconds: 10)
            for _ in 0..<3 {
                let failed = failure { try bench.sandbox.endTurn() }
                #expect(failed != nil)
                #expect(try bench.sandbox.store.intents.worlds() == [WorldID(Bench.app)])
                #expect(bench.sandbox.takeLostCalls() == [])
                bench.wall.now = bench.wall.now.adding(milliseconds: 1000)
            }
        }
        try Database(path: path).execute("DROP TRIGGER on_loss")
        let bench = try Bench(path: path)
        #expect(try bench.sandbox.recover() == 1)
        #expect(try bench.bag(22242).refunds.map(\.status) == [.completed])
    }

    @Test func aSettlementFailsTooAndARestartDoesNotStumble() throws {
        do {
            let bench = try Bench(path: path)
            let settlement = RefundSettlement(afterMs: 10)
            try bench.addFault(.async(settlement), bag: 22242, times: 1)
            _ = try bench.answer(refund("complete"))
            try bench.advance(ms: 10)
            #expect(try bench.bag(22242).refunds.map(\.status) == [.failed])
            try bench.addFault(.slow(latencyMs: 10), bag: 22242, times: 1)
            _ = try bench.ticket(refund("settle"))
        }
        let bench = try Bench(path: path)
        #expect(try bench.sandbox.recover() == 1)
        #expect(try bench.sandbox.store.intents.worlds() == [])
        #expect(bench.sandbox.takeLostCalls().count == 1)
    }
}
