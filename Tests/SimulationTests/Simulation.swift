import Descriptions
import Foundation
import Orders
import Platform
import Sandbox
import TestSupport
import WorldStore

/// A life of one app's world, made of chance: commands, faults, time, crashes.
///
/// After every step the ``Oracle`` looks at everything. The same seed gives the same life.
final class Simulation {
    static let app = AppID(rawValue: 10_000)
    static let orders: [OrderID] = [11112, 11113, 11124, 11132].map(OrderID.init(rawValue:))

    let seed: UInt64
    var random: SplitMix64
    var step = 0
    var problems: [String] = []
    private(set) var sandbox: Sandbox
    /// Commands that wait, by their ticket, and those whose answer is not committed yet.
    var waiting: [Ticket: Sent] = [:]
    var answered: [(Sent, Result<Answer, any Error>)] = []
    /// The world after the last step, and after the last turn that was committed.
    var last: [OrderID: Order] = [:]
    private var committed: [OrderID: Order] = [:]
    /// Reasons of commands that must have left nothing.
    var lostReasons: Set<String> = []
    /// Bags that their shop has cancelled without being heard.
    var lostCancels: Set<BagID> = []
    var counts: [String: Int] = [:]
    /// What each shop had given back when the journal began.
    var shopBase: [BagID: Int] = [:]

    private let folder: TemporaryFolder
    private var path: String
    private var generation = 0
    private let options: SandboxOptions

    /// A command on its way, with the reason that marks its refunds.
    struct Sent {
        let command: Command
        let reason: String
        var isCommitted = false
    }

    init(seed: UInt64) throws {
        self.seed = seed
        random = SplitMix64(seed: seed)
        folder = try TemporaryFolder()
        path = folder.file("0.sqlite")
        var contract = Contract.reference
        if !seed.isMultiple(of: 2) { contract.partialCancelRefunds = .onlyIfAll }
        if seed.isMultiple(of: 3) { contract.ineligibleBags = .skip }
        if seed.isMultiple(of: 5) { contract.lineItemAmount = .bagTotal }
        options = SandboxOptions(clockMode: .frozen, contract: contract)
        sandbox = try Self.open(path, options)
        try sandbox.seed(try SeedData(try ShippedSeedData.documents()))
        last = try read()
        committed = last
        guard last.count == Self.orders.count else { throw LostWorld() }
        try beginJournal()
    }

    /// The orders of the seed data are not there.
    struct LostWorld: Error {}

    var world: WorldID { WorldID(Self.app) }

    func appNow() throws -> App { try sandbox.app(Self.app) }

    func read() throws -> [OrderID: Order] {
        var orders: [OrderID: Order] = [:]
        for id in Self.orders { orders[id] = try sandbox.store.orders.find(id, in: world) }
        return orders
    }

    func chance(_ part: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < part
    }

    func pick<Element>(_ values: [Element]) -> Element {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    /// Ends the turn: what was answered is final from now on.
    func endTurn() throws {
        try sandbox.endTurn()
        for (ticket, result) in sandbox.takeAnswers() {
            guard let sent = waiting.removeValue(forKey: ticket) else {
                note("an answer to nobody")
                continue
            }
            answered.append((sent, result))
        }
        for ticket in waiting.keys { waiting[ticket]?.isCommitted = true }
        committed = try read()
        try checkAnswers()
        try checkJournal()
    }

    /// The process dies: only what is in the files is left, and perhaps not even asked to close.
    func crash() throws {
        for (sent, _) in answered { lostReasons.insert(sent.reason) }
        for sent in waiting.values where !sent.isCommitted { lostReasons.insert(sent.reason) }
        answered = []
        waiting = [:]
        generation += 1
        let next = folder.file("\(generation).sqlite")
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: next + suffix)
        }
        path = next
        sandbox = try Self.open(path, options)
        let unsound = try sandbox.store.integrityProblems()
        if !unsound.isEmpty { note("integrity: \(unsound)") }
        last = try read()
        guard last.count == Self.orders.count else { throw LostWorld() }
        if last != committed { note("the crash changed what was committed") }
        counts["recovered", default: 0] += try sandbox.recover()
        // What ended just now had begun before the journal did.
        sandbox.journal.clear(Self.app)
        try beginJournal()
        if try sandbox.store.intents.next(in: world) != nil { note("recovery left an intent") }
        committed = try read()
    }

    func note(_ problem: String) { problems.append("seed \(seed), step \(step): \(problem)") }

    private static func open(_ path: String, _ options: SandboxOptions) throws -> Sandbox {
        Sandbox(store: try WorldStore(path: path), options: options) {
            SandboxOptions.defaultClockStart
        }
    }
}
