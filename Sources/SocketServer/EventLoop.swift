import HTTPWire

/// The one loop that owns everything that changes; lives and dies on its queue.
///
/// It runs in turns. A turn waits, serves what has arrived, lets the service commit, and sends
/// the responses after that: no byte leaves before what it claims is recorded.
///
/// Each step of a turn is taken for all connections before the next one begins; only what one
/// connection asks for at once, beyond its first request, is understood and done by turns. A request
/// runs through far more code than the processor's first cache holds; so a step's code, the
/// kernel's included, is fetched once a turn and not once a request.
final class EventLoop {
    let configuration: ServerConfiguration
    let service: any LoopService
    let poller: EpollPoller
    var listeners: [Listener] = []
    var connections = ConnectionTable()
    let maxConnections: Int
    let counts = ConnectionCounts()
    var deadlines = DeadlineQueue()

    /// The moment at which the present turn began.
    var now = MonotonicTime.now()
    /// When connections are accepted again after descriptors have run out.
    var acceptsAgain: MonotonicTime?
    /// When the graceful stop becomes a hard one; nil while nobody wants to stop.
    var drainDeadline: MonotonicTime?

    /// Connections with something to serve, send or settle before the turn ends.
    var touched: [Connection] = []
    /// Connections with bytes that wait for the next turn.
    var resumable: [UInt64] = []
    /// Connections with a request of this turn that is answered later.
    var deferred: [Connection] = []

    var receiveBuffer = [UInt8](repeating: 0, count: 64 * 1024)
    /// The memory in which replies are written out, kept from turn to turn.
    private var output: [UInt8] = []
    private var date = DateCache()
    private var ready: [Readiness] = []
    private let collectMail: () -> Bool
    private var vigil: Vigil

    /// The token of the mailbox; a connection's is its number, and listeners count down from the top.
    static let mailToken: UInt64 = 0

    /// A loop that serves `service`.
    ///
    /// The poller watches `mailSignal` for the mailbox; `collectMail` carries out what the
    /// mailbox holds and returns true if it asks to stop.
    init(
        _ configuration: ServerConfiguration, doors: [ListeningSockets],
        service: any LoopService, mailSignal: Int32, collectMail: @escaping () -> Bool
    ) throws(SystemError) {
        self.configuration = configuration
        self.service = service
        self.collectMail = collectMail
        maxConnections = Self.capacity(configuration)
        vigil = Vigil(microseconds: configuration.vigilMicroseconds)
        poller = try EpollPoller(reportingAtMost: configuration.connectionsPerTurn)
        for (door, sockets) in doors.enumerated() {
            for number in sockets.numbers {
                let token = UInt64.max - UInt64(listeners.count)
                listeners.append(Listener(number, token: token, door: door))
            }
        }
        service.begin(counts, ports: doors.map(\.port))
        try poller.add(mailSignal, token: Self.mailToken, .readable)
        for listener in listeners {
            try poller.add(listener.descriptor.number, token: listener.token, .readable)
        }
    }

    /// Keeps a few descriptors for the files that the service opens, and for those who are told
    /// that there is no room.
    private static func capacity(_ configuration: ServerConfiguration) -> Int {
        let files = 32
        let free = System.descriptorLimit() - files - shedRoom
        return min(configuration.maxConnections, max(files, free))
    }

    /// Runs turns until the server has drained.
    func run() {
        while !hasDrained {
            do throws(SystemError) {
                try awaitTurn()
            } catch {
                // The poller itself is broken: nothing could be served any more.
                break
            }
            turn()
        }
        for connection in connections.all { close(connection) }
        service.stop()
    }

    /// Waits until there is something to do; the turn begins when there is.
    private func awaitTurn() throws(SystemError) {
        let timeout = waitMs()
        let begin = MonotonicTime.now()
        ready.removeAll(keepingCapacity: true)
        if timeout != 0, let end = vigil.end(from: begin) {
            repeat {
                try poller.wait(timeoutMs: 0, into: &ready)
            } while ready.isEmpty && MonotonicTime.now() < end
        }
        if ready.isEmpty { try poller.wait(timeoutMs: timeout, into: &ready) }
        now = .now()
        vigil.waited(from: begin, to: now, for: ready.count)
    }

    private func turn() {
        var hasMail = false
        for readiness in ready {
            if readiness.token == Self.mailToken {
                hasMail = true
            } else if let connection = connections[readiness.token] {
                handle(readiness, connection)
            } else if let listener = listeners.first(where: { $0.token == readiness.token }) {
                accept(listener)
            }
        }
        serveArrived()
        resume()
        if hasMail, collectMail() { beginDrain() }
        acceptAgainIfDue()
        flush(failure: commit())
        reap()
        flush(failure: nil)
    }

