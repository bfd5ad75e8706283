import HTTPWire
import SocketServer
import Synchronization
import TestSupport
import Testing

struct LifecycleTests {
    private struct Unfit: Error {}

    @Test(arguments: ["127.0.0.1", "localhost", "0.0.0.0"])
    func aServerListensWhereItIsTold(host: String) throws {
        let server = try TestServer { $0.host = host }
        #expect(server.handle.address.port > 0)
        let client = try server.connect()
        client.send(get("/x"))
        #expect(try client.response().body == "/x")
    }

    @Test
    func aPortInUseIsNamed() throws {
        let server = try TestServer()
        let port = server.handle.address.port
        #expect {
            _ = try TestServer { $0.port = port }
        } throws: { error in
            guard case .addressInUse("127.0.0.1", port) = error as? ServerStartError else {
                return false
            }
            return true
        }
    }

    @Test
    func aHostWithoutAddressIsNamed() {
        #expect {
            _ = try TestServer { $0.host = "no host" }
        } throws: { error in
            guard case .badHost("no host", _) = error as? ServerStartError else { return false }
            return true
        }
    }

    @Test
    func anImpossiblePortIsNamed() {
        #expect {
            _ = try TestServer { $0.port = 65_536 }
        } throws: { error in
            guard case .badPort(65_536) = error as? ServerStartError else { return false }
            return true
        }
    }

    @Test
    func theErrorOfTheServiceIsHandedOver() throws {
        #expect {
            _ = try SocketServer.start(ServerConfiguration()) { () throws -> TestService in
                throw Unfit()
            }
        } throws: { error in
            guard case .service(let reason) = error as? ServerStartError else { return false }
            return reason is Unfit
        }
    }

    @Test
    func stoppingClosesIdleConnections() throws {
        let server = try TestServer()
        let client = try server.connect()
        client.send(get("/1"))
        #expect(try client.response().body == "/1")
        server.handle.stop()
        #expect(try client.rest().isEmpty)
        server.handle.waitUntilStopped()
        #expect(throws: WireClient.NoConnection.self) { try server.connect() }
    }

    @Test
    func stoppingFinishesARequestThatWaits() throws {
        let server = try TestServer()
        do {
            let client = try server.connect()
            client.send(get("/held") + get("/never"))
            try server.record.awaitWaiting()
            server.handle.stop()
            server.handle.perform { $0.release() }
            let rest = try client.rest()
            #expect(rest.contains("\r\nConnection: close\r\n"))
            #expect(rest.hasSuffix("\r\n\r\nreleased"))
        }
        server.handle.waitUntilStopped()
        #expect(server.record.stopCount == 1)
    }

    @Test
    func aStopThatTakesTooLongBecomesAHardOne() throws {
        let server = try TestServer { $0.drainTimeoutMs = 1 }
        let client = try server.connect()
        client.send(get("/held"))
        try server.record.awaitWaiting()
        server.handle.stop()
        try server.record.awaitAbandoned()
        #expect(try client.rest().isEmpty)
        server.handle.waitUntilStopped()
        #expect(server.record.stopCount == 1)
    }

    @Test
    func stoppingTwiceIsStoppingOnce() throws {
        let server = try TestServer()
        server.handle.stop()
        server.handle.stop()
        server.handle.waitUntilStopped()
        server.handle.stop()
        server.handle.waitUntilStopped()
        #expect(server.record.stopCount == 1)
    }

    @Test
    func workIsDoneInItsOrder() throws {
        let server = try TestServer()
        let seen = Seen()
        for number in 0..<100 {
            server.handle.perform { _ in seen.numbers.withLock { $0.append(number) } }
        }
        server.handle.stop()
        server.handle.waitUntilStopped()
        #expect(seen.numbers.withLock { $0 } == Array(0..<100))
    }
}

private final class Seen: Sendable {
    let numbers = Mutex<[Int]>([])
}
