import EmulatorSupport
import JSON
import TestSupport
import Testing

/// What tests make over the control side.
@Suite struct MakingTests {
    @Test func anOrderThatNamesABagTwiceIsRefused() throws {
        let client = try Stage.auto.get().client()
        let body = #"{"order_id": 77, "bags": [{"bag_id": 78}, {"bag_id": 78}]}"#
        let reply = try client.control("POST", "orders", body)
        #expect(reply.status == 400)
        #expect(try client.control("GET", "orders/77").status == 404)
    }

    @Test(arguments: [0, 7, 100, 250])
    func aShopHasTheStockThatItIsGiven(_ count: Int64) throws {
        let client = try Stage.auto.get().client()
        let body = #"{"stock": {"43522846032108": \#(count), "new": \#(count)}}"#
        #expect(try client.control("PATCH", "merchants/20000", body).status == 200)
        let orders = try client.control("GET", "merchants/20000/orders").json.array ?? []
        let order = orders.first { $0["bag_id"] == 22222 }
        #expect(order?["lines"]?.array?.first?["stock"] == JSONValue(count))
    }

    @Test func anAppIsGivenAnIdThatTheWireCanSay() throws {
        let stage = try Stage()
        let client = try stage.client()
        let last = try client.call("POST", "/_sandbox/apps", #"{"app_id": 2147483647}"#)
        #expect(last.status == 201)
        let first = try client.call("POST", "/_sandbox/apps").json["app_id"]?.int64
        let second = try client.call("POST", "/_sandbox/apps").json["app_id"]?.int64
        #expect(first == 100_001)
        #expect(second == 100_002)
    }

    @Test(arguments: [
        (#"{"app_id": 5}"#, 400), (#"{"app_id": 0}"#, 400), (#"{"app_id": "all"}"#, 400),
        (#"{"app_id": 6}"#, 204), (#"{"app_id": null}"#, 204), ("{}", 204),
    ])
    func anAppThatTheQueryAndTheBodyNameIsTheSame(_ body: String, _ status: Int) throws {
        let client = try Stage.auto.get().client(app: 6)
        #expect(try client.control("POST", "reset", body).status == status)
    }
}
