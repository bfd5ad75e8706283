import Glibc
import HTTPWire
import SocketServer
import TestSupport
import Testing

/// Clients that want harm, or want nothing any more.
@Suite(.serialized) struct HostileClientTests {
    /// What a client has begun when it vanishes.
    enum Moment: String, CaseIterable {
        case beforeAnything = ""
        case inTheRequestLine = "GET /x HT"
        case inTheHead = "GET /x HTTP/1.1\r\nHost: a\r\nX: "
        case inTheBody = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc"
        case inAChunk =
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nab"
        case beforeItIsInvited =
            "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n"
        case whileItWaits = "GET /held HTTP/1.1\r\nHost: a\r\n\r\n"
        case whileItWaitsForTheFirstOfMany =
            "GET /held HTTP/1.1\r\nHost: a\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\nGET"
        case whileItReads = "GET /big HTTP/1.1\r\nHost: a\r\n\r\n"
        case afterARefusal = "GET / HTTP/9.9\r\n\r\n"
    }

    /// With room for two connections only, one that is not given back is soon missed.
    @Test(arguments: Moment.allCases, [true, false])
    func whoVanishesLeavesNothingBehind(_ moment: Moment, resets: Bool) throws {
        let server = try TestServer {
            $0.maxConnections = 2
            $0.maxBufferedOutput = 16 * 1024
        }
        for _ in 1...6 {
            let client = try admitted(by: server)
            client.send(moment.rawValue)
            let waits = moment == .whileItWaits || moment == .whileItWaitsForTheFirstOfMany
            if waits { try server.record.awaitWaiting() }
            if moment == .whileItReads { _ = try client.read(until: "bbb") }
            if resets { client.resetOnClose() }
            client.vanish()
            guard waits else { continue }
            if resets {
                try server.record.awaitAbandoned()
            } else {
                // Who closes in order may still want the answer, and gets it when there is one.
                server.handle.perform { $0.release() }
            }
        }
        _ = try admitted(by: server)
    }

    /// A client that has been served, and so counts as a connection.
    ///
    /// The server learns of those who have gone when it comes to it: until then the newcomer is
    /// turned away, and comes again.
    private func admitted(by server: TestServer) throws -> WireClient {
        for _ in 1...20_000 {
            let client = try server.connect(receiveBuffer: 4096)
            client.send(get("/x"))
            if let response = try? client.response(), response.head.contains(" 200 ") {
                return client
            }
        }
        throw Record.Hung()
    }

    @Test func whoNeverReadsCannotMakeTheServerKeepReplies() throws {
        let server = try TestServer()
        let greedy = try server.connect(receiveBuffer: 4096)
        greedy.send(String(repeating: get("/big"), count: 100))
        let other = try server.connect()
        for _ in 1...50 {
            other.send(get("/x"))
            #expect(try other.response().body == "/x")
        }
        // Kernel buffers of a few MiB take some of them; the other 400 MiB are never made.
        #expect(server.record.answers(to: "/big") < 10)
    }

    @Test func whoNeverReadsHasRequestsLeftUnread() throws {
        let server = try TestServer { $0.maxBufferedOutput = 1024 }
        let greedy = try server.connect(receiveBuffer: 4096)
        let count = 20_000
        greedy.send(get("/held"))
        try server.record.awaitWaiting()
        greedy.sendWithoutWaiting(String(repeating: get("/flood"), count: count))
        #expect(server.record.answers(to: "/flood") == 0)
        server.handle.perform { $0.release() }
        #expect(try greedy.response().body == "released")
        #expect(try greedy.response().body == "/flood")
    }

    @Test func connectionsPastTheLimitAreShedAndTheOthersServed() throws {
        let server = try TestServer { $0.maxConnections = 20 }
        let inside = try (0..<20).map { _ in try admitted(by: server) }
        let outside = try (0..<300).map { _ in try server.connect() }
        var shed = 0
        for client in outside {
            client.send(get("/x"))
            // Past the room for those who are told, the rest is closed without a word.
            let reply = (try? client.rest()) ?? ""
            #expect(reply.isEmpty || reply.hasPrefix("HTTP/1.1 503 "), "\(reply)")
            if !reply.isEmpty { shed += 1 }
        }
        #expect(shed > 0)
        for client in inside {
            client.send(get("/y"))
            #expect(try client.response().body == "/y")
        }
    }

    @Test func crowdsOfIdleSlowAndDeafClientsDelayNobodyForEver() throws {
        let room = try Descriptors.raise()
        let scale = min(10, room / 1000)
        let server = try TestServer { $0.headTimeoutMs = 1_000_000 }
        let idle = try (0..<100 * scale).map { _ in try server.connect() }
        let slow = try (0..<10 * scale).map { _ in try server.connect() }
        let deaf = try (0..<2 * scale).map { _ in try server.connect(receiveBuffer: 4096) }
        for client in deaf { client.send(get("/big") + get("/big")) }
        let normal = try (0..<4).map { _ in try server.connect() }
        let letters = Array(get("/slow"))
        for letter in letters {
            for client in slow { client.send(String(letter)) }
            for client in normal { client.send(get("/x")) }
            for client in normal { #expect(try client.response().body == "/x") }
        }
        for client in slow { #expect(try client.response().body == "/slow") }
        for client in idle { client.send(get("/y")) }
        for client in idle { #expect(try client.response().body == "/y") }
    }
}

/// The descriptors that this process may have open.
enum Descriptors {
    /// Raises the limit as far as the system lets it go, and returns it.
    static func raise() throws -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { throw Record.Hung() }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
        return Int(clamping: limit.rlim_cur)
    }
}
