import Descriptions
import JSON
import Orders
import Platform
import Sandbox
import VioletAPI

/// Platform calls and their results in words.
enum PlatformCallWords {
    static func describe(
        _ call: PlatformCall, _ result: PlatformResult, in object: inout JSONObject
    ) {
        object["operation"] = .string(call.operation.rawValue)
        object["merchant_id"] = JSONValue(call.merchantID.rawValue)
        object["order_id"] = JSONValue(call.orderID.rawValue)
        object["bag_id"] = JSONValue(call.bagID.rawValue)
        object["call"] = .object(parameters(call.request))
        object["answer"] = .object(answer(result))
    }

    private static func parameters(_ request: PlatformCall.Request) -> JSONObject {
        switch request {
        case .cancel(let cancel):
            return [
                "reason": cancel.reason.map(JSONValue.string) ?? .null,
                "reason_code": .string(cancel.reasonCode.rawValue),
                "restock_items": .bool(cancel.restockItems),
                "notify_customer": .bool(cancel.notifyCustomer),
            ]
        case .refund(let amount, let pieces, let restock, let notify):
            let list = pieces.map { piece in
                JSONValue.object([
                    "variant_id": .string(piece.variantID),
                    "quantity": JSONValue(Int64(piece.quantity)),
                ])
            }
            return [
                "amount": JSONValue(Int64(amount)), "pieces": .array(list),
                "restock_items": .bool(restock),
                "notify_customer": notify.map(JSONValue.bool) ?? .null,
            ]
        }
    }

    private static func answer(_ result: PlatformResult) -> JSONObject {
        switch result {
        case .accepted: return ["result": "accepted"]
        case .refused(let refusal):
            return [
                "result": "refused", "message": .string(refusal.message),
                "error_code": JSONValue(Int64(refusal.code)),
            ]
        case .acceptedBut(let lines):
            return [
                "result": "accepted_in_part",
                "refused_skus": .array(lines.map { JSONValue($0.rawValue) }),
            ]
        case .pending(let end):
            return ["result": "pending", "until": .string(WireDate.text(end))]
        case .awaited(let end):
            return ["result": "awaited", "until": .string(WireDate.text(end))]
        }
    }
}
