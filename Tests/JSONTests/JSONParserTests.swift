import JSON
import Testing

func parse(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONParseError) -> JSONValue {
    try JSONValue.parse(Array(text.utf8), limits: limits)
}

/// The error of a document that must be refused.
func refusal(of bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONParseError? {
    do throws(JSONParseError) {
        _ = try JSONValue.parse(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

func refusal(of text: String, limits: JSONLimits = JSONLimits()) -> JSONParseError? {
    refusal(of: Array(text.utf8), limits: limits)
}

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", nil), ("true", true), (" false\n", false), ("\t\r\n 7 ", 7),
            ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]), ("\"\"", ""),
            ("[1,2 , 3]", [1, 2, 3]), ("[[],[[]]]", [[], [[]]]), ("[null]", [nil]),
            (#"{"a":1,"b":{"a":[true]}}"#, ["a": 1, "b": ["a": [true]]]),
            (#"{"":0}"#, ["": 0]), (#"{ "x" : "y" }"#, ["x": "y"]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\uD83D\uDE00""#, "😀"),
            (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\u0000""#, "\u{0}"),
            ("\"é€😀\u{7F}\u{FFFF}\u{2028}\"", "é€😀\u{7F}\u{FFFF}\u{2028}"),
            (#""a\tb\u0063d""#, "a\tbcd"), (#""\uFEFF""#, "\u{FEFF}"),
        ] as [(String, JSONValue)])
    func documentsHaveTheirValue(text: String, value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2), ("{\"a\"", .unexpectedEnd, 4), ("\"a", .unexpectedEnd, 2),
            ("tru", .unexpectedEnd, 3), ("\"\\u00", .unexpectedEnd, 5),
            ("True", .unexpectedByte, 0), ("nul1", .unexpectedByte, 3), ("NaN", .unexpectedByte, 0),
            ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0), ("'a'", .unexpectedByte, 0),
            ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1),
            ("[1 2]", .unexpectedByte, 3),
            ("{\"a\":1,}", .unexpectedByte, 7), ("{a:1}", .unexpectedByte, 1),
            ("{\"a\" 1}", .unexpectedByte, 5), ("{\"a\":}", .unexpectedByte, 5),
            ("{1:2}", .unexpectedByte, 1), ("[1}", .unexpectedByte, 2), ("]", .unexpectedByte, 0),
            ("// x\n1", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0),
            ("\u{0C}1", .unexpectedByte, 0), ("\u{0}", .unexpectedByte, 0),
            ("1 2", .trailingData, 2), ("{}x", .trailingData, 2), ("null\u{0}", .trailingData, 4),
            ("[]]", .trailingData, 2), ("\u{FEFF}1", .byteOrderMark, 0),
            ("01", .invalidNumber, 1), ("-01", .invalidNumber, 2), ("1.x", .invalidNumber, 2),
            ("1e+x", .invalidNumber, 3), ("-x", .invalidNumber, 1), ("[1.]", .invalidNumber, 3),
            ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2), ("1e", .unexpectedEnd, 2),
            ("0x10", .trailingData, 1), ("1_0", .trailingData, 1),
            ("\"\\x\"", .invalidEscape, 2), ("\"\\u00g0\"", .invalidEscape, 5),
            ("\"\\U0041\"", .invalidEscape, 2), ("\"\\\u{1}\"", .invalidEscape, 2),
            ("\"\\uD800\"", .loneSurrogate, 1), ("\"x\\uDC00\"", .loneSurrogate, 2),
            ("\"\\uD800\\n\"", .loneSurrogate, 1), ("\"\\uD800\\u0041\"", .loneSurrogate, 1),
            ("\"\\uD800\\uD800\"", .loneSurrogate, 1), ("\"\\uDC00\\uD800\"", .loneSurrogate, 1),
            ("\"a\nb\"", .controlCharacter, 2), ("\"\u{0}\"", .controlCharacter, 1),
            ("\"\u{1F}\"", .controlCharacter, 1), ("\"\t\"", .controlCharacter, 1),
            ("{\"a\":1,\"a\":1}", .duplicateKey, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 7),
            ("[{\"\":1, \"\":1}]", .duplicateKey, 8),
        ] as [(String, JSONParseError.Kind, Int)])
    func brokenDocumentsAreRefusedWhereTheyBreak(
        text: String, kind: JSONParseError.Kind, offset: Int
    ) throws {
        let error = try #require(refusal(of: text))
        #expect(error.kind == kind, "\(error)")
        #expect(error.offset == offset, "\(error)")
        #expect(!error.reason.isEmpty && !error.reason.hasSuffix("."))
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3, 0x28], [0xE0, 0x80, 0x80],
            [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x82, 0x28],
            [0xE2, 0x28, 0xA1], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xF0, 0x9F, 0x98, 0x28], [0xE2, 0x82],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        let document = [0x22, 0x61] + bytes + [0x22, 0x20, 0x20]
        #expect(refusal(of: document)?.kind == .invalidUTF8)
        #expect(refusal(of: document)?.offset == 2)
    }

    @Test func everyScalarAtTheEdgesOfItsLengthIsRead() throws {
        let edges: [UInt32] = [
            0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x40000,
            0x10FFFF,
        ]
        for scalar in edges.compactMap(Unicode.Scalar.init) {
            #expect(try parse("\"\(scalar)\"") == .string(String(scalar)))
        }
    }

    @Test func everyProperPrefixIsRefused() throws {
        let text = #"{"a":[1.5e-3,true,null,"x\n\uD83D\uDE00é😀"],"b":{"c":false,"d":-0}}"#
        let bytes = Array(text.utf8)
        _ = try JSONValue.parse(bytes)
        for length in 0..<bytes.count {
            let error = try #require(refusal(of: Array(bytes.prefix(length))), "length \(length)")
            #expect(error.kind == .unexpectedEnd, "length \(length): \(error)")
        }
    }

    @Test func nestingIsReadUpToTheLimitAndRefusedBeyond() throws {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            func nested(_ depth: Int) -> String {
                String(repeating: open, count: depth) + (open == "[" ? "" : "1")
                    + String(repeating: close, count: depth)
            }
            _ = try parse(nested(64))
            #expect(refusal(of: nested(65))?.kind == .tooDeep)
            #expect(refusal(of: nested(3), limits: JSONLimits(depth: 2))?.kind == .tooDeep)
            _ = try parse(nested(512), limits: JSONLimits(depth: 10_000))
            #expect(refusal(of: nested(513), limits: JSONLimits(depth: 10_000))?.kind == .tooDeep)
        }
        #expect(refusal(of: "[]", limits: JSONLimits(depth: 0))?.kind == .tooDeep)
        // Side by side is not within one another.
        _ = try parse("[[],[],[]]", limits: JSONLimits(depth: 2))
        #expect(refusal(of: String(repeating: "[", count: 1_000_000))?.kind == .tooDeep)
    }

    @Test func numbersAreReadUpToTheLimitAndRefusedBeyond() throws {
        let digits = String(repeating: "7", count: 64)
        #expect(try parse(digits).number?.text == digits)
        #expect(refusal(of: "[" + digits + "7]")?.kind == .numberTooLong)
        #expect(refusal(of: "[" + digits + "7]")?.offset == 1)
    }

    @Test(arguments: [3, 15, 16, 17, 100])
    func aDuplicateNameIsFoundInObjectsOfAnySize(count: Int) throws {
        let members = (0..<count).map { "\"k\($0)\":0" }
        #expect(try parse("{\(members.joined(separator: ","))}").object?.count == count)
        for repeated in [0, count / 2, count - 1] {
            let text = "{\((members + ["\"k\(repeated)\":1"]).joined(separator: ","))}"
            #expect(refusal(of: text)?.kind == .duplicateKey)
        }
    }

    @Test func namesThatOnlyLookAlikeAreDifferentNames() throws {
        let object = try parse(#"{"\u00e9":1,"e\u0301":2}"#)
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
    }

    @Test func errorsTellLineAndColumn() throws {
        let error = try #require(refusal(of: "{\n  \"a\": 1,\n  \"b\": x\n}"))
        #expect(error.line == 3)
        #expect(error.column == 8)
        #expect(error.description == "'x' stands where a value was expected (line 3, column 8)")
        let early = try #require(refusal(of: ""))
        #expect(early.line == 1 && early.column == 1)
    }

    @Test func aSliceIsReadFromItsOwnStart() throws {
        let bytes = Array("xx[1]yy".utf8)
        #expect(try JSONValue.parse(bytes[2..<5]) == [1])
        #expect(throws: JSONParseError.self) { try JSONValue.parse(bytes[2..<6]) }
        #expect(refusal(of: Array(bytes[2..<6]))?.offset == 3)
        #expect(try JSONValue.parse("[1]".utf8) == [1])
    }
}
