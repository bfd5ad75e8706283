import Descriptions
import JSON
import Orders
import Platform
import Sandbox
import WorldStore

extension JSONWriter {
    /// A Bag with its lines (the vendor's schema).
    mutating func write(_ bag: Bag, _ view: OrderView, of app: App, isExtended: Bool) {
        let merchant = view.merchants[bag.merchantID]
        beginObject()
        field("id", bag.id.rawValue)
        field("bag_id", bag.id.rawValue)
        field("order_id", bag.orderID.rawValue)
        field("merchant_id", bag.merchantID.rawValue)
        field("merchant_name", merchant?.name ?? "")
        field("platform", (merchant?.platform ?? .other).rawValue)
        field("app_id", app.id.rawValue)
        if isExtended { field("app_name", app.name) }
        field("app_order_id", view.order.appOrderID)
        field("external_id", bag.externalID)
        field("status", bag.status.rawValue)
        field("bag_status", bag.status.rawValue)
        field("fulfillment_status", bag.fulfillment.rawValue)
        field("financial_status", bag.financial.rawValue)
        field("dispute_status", bag.dispute.rawValue)
        key("skus")
        beginArray()
        for line in bag.lines { write(line, of: bag, in: app) }
        endArray()
        writeShippingMethod(of: bag)
        writeTaxes(of: bag)
        write(bag.totals)
        field("taxes_included", bag.totals.taxesIncluded)
        field("external_checkout", true)
        field("wallet_based_checkout", false)
        field("commission_rate", Double(bag.commissionBasisPoints) / 100)
        field("commission_rate_source", "BAG")
        field("channel", "APP")
        field("currency", bag.currency)
        field("external_currency", bag.currency)
        field("currency_exchange_rate", Double(bag.exchangeRateMillionths) / 1_000_000)
        for name: StaticString in ["fulfillments", "discounts"] {
            key(name)
            beginArray()
            endArray()
        }
        field("date_created", bag.createdAt)
        field("date_last_modified", bag.modifiedAt)
        field("date_submitted", bag.submittedAt)
        field("remorse_period_ends", bag.remorsePeriodEndsAt)
        endObject()
    }

    private mutating func write(_ line: Line, of bag: Bag, in app: App) {
        beginObject()
        field("id", line.id.rawValue)
        field("sku_id", line.skuID)
        field("offer_id", line.offerID)
        field("merchant_id", bag.merchantID.rawValue)
        field("app_id", app.id.rawValue)
        field("name", line.name)
        field("external_id", line.externalID)
        field("price", line.price)
        field("quantity", line.quantity)
        field("quantity_fulfilled", line.quantityFulfilled)
        field("line_price", line.linePrice)
        field("available", true)
        field("status", line.status.rawValue)
        field("product_type", "PHYSICAL")
        field("commission_rate", Double(bag.commissionBasisPoints) / 100)
        field("commission_rate_source", "BAG")
        endObject()
    }

    private mutating func writeShippingMethod(of bag: Bag) {
        key("shipping_method")
        guard bag.submittedAt != nil else { return null() }
        beginObject()
        field("id", bag.transactionID)
        field("type", "FLAT_RATE_PRICE")
        field("label", "Standard")
        field("price", bag.totals.shipping)
        field("custom", false)
        field("shipping_method_id", "standard")
        field("bag_id", bag.id.rawValue)
        field("merchant_id", bag.merchantID.rawValue)
        endObject()
    }

    private mutating func writeTaxes(of bag: Bag) {
        key("taxes")
        beginArray()
        if bag.totals.tax > 0 {
            beginObject()
            field("order_id", bag.orderID.rawValue)
            field("merchant_id", bag.merchantID.rawValue)
            field("state", "WA")
            key("rate")
            null()
            field("amount", bag.totals.tax)
            endObject()
        }
        endArray()
    }
}
