import JSON
import TestSupport
import Testing

private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(reserving: 64)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct JSONWriterTests {
    @Test func commasStandBetweenAndOnlyBetween() {
        let written = text { writer in
            writer.beginArray()
            writer.beginObject()
            writer.endObject()
            writer.beginObject()
            writer.field("a", 1)
            writer.key("b")
            writer.beginArray()
            writer.endArray()
            writer.field("c", true)
            writer.endObject()
            writer.value("x")
            writer.null()
            writer.rawValue(Array("{}".utf8))
            writer.endArray()
        }
        #expect(written == #"[{},{"a":1,"b":[],"c":true},"x",null,{}]"#)
    }

    @Test func fieldsOfEveryTypeAreWritten() {
        let written = text { writer in
            writer.beginObject()
            writer.field("int", Int.max)
            writer.field("int64", Int64.min)
            writer.field("int32", Int32(-7))
            writer.field("bool", false)
            writer.field("double", 15.0)
            writer.field("string", "é")
            writer.field("none", Int?.none)
            writer.field("some", String?.some("s"))
            writer.field("noBool", Bool?.none)
            writer.field("raw", rawValue: "[1]".utf8)
            writer.field("json", ["a": nil] as JSONValue)
            writer.key(text: "d\"q")
            writer.value(1.5)
            writer.endObject()
        }
        #expect(
            written == #"{"int":9223372036854775807,"int64":-9223372036854775808,"int32":-7,"#
                + #""bool":false,"double":15.0,"string":"é","none":null,"some":"s","noBool":null,"#
                + #""raw":[1],"json":{"a":null},"d\"q":1.5}"#)
    }

    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("\"\\", #""\"\\""#), ("/", #""/""#),
        ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("a\nb\nc", #""a\nb\nc""#), ("é😀\u{2028}", "\"é😀\u{2028}\""),
    ])
    func stringsAreEscapedWhereTheyMustBe(string: String, written: String) {
        #expect(text { $0.value(string) } == written)
    }

    @Test(
        arguments: [
            (0, "0"), (7, "7"), (10, "10"), (-1, "-1"), (1500, "1500"), (99, "99"),
            (12_345, "12345"),
            (.max, "9223372036854775807"), (.min, "-9223372036854775808"),
        ] as [(Int64, String)])
    func integersAreWrittenInDecimal(integer: Int64, written: String) {
        #expect(text { $0.value(integer) } == written)
    }

    @Test(
        arguments: [
            (15, "15.0"), (0.1, "0.1"), (-0.0, "-0.0"), (1e300, "1e+300"),
            (.leastNonzeroMagnitude, "5e-324"),
            (.infinity, "null"), (.nan, "null"),
        ] as [(Double, String)])
    func doublesAreWrittenAtTheirShortest(double: Double, written: String) {
        #expect(text { $0.value(double) } == written)
    }

    /// Digits are written in pairs, and text eight bytes at a time.
    @Test func numbersOfEveryLengthAndStringsWithAnEscapeAtEveryPlace() throws {
        var numbers: [Int64] = [0, .max, .min]
        var power: Int64 = 1
        for _ in 0..<19 {
            numbers += [power - 1, power, power + 1, -power, power / 7 * 3]
            power = power.multipliedReportingOverflow(by: 10).partialValue
        }
        for number in numbers {
            var writer = JSONWriter()
            writer.beginObject()
            writer.field("a", number)
            writer.key("b")
            writer.value(number)
            writer.endObject()
            let expected = #"{"a":\#(number),"b":\#(number)}"#
            #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
        }
        let plain = Array("0123456789 !#[]^~abcdefgéß日本".utf8)
        for length in 0...plain.count {
            for place in 0..<length {
                for special in ["\"", "\\", "\u{1F}", "\u{0}", "!", "#", "[", " ", "\u{7F}"] {
                    let head = String(decoding: plain[..<place], as: UTF8.self)
                    let tail = String(decoding: plain[place..<length], as: UTF8.self)
                    let text = head + special + tail
                    var writer = JSONWriter()
                    writer.value(text)
                    #expect(try JSONValue.parse(writer.bytes) == .string(text))
                }
            }
        }
    }

    @Test func randomValuesComeBackAsTheyWere() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = RandomJSON(random: SplitMix64(seed: seed))
        for round in 0..<500 {
            let value = generator.value()
            let compact = value.serialized()
            let pretty = Array(value.pretty().utf8)
            #expect(try JSONValue.parse(compact) == value, "seed \(seed), round \(round)")
            #expect(try JSONValue.parse(pretty) == value, "seed \(seed), round \(round)")
            let again = try JSONValue.parse(compact).serialized()
            #expect(again == compact, "seed \(seed), round \(round)")
        }
    }

    @Test func aRandomChangeOfBytesNeverTrapsAndWhatIsReadComesBack() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = RandomJSON(random: SplitMix64(seed: seed))
        for round in 0..<2_000 {
            var bytes = generator.value().serialized()
            for _ in 0..<3 {
                let place = Int.random(in: 0..<bytes.count, using: &generator.random)
                bytes[place] = UInt8.random(in: 0 ... .max, using: &generator.random)
            }
            if let value = try? JSONValue.parse(bytes) {
                #expect(
                    try JSONValue.parse(value.serialized()) == value, "seed \(seed), round \(round)"
                )
            }
        }
    }
}
