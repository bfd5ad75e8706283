import EmulatorSupport
import JSON
import TestSupport
import Testing

/// Orders and bags by their names, so that a test need not know ids.
@Suite struct NameTests {
    private func made() throws -> JSONValue {
        try Stage.frozen.get().client().call("POST", "/_sandbox/apps", "{}").json
    }

    @Test func theSeedDatasOrdersGoByTheirNames() throws {
        let orders = try made()["orders"]
        #expect(orders?["two shops"]?["order_id"] == 11113)
        #expect(orders?["two shops"]?["bags"]?["second shop"] == 22242)
        #expect(orders?["one bag"]?["bags"]?["jacket"] == 22222)
        #expect(orders?.object?.count == 24)
        let unnamed = orders?.object?.filter { Int64($0.name) != nil }
        #expect(unnamed?.isEmpty == true)
        for order in orders?.object ?? JSONObject() {
            let bags = order.value["bags"]?.object ?? JSONObject()
            #expect(!bags.isEmpty && bags.allSatisfy { Int64($0.name) == nil }, "\(order.name)")
        }
    }

    @Test func aNameIsShownInTheListAndNotByTheAPI() throws {
        let client = try Stage.frozen.get().client()
        let body =
            #"{"name": "mine", "order_id": 9, "bags": [{"name": "my bag", "bag_id": 8}, {}]}"#
        let order = try client.control("POST", "orders", body)
        #expect(order.status == 201)
        #expect(order.json["name"] == nil)
        #expect(order.json["bags"]?.array?.first?["name"] == nil)
        #expect(try client.call("GET", "/v1/orders/9").body == order.body)
        let list = try client.control("GET", "orders").json.array ?? []
        let mine = list.first { $0["order_id"] == 9 }
        #expect(mine?["name"] == "mine")
        #expect(mine?["bags"]?.array?.map { $0["name"] ?? 0 } == ["my bag", .null])
    }

    @Test func itOutlivesAResetOfOthersASnapshotAndACancellation() throws {
        let client = try Stage.frozen.get().client()
        try client.control("POST", "orders", #"{"name": "mine", "bags": [{"name": "b"}]}"#)
        let before = try client.control("GET", "orders").body
        try client.control("POST", "snapshots", #"{"name": "s"}"#)
        #expect(try client.call("POST", "/v1/orders/11113/cancel", "{}").status == 200)
        try client.control("POST", "snapshots/s/restore")
        #expect(try client.control("GET", "orders").body == before)
        try client.control("POST", "reset")
        let reset = try client.control("GET", "orders").body
        #expect(!reset.contains("mine"))
    }

    @Test(arguments: [
        (
            #"{"name": "two shops", "bags": [{}]}"#, 409,
            "There is an order 'two shops' already, 11113"
        ),
        (
            #"{"bags": [{"name": "a"}, {"name": "a"}]}"#, 400,
            "'bags' must be bags of different names"
        ),
        (#"{"name": "", "bags": [{}]}"#, 400, "'name' must be a text that is no number"),
        (#"{"name": "11111", "bags": [{}]}"#, 400, "'name' must be a text that is no number"),
        (#"{"bags": [{"name": "7"}]}"#, 400, "'bags[0].name' must be a text that is no number"),
        (#"{"name": 7, "bags": [{}]}"#, 400, "'name'"),
    ])
    func whatCannotBeANameIsRefused(_ body: String, _ status: Int, _ says: String) throws {
        let client = try Stage.frozen.get().client()
        let before = try client.control("GET", "orders").body
        let reply = try client.control("POST", "orders", body)
        #expect(reply.status == status)
        #expect(reply.json["message"]?.string?.contains(says) == true, "\(reply.body)")
        #expect(try client.control("GET", "orders").body == before)
    }

    @Test func anotherAppMayUseTheSameName() throws {
        for _ in 0..<2 {
            let client = try Stage.frozen.get().client()
            let reply = try client.control("POST", "orders", #"{"name": "same", "bags": [{}]}"#)
            #expect(reply.status == 201)
        }
    }
}
