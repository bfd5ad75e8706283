import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Every member of every reply against the documented fields and types.
@Suite struct FieldTests {
    @Test(arguments: [
        11111, 11112, 11113, 11121, 11122, 11123, 11124, 11125, 11126, 11127, 11128, 11131, 11132,
        11133, 11134,
    ])
    func everySeededOrderAnswersWithTheDocumentedFields(_ order: Int) throws {
        let client = try Stage.auto.get().client()
        try expectRefunds(of: order, client)
        let reply = try client.call("POST", "/v1/orders/\(order)/cancel", "{}")
        if reply.status < 300 {
            #expect(Schema.violations(of: Schema.cancellation, reply.json) == [])
        }
        try expectRefunds(of: order, client)
    }

    @Test func refundsOfEveryModeHaveTheDocumentedFields() throws {
        let client = try Stage.auto.get().client()
        try client.addFault(
            #"{"on": {"operation": "refund"}, "times": 1, "fault": {"kind": "reject"}}"#)
        for body in [
            "{}", #"{"amount_refunded": 100, "reason": "A reason."}"#,
            """
            {"shipping": {"amount": 10, "discrepancy_reason": "Half."},
             "skus": [{"order_sku_id": 33383, "quantity_refunded": 1}]}
            """,
            #"{"skus": [{"order_sku_id": 33384, "amount_refunded": 5}], "shipping": {}}"#,
        ] {
            let reply = try client.call("POST", "/v1/orders/11132/bags/22272/refunds", body)
            #expect(reply.status == 200)
            #expect(Schema.violations(of: Schema.refund, reply.json) == [], "\(body)")
        }
        let cancelled = try client.call("POST", "/v1/orders/11132/bags/22272/cancel", "{}")
        #expect(Schema.violations(of: Schema.refund, cancelled.json) == [])
        try expectRefunds(of: 11132, client)
    }

    @Test func bothStepsOfACancellationFailWithTheDocumentedFields() throws {
        let client = try Stage.auto.get().client()
        for operation in ["cancel", "refund"] {
            try client.addFault(
                """
                {"on": {"operation": "\(operation)"}, "times": 1, "fault": {"kind": "reject"}}
                """)
            let reply = try client.call("POST", "/v1/orders/11111/bags/22222/cancel", "{}")
            #expect(reply.status == 202)
            #expect(Schema.violations(of: Schema.cancellation, reply.json) == [])
        }
        try expectRefunds(of: 11111, client)
    }

    @Test func aFrozenWorldGivesTheExamplesDates() throws {
        let stage = try Stage { $0.clock = .frozen }
        let client = try stage.client()
        let reply = try client.call("POST", "/v1/orders/11111/cancel", "{}")
        let bag = reply.json["cancelled_bags"]?.array?.first
        #expect(bag?["date_cancelled"] == "2024-10-24T14:00:35.000+00:00")
        #expect(bag?["refund"]?["date_created"] == "2024-10-24T14:00:35+0000")
        #expect(bag?["refund"]?["date_last_modified"] == "2024-10-24T14:00:35+0000")
    }

    private func expectRefunds(of order: Int, _ client: TestClient) throws {
        let reply = try client.call("GET", "/v1/orders/\(order)/refunds")
        #expect(Schema.violations(of: .list(Schema.refund), reply.json) == [])
    }
}
