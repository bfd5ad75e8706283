import HTTPWire
import SocketServer
import TestSupport
import Testing

struct EndingTests {
    @Test(arguments: [
        get("/x", "Connection: close\r\n"), "GET /x HTTP/1.0\r\n\r\n",
    ])
    func theConnectionEndsWhenTheClientWantsIt(request: String) throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(request + get("/never"))
        let rest = try client.rest()
        #expect(rest.contains("\r\nConnection: close\r\n"))
        #expect(rest.hasSuffix("\r\n\r\n/x"))
    }

    @Test
    func theConnectionEndsWhenTheServiceWantsIt() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(get("/closes"))
        #expect(try client.rest().contains("\r\nConnection: close\r\n"))
    }

    @Test
    func aClientThatShutsItsSideIsAnswered() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(get("/1") + get("/held") + get("/2"))
        client.shutSending()
        try server.record.awaitWaiting()
        server.handle.perform { $0.release() }
        #expect(try client.response().body == "/1")
        #expect(try client.response().body == "released")
        #expect(try client.rest().hasSuffix("\r\n\r\n/2"))
    }

    @Test
    func anEarlyRefusalCanBeReadAlthoughTheBodyIsStillSent() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
        client.send(String(repeating: "x", count: 3_000_000))
        #expect(try client.rest().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
    }

    @Test
    func whatIsNoRequestIsRefusedAndNothingAfterItIsServed() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(get("/1") + "GET / HTTP/1.1\r\n\r\n" + get("/2"))
        #expect(try client.response().body == "/1")
        let rest = try client.rest()
        #expect(rest.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(!rest.contains("200 OK"))
    }

    @Test
    func aHeadThatDoesNotArriveInTimeIsRefused() throws {
        let server = try TestServer { $0.headTimeoutMs = 1 }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\n")
        #expect(try client.rest().hasPrefix("HTTP/1.1 408 "))
    }

    @Test
    func aBodyThatDoesNotArriveInTimeIsRefused() throws {
        let server = try TestServer { $0.bodyTimeoutMs = 1 }
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx")
        #expect(try client.rest().hasPrefix("HTTP/1.1 408 "))
    }

    @Test
    func anIdleConnectionIsClosedInSilence() throws {
        let server = try TestServer { $0.idleTimeoutMs = 1 }
        let client = try server.connect()
        #expect(try client.rest().isEmpty)
    }

    @Test
    func aPeerThatNeverReadsIsGivenUp() throws {
        let server = try TestServer {
            $0.writeStallTimeoutMs = 1
            $0.maxBufferedOutput = 2 * TestService.bigSize
        }
        let client = try server.connect(receiveBuffer: 4096)
        client.send(get("/big") + get("/held"))
        try server.record.awaitWaiting()
        try server.record.awaitAbandoned()
    }

    @Test
    func aConnectionBeyondTheMaximumIsTurnedAway() throws {
        let server = try TestServer { $0.maxConnections = 1 }
        let first = try server.connect()
        first.send(get("/1"))
        #expect(try first.response().body == "/1")
        let second = try server.connect()
        #expect(try second.rest().hasPrefix("HTTP/1.1 503 "))
        first.send(get("/2"))
        #expect(try first.response().body == "/2")
    }

    @Test
    func aPeerThatResetsAbandonsItsExchange() throws {
        let server = try TestServer()
        do {
            let client = try server.connect()
            client.send(get("/held"))
            try server.record.awaitWaiting()
            client.resetOnClose()
        }
        try server.record.awaitAbandoned()
    }
}
