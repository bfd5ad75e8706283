import TestSupport
import Testing

@testable import Benchmark

@Suite struct HistogramTests {
    @Test func withoutValuesThereIsNothingToTell() {
        #expect(Histogram().percentile(0.5) == 0)
    }

    /// Each percentile against the sorted values themselves, over all orders of magnitude.
    @Test(arguments: 1...20) func noPercentileIsOffByMoreThanOnePercent(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var histogram = Histogram()
        let values = (0..<5000).map { _ in
            UInt64.random(in: 0..<(1 << UInt64.random(in: 1...39, using: &random)), using: &random)
        }.sorted()
        for value in values { histogram.record(value) }
        #expect(histogram.count == 5000)
        for fraction in [0.0001, 0.1, 0.5, 0.9, 0.99, 0.999, 1] {
            let rank = max(1, Int((fraction * 5000).rounded(.up)))
            let exact = Double(values[rank - 1])
            let told = Double(histogram.percentile(fraction))
            #expect(abs(told - exact) <= exact / 100, "\(fraction): \(told) for \(exact)")
        }
    }

    @Test(arguments: [0, 1, 127, 128, 255] as [UInt64])
    func smallValuesAreToldExactly(value: UInt64) {
        var histogram = Histogram()
        histogram.record(value)
        #expect(histogram.percentile(0.5) == value)
    }

    @Test func whatIsTooLongIsCountedAsTheLongest() {
        var histogram = Histogram()
        histogram.record(.max)
        #expect(histogram.count == 1)
        #expect(histogram.percentile(1) > 1 << 39)
    }
}
