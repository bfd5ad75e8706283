extension Scene {
    private static let refund11111 = "/v1/orders/11111/bags/22222/refunds"

    private static func fault(_ fault: String) -> Call {
        .post("/_sandbox/faults", #"{"on": {"order_id": 11111}, "fault": \#(fault)}"#)
    }

    static let refunds = [
        Scene(
            "performBagRefund", 200, "everything", "All that is left",
            .post(refund11111, #"{"reason": "Arrived broken.", "restock_items": true}"#)),
        Scene(
            "performBagRefund", 200, "an_amount", "A part of the money, of no line in particular",
            .post(refund11111, #"{"amount_refunded": 2500, "notify_customer": true}"#)),
        Scene(
            "performBagRefund", 200, "lines_and_shipping", "One of two pieces, and the shipping",
            .post(
                refund11111,
                """
                {"skus": [{"order_sku_id": 33333, "quantity_refunded": 1}], \
                "shipping": {"full_refund": true}}
                """)),
        Scene(
            "performBagRefund", 200, "failed", "The merchant cannot pay",
            .post(refund11111, "{}"), after: fault(#"{"kind": "insufficient_funds"}"#)),
        Scene(
            "performBagRefund", 200, "processing", "The shop takes its time",
            .post(refund11111, "{}"), after: fault(#"{"kind": "async", "after_ms": 86400000}"#)),
        Scene(
            "performBagRefund", 200, "partially_completed", "The shop refuses one of two lines",
            .post("/v1/orders/11113/bags/22241/refunds", "{}"),
            after: .post(
                "/_sandbox/faults",
                #"{"on": {"bag_id": 22241}, "fault": {"kind": "partial", "skus": [33342]}}"#)),
        Scene(
            "performBagRefund", 400, "not_json", "The body is no JSON",
            .post(refund11111, #"{"amount_refunded": 2500,}"#)),
        Scene(
            "performBagRefund", 400, "too_much", "More than is left",
            .post(refund11111, #"{"amount_refunded": 99999}"#)),
        Scene(
            "performBagRefund", 400, "missing_line", "A line without its id",
            .post(refund11111, #"{"skus": [{"quantity_refunded": 1}]}"#)),
        Scene(
            "performBagRefund", 400, "empty_body", "With empty_body=reject",
            .post(refund11111), contract: #"{"empty_body": "reject"}"#),
        Scene(
            "performBagRefund", 400, "wrong_state", "The merchant never took the bag",
            .post("/v1/orders/11126/bags/22256/refunds", "{}")),
        Scene(
            "performBagRefund", 404, "unknown_order", "No such order",
            .post("/v1/orders/99999/bags/22222/refunds", "{}")),
        Scene(
            "performBagRefund", 404, "unknown_bag", "A bag of another order",
            .post("/v1/orders/11111/bags/22231/refunds", "{}")),
        Scene(
            "performBagRefund", 404, "unknown_line", "The article's id in place of the line's",
            .post(refund11111, #"{"skus": [{"order_sku_id": 44444}]}"#)),
        Scene(
            "getBagRefunds", 200, "one", "Refunded in part",
            .get("/v1/orders/11124/bags/22254/refunds")),
        Scene("getBagRefunds", 200, "none", "Never refunded", .get(refund11111)),
        Scene(
            "getBagRefunds", 404, "unknown_order", "No such order",
            .get("/v1/orders/99999/bags/22222/refunds")),
        Scene(
            "getBagRefunds", 404, "unknown_bag", "A bag of another order",
            .get("/v1/orders/11111/bags/22231/refunds")),
        Scene(
            "getOrderRefunds", 200, "two", "Refunded in two steps",
            .get("/v1/orders/11125/refunds")),
        Scene("getOrderRefunds", 200, "none", "Never refunded", .get("/v1/orders/11111/refunds")),
        Scene(
            "getOrderRefunds", 200, "external", "Made by the merchant",
            .get("/v1/orders/11111/refunds"),
            after: .post(
                "/_sandbox/orders/11111/bags/22222/events",
                #"{"event": "merchant_refund", "amount": 1500, "reason": "Scratched."}"#)),
        Scene(
            "getOrderRefunds", 404, "unknown_order", "No such order",
            .get("/v1/orders/99999/refunds")),
        Scene(
            "getOrderRefundById", 200, "settled_later", "Taken on, and completed since",
            .get("/v1/orders/11111/refunds/{{id}}"),
            after: fault(#"{"kind": "async", "after_ms": 86400000}"#), .post(refund11111, "{}"),
            .post("/_sandbox/clock/advance", #"{"ms": 86400000}"#),
            .get("/v1/orders/11111/refunds"), .get("/v1/orders/11111/refunds/{{0.id}}")),
        Scene(
            "getOrderRefundById", 404, "unknown_order", "No such order",
            .get("/v1/orders/99999/refunds/1")),
        Scene(
            "getOrderRefundById", 404, "unknown_refund", "No such refund",
            .get("/v1/orders/11111/refunds/1")),
    ]
}
