extension Scene {
    private static let events = "/_sandbox/orders/11111/bags/22222/events"

    static let controlOrders = [
        Scene(
            "listSandboxOrders", 200, "one", "The only one",
            .get("/_sandbox/orders?app_id=7"),
            after: .post("/_sandbox/apps", #"{"app_id": 7, "seed": "empty"}"#),
            .post("/_sandbox/orders?app_id=7", #"{"order_id": 1, "bags": [{"bag_id": 2}]}"#)),
        Scene(
            "createOrder", 201, "short", "What is not said has a default",
            .post(
                "/_sandbox/orders",
                #"{"bags": [{"status": "COMPLETED", "skus": [{"price": 1999, "quantity": 2}]}]}"#)),
        Scene(
            "createOrder", 409, "taken", "The id is taken",
            .post("/_sandbox/orders", #"{"order_id": 11111, "bags": [{}]}"#)),
        Scene(
            "getSandboxOrder", 200, "canceled", "Cancelled and refunded",
            .get("/_sandbox/orders/11127")),
        Scene(
            "getSandboxOrder", 404, "unknown_app", "With auth=strict, an app that nobody made",
            .get("/_sandbox/orders/11127?app_id=4711"), isStrict: true),
        Scene(
            "getSandboxOrder", 404, "unknown", "No such order", .get("/_sandbox/orders/99999")),
        Scene(
            "deleteOrder", 404, "unknown_app", "With auth=strict, an app that nobody made",
            .delete("/_sandbox/orders/11127?app_id=4711"), isStrict: true),
        Scene("deleteOrder", 404, "unknown", "No such order", .delete("/_sandbox/orders/99999")),
        Scene("letHappen", 200, "ship", "Everything leaves", .post(events, #"{"event": "ship"}"#)),
        Scene(
            "letHappen", 200, "merchant_cancel", "The merchant cancels and keeps the money",
            .post(events, #"{"event": "merchant_cancel", "refund": false}"#)),
        Scene(
            "letHappen", 400, "unknown_event", "Not of this world",
            .post(events, #"{"event": "vanish"}"#)),
        Scene(
            "letHappen", 400, "too_much", "More than is left",
            .post(events, #"{"event": "merchant_refund", "amount": 99999}"#)),
        Scene(
            "letHappen", 400, "wrong_state", "The merchant never took the bag",
            .post("/_sandbox/orders/11126/bags/22256/events", #"{"event": "merchant_refund"}"#)),
        Scene(
            "letHappen", 404, "unknown_app", "With auth=strict, an app that nobody made",
            .post("\(events)?app_id=4711", #"{"event": "ship"}"#), isStrict: true),
        Scene(
            "letHappen", 404, "unknown_order", "No such order",
            .post("/_sandbox/orders/99999/bags/22222/events", #"{"event": "ship"}"#)),
        Scene(
            "letHappen", 404, "unknown_bag", "A bag of another order",
            .post("/_sandbox/orders/11111/bags/22231/events", #"{"event": "ship"}"#)),
        Scene(
            "letHappen", 404, "unknown_line", "No such line",
            .post(events, #"{"event": "merchant_refund", "skus": [{"order_sku_id": 1}]}"#)),
        Scene(
            "letHappen", 409, "too_early", "Nothing has been sent",
            .post(events, #"{"event": "deliver"}"#)),
        Scene(
            "settleRefund", 204, "failed", "It comes to nothing",
            .post("/_sandbox/refunds/{{id}}/settle", #"{"outcome": "FAILED"}"#),
            after: .post(
                "/_sandbox/faults",
                #"{"on": {"order_id": 11111}, "fault": {"kind": "async", "after_ms": 86400000}}"#),
            .post("/v1/orders/11111/bags/22222/refunds", "{}")),
        Scene(
            "settleRefund", 404, "unknown_app", "With auth=strict, an app that nobody made",
            .post("/_sandbox/refunds/1/settle?app_id=4711", "{}"), isStrict: true),
        Scene(
            "settleRefund", 404, "unknown", "No such refund",
            .post("/_sandbox/refunds/1/settle", "{}")),
        Scene(
            "settleRefund", 409, "settled", "It has ended before",
            .post("/_sandbox/refunds/{{0.id}}/settle", "{}"),
            after: .get("/v1/orders/11124/refunds")),
    ]
}
