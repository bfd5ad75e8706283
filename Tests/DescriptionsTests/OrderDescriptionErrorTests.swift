import Descriptions
import JSON
import Orders
import Testing

private let wrong: [(text: String, path: String)] = [
    ("[]", "order"),
    ("{}", "order.bags"),
    (#"{"bags":[]}"#, "order.bags"),
    (#"{"bags":{}}"#, "order.bags"),
    (#"{"bags":[{}],"currency":"usd"}"#, "order.currency"),
    (#"{"bags":[{}],"currency":"EURO"}"#, "order.currency"),
    (#"{"bags":[{}],"currency":"ÄÖÜ"}"#, "order.currency"),
    (#"{"bags":[{}],"age_hours":-1}"#, "order.age_hours"),
    (#"{"bags":[{}],"age_hours":876001}"#, "order.age_hours"),
    (#"{"bags":[{}],"order_id":0}"#, "order.order_id"),
    (#"{"bags":[{}],"order_id":-1}"#, "order.order_id"),
    (#"{"bags":[{}],"order_id":"1"}"#, "order.order_id"),
    (#"{"bags":[{}],"order_id":9223372036854775808}"#, "order.order_id"),
    (#"{"bags":[{}],"order_id":9223372036854775807}"#, "order.order_id"),
    (#"{"bags":[{"bag_id":9223372036854775807}]}"#, "order.bags[0].bag_id"),
    (#"{"bags":[{},{"bag_id":0}]}"#, "order.bags[1].bag_id"),
    (#"{"bags":[{"merchant":20009}]}"#, "order.bags[0].merchant"),
    (#"{"bags":[{"status":"BACKORDERED"}]}"#, "order.bags[0].status"),
    (#"{"bags":[{"fulfillment_status":"FULFILLED"}]}"#, "order.bags[0].fulfillment_status"),
    (#"{"bags":[{"financial_status":"paid"}]}"#, "order.bags[0].financial_status"),
    (#"{"bags":[{"shipping_total":-1}]}"#, "order.bags[0].shipping_total"),
    (#"{"bags":[{"tax_total":1.5}]}"#, "order.bags[0].tax_total"),
    (#"{"bags":[{"discount_total":2501}]}"#, "order.bags[0].discount_total"),
    (#"{"bags":[{"commission_rate":100.1}]}"#, "order.bags[0].commission_rate"),
    (#"{"bags":[{"commission_rate":"10"}]}"#, "order.bags[0].commission_rate"),
    (#"{"bags":[{"exchange_rate":0}]}"#, "order.bags[0].exchange_rate"),
    (#"{"bags":[{"skus":[{"price":-1}]}]}"#, "order.bags[0].skus[0].price"),
    (#"{"bags":[{"skus":[{"quantity":0}]}]}"#, "order.bags[0].skus[0].quantity"),
    (#"{"bags":[{"skus":[{"quantity":1001}]}]}"#, "order.bags[0].skus[0].quantity"),
    (
        #"{"bags":[{"skus":[{"quantity_fulfilled":2}]}]}"#,
        "order.bags[0].skus[0].quantity_fulfilled"
    ),
    (
        #"{"bags":[{"skus":[{"order_sku_id":9223372036854775807}]}]}"#,
        "order.bags[0].skus[0].order_sku_id"
    ),
    (#"{"bags":[{"skus":[{"sku_id":9223372036854775807}]}]}"#, "order.bags[0].skus[0].sku_id"),
    (#"{"bags":[{"skus":[{"price":2147483647,"quantity":2}]}]}"#, "order.bags[0].skus"),
    (#"{"bags":[{"skus":[{"order_sku_id":5},{"order_sku_id":5}]}]}"#, "order.bags[0].skus"),
    (#"{"bags":[{"skus":[{"external_id":"x"},{"external_id":"x"}]}]}"#, "order.bags[0].skus"),
    // The second line would get that id by itself: ids are given from 1000 on.
    (#"{"bags":[{},{"skus":[{"order_sku_id":1009},{}]}]}"#, "order.bags[1].skus"),
    (#"{"bags":[{"skus":[{"external_id":"41800000001006"},{}]}]}"#, "order.bags[0].skus"),
    (
        #"{"bags":[{"skus":[{"price":2147483647}]},{"skus":[{"price":1}]}]}"#, "order.bags"
    ),
    (
        #"{"bags":[{"status":"REFUNDED","refunds":[{"amount_refunded":-1}]}]}"#,
        "order.bags[0].refunds[0].amount_refunded"
    ),
]

private let unknown: [(text: String, path: String, nearest: String?)] = [
    (#"{"bags":[{}],"curency":"USD"}"#, "order.curency", "currency"),
    (#"{"bags":[{"shipping":5}]}"#, "order.bags[0].shipping", "shipping_total"),
    (#"{"bags":[{"merchant_id":1}]}"#, "order.bags[0].merchant_id", "merchant"),
    (#"{"bags":[{"skus":[{"qty":5}]}]}"#, "order.bags[0].skus[0].qty", nil),
    (
        #"{"bags":[{"status":"REFUNDED","refunds":[{"amount":5}]}]}"#,
        "order.bags[0].refunds[0].amount", "amount_refunded"
    ),
    (
        #"{"bags":[{"status":"REFUNDED","refunds":[{"shipping":{"amunt":5}}]}]}"#,
        "order.bags[0].refunds[0].shipping.amunt", "amount"
    ),
]

@Suite struct OrderDescriptionErrorTests {
    @Test(arguments: wrong.indices)
    func aValueThatCannotBeIsNamedByItsPath(row: Int) throws {
        let error = try #require(try order(wrong[row].text).error)
        #expect(error.path == wrong[row].path)
        if case .unknown = error.problem { Issue.record("\(error)") }
    }

    @Test(arguments: unknown.indices)
    func aNameThatDoesNotExistIsRefusedWithTheNearestOne(row: Int) throws {
        let (text, path, nearest) = unknown[row]
        #expect(try order(text).error == FieldError(path: path, .unknown(nearest: nearest)))
    }

    @Test func theLimitsThemselvesAreTaken() throws {
        let texts = [
            #"{"bags":[{"discount_total":2500}]}"#,
            #"{"bags":[{"skus":[{"price":2147483647}]}]}"#,
            #"{"bags":[{"skus":[{"price":0,"quantity":1000,"quantity_fulfilled":1000}]}]}"#,
            #"{"bags":[{"commission_rate":0},{"commission_rate":100}]}"#,
            #"{"bags":[{"exchange_rate":0.000001},{"exchange_rate":1000}]}"#,
        ]
        for text in texts { #expect(try order(text).error == nil, "\(text)") }
    }
}
