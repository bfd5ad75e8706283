import Testing

@testable import SocketServer

/// The loop stays awake for a client that asks one thing after the other, and for nobody else.
@Suite struct VigilTests {
    private let begin = MonotonicTime(nanoseconds: 5_000_000)

    /// When a vigil would end after a wait of so many µs at whose end so many were ready.
    private func end(
        after microseconds: UInt64, ready: Int, lasting duration: Int = 60, processors: Int = 2
    ) -> UInt64? {
        var vigil = Vigil(microseconds: duration, processors: processors)
        let end = MonotonicTime(nanoseconds: begin.nanoseconds + microseconds * 1000)
        vigil.waited(from: begin, to: end, for: ready)
        return vigil.end(from: begin).map { $0.nanoseconds - begin.nanoseconds }
    }

    @Test func thereIsNoneBeforeTheFirstWait() {
        #expect(Vigil(microseconds: 60, processors: 2).end(from: begin) == nil)
    }

    @Test(arguments: [
        (0, 1, 60_000), (30, 1, 60_000), (199, 1, 60_000), (200, 1, nil), (75_000_000, 1, nil),
        (30, 0, nil), (30, 2, nil), (0, 32, nil),
    ])
    func onlyAQuickSingleClientIsWaitedFor(wait: UInt64, ready: Int, expected: UInt64?) {
        #expect(end(after: wait, ready: ready) == expected)
    }

    @Test func aSingleProcessorIsLeftToTheClient() {
        #expect(end(after: 1, ready: 1, processors: 1) == nil)
        #expect(end(after: 1, ready: 1, lasting: 0) == nil)
        #expect(end(after: 1, ready: 1, lasting: -1) == nil)
        #expect(System.processors() >= 1)
    }

    @Test func itEndsWithTheFirstOtherWait() {
        var vigil = Vigil(microseconds: 60, processors: 8)
        vigil.waited(from: begin, to: begin, for: 1)
        #expect(vigil.end(from: begin) != nil)
        vigil.waited(from: begin, to: begin, for: 2)
        #expect(vigil.end(from: begin) == nil)
    }
}
