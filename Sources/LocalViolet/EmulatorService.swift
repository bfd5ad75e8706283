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

    private struct Waiting {
        let exchange: ExchangeID
        let rendering: Rendering
        let line: RequestLog.Line
    }

    /// Opens the store, seeds it where it is empty, and ends what a crash left unfinished.
    init(
        _ configuration: EmulatorConfiguration, _ options: SandboxOptions,
        seedData: [(name: String, bytes: [UInt8])]
    ) throws {
        let data = try SeedData(seedData)
        let store = try WorldStore(path: configuration.databasePath)
        sandbox = Sandbox(store: store, options: options, wallClock: MachineClock.now)
        log = RequestLog(configuration.logger)
        api = VioletAPI(sandbox)
        control = ControlAPI(sandbox, version: Emulator.version)
        try sandbox.seed(data)
        let recovered = try sandbox.recover()
        if recovered > 0 {
            configuration.logger.notice(
                "finished \(recovered) platform calls that the last run left open")
        }
    }

    func answer(_ request: HTTPRequest, exchange: ExchangeID) -> HTTPResponse? {
        let line = log.begin(request)
        if ControlAPI.owns(request) {
            let response = control.answer(request)
            log.end(line, response, app: nil, hints: [])
            return response
        }
        let reply = api.answer(request)
        switch reply.progress {
        case .now(let response):
            log.end(line, response, app: reply.app, hints: reply.hints)
            return response
        case .later(let ticket, let rendering):
            log.hint(reply.hints, app: reply.app)
            waiting[ticket] = Waiting(exchange: exchange, rendering: rendering, line: line)
            tickets[exchange] = ticket
            newTickets.append(ticket)
            return nil
        }
    }

    func answer(_ refusal: HTTPRefusal) -> HTTPResponse {
        log.refused(refusal)
        return APIError.badRequest(refusal.reason, status: refusal.status).response
    }

    func answer(toFailedTurn error: any Error) -> HTTPResponse {
        log.failedTurn(error)
        return APIError.unknown.response
    }

    func abandon(_ exchange: ExchangeID) {
        guard let ticket = tickets.removeValue(forKey: exchange) else { return }
        waiting[ticket] = nil
        sandbox.abandon(ticket)
    }

    var nextDeadline: MonotonicTime? {
        if sandbox.hasAnswers { return MonotonicTime.now() }
        guard let due = try? sandbox.nextDeadline else { return nil }
        let ms = due.milliseconds - sandbox.machineTime.milliseconds
        return MonotonicTime.now().advanced(byMilliseconds: Int(max(0, ms)))
    }

    func endTurn(_ now: MonotonicTime) throws -> [(ExchangeID, HTTPResponse)] {
        defer { newTickets.removeAll(keepingCapacity: true) }
        do {
            try sandbox.endTurn()
        } catch {
            // The loop answers the requests of this turn; those of earlier turns that it ended
            // are answered by the next.
            for ticket in newTickets {
                if let entry = waiting.removeValue(forKey: ticket) {
                    tickets[entry.exchange] = nil
                }
            }
            throw error
        }
        return sandbox.takeAnswers().compactMap { ticket, result in
            guard let entry = waiting.removeValue(forKey: ticket) else { return nil }
            tickets[entry.exchange] = nil
            let response = entry.rendering.response(to: result)
            log.end(entry.line, response, app: nil, hints: [])
            return (entry.exchange, response)
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
