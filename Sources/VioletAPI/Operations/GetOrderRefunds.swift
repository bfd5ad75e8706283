import HTTPWire
import JSON
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// GET /v1/orders/{order_id}/refunds (reference page "Get Order Refunds"): 200 with a bare
    /// array, newest first, empty where nothing was refunded.
    func getOrderRefunds(of order: ArraySlice<UInt8>, in app: App) throws -> HTTPResponse {
        let order: OrderID = try RequestBody.id(order, named: "order_id")
        let refunds = try sandbox.refunds(of: order, in: app)
        var json = JSONWriter(reserving: 2048)
        json.beginArray()
        for refund in refunds { json.write(refund, app: app.id) }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
