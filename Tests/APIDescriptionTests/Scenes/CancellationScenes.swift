extension Scene {
    static let cancellations = [
        Scene(
            "cancelOrder", 200, "all_canceled", "Both shops agree",
            .post(
                "/v1/orders/11113/cancel",
                #"{"reason_code": "CUSTOMER", "reason": "Ordered twice.", "notify_customer": true}"#
            )),
        Scene(
            "cancelOrder", 202, "some_refused", "The second of three shops refuses",
            .post("/v1/orders/11112/cancel", "{}")),
        Scene(
            "cancelOrder", 202, "all_refused", "The goods have left",
            .post("/v1/orders/11123/cancel", #"{"restock_items": false}"#)),
        Scene(
            "cancelOrder", 202, "success_is_202", "With cancel_success_status=202",
            .post("/v1/orders/11122/cancel", "{}"), contract: #"{"cancel_success_status": 202}"#),
        Scene(
            "cancelOrder", 400, "not_json", "The body is no JSON",
            .post("/v1/orders/11113/cancel", "{")),
        Scene(
            "cancelOrder", 400, "invalid_value", "A word that is none of the five",
            .post("/v1/orders/11113/cancel", #"{"reason_code": "BORED"}"#)),
        Scene(
            "cancelOrder", 400, "empty_body", "With empty_body=reject",
            .post("/v1/orders/11113/cancel"), contract: #"{"empty_body": "reject"}"#),
        Scene(
            "cancelOrder", 400, "wrong_state", "A cart cannot be cancelled",
            .post("/v1/orders/11121/cancel", "{}")),
        Scene(
            "cancelOrder", 404, "unknown_order", "No such order",
            .post("/v1/orders/99999/cancel", "{}")),
        Scene(
            "cancelBag", 200, "refund", "With cancel_bag_body=refund",
            .post(
                "/v1/orders/11111/bags/22222/cancel",
                #"{"reason_code": "FRAUD", "reason": "Stolen card.", "restock_items": true}"#)),
        Scene(
            "cancelBag", 200, "record", "With cancel_bag_body=cancellation",
            .post("/v1/orders/11111/bags/22222/cancel", "{}"),
            contract: #"{"cancel_bag_body": "cancellation"}"#),
        Scene(
            "cancelBag", 200, "nothing_paid", "No money was taken, so none goes back",
            .post("/v1/orders/11122/bags/22252/cancel", "{}")),
        Scene(
            "cancelBag", 202, "refused", "The shop refuses to cancel",
            .post("/v1/orders/11112/bags/22232/cancel", "{}")),
        Scene(
            "cancelBag", 202, "refund_refused", "The shop cancels and refuses to refund",
            .post("/v1/orders/11111/bags/22222/cancel", "{}"),
            after: .post(
                "/_sandbox/faults",
                #"{"on": {"bag_id": 22222}, "fault": {"kind": "insufficient_funds"}}"#)),
        Scene(
            "cancelBag", 202, "refund_with_202", "With cancel_success_status=202",
            .post("/v1/orders/11111/bags/22222/cancel", "{}"),
            contract: #"{"cancel_success_status": 202}"#),
        Scene(
            "cancelBag", 400, "not_json", "The body is no object",
            .post("/v1/orders/11111/bags/22222/cancel", "[]")),
        Scene(
            "cancelBag", 400, "invalid_value", "An id that is no number",
            .post("/v1/orders/11111/bags/first/cancel", "{}")),
        Scene(
            "cancelBag", 400, "empty_body", "With empty_body=reject",
            .post("/v1/orders/11111/bags/22222/cancel"), contract: #"{"empty_body": "reject"}"#),
        Scene(
            "cancelBag", 400, "wrong_state", "It has been cancelled before",
            .post("/v1/orders/11127/bags/22257/cancel", "{}")),
        Scene(
            "cancelBag", 404, "unknown_order", "No such order",
            .post("/v1/orders/99999/bags/22222/cancel", "{}")),
        Scene(
            "cancelBag", 404, "unknown_bag", "A bag of another order",
            .post("/v1/orders/11111/bags/22231/cancel", "{}")),
        Scene(
            "getOrderCancellations", 200, "after_two_calls", "The order, then its last bag again",
            .get("/v1/orders/11113/cancellations"),
            after: .post(
                "/_sandbox/faults",
                #"{"on": {"bag_id": 22242}, "fault": {"kind": "timeout"}, "times": 1}"#),
            .put("/_sandbox/clock", #"{"mode": "auto"}"#), .post("/v1/orders/11113/cancel", "{}"),
            .post("/v1/orders/11113/bags/22242/cancel", "{}")),
        Scene(
            "getOrderCancellations", 204, "never_tried", "Nothing was ever cancelled",
            .get("/v1/orders/11111/cancellations")),
        Scene(
            "getOrderCancellations", 404, "unknown_order", "No such order",
            .get("/v1/orders/99999/cancellations")),
    ]
}
