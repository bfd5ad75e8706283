package import Orders
package import Platform
package import WorldStore

/// The emulated world of every app: takes commands, asks the shops, records what came of it.
///
/// Used on the event loop only. What it knows beside the store is who waits for what; everything
/// else is read from the store and written back in the same transaction, so that a transaction
/// that fails takes all that was decided in it along.
package final class Sandbox {
    /// What holds the worlds.
    package let store: WorldStore
    /// What new worlds start with.
    package let options: SandboxOptions

    /// What was asked and called.
    package var journal = Journal()
    /// How often things have happened, for the metrics.
    package var counts = SandboxCounts()

    let wallClock: () -> Timestamp
    var waiting = WaitingList()
    /// What ``nextDeadline`` found, until something changes it.
    var deadline = Deadline.unknown

    /// What could not be recorded and was given up, until the log has it.
    var lostCalls: [String] = []

    /// Before this nothing is done by itself, as the last attempt could not be kept.
    var pausedUntil: Timestamp?

    enum Deadline {
        case unknown
        case known(Timestamp?)
    }

    /// A sandbox over a store that holds its seed data.
    ///
    /// - Parameters:
    ///   - store: What holds the worlds.
    ///   - options: What new worlds start with.
    ///   - wallClock: The machine's clock, in ms UTC.
    package init(
        store: WorldStore, options: SandboxOptions, wallClock: @escaping () -> Timestamp
    ) {
        self.store = store
        self.options = options
        self.wallClock = wallClock
    }

    /// The time on the machine's clock, for what belongs to no world.
    package var machineTime: Timestamp { wallClock() }

    /// The time in an app's world.
    package func now(in app: App) -> Timestamp { app.clock.now(wall: wallClock()) }

    /// Carries a command out, as far as the shops answer at once.
    ///
    /// - Parameters:
    ///   - command: What is to be done.
    ///   - app: Whose world it acts in.
    ///   - ownFaults: Faults that the request brought along, for its platform calls only.
    /// - Returns: The answer, or who waits for it.
    /// - Throws: When the store fails; then nothing has changed, or nothing of this turn is kept.
    package func perform(
        _ command: Command, in app: App, ownFaults: [FaultRule] = []
    ) throws -> Progress {
        if try isBlocked(command, in: app) {
            let ticket = waiting.issue()
            waiting.enqueue(command, ownFaults, of: app.id, as: ticket)
            return try hurry(ticket, in: app)
        }
        do {
            let work = try store.performWritingLast { try start(command, in: app, ownFaults) }
            note(work)
            if let answer = work.answer { return .answered(.success(answer)) }
            let ticket = waiting.issue()
            waiting.await(work.key, as: ticket, faults: work.faults)
            return try hurry(ticket, in: app)
        } catch let refusal as Refusal {
            return .answered(.failure(refusal))
        }
    }

    /// The answers to commands that waited and are over now, in the order of their ends.
    package func takeAnswers() -> [(Ticket, Result<Answer, any Error>)] { waiting.takeAnswers() }

    /// Whether there are answers that nobody has taken.
    package var hasAnswers: Bool { waiting.hasAnswers }

    /// Forgets who waits, where its client has gone; a command that has been started goes on.
    package func abandon(_ ticket: Ticket) {
        let entry = waiting.queued.first { $0.ticket == ticket }
        waiting.abandon(ticket)
        // Whoever stood behind it may start now; what fails is told to them, not to who left.
        guard let entry, let app = try? store.apps.find(entry.app) else { return }
        try? startQueued(on: entry.command.order, in: app)
    }

    /// Whether a command must wait: a platform is being asked about one of its bags, or an earlier
    /// command waits for one.
    func isBlocked(
        _ command: Command, in app: App, behind earlier: [WaitingList.Queued]? = nil
    ) throws -> Bool {
        let overlaps = { (bag: BagID?) in
            bag == nil || command.bag == nil || bag == command.bag
        }
        let isQueuedBehind = (earlier ?? waiting.queued).contains {
            $0.app == app.id && $0.command.order == command.order && overlaps($0.command.bag)
        }
        if try isQueuedBehind
            || store.intents.busyBags(of: command.order, in: app.world).contains(where: overlaps)
        {
            return true
        }
        // Such a call comes back to its cancelled bags when the last of them has been answered.
        return try app.contract.partialCancelRefunds == .onlyIfAll
            && store.intents.bagsOfOpenCalls(of: command.order, in: app.world)
                .contains(where: overlaps)
    }

    /// Notes the platform calls of a transaction that has been kept.
    func note(_ work: borrowing OrderWork) {
        for record in work.calls {
            counts.count(record)
            journal.add(record, of: work.app.id, at: work.now)
        }
    }

    /// Starts a command; it has no answer yet where a shop takes its time.
    func start(
        _ command: Command, in app: App, _ ownFaults: [FaultRule]
    ) throws -> OrderWork {
        // Read again, as an earlier command of the same turn may have moved its counter.
        guard let app = try store.apps.find(app.id) else {
            throw SandboxError.unknownApp(app.id)
        }
        guard var work = try OrderWork(on: command.order, of: app, in: store, at: now(in: app))
        else { throw Refusal.orderNotFound }
        work.ownFaults = ownFaults
        switch command {
        case .cancel(_, let bag, let request):
            let bags = try work.order.bagsToCancel(named: bag, under: app.contract)
            work.begin(request, bag: bag)
            for index in bags { try work.startCancel(bagAt: index) }
        case .refund(_, let bag, let request):
            let index = try work.order.index(of: bag)
            let plan = try work.order.bags[index].plan(request, under: app.contract, at: work.now)
            try work.startRefund(plan, bagAt: index, request)
        }
        try work.close()
        return work
    }
}
