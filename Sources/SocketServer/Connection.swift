import HTTPWire

/// One accepted connection: its socket, its rules, and what is still to be sent.
///
/// Decides nothing itself; the loop asks ``state`` and acts.
final class Connection {
    /// What has been decided in this turn and is sent when the turn has been committed.
    enum Decision {
        /// The invitation to send the body.
        case interim
        /// The response to a request; void if the commit fails.
        case answer(HTTPResponse, ResponseFraming)
        /// The response to a refusal, which records nothing and so depends on no commit.
        case refusal(HTTPResponse, ResponseFraming)
    }

    /// How far the end of the connection has come.
    enum Ending: Hashable {
        case none
        /// Everything is decided; ends when it has been sent.
        case afterOutput(lingers: Bool)
        /// The sending side is shut; what still arrives is dropped.
        case lingering
    }

    /// What the connection waits for, and for the how-manieth time.
    struct Wait: Hashable {
        let awaited: ConnectionState.Awaited
        let request: UInt64
    }

    let number: UInt64
    /// Which of the server's ports it came to.
    let door: Int
    let descriptor: Descriptor
    let state: ConnectionState
    var ending = Ending.none
    /// The number of requests so far.
    var requests: UInt64 = 0
    /// What was decided in this turn: nearly always one thing, which needs no memory of its own.
    private var decision: Decision?
    private var furtherDecisions: [Decision] = []
    /// Its part of what the turn has written out.
    var part = 0..<0
    private(set) var unsent = OutputBuffer()
    /// What has been understood and not yet done.
    private var understood: ConnectionState.Step?

    /// What the poller watches.
    var interest: Interest = .readable
    /// Whether it is no more.
    var isClosed = false
    /// Whether the loop has to look at the connection before the turn ends.
    var isTouched = false
    /// Whether something was read from it in this turn and has not been looked at.
    var hasArrived = false
    /// Whether bytes are here that nobody will announce again.
    var mustAdvance = false
    /// Whether it stands among those that go on in a later turn.
    var isResumable = false

    /// What the connection waits for since ``waitingSince``; a total and no idle time.
    private(set) var wait = Wait(awaited: .request, request: 0)
    var waitingSince: MonotonicTime
    /// When bytes were sent last although not all could be.
    var lastProgress: MonotonicTime
    /// When something must have happened.
    var deadline: MonotonicTime?
    /// The entry of the connection in the deadline queue.
    var scheduled: MonotonicTime?

    /// Whether the connection ends with a reset.
    var isReset = false
    /// How slowly bytes are sent, while they are.
    private var dripping: Drip?
    private var decidedBytes = 0

    private struct Drip {
        let portion: Int
        let intervalMs: Int
        var next: MonotonicTime
    }

    init(
        _ number: UInt64, door: Int, descriptor: Int32, limits: HTTPLimits, now: MonotonicTime
    ) {
        self.number = number
        self.door = door
        self.descriptor = Descriptor(descriptor)
        state = ConnectionState(limits: limits)
        waitingSince = now
        lastProgress = now
    }

    /// The exchange of the last request.
    var exchange: ExchangeID {
        ExchangeID(connection: number, request: requests, door: door)
    }

    /// The exchange whose response is awaited.
    var waitingExchange: ExchangeID? { state.awaited == .response ? exchange : nil }

    /// Bytes that wait for the peer or for the end of the turn, heads not counted.
    var pendingBytes: Int { unsent.count + decidedBytes }

    /// Finds out what has to be done next.
    func understand() { understood = state.next() }

    /// What has to be done next.
    func nextStep() -> ConnectionState.Step {
        guard let step = understood else { return state.next() }
        understood = nil
        return step
    }

    func decide(_ decision: Decision) {
        switch decision {
        case .interim: break
        case .answer(let response, _), .refusal(let response, _):
            decidedBytes += response.body.count
        }
        if self.decision == nil {
            self.decision = decision
        } else {
            furtherDecisions.append(decision)
        }
    }

    /// Takes out what was decided in this turn, in its order.
    func takeDecisions(_ take: (Decision) -> Void) {
        guard let decision = decision.take() else { return }
        decidedBytes = 0
        take(decision)
        guard !furtherDecisions.isEmpty else { return }
        for decision in furtherDecisions { take(decision) }
        furtherDecisions = []
    }

    /// Sends what `output` holds after what is still unsent, as far as the peer takes it.
    func send(_ output: ArraySlice<UInt8>, now: MonotonicTime) -> System.Transfer {
        let hadUnsent = !unsent.isEmpty
        let result = unsent.send(output, through: descriptor.number, atMost: portion(now))
        if unsent.isEmpty { dripping = nil }
        if case .moved(let count) = result, count > 0 { lastProgress = now }
        if !hadUnsent { lastProgress = now }
        return result
    }

    /// Sends what follows so many bytes a second, in portions of a tenth of a second or a byte.
    func drip(_ bytesPerSecond: Int, from now: MonotonicTime) {
        let rate = max(1, bytesPerSecond)
        let portion = max(1, rate / 10)
        dripping = Drip(portion: portion, intervalMs: 1000 * portion / rate, next: now)
    }

    /// When the next portion is due, while bytes are dripped.
    var nextPortion: MonotonicTime? { dripping?.next }

    /// How many bytes may be sent now.
    private func portion(_ now: MonotonicTime) -> Int {
        guard let drip = dripping else { return .max }
        guard drip.next <= now else { return 0 }
        dripping?.next = now.advanced(byMilliseconds: drip.intervalMs)
        return drip.portion
    }

    /// Notes what is awaited now; a new wait begins when it differs from before.
    func updateWait(now: MonotonicTime) {
        let present = Wait(awaited: state.awaited, request: requests)
        guard present != wait else { return }
        wait = present
        waitingSince = now
    }
}
