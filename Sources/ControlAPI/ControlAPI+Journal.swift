import Descriptions
import HTTPWire
import JSON
import Orders
import Platform
import Sandbox
import VioletAPI
import WorldStore

/// What was asked of the API and what was called of the shops.
extension ControlAPI {
    func getJournal(_ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        let kind = try request.query("kind")
        guard kind == nil || JournalWords.kinds.contains(kind ?? "") else {
            throw APIError.badRequest("'kind' must be request or platform_call.")
        }
        let order = try number("order_id", request)
        let merchant = try number("merchant_id", request)
        let since = try number("since", request) ?? 0
        var json = JSONWriter()
        json.beginArray()
        for entry in sandbox.journal.entries(of: app.id) where entry.sequence > since {
            let value = JournalWords.value(of: entry)
            guard kind == nil || value["kind"]?.string == kind,
                order == nil || value["order_id"]?.int64 == order,
                merchant == nil || value["merchant_id"]?.int64 == merchant
            else { continue }
            json.value(value)
        }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    func clearJournal(_ request: ControlRequest) throws -> HTTPResponse {
        switch try request.scope(nil) {
        case .app(let id): sandbox.journal.clear(id)
        case .all: for app in try sandbox.store.apps.all() { sandbox.journal.clear(app.id) }
        }
        return HTTPResponse(.noContent)
    }

    private func number(_ name: String, _ request: ControlRequest) throws -> Int64? {
        guard let text = try request.query(name) else { return nil }
        guard let number = Int64(text), number >= 0 else {
            throw APIError.badRequest("'\(name)' must be a whole number.")
        }
        return number
    }
}

/// Journal entries in words.
enum JournalWords {
    /// The kinds of entries.
    static let kinds = ["request", "platform_call"]

    /// How much of a body is shown, in bytes.
    private static let largestBody = 16_384

    /// An entry as JSON.
    static func value(of entry: JournalEntry) -> JSONValue {
        var object: JSONObject = [
            "sequence": JSONValue(entry.sequence), "time": .string(WireDate.text(entry.time)),
        ]
        switch entry.subject {
        case .request(let request, let response):
            object["kind"] = "request"
            describe(request, response, in: &object)
        case .platformCall(let call, let result):
            object["kind"] = "platform_call"
            PlatformCallWords.describe(call, result, in: &object)
        }
        object["duration_ms"] = entry.durationMs.map { JSONValue($0) } ?? .null
        if object["fault"] == nil {
            let marks = entry.faults.map(\.description).joined(separator: ", ")
            object["fault"] = marks.isEmpty ? .null : .string(marks)
        }
        object["hints"] = .array(entry.hints.map(JSONValue.string))
        return .object(object)
    }

    private static func describe(
        _ request: HTTPRequest, _ response: HTTPResponse?, in object: inout JSONObject
    ) {
        let path = String(decoding: request.path, as: UTF8.self)
        let segments = path.split(separator: "/")
        object["operation"] = (try? APIRoute(request)).map { .string($0.operation) } ?? .null
        object["order_id"] = id(after: "orders", in: segments)
        object["bag_id"] = id(after: "bags", in: segments)
        var fields = JSONObject()
        for (name, value) in request.fields where fields[name.lowercased()] == nil {
            let isMasked = SecretMask.isCredential(field: name)
            fields.append(name.lowercased(), .string(isMasked ? SecretMask.mask : value))
        }
        object["request"] = .object([
            "method": .string(request.method.name), "path": .string(path),
            "query": SecretMask().query(of: request).map(JSONValue.string) ?? .null,
            "headers": .object(fields), "body": body(request.body, path),
        ])
        guard let response else {
            object["response"] = .null
            return
        }
        object["response"] = .object(seen(of: response, path))
        let mark = response.fields["X-Sandbox-Fault"]
        object["fault"] = mark.map(JSONValue.string) ?? .null
    }

    /// A response as the client got it: what a fault did to its bytes stands in `delivery`.
    private static func seen(of response: HTTPResponse, _ path: String) -> JSONObject {
        let isWhole = response.delivery.endsConnection == false
        var object: JSONObject = [
            "status": response.seenStatus.map { JSONValue(Int64($0)) } ?? .null,
            "body": isWhole ? body(response.body, path) : .null,
        ]
        object["delivery"] = response.delivery.word.map(JSONValue.string)
        return object
    }

    /// JSON as JSON, all else as text; what carries credentials is masked whole.
    private static func body(_ bytes: [UInt8], _ path: String) -> JSONValue {
        if bytes.isEmpty { return .null }
        if path.hasPrefix("/v1/login") || path.hasPrefix("/v1/auth") { return "***" }
        guard bytes.count <= largestBody else { return .string("(\(bytes.count) bytes)") }
        return (try? JSONValue.parse(bytes)) ?? .string(String(decoding: bytes, as: UTF8.self))
    }

    private static func id(after word: String, in segments: [Substring]) -> JSONValue {
        guard let index = segments.firstIndex(of: Substring(word)), index + 1 < segments.count,
            let number = Int64(segments[index + 1])
        else { return .null }
        return JSONValue(number)
    }
}

extension Delivery {
    /// The kind of fault that makes it; nil where all is well.
    fileprivate var word: String? {
        switch self {
        case .normal: nil
        case .dripped: APIFault.Kind.drip.rawValue
        case .truncated: APIFault.Kind.truncate.rawValue
        case .closed: APIFault.Kind.close.rawValue
        case .reset: APIFault.Kind.reset.rawValue
        case .garbage: APIFault.Kind.garbage.rawValue
        }
    }
}
