import JSON
import Testing

/// What the writer wrote is read back; everything else is an error and never a crash.
@Suite struct RecordReaderTests {
    struct Record: Equatable {
        var number: Int64
        var maybeNumber: Int64?
        var text: String
        var maybeText: String?
        var flag = false
        var inner: [Int64] = []
    }

    static let records = [
        Record(number: 0, text: ""),
        Record(
            number: .max, maybeNumber: .min, text: "a", maybeText: "é日👩‍👩‍👧", flag: true,
            inner: [1, -2]),
        Record(number: -1, maybeNumber: 10, text: "\"\\\u{0}\n", maybeText: "null", inner: [0]),
    ]

    private func written(_ records: [Record]) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for record in records {
            json.beginObject()
            json.field("number", record.number)
            json.field("maybe_number", record.maybeNumber)
            json.field("text", record.text)
            json.field("maybe_text", record.maybeText)
            json.field("flag", record.flag)
            json.key("inner")
            json.beginArray()
            for number in record.inner {
                json.beginObject()
                json.field("n", number)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        return json.bytes
    }

    private func read(_ bytes: [UInt8]) throws -> [Record] {
        var records: [Record] = []
        try RecordReader.forEachRecord(in: bytes.span) { record in
            records.append(
                Record(
                    number: try record.int64("number"),
                    maybeNumber: try record.optionalInt64("maybe_number"),
                    text: try record.string("text"),
                    maybeText: try record.optionalString("maybe_text"),
                    flag: try record.bool("flag")))
            try record.forEachRecord("inner") { inner in
                records[records.count - 1].inner.append(try inner.int64("n"))
            }
        }
        return records
    }

    @Test func everyListComesBack() throws {
        for count in 0...Self.records.count {
            let records = Array(Self.records.prefix(count))
            #expect(try read(written(records)) == records)
            #expect(try read(written(records) + Array("   ".utf8)) == records)
        }
    }

    @Test func aListCutShortIsAnError() {
        let bytes = written(Self.records)
        for end in bytes.indices {
            #expect(throws: RecordError.self) { try read(Array(bytes[..<end])) }
        }
        #expect(throws: RecordError.self) { try read(bytes + Array(" ]".utf8)) }
    }

    /// Another byte makes another value, or an error; which of the two is the byte's affair.
    @Test func anyOtherByteIsReadOrRefused() {
        let bytes = written(Self.records)
        for index in bytes.indices {
            for byte in [0, 0x22, 0x2C, 0x2D, 0x39, 0x5C, 0x5D, 0x7D, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                _ = try? read(changed)
            }
        }
    }

    @Test(arguments: [
        "", "[", "{}", "[{}]", #"[{"number":}]"#, #"[{"number":-}]"#,
        #"[{"number":9223372036854775808}]"#, #"[{"number":-9223372036854775809}]"#,
        #"[{"number":1,"maybe_number":nul}]"#, #"[{"text":"a"}]"#, #"[ ]"#,
    ])
    func whatNobodyWroteIsRefused(text: String) {
        #expect(throws: RecordError.self) { try read(Array(text.utf8)) }
    }
}
