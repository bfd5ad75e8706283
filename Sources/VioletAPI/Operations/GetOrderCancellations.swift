import HTTPWire
import JSON
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// GET /v1/orders/{order_id}/cancellations: 200 with one OrderCancellation over all calls, or
    /// 204 where there was none.
    func getOrderCancellations(
        of order: DecimalID, in app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        guard let (record, refunds) = try sandbox.cancellations(of: order, in: app) else {
            return HTTPResponse(.noContent)
        }
        var json = JSONWriter()
        json.write(record, refunds: refunds, app: app.id, contract: app.contract)
        return HTTPResponse(.ok, json: json.bytes)
    }
}
