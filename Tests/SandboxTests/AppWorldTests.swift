import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// Every app is a world of its own, made at first use and put back on demand.
@Suite struct AppWorldTests {
    private let cancel = Command.cancel(11113, bag: 22241, CancelRequest())
    private let other = AppID(rawValue: 777)

    @Test func appBeyondTheLimitIsRefusedAndNoneIsEvicted() throws {
        let bench = try Bench(maxApps: 3)
        for id in [other, AppID(rawValue: 778)] { _ = try bench.app(id) }
        let refused = failure { _ = try bench.app(AppID(rawValue: 779)) }
        #expect(refused as? SandboxError == .tooManyApps(limit: 3))
        _ = try bench.answer(cancel, to: other)
        #expect(try bench.sandbox.store.apps.count() == 3)
        let world = WorldID(AppID(rawValue: 779))
        #expect(try bench.sandbox.store.orders.find(11113, in: world) == nil)
    }

    @Test func strictContractMakesNoAppAtFirstUse() throws {
        let bench = try Bench(contract: .openapi)
        let refused = failure { _ = try bench.app(other) }
        #expect(refused as? SandboxError == .unknownApp(other))
        _ = try bench.answer(cancel)
        let made = try bench.sandbox.makeApp(other, maker: .control)
        #expect(made.id == other && made.contract == .openapi)
        _ = try bench.answer(cancel, to: other)
    }

    @Test func resetEndsThoseWhoWaitAndPutsEverythingBack() throws {
        let bench = try Bench()
        let fresh = try bench.view(of: 22241)
        let app = try bench.app()
        try bench.addFault(.slow(latencyMs: 100), on: .cancel)
        let tickets = [try bench.ticket(cancel), try bench.ticket(cancel)]
        let elsewhere = try bench.answer(cancel, to: other)
        try bench.advance(ms: 5)
        try bench.sandbox.reset(Bench.app)
        try bench.sandbox.endTurn()
        let answers = bench.sandbox.takeAnswers()
        #expect(Set(answers.map(\.0)) == Set(tickets))
        for (_, result) in answers {
            let error = failure { _ = try result.get() }
            #expect(error as? SandboxError == .worldGone)
        }
        #expect(try bench.view(of: 22241) == fresh && bench.app() == app)
        #expect(try bench.sandbox.faults(of: app) == [])
        #expect(try bench.sandbox.store.intents.worlds() == [])
        let bag = try bench.bag(22241, of: other)
        #expect(bag.refunds == elsewhere.outcome.refunds)
        #expect(try bench.answer(cancel).outcome == elsewhere.outcome)
    }

    @Test func resetOfAllKeepsSeededAppsOnly() throws {
        let bench = try Bench()
        let fresh = try bench.view(of: 22241)
        _ = try bench.answer(cancel)
        try bench.sandbox.setClock(of: bench.app(), to: bench.app().clock)
        _ = try bench.answer(cancel, to: other)
        try bench.sandbox.resetAll()
        try bench.sandbox.endTurn()
        #expect(try bench.sandbox.store.apps.all().map(\.id) == [Bench.app])
        #expect(try bench.view(of: 22241) == fresh)
        #expect(try bench.sandbox.store.orders.find(11113, in: WorldID(other)) == nil)
        #expect(try bench.sandbox.store.integrityProblems() == [])
    }

    @Test func seedDataGoesOnlyIntoAnEmptyStore() throws {
        let bench = try Bench()
        _ = try bench.answer(cancel)
        let before = try bench.view(of: 22241)
        try bench.sandbox.seed(try shippedSeedData())
        #expect(try bench.view(of: 22241) == before)
    }

    /// Two runs are equal to the byte, whatever other apps do in between.
    @Test(arguments: [UInt64(1), 2, 3]) func equalCallsGiveEqualAnswers(seed: UInt64) throws {
        let alone = try Run(seed: seed).play(disturbed: false)
        let beside = try Run(seed: seed).play(disturbed: true)
        #expect(alone.count == 60)
        #expect(alone == beside)
    }
}
