import ControlAPI
import Descriptions
import HTTPWire
import Logging
import Orders
import Sandbox
import SocketServer
import VioletAPI
import WorldStore

/// Wires the rooms together on the loop: hands requests to the API or the control side, keeps who
/// waits for an answer, and lets each turn end with a commit.
final class EmulatorService: LoopService {
    private let sandbox: Sandbox
    private let api: VioletAPI
    private let control: ControlAPI
    private let log: RequestLog
    private var waiting: [Ticket: Waiting] = [:]
    private var tickets: [ExchangeID: Ticket] = [:]
    /// The tickets of this turn, which a failed commit makes void.
    private var newTickets: [Ticket] = []

    /// The answers of this turn to control requests that came by no socket.
    private var untold: [(response: HTTPResponse, tell: @Sendable (HTTPResponse) -> Void)] = []

    private let clock: () -> MonotonicTime
    private let loop: LoopSeen

    /// What is counted of a request when its reply leaves.
    private struct Tally {
        let kind: RequestCounts.Kind
        let arrivedAt: MonotonicTime
    }

    /// What a delivery fault holds back, in real time.
    private var delayed: [Delayed] = []
    /// Whose answers were held back in this turn; a failed commit makes those answers void.
    private var newlyDelayed: Set<ExchangeID> = []

    private struct Delayed {
        enum Action {
            case deliver(HTTPResponse, Tally?)
            case perform(
                HTTPRequest, ResponseFault, VioletAPI.Entry, RequestLog.Line)
        }

        let due: MonotonicTime
        let exchange: ExchangeID
        let action: Action
    }

    private struct Waiting {
        let exchange: ExchangeID
        let rendering: Rendering
        let entry: VioletAPI.Entry
        let hints: [String]
        let line: RequestLog.Line
        let tally: Tally
    }

    /// Opens the store, seeds it where it is empty, and ends what a crash left unfinished.
    ///
    /// - Parameters:
    ///   - configuration: How it is set up.
    ///   - options: What new worlds start with.
    ///   - seedData: The documents of the seed data.
    ///   - clock: The time that only goes forward, for delays and durations.
    /// - Throws: What the store or the seed data finds wrong.
    init(
        _ configuration: EmulatorConfiguration, _ options: SandboxOptions,
        seedData: [(name: String, bytes: [UInt8])],
        clock: @escaping () -> MonotonicTime = MonotonicTime.now
    ) throws {
        self.clock = clock
        let loop = LoopSeen()
        self.loop = loop
        let data = try SeedData(seedData)
        let store = try WorldStore(
            path: configuration.databasePath, durability: configuration.durability.kept)
        sandbox = Sandbox(store: store, options: options, wallClock: MachineClock.now)
        log = RequestLog(
            configuration.logger, mask: SecretMask(controlToken: configuration.controlToken),
            clock: clock)
        api = VioletAPI(sandbox)
        control = ControlAPI(
            sandbox, version: Emulator.version, token: configuration.controlToken,
            facts: ServerFacts(
                startedAt: MachineClock.now(), apiPort: { loop.apart?.api },
                residentBytes: ProcessMemory.residentBytes, connections: { loop.connections }))
        if let upgrade = store.upgrade {
            configuration.logger.notice(
                """
                upgraded the database from schema version \(upgrade.from) to \(upgrade.to); \
                as it was, it is kept in \(upgrade.copy)
                """)
        }
        try sandbox.seed(data)
        let recovered = try sandbox.recover()
        log.lostCalls(sandbox.takeLostCalls())
        if recovered > 0 {
            configuration.logger.notice(
                "finished \(recovered) platform calls that the last run left open")
        }
    }

    func begin(_ counts: ConnectionCounts, ports: [Int]) {
        loop.counts = counts
        loop.ports = ports
    }

    func answer(_ request: HTTPRequest, exchange: ExchangeID) -> HTTPResponse? {
        let line = log.begin(request)
        if let response = WholeServer.answer(request) {
            log.end(line, response, app: nil, hints: [])
            return response
        }
        let isControl = ControlAPI.owns(request)
        if let response = otherPort(isControl, exchange) {
            log.end(line, response, app: nil, hints: [])
            count(Tally(kind: .none, arrivedAt: line.arrivedAt), response)
            return response
        }
        if isControl {
            let response = control.answer(request)
            log.end(line, response, app: nil, hints: [])
            count(Tally(kind: .control, arrivedAt: line.arrivedAt), response)
            return response
        }
        let (reply, facts) = api.answer(request)
        return handle(reply, facts, to: request, exchange, line)
    }

    /// Where the control side has a port of its own, each side says 404 to what is for the other.
    private func otherPort(_ isControl: Bool, _ exchange: ExchangeID) -> HTTPResponse? {
        guard let ports = loop.apart, isControl != (exchange.door == 1) else { return nil }
        let message =
            isControl
            ? "The control side of this server is asked at port \(ports.control)."
            : "The API of this server is asked at port \(ports.api); this is its control side."
        return APIError.badRequest(message, status: .notFound).response
    }

    /// Counts a request whose reply leaves now.
    private func count(_ tally: Tally, _ response: HTTPResponse) {
        let spent = clock().nanoseconds &- tally.arrivedAt.nanoseconds
        control.requests.count(tally.kind, status: response.seenStatus, nanoseconds: spent)
    }

    /// A control request that came by no socket; it is answered after the commit like all others.
    func control(
        _ request: HTTPRequest, then tell: @escaping @Sendable (HTTPResponse) -> Void
    ) {
        untold.append((control.answer(request), tell))
    }

