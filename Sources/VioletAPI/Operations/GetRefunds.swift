import Descriptions
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
        return list(try sandbox.refunds(of: order, in: app), in: app)
    }

    /// GET /v1/orders/{order_id}/bags/{bag_id}/refunds: the same for one bag.
    func getBagRefunds(
        of bag: ArraySlice<UInt8>, in order: ArraySlice<UInt8>, app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try RequestBody.id(order, named: "order_id")
        let bag: BagID = try RequestBody.id(bag, named: "bag_id")
        return list(try sandbox.refunds(of: bag, in: order, app: app), in: app)
    }

    /// GET /v1/orders/{order_id}/refunds/{refund_id}: 200 with one Refund, or 404 with 4227.
    func getOrderRefund(
        _ refund: ArraySlice<UInt8>, of order: ArraySlice<UInt8>, in app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try RequestBody.id(order, named: "order_id")
        let id: RefundID = try RequestBody.id(refund, named: "refund_id")
        let refund = try sandbox.refund(id, of: order, in: app)
        var json = JSONWriter(reserving: 1024)
        json.write(refund, app: app.id)
        return HTTPResponse(.ok, json: json.bytes)
    }

    private func list(_ refunds: [RefundRepresentation], in app: App) -> HTTPResponse {
        // What is written around a refund's members takes some 150 bytes where there are no errors.
        var json = JSONWriter(reserving: refunds.reduce(2) { $0 + $1.members.count + 200 })
        json.beginArray()
        for refund in refunds { json.write(refund, app: app.id) }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
