import HTTPWire
import SocketServer
import TestSupport
import Testing

struct ServingTests {
    @Test
    func aConnectionServesManyRequests() throws {
        let server = try TestServer()
        let client = try server.connect()
        for number in 1...3 {
            client.send(get("/\(number)"))
            let response = try client.response()
            #expect(response.head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(response.head.contains("\r\nDate: "))
            #expect(response.body == "/\(number)")
        }
    }

    @Test
    func pipelinedRequestsAreAnsweredInOrder() throws {
        let server = try TestServer()
        let client = try server.connect()
        let numbers = 1...500
        client.send(numbers.map { get("/\($0)") }.joined())
        for number in numbers {
            #expect(try client.response().body == "/\(number)")
        }
    }

    @Test
    func aLateAnswerKeepsItsPlaceAmongPipelinedOnes() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(get("/1") + get("/timed") + get("/2") + get("/held") + get("/3"))
        #expect(try client.response().body == "/1")
        #expect(try client.response().body == "timed")
        #expect(try client.response().body == "/2")
        try server.record.awaitWaiting()
        server.handle.perform { $0.release() }
        #expect(try client.response().body == "released")
        #expect(try client.response().body == "/3")
    }

    @Test
    func othersAreServedWhileOneWaits() throws {
        let server = try TestServer()
        let waiting = try server.connect()
        waiting.send(get("/held"))
        try server.record.awaitWaiting()
        let other = try server.connect()
        other.send(get("/x"))
        #expect(try other.response().body == "/x")
        server.handle.perform { $0.release() }
        #expect(try waiting.response().body == "released")
    }

    @Test
    func aHeadHasTheLengthAndNoBody() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + get("/x"))
        let head = try client.response(toHead: true).head
        #expect(head.contains("\r\nContent-Length: 4\r\n"))
        #expect(try client.response().body == "/x")
    }

    @Test
    func theBodyIsInvitedBeforeItIsSent() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        #expect(try client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        client.send("abc")
        #expect(try client.response().body == "abc")
    }

    @Test
    func chunksAreJoined() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab")
        client.send("c\r\n2;x=y\r\nde\r\n0\r\nT: 1\r\n\r\n")
        #expect(try client.response().body == "abcde")
    }

    @Test
    func aBodyThatFillsManyReadsIsWhole() throws {
        let server = try TestServer()
        let client = try server.connect()
        let body = String(repeating: "0123456789", count: 100_000)
        client.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        #expect(try client.response().body == body)
    }

    @Test
    func manyConnectionsAreServedAtOnce() throws {
        let server = try TestServer()
        let clients = try (0..<200).map { _ in try server.connect() }
        for (number, client) in clients.enumerated() { client.send(get("/\(number)")) }
        for (number, client) in clients.enumerated() {
            #expect(try client.response().body == "/\(number)")
        }
    }

    @Test
    func aSlowReaderGetsEverythingAndDelaysNobody() throws {
        let server = try TestServer { $0.maxBufferedOutput = 64 * 1024 }
        let slow = try server.connect(receiveBuffer: 4096)
        slow.send(get("/big") + get("/big") + get("/last"))
        let other = try server.connect()
        other.send(get("/x"))
        #expect(try other.response().body == "/x")
        #expect(try slow.response().body.utf8.count == TestService.bigSize)
        #expect(try slow.response().body.utf8.count == TestService.bigSize)
        #expect(try slow.response().body == "/last")
    }

    @Test
    func aFailedCommitReplacesEveryResponseOfItsTurn() throws {
        // However slow the machine is, the three are served in one turn.
        let server = try TestServer { $0.turnShareMicroseconds = 60_000_000 }
        let client = try server.connect()
        client.send(get("/1") + get("/fails") + get("/2"))
        for _ in 1...3 {
            let response = try client.response()
            #expect(response.head.hasPrefix("HTTP/1.1 500 "))
            #expect(response.body == "failed")
        }
        client.send(get("/3"))
        #expect(try client.response().body == "/3")
    }

    @Test
    func aFailedCommitAnswersTheRequestsThatBeganToWait() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(get("/fails-later") + get("/2"))
        #expect(try client.response().body == "failed")
        #expect(try client.response().body == "/2")
    }
}
