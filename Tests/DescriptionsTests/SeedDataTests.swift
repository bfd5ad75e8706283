import Descriptions
import Foundation
import JSON
import Orders
import Platform
import Testing

private let merchant = #"{"merchants":[{"merchant_id":1}]}"#

/// Documents that are wrong, with the one line that says so; the merchant's comes before them.
private let wrong: [(text: String, message: String)] = [
    ("{\n  \"orders\": [\n    { \"bags\" }\n  ]\n}", "2.json: line 3, column 14: "),
    ("", "2.json: line 1, column 1: "),
    ("{\"orders\": [],\n \"orders\": []}", "2.json: line 2, column "),
    ("[]", "2.json: the document must be an object."),
    (#"{"order":[]}"#, "2.json: 'order' is not known; did you mean 'orders'?"),
    (#"{"orders":{}}"#, "2.json: 'orders' must be a list."),
    (#"{"merchants":[{}]}"#, "2.json: 'merchants[0].merchant_id' must be given."),
    (
        #"{"merchants":[{"merchant_id":1}]}"#,
        "2.json: 'merchants[0].merchant_id' must be used once."
    ),
    (
        #"{"merchants":[{"merchant_id":2,"platform":"SHOPFIY"}]}"#,
        "2.json: 'merchants[0].platform' must be one of "
    ),
    (
        #"{"merchants":[{"merchant_id":2,"always":[{"fault":{"kind":"no"}}]}]}"#,
        "2.json: 'merchants[0].always[0].fault.kind' must be one of "
    ),
    (
        #"{"merchants":[{"merchant_id":2,"always":[{"app_id":5,"fault":{"kind":"slow"}}]}]}"#,
        "2.json: 'merchants[0].always[0].app_id' is not known"
    ),
    (
        #"{"merchants":[{"merchant_id":2,"always":[{"on":{"merchant_id":1},"fault":{"kind":"slow"}}]}]}"#,
        "2.json: 'merchants[0].always[0].on.merchant_id' must be "
    ),
    (
        #"{"merchants":[{"merchant_id":2,"always":[{"on":{"operation":"cancel"},"fault":{"kind":"disputed"}}]}]}"#,
        "2.json: 'merchants[0].always[0].on.operation' must be refund "
    ),
    (
        #"{"orders":[{"name":"a","bags":[{}]},{"name":"a","bags":[{}]}]}"#,
        "2.json: 'orders[1].name' must be used once."
    ),
    (
        #"{"orders":[{"bags":[{"name":"a"},{"name":"a"}]}]}"#,
        "2.json: 'orders[0].bags' must be bags of different names."
    ),
    (#"{"apps":[{}]}"#, "2.json: 'apps[0].app_id' must be given."),
    (#"{"apps":[{"app_id":2147483648}]}"#, "2.json: 'apps[0].app_id' must be a whole number "),
    (#"{"apps":[{"app_id":1},{"app_id":1}]}"#, "2.json: 'apps[1].app_id' must be used once."),
    (
        #"{"orders":[{"bags":[{"merchant":2}]}]}"#,
        "2.json: 'orders[0].bags[0].merchant' must be the id, the name or the platform of a "
            + "merchant of the seed data."
    ),
    (
        #"{"orders":[{"order_id":5,"bags":[{}]},{"order_id":5,"bags":[{}]}]}"#,
        "2.json: 'orders[1]' must be an order whose order and bag ids are unused."
    ),
    (
        #"{"orders":[{"bags":[{"bag_id":5}]},{"bags":[{"bag_id":5}]}]}"#,
        "2.json: 'orders[1]' must be an order whose order and bag ids are unused."
    ),
    (
        #"{"orders":[{"bags":[{"bag_id":5},{"bag_id":5}]}]}"#,
        "2.json: 'orders[0].bags' must be bags of different ids."
    ),
]

@Suite struct SeedDataTests {
    @Test(arguments: wrong.indices)
    func aWrongDocumentIsRefusedInOneLineThatSaysWhere(row: Int) throws {
        guard case .failure(let error) = seedData(merchant, wrong[row].text) else {
            Issue.record("it was taken")
            return
        }
        #expect(error.description.hasPrefix(wrong[row].message), "\(error.description)")
        #expect(!error.description.contains("\n"))
    }

    @Test func anOrderMayNameAMerchantOfALaterDocument() throws {
        let data = try seedData(#"{"orders":[{"bags":[{"merchant":1}]}]}"#, merchant).get()
        #expect(data.orders.map { $0.order.bags.map(\.merchantID.rawValue) } == [[1]])
    }

    @Test func noDocumentsAreEmptySeedData() throws {
        let data = try SeedData([])
        #expect(data.apps.isEmpty && data.merchants.isEmpty && data.orders.isEmpty)
    }

    @Test func appsAndMerchantsHaveDefaults() throws {
        let data = try seedData(merchant, #"{"apps":[{"app_id":7}]}"#).get()
        #expect(data.apps.map(\.name) == ["app 7"])
        #expect(data.apps.map(\.secret) == ["sandbox-secret"])
        #expect(data.apps.map(\.token) == ["sandbox-token"])
        #expect(
            data.merchants.map(\.profile)
                == [
                    ShopProfile(
                        merchantID: MerchantID(rawValue: 1), name: "Merchant 1",
                        platform: .shopify, hasRefundIDs: true, notifiesCustomerOfRefunds: false)
                ])
        #expect(data.merchants.map(\.misbehaviour) == [[]])
    }

    @Test func theSameDocumentsAlwaysGiveTheSameData() throws {
        let text = #"{"orders":[{"bags":[{},{}]},{"bags":[{"status":"REFUNDED"}]}]}"#
        #expect(try seedData(merchant, text).get() == seedData(merchant, text).get())
    }
}
