import Glibc
import HTTPWire
import TestSupport
import Testing

@testable import SocketServer

/// A table finds who is there by number and nobody else, whoever had the place before.
@Suite struct ConnectionTableTests {
    @Test(arguments: Array(UInt64(1)...8)) func findsWhoIsThere(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var table = ConnectionTable()
        var there: [UInt64: Connection] = [:]
        var gone: Set<UInt64> = []
        for _ in 0..<400 {
            if Int.random(in: 0..<5, using: &random) < 3 {
                let number = table.nextNumber()
                #expect(number != EventLoop.mailToken && there[number] == nil)
                #expect(!gone.contains(number))
                // A number that is not used, as its descriptor could not be watched.
                guard Int.random(in: 0..<10, using: &random) > 0 else { continue }
                let connection = try Self.connection(number)
                table.insert(connection)
                there[number] = connection
            } else if let number = there.keys.sorted().randomElement(using: &random),
                let connection = there[number]
            {
                table.remove(connection)
                table.remove(connection)
                there[connection.number] = nil
                gone.insert(connection.number)
            }
            #expect(table.count == there.count && table.isEmpty == there.isEmpty)
            #expect(Set(table.all.map(\.number)) == Set(there.keys))
            #expect(there.allSatisfy { table[$0] === $1 })
            #expect(gone.allSatisfy { table[$0] == nil })
        }
        #expect(table[0] == nil && table[.max] == nil)
    }

    private static func connection(_ number: UInt64) throws -> Connection {
        let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
        try #require(descriptor >= 0)
        return Connection(
            number, door: 0, descriptor: descriptor, limits: HTTPLimits(), now: .now())
    }
}
