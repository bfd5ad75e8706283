import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// POST /v1/orders/{order_id}/bags/{bag_id}/refunds (reference page "Refund Bag"): 200 with
    /// the Refund, whose status says whether the platform refused.
    func refundBag(
        _ bag: DecimalID, of order: DecimalID, _ request: HTTPRequest,
        in app: App, hints: inout [String]
    ) throws -> Asked {
        let order: OrderID = try order.id(named: "order_id")
        let bag: BagID = try bag.id(named: "bag_id")
        let body = try RequestBody.object(
            of: request, expecting: "RefundBagRequest", known: RefundRequest.fields,
            under: app.contract)
        var unknown = body.unknownFields
        defer { hints += unknown.map(\.hint) }
        let refund = try RefundRequest(
            body, skipsExternalRefund: RequestQuery(request).flag("skip_external_refund"),
            unknown: &unknown)
        if refund.amount == nil, refund.items == nil, refund.shipping?.amount != nil {
            hints.append(
                "'shipping' without 'skus' and 'amount_refunded' refunds the whole bag; "
                    + "send an empty 'skus' to refund shipping alone.")
        }
        return Asked(command: .refund(order, bag, refund))
    }
}
