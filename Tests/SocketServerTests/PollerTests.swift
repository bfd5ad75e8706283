import Glibc
import Testing

@testable import SocketServer

/// A wait reports a few descriptors, and leaves nobody behind.
@Suite struct PollerTests {
    @Test(arguments: [(1, 5), (2, 5), (3, 3), (4, 2), (16, 40)])
    func whoIsLeftOutComesNext(_ most: Int, _ count: Int) throws {
        let poller = try EpollPoller(reportingAtMost: most)
        // Descriptors that stay readable, as connections do that nobody reads from.
        let signals = try (0..<count).map { _ in try Descriptor.Box(System.makeSignal()) }
        for (token, signal) in signals.enumerated() {
            System.raise(signal: signal.number)
            try poller.add(signal.number, token: UInt64(token), .readable)
        }
        var seen: [UInt64] = []
        while seen.count < 2 * count {
            var ready: [Readiness] = []
            try poller.wait(timeoutMs: 0, into: &ready)
            #expect((1...most).contains(ready.count))
            seen += ready.map(\.token)
            guard !ready.isEmpty else { break }
        }
        #expect(Set(seen.prefix(count)).count == count, "nobody comes twice before all came once")
    }
}

extension Descriptor {
    /// A descriptor that stands in an array.
    fileprivate final class Box {
        private let descriptor: Descriptor
        var number: Int32 { descriptor.number }

        init(_ number: Int32) { descriptor = Descriptor(number) }
    }
}