    /// Lets the service end the turn; returns why the commit failed, if it did.
    private func commit() -> (any Error)? {
        defer { deferred.removeAll(keepingCapacity: true) }
        do {
            for (exchange, response) in try service.endTurn(now) { deliver(response, exchange) }
            return nil
        } catch {
            for connection in deferred {
                guard let exchange = connection.waitingExchange else { continue }
                deliver(service.answer(toFailedTurn: error), exchange)
            }
            return error
        }
    }

    /// The response to an exchange that has waited; dropped if the peer has gone.
    private func deliver(_ response: HTTPResponse, _ exchange: ExchangeID) {
        guard let connection = connections[exchange.connection],
            connection.waitingExchange == exchange
        else { return }
        let framing = connection.state.answered(closing: response.closesConnection)
        connection.decide(.answer(response, framing))
        connection.mustAdvance = true
        touch(connection)
    }

    /// Has `connection` looked at before the turn ends.
    func touch(_ connection: Connection) {
        guard !connection.isTouched else { return }
        connection.isTouched = true
        touched.append(connection)
    }

    /// Writes out and sends what the turn has decided, each connection's part in one call.
    private func flush(failure: (any Error)?) {
        guard !touched.isEmpty else { return }
        let defaults = date.defaults(unixSeconds: System.unixSeconds())
        // Values of this function for as long, and nobody is touched meanwhile: an object's are watched
        // over at each access.
        var writers: [Connection] = []
        var output: [UInt8] = []
        swap(&writers, &touched)
        swap(&output, &self.output)
        var first = 0
        for index in writers.indices {
            let connection = writers[index]
            connection.isTouched = false
            guard !connection.isClosed else { continue }
            let start = output.count
            connection.takeDecisions { decision in
                serialise(decision, of: connection, failure: failure, defaults, to: &output)
            }
            connection.part = start..<output.count
            guard output.count > Self.largestOutput else { continue }
            send(output, of: writers[first...index])
            output.removeAll(keepingCapacity: output.capacity <= Self.mostKept)
            first = index + 1
        }
        send(output, of: writers[first...])
        assert(touched.isEmpty, "a connection was touched while the turn was written out")
        writers.removeAll(keepingCapacity: true)
        output.removeAll(keepingCapacity: output.capacity <= Self.mostKept)
        swap(&writers, &touched)
        swap(&output, &self.output)
    }

    /// Bytes that are written out before they are sent; a single response may have more.
    private static let largestOutput = 256 * 1024
    /// Bytes of memory that are kept for the next turn.
    private static let mostKept = 1 << 20

    /// Sends each connection its part of `output`, and puts it in order for the wait.
    private func send(_ output: [UInt8], of writers: ArraySlice<Connection>) {
        for connection in writers where !connection.isClosed {
            if connection.send(output[connection.part], now: now) == .failed {
                close(connection)
            } else {
                settle(connection)
            }
        }
    }

    private func serialise(
        _ decision: Connection.Decision, of connection: Connection, failure: (any Error)?,
        _ defaults: DefaultFields, to output: inout [UInt8]
    ) {
        switch decision {
        case .interim:
            output += ResponseSerializer.continueBytes
        case .answer(let response, let framing):
            let start = output.count
            if let failure {
                let final = service.answer(toFailedTurn: failure)
                ResponseSerializer.append(final, framing: framing, defaults: defaults, to: &output)
            } else {
                ResponseSerializer.append(
                    response, framing: framing, defaults: defaults, to: &output)
                obey(response.delivery, from: start, on: connection, &output)
            }
        case .refusal(let response, let framing):
            ResponseSerializer.append(response, framing: framing, defaults: defaults, to: &output)
        }
    }

    /// Does to the bytes from `start` on what the response wants done to them.
    private func obey(
        _ delivery: Delivery, from start: Int, on connection: Connection,
        _ output: inout [UInt8]
    ) {
        switch delivery {
        case .normal: break
        case .dripped(let bytesPerSecond): connection.drip(bytesPerSecond, from: now)
        case .truncated(let count):
            output.removeLast(max(0, output.count - start - count))
        case .garbage: output.replaceSubrange(start..., with: Delivery.garbageBytes)
        case .closed: output.removeSubrange(start...)
        case .reset:
            output.removeSubrange(start...)
            connection.isReset = true
        }
    }

    /// Milliseconds that the poller may wait; nil for ever.
    private func waitMs() -> Int? {
        guard resumable.isEmpty else { return 0 }
        var next = earlier(service.nextDeadline, deadlines.first)
        next = earlier(next, acceptsAgain)
        next = earlier(next, drainDeadline)
        return next.map { MonotonicTime.now().milliseconds(until: $0) }
    }

    private func earlier(_ one: MonotonicTime?, _ other: MonotonicTime?) -> MonotonicTime? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }

    private var hasDrained: Bool {
        guard let drainDeadline else { return false }
        return connections.isEmpty || drainDeadline <= now
    }
}
