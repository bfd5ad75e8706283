import JSON
import LocalViolet
import SocketServer
import Testing

@testable import Benchmark

/// The generator of load against a server in this process.
@Suite struct LoadGeneratorTests {
    private static let read = Request.bytes("GET", "/v1/orders/11111", app: 10_000)

    @Test(arguments: [1, 7]) func eachRequestIsSentOnceAndItsReplyCounted(connections: Int) throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let orders = [11_111, 11_112, 11_113, 11_121, 11_122]
        var requests = RequestList(
            once: orders.map { Request.bytes("GET", "/v1/orders/\($0)", app: 10_000) })
        var bodies: [Int: Int64] = [:]
        var generator = try LoadGenerator(port: emulator.port, connections: connections)
        let result = try generator.run(
            &requests, expecting: 200...200,
            onReply: { bodies[$0] = try JSONValue.parse($1)["id"]?.int64 })
        #expect(result.errors.total == 0)
        #expect(result.latencies.count == 5)
        #expect(result.elapsed > 0)
        #expect(requests.taken == 5)
        #expect(orders.indices.map { bodies[$0] } == orders.map { Int64($0) })
    }

    @Test func anotherStatusIsAnErrorAndNoLatency() throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let wrong = Request.bytes("GET", "/v1/orders/99999999", app: 10_000)
        var requests = RequestList(once: [Self.read, wrong, Self.read, wrong])
        var generator = try LoadGenerator(port: emulator.port, connections: 2)
        let result = try generator.run(&requests, expecting: 200...200)
        #expect(result.latencies.count == 2)
        #expect(result.errors.lines == ["2 × status 404"])
    }

    @Test func aConnectionThatIsClosedIsAnError() throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        // After a head that it cannot read the server closes.
        var requests = RequestList(once: [Array("NONSENSE\r\n\r\n".utf8), Self.read])
        var generator = try LoadGenerator(port: emulator.port, connections: 1)
        let result = try generator.run(&requests, expecting: 200...200)
        #expect(result.latencies.count == 0)
        #expect(result.errors.total == 2)
        #expect(result.errors.counts["status 400"] == 1)
    }

    @Test func bagsAreCancelledOnce() throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let bag = Request.Bag(app: 10_000, order: 11_111, id: 22_222)
        var requests = RequestList(once: [Request.cancel(bag), Request.cancel(bag)])
        var generator = try LoadGenerator(port: emulator.port, connections: 1)
        let result = try generator.run(&requests, expecting: 200...200)
        #expect(result.latencies.count == 1)
        #expect(result.errors.lines == ["1 × status 400"])
    }

    @Test func whereNobodyListensThereIsNoGenerator() throws {
        let port = try ClientSocket.freePort()
        #expect(throws: SystemError.self) { _ = try LoadGenerator(port: port, connections: 1) }
    }

    @Test func aListThatRepeatsHasNoEndUnlessItIsEmpty() {
        var list = RequestList(repeating: [[1], [2]])
        #expect((0..<5).map { _ in list.take()?.bytes } == [[1], [2], [1], [2], [1]])
        var empty = RequestList(repeating: [])
        #expect(empty.take()?.bytes == nil)
    }
}
