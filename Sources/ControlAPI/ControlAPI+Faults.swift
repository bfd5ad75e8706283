import Descriptions
import HTTPWire
import JSON
import Orders
import Platform
import Sandbox
import VioletAPI
import WorldStore

/// Faults: one rule is one named thing that goes wrong.
extension ControlAPI {
    func addFault(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: FaultRule.fields)
        let app = try sandbox.app(request.app(body))
        let now = sandbox.now(in: app)
        var json = JSONWriter()
        if body.value("on")?["target"]?.string == "api" {
            let rule = try APIFaultRule(body, operations: APIRoute.operations, now: now)
            json.write(try sandbox.addFault(rule, to: app), of: app.id)
        } else {
            let rule = try FaultRule(body, origin: .rule, now: now)
            json.write(try sandbox.addFault(rule, to: app), of: app.id)
        }
        return HTTPResponse(.created, json: json.bytes)
    }

    func listFaults(_ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        var json = JSONWriter()
        json.beginArray()
        for (_, bytes) in try describedFaults(of: app) { json.rawValue(bytes) }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    func removeFaults(_ request: ControlRequest) throws -> HTTPResponse {
        try sandbox.removeFaults(from: sandbox.app(request.app()))
        return HTTPResponse(.noContent)
    }

    func getFault(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        guard let found = try describedFaults(of: app).first(where: { String($0.id) == id }) else {
            throw APIError.noFault(id)
        }
        return HTTPResponse(.ok, json: found.bytes)
    }

    func removeFault(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        guard let number = id.flatMap({ Int64($0) }),
            try sandbox.removeFault(number, from: app)
        else { throw APIError.noFault(id) }
        return HTTPResponse(.noContent)
    }

    /// Whether a call would be hit by this very rule, were it made now; nothing is counted.
    func testFault(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let known = ["app_id", "operation", "merchant_id", "order_id", "bag_id", "method", "path"]
        let body = try request.body(known: known)
        let app = try sandbox.app(request.app(body))
        let wouldHit: Bool
        if let rule = try sandbox.faults(of: app).first(where: { String($0.id) == id }) {
            let operation = try body.required(
                "operation", body.word("operation", as: PlatformOperation.self))
            let ids = try ["merchant_id", "order_id", "bag_id"].map { name in
                Int64(try body.required(name, body.int(name, in: 1...Int.max)))
            }
            let call = PlatformCall(
                merchantID: MerchantID(rawValue: ids[0]), orderID: OrderID(rawValue: ids[1]),
                bagID: BagID(rawValue: ids[2]),
                request: operation == .cancel
                    ? .cancel(CancelRequest())
                    : .refund(amount: 1, pieces: [], restock: false, notify: nil))
            wouldHit = try sandbox.wouldHit(rule, call, in: app)
        } else if let rule = try sandbox.apiFaults(of: app).first(where: { String($0.id) == id }) {
            let call = APICall(
                operation: try body.required("operation", body.string("operation")),
                method: try body.string("method") ?? "POST",
                path: try body.string("path") ?? "/")
            wouldHit = try sandbox.wouldHit(rule, call, in: app)
        } else {
            throw APIError.noFault(id)
        }
        return HTTPResponse(.ok, json: #"{"would_hit":\#(wouldHit)}"#)
    }

    /// The rules of both targets, oldest first.
    private func describedFaults(of app: App) throws -> [(id: Int64, bytes: [UInt8])] {
        let platform = try sandbox.faults(of: app).map { rule in
            var json = JSONWriter()
            json.write(rule, of: app.id)
            return (id: rule.id, bytes: json.bytes)
        }
        let api = try sandbox.apiFaults(of: app).map { rule in
            var json = JSONWriter()
            json.write(rule, of: app.id)
            return (id: rule.id, bytes: json.bytes)
        }
        return (platform + api).sorted { $0.id < $1.id }
    }
}

extension APIError {
    fileprivate static func noFault(_ id: String?) -> APIError {
        badRequest("There is no fault \(id ?? "") in this app.", status: .notFound)
    }

    /// 422: the rule is well-formed and could never hit anything.
    init(_ refusal: FaultRefusal) {
        self = .badRequest(refusal.message, status: .unprocessableContent)
    }
}

extension JSONWriter {
    /// A rule about platform calls, as it was described, with its id and its counts.
    fileprivate mutating func write(_ rule: FaultRule, of app: AppID) {
        begin(rule, of: app)
        beginObject()
        field("target", "platform")
        field("operation", rule.scope.operation?.rawValue ?? "*")
        field("merchant_id", rule.scope.merchantID?.rawValue)
        field("order_id", rule.scope.orderID?.rawValue)
        field("bag_id", rule.scope.bagID?.rawValue)
        endObject()
        key("fault")
        write(rule.fault)
        end(rule)
    }

    /// A rule about requests of the API.
    fileprivate mutating func write(_ rule: APIFaultRule, of app: AppID) {
        begin(rule, of: app)
        beginObject()
        field("target", "api")
        field("operation", rule.scope.operation ?? "*")
        field("method", rule.scope.method)
        field("path", rule.scope.path)
        endObject()
        key("fault")
        write(rule.fault)
        end(rule)
    }

    private mutating func begin<Scope, Effect>(_ rule: Rule<Scope, Effect>, of app: AppID) {
        beginObject()
        field("id", rule.id)
        field("name", rule.name)
        field("app_id", app.rawValue)
        key("on")
    }

    private mutating func end<Scope, Effect>(_ rule: Rule<Scope, Effect>) {
        field("phase", rule.phase.rawValue)
        field("skip", rule.skip)
        field("times", rule.times)
        if let calls = rule.calls {
            key("calls")
            beginArray()
            for call in calls { value(call) }
            endArray()
        }
        field("probability", rule.probability)
        if let end = rule.expiresAt { field("expires", end) }
        field("matched", rule.matched)
        field("fired", rule.fired)
        endObject()
    }
}
