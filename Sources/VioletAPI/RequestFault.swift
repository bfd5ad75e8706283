import Descriptions
import HTTPWire
import JSON
import Orders
import Platform

/// The fault that a request brings along in `X-Sandbox-Fault: kind[;parameter=value]…`, for clients
/// whose tests can set a header and must not share rules.
enum RequestFault {
    /// A fault of the platform calls that the request makes.
    case platform(FaultRule)
    /// A fault of the request itself.
    case api(APIFaultRule)

    /// Reads the header; nil where there is none.
    ///
    /// - Throws: 1001 with what is wrong in it, as a typo must not pass as "no fault".
    init?(_ request: HTTPRequest, _ route: APIRoute) throws(APIError) {
        guard let text = request.field("x-sandbox-fault"), !text.isEmpty else { return nil }
        do throws(FieldError) {
            let description = try Self.description(text, route)
            if description.isAPI {
                let rule = try FieldReader(description.value, known: APIFaultRule.fields)
                let fault = try APIFaultRule(
                    rule, operations: APIRoute.operations, now: Timestamp(milliseconds: 0))
                guard fault.scope.operation ?? route.operation == route.operation else {
                    throw FieldError(
                        path: "on.operation", .invalid(expected: "\(route.operation), as it is"))
                }
                self = .api(fault)
            } else {
                let rule = try FieldReader(description.value, known: FaultRule.fields)
                self = .platform(try FaultRule(rule, origin: .rule))
            }
        } catch {
            throw .badRequest("The header X-Sandbox-Fault: \(error.message)")
        }
    }

    /// The header as the description of a rule for one call.
    private static func description(
        _ text: String, _ route: APIRoute
    ) throws(FieldError) -> (value: JSONValue, isAPI: Bool) {
        let parts = text.split(separator: ";").map { $0.trimmingASCIISpace }
        var fault: JSONObject = ["kind": .string(String(parts.first ?? ""))]
        var on = JSONObject()
        var rule = JSONObject()
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else {
                throw FieldError(path: String(part), .invalid(expected: "parameter=value"))
            }
            let (name, value) = (String(pair[0]), Self.value(String(pair[0]), pair[1]))
            guard rule[name] == nil, on[name] == nil, fault[name] == nil else {
                throw FieldError(path: name, .invalid(expected: "given once"))
            }
            switch name {
            case "phase": rule[name] = value
            case "target", "operation", "merchant_id", "order_id", "bag_id": on[name] = value
            default: fault[name] = value
            }
        }
        let kind = String(parts.first ?? "")
        let target = on["target"]?.string
        guard on["target"] == nil || target == "platform" || target == "api" else {
            throw FieldError(path: "on.target", .invalid(expected: "platform or api"))
        }
        let isPlatformKind = Fault.Kind(rawValue: kind) != nil
        let isAPIKind = APIFault.Kind(rawValue: kind) != nil
        guard isPlatformKind || isAPIKind else {
            let kinds = Fault.Kind.allCases.map(\.rawValue) + APIFault.Kind.allCases.map(\.rawValue)
            throw FieldError(
                path: "kind",
                .invalid(expected: "one of " + Set(kinds).sorted().joined(separator: ", ")))
        }
        // `slow` is of both: a command's is its platform's, a read's its own.
        let isAPI =
            target.map { $0 == "api" } ?? (isAPIKind && (!isPlatformKind || !route.isCommand))
        on["target"] = .string(isAPI ? "api" : "platform")
        rule["times"] = 1
        rule["fault"] = .object(fault)
        rule["on"] = .object(on)
        return (.object(rule), isAPI)
    }

    /// Numbers are numbers, lists of lines are lists, all else is text.
    private static func value(_ name: String, _ text: Substring) -> JSONValue {
        if name == "skus" {
            // What is no number is no line's id either, and so refused.
            let ids = text.split(separator: ",").map { Int64($0) ?? 0 }
            return .array(ids.map { JSONValue(integerLiteral: $0) })
        }
        return Int64(text).map(JSONValue.init(integerLiteral:)) ?? .string(String(text))
    }
}

extension Substring {
    /// Without spaces and tabs at both ends.
    fileprivate var trimmingASCIISpace: Substring {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        var text = drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }
}
