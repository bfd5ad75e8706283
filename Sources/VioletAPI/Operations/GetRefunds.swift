import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// GET /v1/orders/{order_id}/refunds (reference page "Get Order Refunds"): 200 with a bare
    /// array, newest first, empty where nothing was refunded.
    func getOrderRefunds(of order: DecimalID, in app: App) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        return try list(in: app) { try sandbox.lendRefunds(of: order, in: app, to: $0) }
    }

    /// GET /v1/orders/{order_id}/bags/{bag_id}/refunds: the same for one bag.
    func getBagRefunds(
        of bag: DecimalID, in order: DecimalID, app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        let bag: BagID = try bag.id(named: "bag_id")
        return try list(in: app) {
            try sandbox.lendRefunds(of: bag, in: order, app: app, to: $0)
        }
    }

    /// GET /v1/orders/{order_id}/refunds/{refund_id}: 200 with one Refund, or 404 with 4227.
    func getOrderRefund(
        _ refund: DecimalID, of order: DecimalID, in app: App
    ) throws -> HTTPResponse {
        let order: OrderID = try order.id(named: "order_id")
        let id: RefundID = try refund.id(named: "refund_id")
        let refund = try sandbox.refund(id, of: order, in: app)
        var json = JSONWriter()
        json.write(refund, app: app.id)
        return HTTPResponse(.ok, json: json.bytes)
    }

    /// The refunds that are lent, in the order in which they are.
    private func list(
        in app: App, _ lend: (RefundRows.Borrower) throws -> Void
    ) throws -> HTTPResponse {
        var json = JSONWriter()
        json.beginArray()
        try lend { heading, members in json.write(heading, members, app: app.id) }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
