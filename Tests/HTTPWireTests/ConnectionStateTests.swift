import HTTPWire
import Testing

/// A step in a form that can be compared.
private enum Seen: Equatable {
    case read
    case sendContinue
    case serve(String)
    case refuse(Int, ResponseFraming)
    case awaitResponse
    case end(lingers: Bool)
}

extension ConnectionState {
    fileprivate func step() -> Seen {
        switch next() {
        case .read: .read
        case .sendContinue: .sendContinue
        case .serve(let request): .serve(text(request.path))
        case .refuse(let refusal, let framing): .refuse(refusal.status.code, framing)
        case .awaitResponse: .awaitResponse
        case .end(let lingers): .end(lingers: lingers)
        }
    }

    fileprivate func received(_ text: String) {
        received(Array(text.utf8))
    }
}

private func get(_ path: String, _ lines: String = "", version: String = "1.1") -> String {
    "GET \(path) HTTP/\(version)\r\nHost: a\r\n\(lines)\r\n"
}

private let closes = ResponseFraming(persistence: .closes)
private let persists = ResponseFraming(persistence: .persists)

struct ConnectionStateTests {
    @Test
    func pipelinedRequestsAreServedOneAfterTheOther() {
        let state = ConnectionState()
        state.received(get("/1") + get("/2"))
        #expect(state.step() == .serve("/1"))
        #expect(state.step() == .awaitResponse)
        #expect(!state.wantsBytes)
        #expect(state.answered() == persists)
        #expect(state.step() == .serve("/2"))
        #expect(state.wantsBytes)
        #expect(state.answered() == persists)
        #expect(state.step() == .read)
        #expect(state.awaited == .request)
    }

    @Test(arguments: [
        ("1.1", "", ResponseFraming.Persistence.persists),
        ("1.1", "Connection: keep-alive\r\n", .persists),
        ("1.1", "Connection: close\r\n", .closes),
        ("1.1", "Connection: x, Close\r\n", .closes),
        ("1.1", "Connection: keep-alive\r\nConnection: close\r\n", .closes),
        ("1.1", "Connection: closed\r\n", .persists),
        ("1.0", "", .closes),
        ("1.0", "Connection: Keep-Alive\r\n", .persistsByRequest),
        ("1.0", "Connection: keep-alive, close\r\n", .closes),
    ])
    func theClientDecidesWhetherTheConnectionPersists(
        version: String, lines: String, expected: ResponseFraming.Persistence
    ) {
        let state = ConnectionState()
        state.received(get("/", lines, version: version))
        #expect(state.step() == .serve("/"))
        #expect(state.answered().persistence == expected)
        #expect(state.step() == (expected == .closes ? .end(lingers: true) : .read))
    }

    @Test
    func whatFollowsTheLastRequestIsDropped() {
        let state = ConnectionState()
        state.received(get("/1", "Connection: close\r\n") + get("/2"))
        #expect(state.step() == .serve("/1"))
        #expect(state.answered() == closes)
        #expect(state.step() == .end(lingers: true))
        state.received(get("/3"))
        #expect(state.step() == .end(lingers: true))
    }

    @Test
    func aResponseMayEndTheConnection() {
        let state = ConnectionState()
        state.received(get("/"))
        #expect(state.step() == .serve("/"))
        #expect(state.answered(closing: true) == closes)
        #expect(state.step() == .end(lingers: true))
    }

    @Test
    func aHeadIsAnsweredWithoutBody() {
        let state = ConnectionState()
        state.received("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(state.step() == .serve("/"))
        #expect(state.answered() == ResponseFraming(omitsBody: true))
    }

    @Test(arguments: ["Content-Length: 2", "Transfer-Encoding: chunked"])
    func theBodyIsInvitedOnce(framing: String) {
        let state = ConnectionState()
        state.received("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\(framing)\r\n\r\n")
        #expect(state.step() == .sendContinue)
        #expect(state.step() == .read)
        state.received(framing.hasPrefix("C") ? "x" : "1\r\n")
        #expect(state.step() == .read)
        #expect(state.awaited == .body)
        state.received(framing.hasPrefix("C") ? "y" : "x\r\n0\r\n\r\n")
        #expect(state.step() == .serve("/"))
    }

    @Test(arguments: ["Content-Length: 2\r\n\r\nx", "Content-Length: 0\r\n\r\n", "\r\n"])
    func aBodyThatArrivesOrIsEmptyIsNotInvited(rest: String) {
        let state = ConnectionState()
        state.received("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\(rest)")
        #expect(state.step() != .sendContinue)
    }

    @Test
    func aTooLargeBodyIsRefusedBeforeItIsInvited() {
        let state = ConnectionState()
        state.received(
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n\r\n")
        #expect(state.step() == .refuse(413, closes))
        #expect(state.step() == .end(lingers: true))
        #expect(!state.wantsBytes)
    }

    @Test
    func theRefusalOfAHeadHasNoBody() {
        for lines in ["", "Host: a\r\nHost: a\r\n", "Host: a\r\nContent-Length: x\r\n"] {
            let state = ConnectionState()
            state.received("HEAD / HTTP/1.1\r\n\(lines)\r\n")
            let framing = ResponseFraming(omitsBody: true, persistence: .closes)
            #expect(state.step() == .refuse(400, framing))
        }
    }

    @Test
    func aHeadThatIsLateGetsNoBodyEither() {
        let state = ConnectionState()
        state.received("HEAD / HTTP/1.1\r\n")
        #expect(state.step() == .read)
        #expect(state.expire()?.1 == ResponseFraming(omitsBody: true, persistence: .closes))
    }

    @Test
    func aClientThatShutsItsSideIsStillAnswered() {
        let state = ConnectionState()
        state.received(get("/1") + get("/2"))
        state.receivedEnd()
        #expect(state.step() == .serve("/1"))
        #expect(state.answered() == persists)
        #expect(state.step() == .serve("/2"))
        #expect(state.answered() == closes)
        #expect(state.step() == .end(lingers: false))
    }

    @Test(arguments: ["", "GET /", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n"])
    func aClientThatLeavesInTheMiddleGetsNothing(start: String) {
        let state = ConnectionState()
        state.received(start)
        state.receivedEnd()
        #expect(state.step() == .end(lingers: false))
    }

    @Test
    func drainingFinishesTheRequestInProcess() {
        let state = ConnectionState()
        state.received(get("/"))
        #expect(state.step() == .serve("/"))
        state.drain()
        #expect(state.step() == .awaitResponse)
        #expect(state.answered() == closes)
        #expect(state.step() == .end(lingers: true))
    }

    @Test
    func drainingEndsAnIdleConnection() {
        let state = ConnectionState()
        #expect(state.step() == .read)
        state.drain()
        #expect(state.step() == .end(lingers: false))
    }

    @Test
    func drainingLetsARequestFinishItsArrival() {
        let state = ConnectionState()
        state.received("GET /")
        state.drain()
        #expect(state.step() == .read)
        state.received(" HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(state.step() == .serve("/"))
        #expect(state.answered() == closes)
    }

    @Test(arguments: [
        ("GET / ", 408), ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n", 408),
        ("", nil),
    ])
    func onlyARequestThatHasBegunIsToldThatItIsLate(start: String, status: Int?) {
        let state = ConnectionState()
        state.received(start)
        #expect(state.step() == .read)
        #expect(state.expire()?.0.status.code == status)
        #expect(state.step() == .end(lingers: true))
    }
}
