import HTTPWire
import JSON
import Orders
import Sandbox
import VioletAPI
import WorldStore

/// Assertions on the journal, made by the server so that every language has them.
extension ControlAPI {
    /// 200 with how many entries match, or 422 with the nearest misses and how they differ.
    func verify(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["app_id", "kind", "where", "times"])
        let app = try sandbox.app(request.app(body))
        let kind = try body.string("kind")
        guard kind == nil || JournalWords.kinds.contains(kind ?? "") else {
            throw body.invalid("kind", "request or platform_call")
        }
        let pattern = body.value("where") ?? .object(JSONObject())
        guard pattern.object != nil else { throw body.invalid("where", "an object") }
        let expected = try times(body)
        var matched = 0
        var misses: [(differences: [Difference], entry: JSONValue)] = []
        for entry in sandbox.journal.entries(of: app.id) {
            let value = JournalWords.value(of: entry)
            guard kind == nil || value["kind"]?.string == kind else { continue }
            let differences = Self.differences(of: value, from: pattern, at: "")
            if differences.isEmpty {
                matched += 1
            } else {
                misses.append((differences, value))
            }
        }
        return response(matched, expected, misses)
    }

    /// A value that is not what a pattern wants.
    private struct Difference {
        let path: String
        let expected: JSONValue
        let actual: JSONValue
    }

    /// How many misses are shown.
    private static let largestMisses = 3

    private func times(_ body: FieldReader) throws -> ClosedRange<Int> {
        guard let value = body.value("times") else { return 1...Int.max }
        if value.object != nil {
            let known = ["at_least", "at_most"]
            guard let range = try body.object("times", known: known) else { return 1...Int.max }
            try range.refuseUnknownFields()
            let least = try range.int("at_least", in: 0...Int(Int32.max)) ?? 0
            let most = try range.int("at_most", in: least...Int(Int32.max))
            return least...(most ?? Int.max)
        }
        let count = try body.required("times", body.int("times", in: 0...Int(Int32.max)))
        return count...count
    }

    private func response(
        _ matched: Int, _ expected: ClosedRange<Int>,
        _ misses: [(differences: [Difference], entry: JSONValue)]
    ) -> HTTPResponse {
        var json = JSONWriter()
        json.beginObject()
        if expected.contains(matched) {
            json.field("matched", matched)
            json.endObject()
            return HTTPResponse(.ok, json: json.bytes)
        }
        let most = expected.upperBound == Int.max ? "or more" : "to \(expected.upperBound)"
        json.field(
            "message", "\(matched) entries match, \(expected.lowerBound) \(most) were expected.")
        json.field("error", "not_verified")
        json.field("code", 1001)
        json.field("matched", matched)
        json.key("nearest")
        json.beginArray()
        let nearest = misses.sorted { $0.differences.count < $1.differences.count }
        for miss in nearest.prefix(Self.largestMisses) {
            json.beginObject()
            json.key("differences")
            json.beginArray()
            for difference in miss.differences {
                json.beginObject()
                json.field("path", difference.path)
                json.field("expected", difference.expected)
                json.field("actual", difference.actual)
                json.endObject()
            }
            json.endArray()
            json.field("entry", miss.entry)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return HTTPResponse(.unprocessableContent, json: json.bytes)
    }

    /// Where a value is not what a pattern wants; an object may have more than the pattern names.
    private static func differences(
        of value: JSONValue, from pattern: JSONValue, at path: String
    ) -> [Difference] {
        guard let wanted = pattern.object, value.object != nil else {
            guard value != pattern else { return [] }
            return [Difference(path: path, expected: pattern, actual: value)]
        }
        return wanted.flatMap { name, expected in
            let place = path.isEmpty ? name : "\(path).\(name)"
            return differences(of: value[name] ?? .null, from: expected, at: place)
        }
    }
}
