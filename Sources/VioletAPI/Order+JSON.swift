import Descriptions
import JSON
import Orders
import Sandbox
import WorldStore

extension JSONWriter {
    /// An Order with everything in it (the vendor's schema; duplicates such as `order_id` stand in
    /// real replies).
    mutating func write(_ view: OrderView, of app: App, isExtended: Bool) {
        let order = view.order
        let totals = order.totals
        beginObject()
        field("id", order.id.rawValue)
        field("order_id", order.id.rawValue)
        field("app_id", app.id.rawValue)
        if isExtended { field("app_name", app.name) }
        field("app_order_id", order.appOrderID)
        field("developer_id", Self.developerID)
        field("status", order.status.rawValue)
        field("order_status", order.status.rawValue)
        write(order.customer)
        key("bags")
        beginArray()
        for bag in order.bags { write(bag, view, of: app, isExtended: isExtended) }
        endArray()
        key("payment_transactions")
        beginArray()
        if order.submittedAt != nil { write(order.payment, of: order) }
        endArray()
        write(totals)
        field("currency", order.currency)
        field("currency_symbol", Self.symbol(of: order.currency))
        field("is_guest", true)
        field("guest", true)
        field("priced", true)
        field("wallet_based_checkout", false)
        field("intent_based_checkout", false)
        key("errors")
        beginArray()
        endArray()
        field("date_created", order.createdAt)
        field("date_last_modified", order.modifiedAt)
        field("date_submitted", order.submittedAt)
        endObject()
    }

    /// Every app here belongs to one developer.
    private static let developerID = 10_000

    private static func symbol(of currency: String) -> String {
        switch currency {
        case "USD", "CAD", "AUD": "$"
        case "EUR": "€"
        case "GBP": "£"
        case "JPY": "¥"
        default: currency
        }
    }

    private mutating func write(_ customer: Customer) {
        key("customer")
        beginObject()
        field("first_name", customer.firstName)
        field("last_name", customer.lastName)
        field("name", "\(customer.firstName) \(customer.lastName)")
        field("email", customer.email)
        field("same_address", true)
        endObject()
        for name: StaticString in ["shipping_address", "billing_address"] {
            key(name)
            beginObject()
            field("name", "\(customer.firstName) \(customer.lastName)")
            field("address_1", "1 Example Street")
            field("city", "Seattle")
            field("state", "WA")
            field("postal_code", "98101")
            field("country", "US")
            endObject()
        }
    }

    /// The totals of a bag or an order, in cents.
    mutating func write(_ totals: Totals) {
        field("sub_total", totals.sub)
        field("shipping_total", totals.shipping)
        field("tax_total", totals.tax)
        field("discount_total", totals.discount)
        field("duty_total", totals.duty)
        field("total", totals.total)
    }

    private mutating func write(_ payment: PaymentTransaction, of order: Order) {
        let refunds = order.bags.flatMap(\.refunds)
        beginObject()
        field("id", payment.id)
        field("order_id", order.id.rawValue)
        field("payment_provider", "STRIPE")
        field("payment_provider_transaction_id", payment.gatewayID)
        field("amount", payment.amount)
        field("currency", order.currency)
        field("capture_status", payment.captureStatus.rawValue)
        field("status", payment.captureStatus.rawValue)
        field("capture_method", "AUTOMATIC")
        field("transfer_status", payment.transferStatus(after: refunds))
        field("transfer_method", "AUTOMATIC")
        field("dispute_status", order.dispute.rawValue)
        key("related_bags")
        beginArray()
        for bag in order.bags { value(bag.id.description) }
        endArray()
        key("related_refunds")
        beginArray()
        for refund in refunds { value(refund.id.description) }
        endArray()
        key("errors")
        beginArray()
        endArray()
        field("date_created", payment.createdAt)
        field("date_last_modified", payment.modifiedAt)
        endObject()
    }
}

extension PaymentTransaction {
    /// Transfers are sent when the money is there, and taken back as it goes back.
    fileprivate func transferStatus(after refunds: [Refund]) -> String {
        switch captureStatus {
        case .captured: "SENT"
        case .refunded: "REVERSED"
        case .partiallyRefunded: "PARTIALLY_REVERSED"
        default: "PENDING"
        }
    }
}

extension Order {
    /// The first dispute of its bags, if there is one.
    fileprivate var dispute: DisputeStatus {
        bags.lazy.map(\.dispute).first { $0 != .undisputed } ?? .undisputed
    }
}
