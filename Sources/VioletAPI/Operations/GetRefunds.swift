import Descriptions
import HTTPWire
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// GET /v1/orders/{order_id}/refunds (reference page "Get Order Refunds"): 200 with a bare
    /// array, newest first, empty where nothing was refunded.
    func getOrderRefunds(of order: DecimalID, in app: App) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        return HTTPResponse(.ok, json: try sandbox.refundList(of: order, in: app))
    }

    /// GET /v1/orders/{order_id}/bags/{bag_id}/refunds: the same for one bag.
    func getBagRefunds(
        of bag: DecimalID, in order: DecimalID, app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        let bag: BagID = try bag.id(named: "bag_id")
        let refunds = try sandbox.refunds(of: bag, in: order, app: app)
        return HTTPResponse(.ok, json: RefundRepresentation.list(refunds))
    }

    /// GET /v1/orders/{order_id}/refunds/{refund_id}: 200 with one Refund, or 404 with 4227.
    func getOrderRefund(
        _ refund: DecimalID, of order: DecimalID, in app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        let id: RefundID = try refund.id(named: "refund_id")
        return HTTPResponse(.ok, json: try sandbox.refund(id, of: order, in: app).json)
    }
}