    /// The response where it leaves at once; all else is kept until its time.
    private func handle(
        _ reply: consuming VioletAPI.Reply, _ facts: VioletAPI.Facts, to request: HTTPRequest,
        _ exchange: ExchangeID, _ line: RequestLog.Line
    ) -> HTTPResponse? {
        let entry = facts.entry ?? api.open(request)
        let tally = Tally(kind: facts.kind, arrivedAt: line.arrivedAt)
        switch consume reply {
        case .now(let plain):
            let response = api.close(entry, plain, hints: facts.hints)
            log.end(line, response, app: facts.app, hints: facts.hints)
            guard facts.delayMs > 0 else {
                count(tally, response)
                return response
            }
            delay(.deliver(response, tally), of: exchange, byMs: facts.delayMs)
        case .later(let ticket, let rendering):
            log.hint(facts.hints, id: entry.key)
            waiting[ticket] = Waiting(
                exchange: exchange, rendering: rendering, entry: entry, hints: facts.hints,
                line: line, tally: tally)
            tickets[exchange] = ticket
            newTickets.append(ticket)
        case .postponed(let ms, let fault):
            delay(
                .perform(request, fault, entry, line), of: exchange, byMs: ms)
        }
        return nil
    }

    private func delay(_ action: Delayed.Action, of exchange: ExchangeID, byMs ms: Int) {
        newlyDelayed.insert(exchange)
        delayed.append(
            Delayed(
                due: clock().advanced(byMilliseconds: ms), exchange: exchange,
                action: action))
    }

    func answer(_ refusal: HTTPRefusal) -> HTTPResponse {
        log.refused(refusal)
        control.requests.count(.none, status: refusal.status.code)
        return APIError.badRequest(refusal.reason, status: refusal.status).response
    }

    func answer(toFailedTurn error: any Error) -> HTTPResponse {
        log.failedTurn(error)
        return APIError.unknown.response
    }

    func abandon(_ exchange: ExchangeID) {
        delayed.removeAll { $0.exchange == exchange }
        guard let ticket = tickets.removeValue(forKey: exchange) else { return }
        waiting[ticket] = nil
        sandbox.abandon(ticket)
    }

    var nextDeadline: MonotonicTime? {
        if sandbox.hasAnswers { return clock() }
        let response = delayed.isEmpty ? nil : delayed.map(\.due).min()
        guard let due = try? sandbox.nextDeadline else { return response }
        let ms = due.milliseconds - sandbox.machineTime.milliseconds
        let shop = clock().advanced(byMilliseconds: Int(max(0, ms)))
        return min(shop, response ?? shop)
    }

    func endTurn(_ now: MonotonicTime) throws -> [(ExchangeID, HTTPResponse)] {
        defer {
            newTickets.removeAll(keepingCapacity: true)
            newlyDelayed.removeAll(keepingCapacity: true)
            untold.removeAll()
        }
        let due = takeDelayed(until: now)
        var responses = perform(due)
        do {
            try sandbox.endTurn()
        } catch {
            voidTurn(due.map(\.exchange), error)
            throw error
        }
        for (response, tell) in untold { tell(response) }
        log.lostCalls(sandbox.takeLostCalls())
        for (ticket, result) in sandbox.takeAnswers() {
            guard let entry = waiting.removeValue(forKey: ticket) else { continue }
            tickets[entry.exchange] = nil
            let response = api.close(
                entry.entry, entry.rendering.response(to: result), hints: entry.hints,
                isLate: true)
            log.end(entry.line, response, app: entry.entry.app, hints: [])
            guard entry.rendering.delayMs > 0 else {
                count(entry.tally, response)
                responses.append((entry.exchange, response))
                continue
            }
            delay(
                .deliver(response, entry.tally), of: entry.exchange,
                byMs: entry.rendering.delayMs)
        }
        return responses
    }

    /// The commit failed: the loop answers the requests of this turn; those of earlier turns that
    /// were carried out in it are answered by the next.
    private func voidTurn(_ performed: [ExchangeID], _ error: any Error) {
        for ticket in newTickets {
            guard let entry = waiting.removeValue(forKey: ticket) else { continue }
            tickets[entry.exchange] = nil
        }
        for (_, tell) in untold { tell(answer(toFailedTurn: error)) }
        delayed.removeAll { newlyDelayed.contains($0.exchange) }
        for exchange in performed {
            delay(.deliver(answer(toFailedTurn: error), nil), of: exchange, byMs: 0)
        }
    }

    /// What is due of the delayed, in the order in which it is.
    private func takeDelayed(until now: MonotonicTime) -> [Delayed] {
        guard !delayed.isEmpty else { return [] }
        let due = delayed.filter { $0.due <= now }.sorted { $0.due < $1.due }
        delayed.removeAll { $0.due <= now }
        return due
    }

    /// Responses that leave now, and requests that are carried out now.
    private func perform(_ due: [Delayed]) -> [(ExchangeID, HTTPResponse)] {
        due.compactMap { entry in
            switch entry.action {
            case .deliver(let response, let tally):
                if let tally { count(tally, response) }
                return (entry.exchange, response)
            case .perform(let request, let fault, let journalEntry, let line):
                let (reply, facts) = api.answer(request, postponed: (fault, journalEntry))
                return handle(reply, facts, to: request, entry.exchange, line).map {
                    (entry.exchange, $0)
                }
            }
        }
    }

    func stop() {
        do {
            try sandbox.store.commitTurn()
        } catch {
            log.failedTurn(error)
        }
    }
}
