import Testing

@testable import Benchmark

@Suite struct RoundedTests {
    @Test(
        arguments: [
            (0, "0"), (0.004, "0.00"), (0.8249, "0.82"), (1, "1.00"), (9.994, "9.99"),
            (9.996, "10.0"), (12.34, "12.3"), (99.94, "99.9"), (99.96, "100"), (999.5, "1 000"),
            (51_234.4, "51 234"), (1_234_567, "1 234 567"), (-3.5, "-3.50"), (-0.001, "0.00"),
            (.nan, "–"), (.infinity, "–"),
        ] as [(Double, String)])
    func threeDigitsMeanSomething(value: Double, text: String) {
        #expect(Rounded.text(value) == text)
    }

    @Test(arguments: [(1.1, "1.1"), (0.75, "0.75"), (20, "20"), (10, "10"), (1.05, "1.05")])
    func zerosAtTheEndCanBeLeftOut(value: Double, text: String) {
        #expect(Rounded.text(value, trimmed: true) == text)
    }

    @Test(
        arguments: [
            (100, 104, "+4 %"), (100, 96, "-4 %"), (100, 100.4, "0 %"), (-2, -1, "+50 %"),
            (0, 5, ""), (1, .nan, ""), (1, 21, "+2 000 %"),
        ] as [(Double, Double, String)])
    func aChangeIsTold(old: Double, new: Double, text: String) {
        #expect(Rounded.change(from: old, to: new) == text)
    }
}
