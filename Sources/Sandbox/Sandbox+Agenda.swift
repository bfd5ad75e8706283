package import Orders
package import WorldStore

/// What happens later: answers of shops that take their time, on each world's own clock.
extension Sandbox {
    /// When, on the machine's clock, the next answer is due in a world whose clock runs; nil where
    /// nothing is awaited there.
    package var nextDeadline: Timestamp? {
        get throws {
            if case .known(let deadline) = deadline { return deadline }
            let found = try findDeadline().map { max($0, pausedUntil ?? $0) }
            deadline = .known(found)
            return found
        }
    }

    /// Ends a turn: what has become due happens, and everything decided is committed.
    ///
    /// - Throws: When the commit fails; then the turn's commands are answered with that error.
    package func endTurn() throws {
        do {
            if let next = try nextDeadline, next <= wallClock() { try runDue() }
            try store.commitTurn()
            waiting.turnSucceeded()
            journal.turnSucceeded()
            pausedUntil = nil
        } catch {
            pausedUntil = wallClock().adding(milliseconds: Self.pauseMs)
            store.rollBackTurn()
            deadline = .unknown
            waiting.turnFailed(error)
            journal.turnFailed()
            throw error
        }
    }

    /// How long nothing is tried by itself after a turn could not be kept, in ms: a full disk
    /// must not make the loop spin.
    private static let pauseMs: Int64 = 1000

    /// Ends every call that an earlier process left unanswered, as its shop would have ended it.
    ///
    /// Refunds that a platform has taken on stay on the agenda.
    ///
    /// - Returns: How many there were.
    package func recover() throws -> Int {
        var count = 0
        for world in try store.intents.worlds() {
            while let intent = try store.intents.nextCall(in: world) {
                guard let app = try store.apps.find(AppID(rawValue: world.rawValue)) else { break }
                try fire(intent, in: app, at: now(in: app))
                count += 1
            }
        }
        try store.commitTurn()
        return count
    }

    /// Moves an app's clock on by so many ms; what was due until then happens first, in order.
    package func advanceClock(of app: App, byMs ms: Int64) throws {
        let target = now(in: app).adding(milliseconds: ms)
        try runAgenda(of: app.id, until: target)
        try store.perform {
            guard var app = try store.apps.find(app.id) else { return }
            let before = app
            app.clock.advance(ms: target.milliseconds - now(in: app).milliseconds)
            try store.apps.save(app, replacing: before)
        }
        deadline = .unknown
    }

    /// Replaces an app's clock; what is due then happens at the end of the turn, or when it is
    /// next moved.
    package func setClock(of app: App, to clock: SandboxClock) throws {
        try store.perform {
            var after = app
            after.clock = clock
            try store.apps.save(after, replacing: app)
        }
        deadline = .unknown
    }

    /// In a world whose clock jumps, lets time pass until the ticket is answered.
    func hurry(_ ticket: Ticket, in app: App) throws -> Progress {
        deadline = .unknown
        guard app.clock.mode == .auto else { return .waiting(ticket) }
        while true {
            if let result = waiting.takeAnswer(to: ticket) {
                switch result {
                case .success(let answer): return .answered(.success(answer))
                case .failure(let refusal as Refusal): return .answered(.failure(refusal))
                case .failure(let error): throw error
                }
            }
            guard let call = try store.intents.nextCall(in: app.world),
                let intent = try store.intents.next(in: app.world), intent.dueAt <= call.dueAt,
                let app = try store.apps.find(app.id)
            else { return .waiting(ticket) }
            try fire(intent, in: app, at: max(intent.dueAt, now(in: app)))
        }
    }

    private func findDeadline() throws -> Timestamp? {
        var earliest: Timestamp?
        for world in try store.intents.worlds() {
            guard let app = try store.apps.find(AppID(rawValue: world.rawValue)),
                app.clock.mode == .real, let intent = try store.intents.next(in: world)
            else { continue }
            let due = intent.dueAt.adding(milliseconds: -app.clock.offsetMs)
            earliest = min(earliest ?? due, due)
        }
        return earliest
    }

    private func runDue() throws {
        for world in try store.intents.worlds() {
            guard let app = try store.apps.find(AppID(rawValue: world.rawValue)),
                app.clock.mode == .real
            else { continue }
            try runAgenda(of: app.id, until: now(in: app))
        }
        deadline = .unknown
    }

    func runAgenda(of id: AppID, until target: Timestamp) throws {
        while let intent = try store.intents.next(in: WorldID(id)), intent.dueAt <= target,
            let app = try store.apps.find(id)
        {
            try fire(intent, in: app, at: max(intent.dueAt, now(in: app)))
        }
    }

    /// An answer arrives: the command goes on, and those that waited for its bag may start.
    private func fire(_ intent: Intent, in app: App, at now: Timestamp) throws {
        do {
            try conclude(intent, in: app, at: now)
        } catch {
            try giveUp(on: intent, in: app, at: now, after: error)
        }
        try startQueued(on: intent.orderID, in: app)
    }

    /// Records an answer and what follows from it.
    func conclude(_ intent: Intent, in app: App, at now: Timestamp) throws {
        let work = try store.perform {
            guard var work = try OrderWork(on: intent.orderID, of: app, in: store, at: now)
            else { throw SandboxError.lostRecord }
            if app.clock.mode != .real { work.app.clock.standsAt = now }
            try work.resume(intent)
            try work.close()
            return work
        }
        note(work)
        waiting.advance(work.key, faults: work.faults, answer: work.answer)
    }

    func startQueued(on order: OrderID, in app: App) throws {
        var earlier: [WaitingList.Queued] = []
        for entry in waiting.queued where entry.app == app.id && entry.command.order == order {
            guard let app = try store.apps.find(app.id) else { return }
            if try isBlocked(entry.command, in: app, behind: earlier) {
                earlier.append(entry)
                continue
            }
            waiting.start(entry.ticket)
            do {
                let work = try store.perform {
                    try start(entry.command, in: app, entry.ownFaults)
                }
                note(work)
                if let answer = work.answer {
                    waiting.finish(entry.ticket, .success(answer))
                } else {
                    waiting.await(work.key, as: entry.ticket, faults: work.faults)
                }
            } catch {
                waiting.finish(entry.ticket, .failure(error))
            }
        }
    }
}
