import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Defects that a review found, each as the call that showed it.
@Suite struct ReviewTests {
    @Test func aForgedTokenOfAnImpossibleTimeIsNoToken() throws {
        let client = try Stage.auto.get().client()
        let token =
            "eyJhbGciOiJIUzUxMiJ9.eyJhcHBfaWQiOiIxMDAwMCIsInNjb3BlcyI6WyJhY2Nlc3MiXSwiaWF0Ijo5MjIz"
            + "MzcyMDM2ODU0Nzc1ODA3fQ.AAAA"
        let reply = try client.call(
            "GET", "/v1/orders/11111/refunds", headers: ["X-Violet-Token": token])
        #expect(reply.status == 200)
    }

    @Test func aRefundOfWhichNothingWouldBeLeftLeavesTheShopAlone() throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(
            "POST", "/v1/orders/11112/bags/22231/refunds",
            """
            {"amount_refunded": 2000, "skus": [{"order_sku_id": 33311, "amount_refunded": 500}]}
            """, headers: ["X-Sandbox-Fault": "partial; skus=33311"])
        #expect(reply.json["status"] == "FAILED")
        let app = client.app ?? 0
        let shop = try client.call(
            "GET", "/_sandbox/merchants/20001/orders/7438000022231?app_id=\(app)")
        #expect(shop.json["refunded"] == 0)
    }

    @Test func snapshotsAreNoApps() throws {
        let client = try Stage.auto.get().client()
        let app = client.app ?? 0
        #expect(try client.call("POST", "/_sandbox/snapshots?app_id=\(app)").status == 201)
        #expect(try client.call("GET", "/_sandbox/apps/-1").status == 404)
        #expect(try client.call("DELETE", "/_sandbox/apps/-1").status == 404)
        let restored = try client.call("POST", "/_sandbox/snapshots/1/restore?app_id=\(app)")
        #expect(restored.status == 204)
    }

    @Test func chosenIdsDoNotBlockLaterOrders() throws {
        let client = try Stage.auto.get().client()
        let path = "/_sandbox/orders?app_id=\(client.app ?? 0)"
        let chosen = try client.call("POST", path, #"{"order_id": 500021, "bags": [{}]}"#)
        #expect(chosen.status == 201)
        for _ in 0..<12 {
            #expect(try client.call("POST", path, #"{"bags": [{}]}"#).status == 201)
        }
        let twice = try client.call("POST", path, #"{"bags": [{"bag_id": 7}, {"bag_id": 7}]}"#)
        #expect(twice.status == 400)
    }

    @Test func theMerchantsOwnRefundIsNotBoundByTheContract() throws {
        let client = try Stage.auto.get().client()
        let app = client.app ?? 0
        _ = try client.call("GET", "/v1/orders/11111/refunds")
        let contract = #"{"contract": {"canceled_bag_refund": "reject"}}"#
        #expect(try client.call("PATCH", "/_sandbox/apps/\(app)", contract).status == 200)
        let cancelled = try client.call(
            "POST", "/v1/orders/11111/cancel", "{}",
            headers: ["X-Sandbox-Fault": "unavailable; operation=refund; phase=after_effect"])
        #expect(cancelled.status == 202)
        let events = "/_sandbox/orders/11111/bags/22222/events?app_id=\(app)"
        #expect(try client.call("POST", events, #"{"event": "sync"}"#).status == 200)
        let refunds = try client.call("GET", "/v1/orders/11111/refunds").json.array ?? []
        #expect(refunds.compactMap { $0["status"]?.string } == ["EXTERNAL", "FAILED"])
    }
}
