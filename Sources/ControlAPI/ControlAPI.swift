import APIDescription
package import HTTPWire
import JSON
import Orders
package import Sandbox
package import VioletAPI
import WorldStore

/// The control side: what tests drive the sandbox with, under the reserved prefix `/_sandbox`.
package final class ControlAPI {
    let sandbox: Sandbox
    let version: String
    let facts: ServerFacts
    /// How many requests there were; whoever answers them counts them here.
    package var requests = RequestCounts()
    private let token: String?
    /// Made when first asked for: a start waits for nobody's documentation.
    private lazy var openapi = APIDescription.api(version: version).serialized()
    private lazy var controlOpenAPI = APIDescription.control(version: version).serialized()

    /// The control side of a sandbox.
    ///
    /// - Parameters:
    ///   - sandbox: What is driven.
    ///   - version: The program's version.
    ///   - token: What requests must show as a bearer token; nothing where nil.
    ///   - facts: What its metrics tell about the server.
    package init(
        _ sandbox: Sandbox, version: String, token: String? = nil,
        facts: ServerFacts = ServerFacts()
    ) {
        self.sandbox = sandbox
        self.token = token
        self.version = version
        self.facts = facts
    }

    /// Whether a request is for the control side.
    package static func owns(_ request: HTTPRequest) -> Bool {
        request.pathIsWithin("/_sandbox")
    }

    /// Answers a request.
    package func answer(_ request: HTTPRequest) -> HTTPResponse {
        do {
            try checkOrigin(of: request)
            let segments = request.pathSegments() ?? []
            guard let (route, values) = ControlRoute.find(segments) else {
                throw APIError.nothingThere(segments)
            }
            try checkToken(of: request, for: route)
            let methods = route.entry.methods
            let method: HTTPMethod = request.method == .head ? .get : request.method
            guard methods.contains(method) else {
                if case .other = method { throw APIError.unknownMethod(request) }
                let allow = methods.map { $0 == .get ? "GET, HEAD" : $0.name }
                    .joined(separator: ", ")
                throw APIError.badRequest(
                    "This path is asked with \(allow), not with \(request.method.name).",
                    status: .methodNotAllowed, allow: allow)
            }
            return try perform(
                route, method, values, ControlRequest(request, query: route.query))
        } catch let error as FieldError {
            if case .impossible = error.problem {
                return APIError.badRequest(error.message, status: .unprocessableContent).response
            }
            return APIError.badRequest(error.message).response
        } catch let refusal as FaultRefusal {
            return APIError(refusal).response
        } catch {
            return APIError.response(to: error)
        }
    }

    private func perform(
        _ route: ControlRoute, _ method: HTTPMethod, _ values: [String],
        _ request: ControlRequest
    ) throws -> HTTPResponse {
        let value = values.first
        return switch route {
        case .index: index()
        case .health: HTTPResponse(.ok, json: #"{"status":"ok"}"#)
        case .ready: try ready()
        case .info: try info(request)
        case .metrics: try metrics()
        case .openapi: HTTPResponse(.ok, json: openapi)
        case .controlOpenAPI: HTTPResponse(.ok, json: controlOpenAPI)
        case .apps where method == .post: try makeApp(request)
        case .apps: try listApps()
        case .app where method == .patch: try changeApp(value, request)
        case .app where method == .delete: try removeApp(value)
        case .app: try getApp(value)
        case .reset: try reset(request)
        case .orders, .order, .events, .settle:
            try orders(route, method, values, request)
        case .merchants, .merchant, .shopOrders, .shopOrder:
            try merchants(route, method, values, request)
        case .faults where method == .post: try addFault(request)
        case .faults where method == .delete: try removeFaults(request)
        case .faults: try listFaults(request)
        case .fault where method == .delete: try removeFault(value, request)
        case .fault: try getFault(value, request)
        case .testFault: try testFault(value, request)
        case .snapshots, .snapshot, .restoreSnapshot, .snapshotDifference:
            try snapshots(route, method, values, request)
        case .journal where method == .delete: try clearJournal(request)
        case .journal: try getJournal(request)
        case .verify: try verify(request)
        case .clock where method == .put: try setClock(request)
        case .clock: try getClock(request)
        case .advanceClock: try advanceClock(request)
        case .agenda: try getAgenda(request)
        }
    }

    /// A page of another site must not drive the sandbox of a developer who visits it.
    private func checkOrigin(of request: HTTPRequest) throws(APIError) {
        guard let origin = request.field("origin") else { return }
        let host = String(decoding: request.authority, as: UTF8.self)
        guard origin == "http://\(host)" else {
            throw .badRequest(
                "Control requests are not taken from web pages of other sites.",
                status: .forbidden)
        }
    }

    /// Whether the server lives may be asked by anybody, all else by who knows the token.
    private func checkToken(
        of request: HTTPRequest, for route: ControlRoute
    ) throws(APIError) {
        guard let token, route != .health, route != .ready else { return }
        guard request.field("authorization") == "Bearer \(token)" else {
            throw .badRequest(
                "Send the control token as Authorization: Bearer <token>.",
                status: .unauthorized)
        }
    }

    private func index() -> HTTPResponse {
        var json = JSONWriter()
        json.beginArray()
        for route in ControlRoute.allCases {
            let (pattern, methods, about) = route.entry
            json.beginObject()
            json.field("path", pattern)
            json.field("methods", methods.map(\.name).joined(separator: ", "))
            json.field("about", about)
            json.endObject()
        }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    /// A server that answers at all is ready: it listens only once it is migrated and seeded.
    private func ready() throws -> HTTPResponse {
        _ = try sandbox.store.apps.count()
        return HTTPResponse(.ok, json: #"{"status":"ready"}"#)
    }

    private func reset(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["app_id"])
        switch try request.scope(body) {
        case .all: try sandbox.resetAll()
        case .app(let id): try sandbox.reset(id)
        }
        return HTTPResponse(.noContent)
    }
}

extension APIError {
    /// 404 of a path that nothing is at, with the one that was most likely meant.
    fileprivate static func nothingThere(_ segments: [String]) -> APIError {
        let meant = segments.last == "" ? Array(segments.dropLast()) : segments
        guard meant != segments, ControlRoute.find(meant) != nil else {
            return badRequest("Nothing is there; GET /_sandbox lists what is.", status: .notFound)
        }
        return badRequest(
            "Nothing is there; did you mean /\(meant.joined(separator: "/")), without the slash at "
                + "its end?", status: .notFound)
    }
}
