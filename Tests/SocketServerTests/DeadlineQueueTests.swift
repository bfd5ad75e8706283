import Testing

@testable import SocketServer

private func moment(_ nanoseconds: UInt64) -> MonotonicTime {
    MonotonicTime(nanoseconds: nanoseconds)
}

struct DeadlineQueueTests {
    @Test
    func deadlinesExpireInTheirOrder() {
        var queue = DeadlineQueue()
        for number in [5, 3, 9, 1, 7, 3, 8] as [UInt64] {
            queue.insert(moment(number), connection: number)
        }
        var expired: [UInt64] = []
        while let connection = queue.popExpired(at: moment(7)) { expired.append(connection) }
        #expect(expired == [1, 3, 3, 5, 7])
        #expect(queue.first == moment(8))
    }

    @Test
    func compactingDropsWhatNobodyNeeds() {
        var queue = DeadlineQueue()
        for number in (1...100).reversed() as [UInt64] {
            queue.insert(moment(number), connection: number)
        }
        queue.compact(ifMoreThan: 100) { _ in false }
        #expect(queue.first == moment(1))
        queue.compact(ifMoreThan: 99) { $0.connection % 50 == 0 }
        #expect(queue.popExpired(at: moment(1000)) == 50)
        #expect(queue.popExpired(at: moment(1000)) == 100)
        #expect(queue.popExpired(at: moment(1000)) == nil)
    }

    @Test(
        arguments: [
            (0, 1_000_000, 1), (0, 1_000_001, 2), (5, 5, 0), (5, 1, 0),
        ] as [(UInt64, UInt64, Int)])
    func aSleeperNeverWakesTooEarly(now: UInt64, later: UInt64, expected: Int) {
        #expect(moment(now).milliseconds(until: moment(later)) == expected)
    }

    @Test
    func aDurationPastTheEndOfTheClockEndsThere() {
        #expect(moment(1).advanced(byMilliseconds: .max) == moment(.max))
        #expect(moment(1).advanced(byMilliseconds: -1) == moment(1))
        #expect(moment(1).advanced(byMilliseconds: 2) == moment(2_000_001))
    }
}
