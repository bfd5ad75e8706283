import HTTPWire
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// POST /v1/orders/{order_id}/bags/{bag_id}/cancel (reference page "Cancel Bag"): the Refund,
    /// or under the contract's other reading the OrderCancellation; 202 with the
    /// OrderCancellation when the platform refused.
    func cancelBag(
        _ bag: DecimalID, of order: DecimalID, _ request: HTTPRequest,
        in app: App, hints: inout [String]
    ) throws -> Asked {
        let order: OrderID = try order.id(named: "order_id")
        let bag: BagID = try bag.id(named: "bag_id")
        let command = Command.cancel(
            order, bag: bag, try cancelRequest(request, in: app, hints: &hints))
        let answersRefund = app.contract.cancelBagBody == .refund
        return Asked(
            command: command, success: answersRefund ? .refundOfCancellation : .record)
    }
}
