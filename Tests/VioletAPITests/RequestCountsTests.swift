import HTTPWire
import Testing
import VioletAPI

@Suite struct RequestCountsTests {
    @Test(
        arguments: [
            (0, 0), (1, 0), (50_000, 0), (50_001, 1), (100_000, 1), (1_000_000, 4),
            (10_000_000_000, 16), (10_000_000_001, 17), (.max / 2, 17),
        ] as [(UInt64, Int)])
    func aDurationFallsIntoTheFirstBucketThatHoldsIt(_ nanoseconds: UInt64, _ bucket: Int) {
        var counts = RequestCounts()
        counts.count(.control, status: 200, nanoseconds: nanoseconds)
        let found = counts.durations(ofKindAt: RequestCounts.Kind.control.place)
        #expect(found.buckets.indices.filter { found.buckets[$0] > 0 } == [bucket])
        #expect(found.nanoseconds == nanoseconds)
    }

    @Test func everyKindAndStatusHasAPlaceOfItsOwn() {
        var counts = RequestCounts()
        counts.count(.none, status: nil)
        counts.count(.none, status: 599)
        counts.count(.control, status: 100)
        counts.count(.control, status: 100)
        let none = counts.statuses(ofKindAt: RequestCounts.Kind.none.place)
        #expect(none.map(\.status) == [0, 599] && none.map(\.count) == [1, 1])
        let control = counts.statuses(ofKindAt: RequestCounts.Kind.control.place)
        #expect(control.map(\.status) == [100] && control.map(\.count) == [2])
        for place in 0..<RequestCounts.Kind.control.place {
            #expect(counts.statuses(ofKindAt: place).isEmpty)
        }
    }

    @Test(
        arguments: [
            (Delivery.normal, 200), (.dripped(bytesPerSecond: 1), 200), (.closed, nil),
            (.reset, nil),
            (.garbage, nil), (.truncated(afterBytes: 11), nil),
            (.truncated(afterBytes: 12), 200),
        ] as [(Delivery, Int?)])
    func aClientSeesAStatusOrNone(_ delivery: Delivery, _ status: Int?) {
        var response = HTTPResponse(.ok)
        response.delivery = delivery
        #expect(response.seenStatus == status)
    }
}
