import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import VioletAPI
import WorldStore

/// Orders in any state, and what happens to them outside of the API.
extension ControlAPI {
    func orders(
        _ route: ControlRoute, _ method: HTTPMethod, _ values: [String],
        _ request: ControlRequest
    ) throws -> HTTPResponse {
        switch route {
        case .orders where method == .post: return try makeOrder(request)
        case .orders: return try listOrders(request)
        case .order where method == .delete:
            let app = try sandbox.app(request.app())
            try sandbox.removeOrder(orderID(values.first), from: app)
            return HTTPResponse(.noContent)
        case .order:
            return try order(orderID(values.first), .ok, sandbox.app(request.app()))
        case .events: return try happen(values, request)
        default: return try settle(values.first, request)
        }
    }

    private func makeOrder(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: OrderDescription.fields + ["app_id"])
        let app = try sandbox.app(request.app(body))
        let made = try sandbox.makeOrder(body.objectValue(without: "app_id"), in: app)
        return try order(made, .created, app)
    }

    private func listOrders(_ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        var filter = OrderFilter()
        filter.size = Self.largestList
        filter.sort = .id
        filter.isAscending = true
        var json = JSONWriter()
        json.beginArray()
        for view in try sandbox.orders(filter, in: app).elements {
            json.beginObject()
            json.field("order_id", view.order.id.rawValue)
            json.field("name", view.order.name)
            json.field("status", view.order.status.rawValue)
            json.field("currency", view.order.currency)
            json.field("total", view.order.totals.total)
            json.key("bags")
            json.beginArray()
            for bag in view.order.bags {
                json.beginObject()
                json.field("bag_id", bag.id.rawValue)
                json.field("name", bag.name)
                json.field("merchant_id", bag.merchantID.rawValue)
                json.field("status", bag.status.rawValue)
                json.field("total", bag.totals.total)
                json.field("left_to_refund", bag.leftToRefund)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    /// How many orders a list shows at most.
    private static let largestList = 1000

    private func happen(_ values: [String], _ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: OutsideEvent.fields)
        let event = try OutsideEvent(body)
        let app = try sandbox.app(request.app(body))
        let id = try orderID(values.first)
        guard let bag = values.last.flatMap({ Int64($0) }) else { throw Refusal.bagNotFound }
        try sandbox.happen(event, to: BagID(rawValue: bag), of: id, in: app)
        return try order(id, .ok, app)
    }

    private func settle(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["app_id", "outcome", "skus"])
        let app = try sandbox.app(request.app(body))
        guard let number = id.flatMap({ Int64($0) }) else { throw Refusal.refundNotFound }
        let outcome = try body.word("outcome", as: RefundStatus.self) ?? .completed
        let lines = try body.lineIDs("skus") ?? []
        guard ![.processing, .external].contains(outcome),
            (outcome == .partiallyCompleted) == !lines.isEmpty
        else {
            throw body.invalid(
                "outcome",
                "COMPLETED, FAILED, CANCELED, or PARTIALLY_COMPLETED with the refused skus")
        }
        try sandbox.settle(RefundID(rawValue: number), as: outcome, refusing: lines, in: app)
        return HTTPResponse(.noContent)
    }

    private func orderID(_ text: String?) throws -> OrderID {
        guard let number = text.flatMap({ Int64($0) }) else { throw Refusal.orderNotFound }
        return OrderID(rawValue: number)
    }

    private func order(_ id: OrderID, _ status: HTTPStatus, _ app: App) throws -> HTTPResponse {
        HTTPResponse(status, json: VioletAPI.json(try sandbox.order(id, in: app), of: app))
    }
}
