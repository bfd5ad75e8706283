import EmulatorSupport
import JSON
import TestSupport
import Testing

/// Events that happen to the bag of order 11111 one after the other, and where it stands then.
struct BagLife: Sendable, CustomTestStringConvertible {
    let events: [String]
    let status: JSONValue
    let fulfillment: JSONValue
    let financial: JSONValue

    init(
        _ events: String..., leadTo status: JSONValue, _ fulfillment: JSONValue,
        _ financial: JSONValue
    ) {
        self.events = events
        self.status = status
        self.fulfillment = fulfillment
        self.financial = financial
    }

    var testDescription: String { events.joined(separator: " then ") }
}

@Suite struct OutsideEventTests {
    private static let path = "orders/11111/bags/22222/events"

    static let lives = [
        BagLife(#"{"event": "ship"}"#, leadTo: "COMPLETED", "SHIPPED", "PAID"),
        BagLife(#"{"event": "ship", "skus": [33333]}"#, leadTo: "COMPLETED", "SHIPPED", "PAID"),
        BagLife(
            #"{"event": "ship"}"#, #"{"event": "deliver"}"#, leadTo: "COMPLETED", "DELIVERED",
            "PAID"
        ),
        BagLife(
            #"{"event": "ship"}"#, #"{"event": "return"}"#, leadTo: "COMPLETED", "RETURNED", "PAID"),
        BagLife(
            #"{"event": "merchant_refund", "amount": 1000, "reason": "Scratch."}"#,
            leadTo: "PARTIALLY_REFUNDED", "PROCESSING", "PARTIALLY_REFUNDED"),
        BagLife(
            #"{"event": "merchant_refund", "skus": [{"order_sku_id": 33333}]}"#,
            leadTo: "PARTIALLY_REFUNDED", "PROCESSING", "PARTIALLY_REFUNDED"),
        BagLife(
            #"{"event": "merchant_refund"}"#, leadTo: "REFUNDED", "PROCESSING", "REFUNDED"),
        BagLife(
            #"{"event": "merchant_cancel"}"#, leadTo: "CANCELED", "PROCESSING", "REFUNDED"),
        BagLife(
            #"{"event": "merchant_cancel", "refund": false}"#, leadTo: "CANCELED", "PROCESSING",
            "PAID"),
        BagLife(#"{"event": "channel_cancel"}"#, leadTo: "CANCELED", "PROCESSING", "REFUNDED"),
        BagLife(#"{"event": "dispute"}"#, leadTo: "ACCEPTED", "PROCESSING", "PAID"),
        BagLife(
            #"{"event": "dispute"}"#, #"{"event": "dispute", "outcome": "lost"}"#,
            leadTo: "ACCEPTED", "PROCESSING", "DISPUTED_REFUNDED"),
        BagLife(#"{"event": "sync"}"#, leadTo: "ACCEPTED", "PROCESSING", "PAID"),
    ]

    @Test(arguments: lives) func whatHappensOutsideChangesTheBag(_ life: BagLife) throws {
        let client = try Stage.auto.get().client()
        for event in life.events {
            let reply = try client.control("POST", Self.path, event)
            #expect(reply.status == 200, "\(event) \(reply.body)")
        }
        let order = try client.call("GET", "/v1/orders/11111").json
        let bag = order["bags"]?.array?.first
        #expect(bag?["status"] == life.status)
        #expect(bag?["fulfillment_status"] == life.fulfillment)
        #expect(bag?["financial_status"] == life.financial)
    }

    @Test func aCancellationOfTheMerchantGivesBackOnlyWhatItSays() throws {
        let client = try Stage.auto.get().client()
        let app = "/_sandbox/apps/\(client.app ?? 0)"
        try client.call("GET", "/v1/orders")
        try client.call("PATCH", app, #"{"contract": {"partial_cancel_refunds": "only_if_all"}}"#)
        let event = #"{"event": "merchant_cancel", "refund": false}"#
        #expect(try client.control("POST", Self.path, event).status == 200)
        #expect(try client.call("GET", "/v1/orders/11111/refunds").json == [])
    }

    @Test func theMerchantsShopHasSentWhatWasShipped() throws {
        let client = try Stage.auto.get().client()
        try client.control("POST", Self.path, #"{"event": "ship"}"#)
        let orders = try client.control("GET", "merchants/20000/orders").json.array ?? []
        let order = orders.first { $0["bag_id"] == 22222 }
        #expect(order?["lines"]?.array?.first?["fulfilled"] == 2)
    }
}
