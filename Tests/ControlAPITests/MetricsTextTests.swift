import Testing

@testable import ControlAPI

@Suite struct MetricsTextTests {
    @Test func valuesOfLabelsAndHelpAreEscaped() {
        var text = MetricsText()
        text.family("a_total", .counter, "one \\ two\nthree \"four\"")
        text.sample(1, ["l": "one \\ two\nthree \"four\""])
        #expect(
            String(decoding: text.bytes, as: UTF8.self) == #"""
                # HELP a_total one \\ two\nthree "four"
                # TYPE a_total counter
                a_total{l="one \\ two\nthree \"four\""} 1

                """#)
    }

    @Test(
        arguments: [
            (0, 1000, "0"), (1, 1000, "0.001"), (1500, 1000, "1.5"), (60_000, 1000, "60"),
            (50, 1_000_000, "0.00005"), (UInt64.max, 1_000_000_000, "18446744073.709551615"),
        ] as [(UInt64, UInt64, String)])
    func secondsAreExact(_ count: UInt64, _ perSecond: UInt64, _ text: String) {
        #expect(MetricsText.seconds(count, perSecond: perSecond) == text)
    }
}
