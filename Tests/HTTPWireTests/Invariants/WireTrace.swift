import HTTPWire

/// What one connection makes of bytes that arrive in given portions.
struct WireTrace: Equatable {
    /// Something that the peer gets to see, in a form that can be compared.
    enum Event: Equatable {
        /// A request was served; `end` is the number of bytes up to its last one.
        case request(SeenRequest, persists: Bool, end: Int)
        case refusal(status: Int, reason: String, framing: ResponseFraming)
        case end(lingers: Bool)
    }

    /// What happened, in its order.
    private(set) var events: [Event] = []
    /// What is wrong whatever the bytes were; nil if nothing is.
    private(set) var violation: String?
    /// The requests as the service would have got them.
    private(set) var requests: [HTTPRequest] = []

    private let state: ConnectionState
    private let limits: HTTPLimits
    private var given = 0
    private var invitations = 0
    private let answersLate: Bool

    /// Feeds `wire`, cut where `cuts` says.
    ///
    /// With `answersLate` a request is answered only after the portion that follows it.
    init(_ wire: [UInt8], cuts: [Int], limits: HTTPLimits, answersLate: Bool = false) {
        state = ConnectionState(limits: limits)
        self.limits = limits
        self.answersLate = answersLate
        var start = 0
        for cut in cuts + [wire.count] where cut > start || wire.isEmpty {
            state.received(Array(wire[start..<cut]))
            given = cut
            if !hasEnded {
                // Late answers: the request in process gets its answer now, after more bytes.
                if answersLate, state.awaited == .response { answer() }
                drive()
                checkFork()
            }
            start = cut
        }
        while answersLate, state.awaited == .response {
            answer()
            drive()
        }
        if hasEnded { checkThatItStaysEnded() }
    }

    /// The two are compared by what the peer sees.
    static func == (left: WireTrace, right: WireTrace) -> Bool { left.events == right.events }

    private var hasEnded: Bool {
        if case .end = events.last { return true }
        return false
    }

    private mutating func answer() {
        guard case .request(let seen, _, let end) = events.last else {
            return fail("an answer is awaited without a request")
        }
        let framing = state.answered()
        if framing.omitsBody != (seen.method == "HEAD") { fail("the body of a HEAD is sent") }
        events[events.count - 1] = .request(
            seen, persists: framing.persistence != .closes, end: end)
    }

    /// Takes steps until bytes or an answer are needed.
    private mutating func drive() {
        while true {
            switch state.next() {
            case .read, .awaitResponse: return
            case .sendContinue:
                invitations += 1
                if invitations > 1 { fail("one body is invited twice") }
                if state.awaited != .body { fail("a body is invited before its head is read") }
            case .serve(let request):
                note(request)
                if answersLate { return }
                answer()
            case .refuse(let refusal, let framing):
                note(refusal, framing)
            case .end(let lingers):
                events.append(.end(lingers: lingers))
                return
            }
        }
    }

    private mutating func note(_ request: HTTPRequest) {
        if case .refusal = events.last { fail("a request is served after a refusal") }
        invitations = 0
        let seen = SeenRequest(request)
        let target = request.path.count + (request.query?.count ?? 0)
        if request.body.count > limits.body { fail("a body is longer than its limit") }
        if request.fields.count > limits.fields { fail("there are more fields than allowed") }
        if target > limits.requestLine { fail("a target is longer than its limit") }
        if state.unparsedCount > given { fail("more bytes are left than were given") }
        requests.append(request)
        events.append(.request(seen, persists: false, end: given - state.unparsedCount))
    }

    private mutating func note(_ refusal: HTTPRefusal, _ framing: ResponseFraming) {
        let known = [400, 413, 414, 415, 417, 421, 431, 501, 505]
        if !known.contains(refusal.status.code) { fail("an unknown status refuses") }
        if !refusal.reason.hasSuffix(".") { fail("a refusal has no sentence") }
        if framing.persistence != .closes { fail("a refusal leaves the connection open") }
        if state.unparsedCount > 0 { fail("bytes are kept after a refusal") }
        events.append(
            .refusal(status: refusal.status.code, reason: refusal.reason, framing: framing))
    }

    /// Lets a copy of the connection expire, another lose its peer, and a third one drain.
    private mutating func checkFork() {
        guard !hasEnded, state.awaited != .response else { return }
        if let told = expires(state) { fail(told) }
        let left = ConnectionState(copying: state)
        left.receivedEnd()
        guard case .end(lingers: false) = left.next() else {
            return fail("a connection without a peer goes on")
        }
        let drained = ConnectionState(copying: state)
        let isIdle = state.awaited == .request
        drained.drain()
        switch drained.next() {
        case .end where isIdle, .read where !isIdle, .sendContinue where !isIdle: break
        default: fail("draining does not end the idle and spare the others")
        }
        let most = max(limits.head, limits.body, limits.chunkLine, limits.trailers) + 2
        if state.unparsedCount > most { fail("more is kept than the limits allow") }
    }

    /// What is wrong with `state` when its deadline passes.
    private func expires(_ state: ConnectionState) -> String? {
        let late = ConnectionState(copying: state)
        let awaited = late.awaited
        let told = late.expire()
        guard case .end = late.next() else { return "an expired connection goes on" }
        let isToldOff = awaited == .head || awaited == .body
        guard (told?.0.status.code == 408) == isToldOff else {
            return "408 is not for what has begun, and only for that"
        }
        return nil
    }

    private mutating func checkThatItStaysEnded() {
        state.received(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        guard case .end = state.next(), state.unparsedCount == 0 || !isRefused else {
            return fail("an ended connection goes on")
        }
        if state.wantsBytes { fail("an ended connection wants bytes") }
    }

    private var isRefused: Bool {
        events.contains { if case .refusal = $0 { true } else { false } }
    }

    private mutating func fail(_ what: String) {
        if violation == nil { violation = what }
    }
}

/// A request in a form that can be compared byte for byte.
struct SeenRequest: Equatable {
    let method: String
    let version: HTTPVersion
    let path: [UInt8]
    let query: [UInt8]?
    let authority: [UInt8]
    let fields: [[UInt8]]
    let body: [UInt8]

    init(_ request: HTTPRequest) {
        method = request.method.name
        version = request.version
        path = Array(request.path)
        query = request.query.map(Array.init)
        authority = Array(request.authority)
        fields = request.fields.map { Array("\($0.name)=\($0.value)".utf8) }
        body = request.body
    }
}
