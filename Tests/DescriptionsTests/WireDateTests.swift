import Descriptions
import Orders
import TestSupport
import Testing

@Suite struct WireDateTests {
    /// ms since 1970, the API's text, the text of `date_cancelled`.
    private static let dates: [(Int64, String, String)] = [
        (0, "1970-01-01T00:00:00+0000", "1970-01-01T00:00:00.000+00:00"),
        (1_729_778_435_000, "2024-10-24T14:00:35+0000", "2024-10-24T14:00:35.000+00:00"),
        (1_729_778_439_123, "2024-10-24T14:00:39+0000", "2024-10-24T14:00:39.123+00:00"),
        (1_709_164_799_999, "2024-02-28T23:59:59+0000", "2024-02-28T23:59:59.999+00:00"),
        (1_709_164_800_000, "2024-02-29T00:00:00+0000", "2024-02-29T00:00:00.000+00:00"),
        (951_782_400_000, "2000-02-29T00:00:00+0000", "2000-02-29T00:00:00.000+00:00"),
        (4_107_542_399_000, "2100-02-28T23:59:59+0000", "2100-02-28T23:59:59.000+00:00"),
        (4_107_542_400_000, "2100-03-01T00:00:00+0000", "2100-03-01T00:00:00.000+00:00"),
        (253_402_300_799_999, "9999-12-31T23:59:59+0000", "9999-12-31T23:59:59.999+00:00"),
        (-1, "1969-12-31T23:59:59+0000", "1969-12-31T23:59:59.999+00:00"),
        (-1000, "1969-12-31T23:59:59+0000", "1969-12-31T23:59:59.000+00:00"),
        (-2_203_891_200_000, "1900-03-01T00:00:00+0000", "1900-03-01T00:00:00.000+00:00"),
        (-62_135_596_800_000, "0001-01-01T00:00:00+0000", "0001-01-01T00:00:00.000+00:00"),
    ]

    @Test(arguments: dates)
    func aPointInTimeHasItsTwoTexts(_ ms: Int64, _ text: String, _ cancelled: String) {
        let time = Timestamp(milliseconds: ms)
        #expect(WireDate.text(time) == text)
        #expect(WireDate.cancelledText(time) == cancelled)
        #expect(WireDate.time(cancelled) == time)
        #expect(WireDate.time(text)?.milliseconds == ms - ((ms % 1000) + 1000) % 1000)
    }

    @Test(arguments: [
        "2024-10-24T14:00:35Z", "2024-10-24T14:00:35+0000", "2024-10-24T14:00:35+00:00",
        "2024-10-24T14:00:35.000Z", "2024-10-24T14:00:35.000+0000",
        "2024-10-24T14:00:35.000+00:00",
    ])
    func everySpellingOfUTCIsRead(_ text: String) {
        #expect(WireDate.time(text) == Timestamp(milliseconds: 1_729_778_435_000))
    }

    @Test(arguments: [
        "", "2024-10-24", "2024-10-24T14:00:35", "2024-10-24 14:00:35Z",
        "2024-10-24T14:00:35+0100", "2024-10-24T14:00:35-0000", "2024-10-24T14:00:35 Z",
        "2024-10-24T14:00:35z", "2024-10-24T14:00Z", "2024-13-01T00:00:00Z",
        "2024-00-01T00:00:00Z", "2024-01-00T00:00:00Z", "2024-01-32T00:00:00Z",
        "2023-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2024-04-31T00:00:00Z", "2024-10-24T24:00:00Z", "2024-10-24T23:60:00Z",
        "2024-10-24T23:59:60Z", "2024-10-24T14:00:35.Z", "2024-10-24T14:00:35.1Z",
        "2024-10-24T14:00:35.1234Z", "2024-10-24T14:00:35.12aZ", "+024-10-24T14:00:35Z",
        "2024-1 -24T14:00:35Z", "2024-10-24T14:00:35ZZ", "٢٠٢٤-10-24T14:00:35Z",
    ])
    func whatIsNoDateIsRefused(_ text: String) { #expect(WireDate.time(text) == nil) }

    @Test func everyDateReadsBackAsItself() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<2000 {
            // Years 1 to 9999, which four digits can say.
            let range = Int64(-62_135_596_800_000)...253_402_300_799_999
            let time = Timestamp(milliseconds: .random(in: range, using: &random))
            let text = WireDate.cancelledText(time)
            #expect(WireDate.time(text) == time, "seed \(seed): \(text)")
            #expect(text.utf8.count == 29, "seed \(seed): \(text)")
        }
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
        let day: Int64 = 86_400_000
        var expected = (year: 1900, month: 1, day: 1)
        var time = Timestamp(milliseconds: -2_208_988_800_000)
        while expected.year < 2301 {
            let text = WireDate.text(time)
            let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
            guard parts == [expected.year, expected.month, expected.day] else {
                Issue.record("\(text) is not \(expected)")
                return
            }
            time = time.adding(milliseconds: day)
            expected = Self.next(expected)
        }
    }

    /// The next day, by the calendar's own rules.
    private static func next(
        _ date: (year: Int, month: Int, day: Int)
    ) -> (year: Int, month: Int, day: Int) {
        let isLeap =
            date.year.isMultiple(of: 4)
            && (!date.year.isMultiple(of: 100) || date.year.isMultiple(of: 400))
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
        return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
    }
}
