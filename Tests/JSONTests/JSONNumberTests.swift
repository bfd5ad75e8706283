import JSON
import Testing

@Suite struct JSONNumberTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("-0.0", 0), ("0e9", 0), ("1", 1), ("1.0", 1), ("1e2", 100),
            ("1E+2", 100), ("1.50e1", 15), ("10e-1", 1), ("1500.00", 1500), ("-12", -12),
            ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("9223372036854775807.0", .max), ("-922337203685477580.8e1", .min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil),
            ("9223372036854775808.0", nil),
            ("-9223372036854775809.0", nil), ("1.5", nil), ("0.1", nil), ("1e-1", nil),
            ("1e19", nil),
            ("1e18", 1_000_000_000_000_000_000), ("1e400", nil), ("1e-400", nil), ("0e400", 0),
            ("1e99999999999999999999999999", nil), ("1e-99999999999999999999999999", nil),
            ("99999999999999999999", nil), ("9007199254740993", 9_007_199_254_740_993),
        ] as [(String, Int64?)])
    func anIntegerIsExactOrAbsent(text: String, value: Int64?) throws {
        #expect(try parse(text).number?.int64 == value)
    }

    @Test(
        arguments: [
            ("0.1", 0.1), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
            ("5e-324", .leastNonzeroMagnitude),
            ("1.7976931348623157e308", .greatestFiniteMagnitude), ("-2.50", -2.5), ("100", 100),
            ("9007199254740993", 9_007_199_254_740_992),
        ] as [(String, Double)])
    func aDoubleIsTheNearest(text: String, value: Double) throws {
        #expect(try parse(text).number?.double == value)
    }

    @Test func negativeZeroKeepsItsSignAsADouble() throws {
        #expect(try parse("-0").number?.double.sign == .minus)
    }

    @Test(arguments: [
        ("1", "1.0", true), ("1", "10e-1", true), ("1.50", "1.5", true), ("0", "-0", true),
        ("9007199254740993", "9007199254740992", false), ("1", "-1", false),
        ("1e400", "1e401", false),
        ("0.1", "0.10000000000000000001", false), ("1e2", "100", true), ("10", "1", false),
    ])
    func numbersAreEqualWhenTheirValuesAre(left: String, right: String, areEqual: Bool) throws {
        let (left, right) = (try parse(left), try parse(right))
        #expect((left == right) == areEqual)
        #expect(!areEqual || left.hashValue == right.hashValue)
    }

    @Test func numbersThatJSONCannotWriteDoNotExist() {
        #expect(JSONNumber(.infinity) == nil)
        #expect(JSONNumber(-.infinity) == nil)
        #expect(JSONNumber(.nan) == nil)
        #expect(JSONValue(.nan) == .null)
    }

    @Test func aNumberKeepsTheTextItWasWrittenWith() throws {
        #expect(try parse(" 1.50E+01 ").number?.text == "1.50E+01")
        #expect(JSONNumber(Int64.min).text == "-9223372036854775808")
        #expect(JSONNumber(15.0)?.text == "15.0")
    }
}
