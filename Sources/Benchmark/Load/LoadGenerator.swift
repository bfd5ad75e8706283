import SocketServer

/// Sends requests over connections that stay open, one at a time on each, and times the replies.
///
/// One thread waits for all connections, as the server does, so that it takes little of the
/// machine that they share.
struct LoadGenerator: ~Copyable {
    /// What is done with the body of a reply; the number is the request's place in its list.
    typealias ReplyHandler = (_ request: Int, _ body: ArraySlice<UInt8>) throws -> Void

    /// Longer than any request may take; whoever is silent for so long is not waited for.
    private static let patienceMs = 10_000

    private let poller: EpollPoller
    private let connections: [ClientConnection]
    private var buffer: [UInt8]
    private var ready: [Readiness]
    private var outstanding: Int
    private var result: LoadResult

    /// Opens connections to a port of this machine.
    ///
    /// - Parameters:
    ///   - port: The port.
    ///   - count: How many connections.
    /// - Throws: The system call that failed.
    init(port: Int, connections count: Int) throws(SystemError) {
        let poller = try EpollPoller()
        var connections: [ClientConnection] = []
        for index in 0..<count {
            let connection = try ClientConnection(port: port)
            connections.append(connection)
            try poller.add(connection.number, token: UInt64(index), .readable)
        }
        self.poller = poller
        self.connections = connections
        buffer = [UInt8](repeating: 0, count: 64 * 1024)
        ready = []
        outstanding = 0
        result = LoadResult()
    }

    /// Closes all connections.
    consuming func close() {}

    /// Sends requests until there are no more, or time is up; then waits for the last replies.
    ///
    /// - Parameters:
    ///   - requests: The requests; those that were sent have been taken afterwards.
    ///   - seconds: How long to go on; nil means to their end.
    ///   - expected: The statuses that are no error.
    ///   - betweenTurns: What is done with every wake-up, with the time in nanoseconds.
    ///   - onReply: What is done with the body of each expected reply.
    /// - Returns: What it came to; what went wrong is counted and ends only its own connection.
    /// - Throws: A failure to wait, or what `onReply` throws.
    mutating func run(
        _ requests: inout RequestList, seconds: Double? = nil, expecting expected: ClosedRange<Int>,
        betweenTurns: (UInt64) -> Void = { _ in }, onReply: ReplyHandler? = nil
    ) throws -> LoadResult {
        result = LoadResult()
        outstanding = 0
        let start = MonotonicTime.now().nanoseconds
        let end = seconds.map { start + UInt64($0 * 1e9) } ?? .max
        var last = start
        for connection in connections { sendNext(of: &requests, on: connection, at: last) }
        while outstanding > 0 {
            try poller.wait(timeoutMs: Self.patienceMs, into: &ready)
            if ready.isEmpty { giveUp() }
            for readiness in ready {
                let connection = connections[Int(readiness.token)]
                guard connection.isOpen, let frame = receive(on: connection) else { continue }
                last = MonotonicTime.now().nanoseconds
                try finish(connection, frame, at: last, expected, onReply)
                if last < end { sendNext(of: &requests, on: connection, at: last) }
            }
            betweenTurns(last)
        }
        result.elapsed = last - start
        return result
    }

    private mutating func sendNext(
        of requests: inout RequestList, on connection: ClientConnection, at now: UInt64
    ) {
        guard connection.isOpen, let (number, bytes) = requests.take() else { return }
        connection.sentAt = now
        connection.request = number
        outstanding += 1
        guard System.send(connection.number, bytes[...]) == .moved(bytes.count) else {
            return fail(connection, "a request could not be sent")
        }
    }

    /// Takes what has come; the frame of the reply once it is whole, in the common buffer or, if
    /// it came in pieces, in the connection's own.
    private mutating func receive(on connection: ClientConnection) -> ReplyFrame? {
        switch System.receive(connection.number, into: &buffer) {
        case .moved(let count): return read(count, on: connection)
        case .end: fail(connection, "the connection was closed")
        case .failed: fail(connection, "the connection broke")
        case .wouldBlock: break
        }
        return nil
    }

    private mutating func read(_ count: Int, on connection: ClientConnection) -> ReplyFrame? {
        guard connection.isWaiting else {
            fail(connection, "bytes that nobody asked for")
            return nil
        }
        let isWhole = connection.pending.isEmpty
        if !isWhole { connection.pending += buffer[..<count] }
        let available = isWhole ? count : connection.pending.count
        let reading = ReplyFrame.read(isWhole ? buffer : connection.pending, count: available)
        if case .head(let frame) = reading, frame.length == available { return frame }
        if !reading.mayGrow(from: available) {
            fail(connection, "a reply that cannot be read")
        } else if isWhole {
            connection.pending = Array(buffer[..<count])
        }
        return nil
    }

    private mutating func finish(
        _ connection: ClientConnection, _ frame: ReplyFrame, at now: UInt64,
        _ expected: ClosedRange<Int>, _ onReply: ReplyHandler?
    ) throws {
        outstanding -= 1
        let number = connection.request
        connection.request = nil
        let body = connection.pending
        connection.pending = []
        guard expected.contains(frame.status) else {
            return result.errors.add("status \(frame.status)")
        }
        result.latencies.record(now - connection.sentAt)
        guard let onReply, let number else { return }
        try onReply(number, (body.isEmpty ? buffer : body)[frame.headLength..<frame.length])
    }

    private mutating func fail(_ connection: ClientConnection, _ reason: String) {
        result.errors.add(reason)
        if connection.isWaiting { outstanding -= 1 }
        connection.request = nil
        connection.isOpen = false
        poller.remove(connection.number)
    }

    private mutating func giveUp() {
        for connection in connections where connection.isWaiting {
            fail(connection, "no reply within \(Self.patienceMs / 1000) seconds")
        }
    }
}

extension ReplyFrame.Reading {
    /// Whether more bytes can make a whole reply of those that are there.
    fileprivate func mayGrow(from count: Int) -> Bool {
        switch self {
        case .incomplete: true
        case .malformed: false
        case .head(let frame): count < frame.length
        }
    }
}
