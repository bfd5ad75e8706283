extension Scene {
    static let merchants = [
        Scene("listMerchants", 200, "all", "Those of the seed data", .get("/_sandbox/merchants")),
        Scene("getMerchant", 200, "one", "A shop", .get("/_sandbox/merchants/20002")),
        Scene("getMerchant", 404, "unknown", "No such merchant", .get("/_sandbox/merchants/1")),
        Scene(
            "changeMerchant", 200, "slow", "A shop that takes its time",
            .patch(
                "/_sandbox/merchants/20000",
                #"{"latency_ms": 3000, "settlement_ms": 86400000, "stock": {"43522846032108": 7}}"#)
        ),
        Scene(
            "changeMerchant", 404, "unknown", "No such merchant",
            .patch("/_sandbox/merchants/1", "{}")),
        Scene(
            "listShopOrders", 200, "after_a_refund", "What a refund left behind",
            .get("/_sandbox/merchants/20005/orders"),
            after: .post(
                "/v1/orders/11113/bags/22242/refunds",
                #"{"restock_items": true, "notify_customer": true}"#)),
        Scene(
            "listShopOrders", 404, "unknown", "No such merchant",
            .get("/_sandbox/merchants/1/orders")),
        Scene(
            "getShopOrder", 200, "lost_answer", "The shop has cancelled, and nobody heard it",
            .get("/_sandbox/merchants/20000/orders/7438000022222"),
            after: .put("/_sandbox/clock", #"{"mode": "auto"}"#),
            .post(
                "/_sandbox/faults",
                #"{"on": {"bag_id": 22222}, "fault": {"kind": "timeout"}, "phase": "after_effect"}"#
            ),
            .post("/v1/orders/11111/bags/22222/cancel", "{}")),
        Scene(
            "getShopOrder", 404, "unknown", "No such order",
            .get("/_sandbox/merchants/20000/orders/1")),
    ]

    private static let refusesOnce = Call.post(
        "/_sandbox/faults",
        """
        {"name": "refuses once", "on": {"operation": "cancel", "merchant_id": 20005}, \
        "fault": {"kind": "reject", "message": "Order is already being packed."}, "times": 1}
        """)

    static let faults = [
        Scene(
            "listFaults", 200, "used_up", "One that has hit", .get("/_sandbox/faults"),
            after: refusesOnce, .post("/v1/orders/11113/cancel", "{}")),
        Scene("addFault", 201, "refuses_once", "A shop that refuses once", refusesOnce),
        Scene(
            "addFault", 201, "lost_answer", "A refund whose answer is lost",
            .post(
                "/_sandbox/faults",
                #"{"on": {"operation": "refund"}, "fault": {"kind": "timeout"}, "phase": "after_effect"}"#
            )),
        Scene(
            "addFault", 201, "api", "The API is too busy, three times",
            .post(
                "/_sandbox/faults",
                """
                {"on": {"target": "api", "operation": "cancelBag"}, \
                "fault": {"kind": "status", "status": 429, "retry_after": 2}, "times": 3}
                """)),
        Scene(
            "addFault", 422, "never", "No such merchant",
            .post(
                "/_sandbox/faults", #"{"on": {"merchant_id": 1}, "fault": {"kind": "reject"}}"#)),
        Scene(
            "getFault", 200, "fresh", "One that was never asked", .get("/_sandbox/faults/{{id}}"),
            after: refusesOnce),
        Scene("getFault", 404, "unknown", "No such rule", .get("/_sandbox/faults/99")),
        Scene(
            "testFault", 200, "it_would", "The next cancellation",
            .post(
                "/_sandbox/faults/{{id}}/test",
                """
                {"operation": "cancel", "merchant_id": 20005, "order_id": 11113, "bag_id": 22242}
                """), after: refusesOnce),
        Scene(
            "testFault", 404, "unknown", "No such rule",
            .post("/_sandbox/faults/99/test", #"{"operation": "cancel"}"#)),
        Scene("deleteFault", 404, "unknown", "No such rule", .delete("/_sandbox/faults/99")),
    ]
}
