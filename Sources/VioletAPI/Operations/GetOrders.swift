import HTTPWire
import JSON
import Orders
package import Sandbox
package import WorldStore

extension VioletAPI {
    /// GET /v1/orders/{order_id}: 200 with the full Order; `extended` adds the app's name.
    func getOrder(
        _ order: DecimalID, _ request: HTTPRequest, in app: App
    ) throws -> HTTPResponse {
        let query = try RequestQuery(request)
        let order: OrderID = try order.id(named: "order_id")
        let isExtended = try query.flag("extended")
        let view = try sandbox.order(order, in: app)
        return HTTPResponse(.ok, json: Self.json(view, of: app, isExtended: isExtended))
    }

    /// An Order as the API writes it.
    package static func json(
        _ view: OrderView, of app: App, isExtended: Bool = false
    ) -> [UInt8] {
        var json = JSONWriter()
        json.write(view, of: app, isExtended: isExtended)
        return json.bytes
    }

    /// GET /v1/orders: a page of Orders, newest first, by their date of last change if asked.
    func listOrders(_ request: HTTPRequest, in app: App) throws -> HTTPResponse {
        let query = try RequestQuery(request)
        var filter = try query.page()
        filter.modified = OrderFilter.Dates(
            min: try query.date("date_last_modified:min"),
            max: try query.date("date_last_modified:max"))
        return page(
            try sandbox.orders(filter, in: app), of: app,
            isExtended: try query.flag("extended"))
    }

    /// POST /v1/orders/search: the orders that fit every field of the body.
    func searchOrders(
        _ request: HTTPRequest, in app: App, hints: inout [String]
    ) throws -> HTTPResponse {
        let query = try RequestQuery(request)
        let filter = try searchFilter(
            request, query, known: OrderFilter.orderFields, named: "request", in: app,
            hints: &hints)
        return page(
            try sandbox.orders(filter, in: app), of: app,
            isExtended: try query.flag("extended"))
    }

    /// GET /v1/orders/bags?ids=1,2: the bags of these ids that the app has.
    func getBags(_ request: HTTPRequest, in app: App) throws -> HTTPResponse {
        let texts = try RequestQuery(request).values("ids").flatMap { $0.split(separator: ",") }
        guard !texts.isEmpty else { throw APIError.missingParameter("ids") }
        let ids: [BagID] = try texts.map { try DecimalID(Array($0.utf8)[...]).id(named: "ids") }
        var json = JSONWriter()
        json.beginArray()
        for (bag, view) in try sandbox.bags(ids, in: app) {
            json.write(bag, view, of: app, isExtended: false)
        }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    /// POST /v1/orders/bags/search: the bags that fit every field of the body.
    func searchBags(
        _ request: HTTPRequest, in app: App, hints: inout [String]
    ) throws -> HTTPResponse {
        let query = try RequestQuery(request)
        let filter = try searchFilter(
            request, query, known: OrderFilter.bagFields, named: "request", in: app,
            hints: &hints)
        let isExtended = try query.flag("extended")
        var json = JSONWriter()
        json.write(try sandbox.bags(filter, in: app)) { json, entry in
            json.write(entry.bag, entry.view, of: app, isExtended: isExtended)
        }
        return HTTPResponse(.ok, json: json.bytes)
    }

    private func page(_ page: Page<OrderView>, of app: App, isExtended: Bool) -> HTTPResponse {
        var json = JSONWriter()
        json.write(page) { json, view in json.write(view, of: app, isExtended: isExtended) }
        return HTTPResponse(.ok, json: json.bytes)
    }

    /// A search without a body is an error whatever the contract: the documents say so.
    private func searchFilter(
        _ request: HTTPRequest, _ query: RequestQuery, known: [String], named name: String,
        in app: App, hints: inout [String]
    ) throws -> OrderFilter {
        guard !request.body.isEmpty else { throw APIError.emptyBody(expected: name) }
        let body = try RequestBody.object(
            of: request, expecting: name, known: known, under: app.contract)
        hints += body.unknownFields.map(\.hint)
        var filter = try query.page()
        try filter.read(body)
        filter.excludesInProgress = try query.flag("exclude_in_progress", default: true)
        return filter
    }
}
