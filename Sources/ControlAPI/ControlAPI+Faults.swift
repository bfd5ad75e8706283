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
        let rule = try FaultRule(body, origin: .rule, now: sandbox.now(in: app))
        let added = try sandbox.addFault(rule, to: app)
        var json = JSONWriter()
        json.write(added, of: app.id)
        return HTTPResponse(.created, json: json.bytes)
    }

    func listFaults(_ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        var json = JSONWriter()
        json.beginArray()
        for rule in try sandbox.faults(of: app) { json.write(rule, of: app.id) }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    func removeFaults(_ request: ControlRequest) throws -> HTTPResponse {
        try sandbox.removeFaults(from: sandbox.app(request.app()))
        return HTTPResponse(.noContent)
    }

    func getFault(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        guard let rule = try sandbox.faults(of: app).first(where: { String($0.id) == id }) else {
            throw APIError.noFault(id)
        }
        var json = JSONWriter()
        json.write(rule, of: app.id)
        return HTTPResponse(.ok, json: json.bytes)
    }

    func removeFault(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        guard let number = id.flatMap({ Int64($0) }),
            try sandbox.removeFault(number, from: app)
        else { throw APIError.noFault(id) }
        return HTTPResponse(.noContent)
    }
}

extension APIError {
    fileprivate static func noFault(_ id: String?) -> APIError {
        badRequest("There is no fault \(id ?? "") in this app.", status: .notFound)
    }

    /// 422: the rule is well-formed and could never hit anything.
    init(_ refusal: FaultRefusal) {
        let message =
            switch refusal {
            case .unknownMerchant(let id):
                "The app has no merchant \(id), so the fault could never match."
            case .unknownOrder(let id):
                "The app has no order \(id), so the fault could never match."
            case .unknownBag(let id):
                "The app, or the order that is named, has no bag \(id), so the fault could never "
                    + "match."
            case .bagOfAnotherMerchant(let bag, let merchant):
                "Bag \(bag) is not merchant \(merchant)'s, so the fault could never match."
            }
        self = .badRequest(message, status: .unprocessableContent)
    }
}

extension JSONWriter {
    /// A rule as it was described, with its id and its counts.
    fileprivate mutating func write(_ rule: FaultRule, of app: AppID) {
        beginObject()
        field("id", rule.id)
        field("name", rule.name)
        field("app_id", app.rawValue)
        key("on")
        beginObject()
        field("target", "platform")
        field("operation", rule.scope.operation?.rawValue ?? "*")
        field("merchant_id", rule.scope.merchantID?.rawValue)
        field("order_id", rule.scope.orderID?.rawValue)
        field("bag_id", rule.scope.bagID?.rawValue)
        endObject()
        key("fault")
        write(rule.fault)
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
        if let end = rule.expiresAt { field("expires", WireDate.text(end)) }
        field("matched", rule.matched)
        field("fired", rule.fired)
        endObject()
    }
}
