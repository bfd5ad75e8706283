import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// POST /v1/orders/{order_id}/cancel (reference page "Cancel Order"): an OrderCancellation;
    /// 200 when every bag was cancelled and refunded, 202 when a platform refused anything.
    func cancelOrder(
        _ order: DecimalID, _ request: HTTPRequest, in app: App, hints: inout [String]
    ) throws -> Asked {
        let order: OrderID = try order.id(named: "order_id")
        let command = Command.cancel(
            order, bag: nil, try cancelRequest(request, in: app, hints: &hints))
        return Asked(command: command)
    }

    /// The body of both cancel calls.
    func cancelRequest(
        _ request: HTTPRequest, in app: App, hints: inout [String]
    ) throws -> CancelRequest {
        let body = try RequestBody.object(
            of: request, expecting: "CancelOrderRequest", known: CancelRequest.fields,
            under: app.contract)
        hints += body.unknownFields.map(\.hint)
        return try CancelRequest(body)
    }
}
