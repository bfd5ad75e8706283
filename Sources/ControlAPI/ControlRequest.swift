import HTTPWire
import JSON
import Orders
import VioletAPI

/// A request of the control side, read strictly: an unknown field is an error.
struct ControlRequest {
    /// Which app is meant.
    enum Scope: Equatable {
        case app(AppID)
        case all
    }

    let request: HTTPRequest
    /// The parameters that the query may have.
    let allowed: Set<String>

    init(_ request: HTTPRequest, query allowed: Set<String> = ["app_id"]) {
        self.request = request
        self.allowed = allowed
    }

    /// The body, which must be a JSON object with no other fields than these; an absent one is
    /// empty.
    func body(known: [String]) throws -> FieldReader {
        guard !request.body.isEmpty else {
            return try FieldReader(.object(JSONObject()), known: known)
        }
        guard request.hasMediaType("application/json") else {
            throw APIError.badRequest(
                "Send the body as Content-Type: application/json.",
                status: .unsupportedMediaType)
        }
        do {
            let reader = try FieldReader(JSONValue.parse(request.body), known: known)
            try reader.refuseUnknownFields()
            return reader
        } catch let error as JSONParseError {
            throw APIError.badRequest(
                "The body is not valid JSON: line \(error.line), column \(error.column): "
                    + error.reason + ".")
        }
    }

    /// The app of the query or the body, the default one where neither names any.
    func app(_ body: FieldReader? = nil) throws -> AppID {
        guard case .app(let id) = try scope(body) else {
            throw APIError.badRequest("'app_id' must name one app here, not all.")
        }
        return id
    }

    /// The app of the query or the body, or all of them.
    ///
    /// One that both name must be the same.
    func scope(_ body: FieldReader?) throws -> Scope {
        let (asked, told) = (try queryScope(), try bodyScope(body))
        guard asked == nil || told == nil || asked == told else {
            throw APIError.badRequest("The query and the body name different apps.")
        }
        return asked ?? told ?? .app(VioletAPI.defaultApp)
    }

    private func queryScope() throws -> Scope? {
        guard let text = try query("app_id") else { return nil }
        if text == "all" { return .all }
        guard let number = Int32(text), number > 0 else { throw Self.badAppID }
        return .app(AppID(rawValue: Int64(number)))
    }

    private func bodyScope(_ body: FieldReader?) throws -> Scope? {
        if body?.value("app_id")?.string == "all" { return .all }
        return try body?.int("app_id", in: 1...Int(Int32.max))
            .map { .app(AppID(rawValue: Int64($0))) }
    }

    private static let badAppID = APIError.badRequest("'app_id' must be a positive int32 or all.")

    /// The value of a parameter of the query; only those that a route knows may be there.
    func query(_ name: String) throws -> String? {
        guard let items = request.queryItems() else {
            throw APIError.badRequest("The query is not valid percent-encoded UTF-8.")
        }
        if let other = items.first(where: { !allowed.contains($0.name) }) {
            let names = allowed.sorted().joined(separator: ", ")
            throw APIError.badRequest("The query may have \(names), not '\(other.name)'.")
        }
        return items.last { $0.name == name }?.value
    }
}
