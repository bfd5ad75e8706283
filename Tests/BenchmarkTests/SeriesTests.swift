import Testing

@testable import Benchmark

@Suite struct SeriesTests {
    @Test(
        arguments: [
            ([3.0], 3.0), ([3, 1], 2), ([9, 1, 2], 2), ([4, 1, 100, 2], 3),
            ([.nan, 5, .infinity], 5),
        ] as [([Double], Double)])
    func theMedianIsTheMiddle(values: [Double], median: Double) {
        #expect(Series(values).median == median)
    }

    @Test func oneDisturbedRoundDoesNotMoveTheMedian() {
        #expect(Series([10, 11, 12, 13, 5000]).median == 12)
    }

    @Test func theSpreadIsAPartOfTheMedian() {
        #expect(Series([8, 10, 12]).spread == 0.4)
        #expect(Series([8]).spread == nil)
        #expect(Series([0, 0]).spread == nil)
    }

    @Test func withoutValuesThereIsNoMedian() {
        #expect(Series([]).median.isNaN)
        #expect(Series([.nan]).spread == nil)
    }
}
