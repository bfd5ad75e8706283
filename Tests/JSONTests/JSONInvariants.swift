import JSON

/// What holds of every document; the tests and the fuzzer ask the same questions.
enum JSONInvariants {
    /// What is wrong with how `bytes` are read and written again; nil if nothing is.
    static func violation(_ bytes: [UInt8]) -> String? {
        readRecords(bytes)
        let padded = [UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")]
        let value: JSONValue
        do throws(JSONParseError) {
            value = try JSONValue.parse(bytes)
        } catch {
            guard (0...bytes.count).contains(error.offset), error.line >= 1, error.column >= 1
            else { return "an error lies outside of the document" }
            let inner = try? JSONValue.parse(padded.dropFirst().dropLast())
            return inner == nil ? nil : "a slice is read where its bytes are refused"
        }
        guard (try? JSONValue.parse(padded.dropFirst().dropLast())) == value else {
            return "a slice is read otherwise than its bytes"
        }
        let written = value.serialized()
        guard let again = try? JSONValue.parse(written), again == value else {
            return "what is written is another value"
        }
        guard again.serialized() == written else { return "what is written changes" }
        guard again.hashValue == value.hashValue else { return "equal values hash otherwise" }
        guard (try? JSONValue.parse(Array(value.pretty().utf8))) == value else {
            return "what is written for people is another value"
        }
        return violation(ofNumbersIn: value) ?? violation(ofFieldsIn: value)
    }

    /// Reads the bytes as a list of records, in which nothing may ever look beyond their end.
    private static func readRecords(_ bytes: [UInt8]) {
        try? RecordReader.forEachRecord(in: bytes.span) { record in
            _ = try record.int64("a")
            _ = try record.optionalInt64("b")
            _ = try record.optionalString("c")
            try record.forEachRecord("d") { _ = try $0.string("e") }
        }
    }

    /// Integers and doubles of one number must not contradict each other.
    private static func violation(ofNumbersIn value: JSONValue) -> String? {
        if let number = value.number {
            guard let integer = number.int64 else { return nil }
            if number.double != Double(integer) { return "an integer has another double" }
            if JSONNumber(integer) != number { return "an integer is not equal to itself" }
            return nil
        }
        for element in value.array ?? [] {
            if let violation = violation(ofNumbersIn: element) { return violation }
        }
        for member in value.object ?? JSONObject() {
            if let violation = violation(ofNumbersIn: member.value) { return violation }
        }
        return nil
    }

    private static let known = ["amount_refunded", "reason", "skus", "shipping", "notify"]

    /// Reading fields, as requests are read, gives a value or an error that names the field.
    private static func violation(ofFieldsIn value: JSONValue) -> String? {
        guard let reader = try? FieldReader(value, known: known) else {
            return value.object == nil ? nil : "an object is none"
        }
        do throws(FieldError) {
            _ = try reader.int("amount_refunded", in: 0...1_000_000)
            _ = try reader.string("reason", maxLength: 10)
            _ = try reader.list("skus")
            _ = try reader.object("shipping", known: known)?.number("amount_refunded", in: 0...1)
            _ = try reader.bool("notify")
        } catch {
            guard known.contains(where: error.path.hasPrefix) else { return "an error of no field" }
        }
        let unknown = reader.unknownFields
        guard unknown.count <= 20 else { return "more is reported than is wanted" }
        return nil
    }
}
