import Descriptions
import HTTPWire
import JSON
import Orders
import Platform
import Sandbox
import VioletAPI
import WorldStore

/// Merchants, their platforms, and what their shops believe.
extension ControlAPI {
    func merchants(
        _ route: ControlRoute, _ method: HTTPMethod, _ values: [String],
        _ request: ControlRequest
    ) throws -> HTTPResponse {
        var json = JSONWriter()
        switch route {
        case .merchants:
            let app = try sandbox.app(request.app())
            json.beginArray()
            for profile in try sandbox.store.shops.profiles(in: app.world) {
                json.write(profile)
            }
            json.endArray()
        case .merchant where method == .patch:
            json.write(try changeMerchant(values.first, request))
        case .merchant:
            json.write(try merchant(values.first, of: sandbox.app(request.app())))
        default:
            try writeShopOrders(values, request, to: &json)
        }
        return HTTPResponse(.ok, json: json.bytes)
    }

    private func changeMerchant(
        _ id: String?, _ request: ControlRequest
    ) throws -> ShopProfile {
        let body = try request.body(known: ShopProfile.fields + ["app_id", "stock"])
        let app = try sandbox.app(request.app(body))
        var profile = try merchant(id, of: app)
        try profile.read(body)
        var stock: [PlatformCall.Pieces] = []
        if let object = try body.object("stock", known: body.value("stock")?.object?.keys ?? []) {
            for variant in body.value("stock")?.object?.keys ?? [] {
                let count = try object.int(variant, in: 0...1_000_000) ?? 0
                stock.append(.init(variantID: variant, quantity: count))
            }
        }
        try sandbox.change(profile, stock: stock, in: app)
        return profile
    }

    private func merchant(_ id: String?, of app: App) throws -> ShopProfile {
        guard let number = id.flatMap({ Int64($0) }),
            let profile = try sandbox.store.shops.profile(
                MerchantID(rawValue: number), in: app.world)
        else {
            throw APIError.badRequest("The app has no merchant \(id ?? "").", status: .notFound)
        }
        return profile
    }

    private func writeShopOrders(
        _ values: [String], _ request: ControlRequest, to json: inout JSONWriter
    ) throws {
        let app = try sandbox.app(request.app())
        let profile = try merchant(values.first, of: app)
        let views = try sandbox.shopOrders(of: profile.merchantID, in: app)
        guard values.count > 1 else {
            json.beginArray()
            for view in views { json.write(view) }
            json.endArray()
            return
        }
        guard let view = views.first(where: { $0.order.externalID == values[1] }) else {
            throw APIError.badRequest("The shop has no order \(values[1]).", status: .notFound)
        }
        json.write(view)
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ profile: ShopProfile) {
        beginObject()
        field("merchant_id", profile.merchantID.rawValue)
        field("name", profile.name)
        field("platform", profile.platform.rawValue)
        field("refund_ids", profile.hasRefundIDs)
        field("notifies_of_refunds", profile.notifiesCustomerOfRefunds)
        field("settlement_ms", profile.settlementMs)
        field("latency_ms", profile.latencyMs)
        field(
            "fulfilled_cancellations", profile.acceptsFulfilledCancellations ? "accept" : "refuse")
        field("prohibit_order_cancellations", profile.prohibitsCancellations)
        field("prohibit_order_refunds", profile.prohibitsRefunds)
        endObject()
    }

    fileprivate mutating func write(_ view: ShopOrderView) {
        let order = view.order
        beginObject()
        field("external_order_id", order.externalID)
        field("order_id", order.orderID.rawValue)
        field("bag_id", order.bagID.rawValue)
        field("captured", order.captured)
        field("refunded", order.refunded)
        field("cancelled", order.cancelledAt != nil)
        field("date_cancelled", order.cancelledAt)
        key("lines")
        beginArray()
        for line in order.lines {
            beginObject()
            field("variant_id", line.variantID)
            field("quantity", line.quantity)
            field("fulfilled", line.fulfilled)
            field("restocked", line.restocked)
            field("refunded", line.refunded)
            field("stock", view.stock[line.variantID] ?? 0)
            endObject()
        }
        endArray()
        key("notifications")
        beginArray()
        for topic in view.notifications { value(topic.rawValue) }
        endArray()
        endObject()
    }
}
