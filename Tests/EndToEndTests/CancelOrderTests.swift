import EmulatorSupport
import TestSupport
import Testing

/// POST /v1/orders/{order_id}/cancel: every documented outcome, with the state that it leaves.
@Suite struct CancelOrderTests {
    @Test(arguments: succeeding + failing + refused)
    func theOrderCallComesOutAsDocumented(_ scenario: Scenario) throws {
        try scenario.play(on: Stage.auto.get())
    }

    private static let succeeding = [
        Scenario(
            "one bag: 200, its money goes back, and the order cannot be cancelled again",
            .post(
                "11111/cancel", "{}", 200,
                """
                {"order_id": 11111, "status": "CANCELED",
                 "message": "All external orders were cancelled.",
                 "cancelled_bags": [{
                   "order_id": 11111, "bag_id": 22222, "merchant_id": 20000, "status": "CANCELED",
                   "external_order_id": "7438000022222", "originated_by": "VIOLET",
                   "errors": "<absent>",
                   "refund": {"bag_id": 22222, "amount": 22692, "status": "COMPLETED",
                              "reason": "Order canceled", "reason_code": "OTHER", "errors": []}}]}
                """),
            .refunds(of: 11111, #"[{"bag_id": 22222, "amount": 22692, "tax_amount": 2050}]"#),
            .post("11111/cancel", "{}", 400, Documented.notCancellable(22222)),
            .post("11111/bags/22222/refunds", "{}", 400, Documented.notRefundable(22222))),
        Scenario(
            "several bags: 200 with a record of each in id order; refunds are newest first",
            .post(
                "11113/cancel", "{}", 200,
                """
                {"status": "CANCELED", "cancelled_bags": [
                  {"bag_id": 22241, "merchant_id": 20004, "refund": {"amount": 3690}},
                  {"bag_id": 22242, "merchant_id": 20005, "refund": {"amount": 23239}}]}
                """),
            .refunds(of: 11113, #"[{"bag_id": 22242}, {"bag_id": 22241}]"#)),
        Scenario(
            "the request's reason and code are the refund's",
            .post(
                "11111/cancel", #"{"reason": "Changed my mind.", "reason_code": "CUSTOMER"}"#, 200,
                """
                {"cancelled_bags": [
                  {"refund": {"reason": "Changed my mind.", "reason_code": "CUSTOMER"}}]}
                """)),
        Scenario(
            "null fields take their defaults",
            .post(
                "11111/cancel",
                """
                {"reason": null, "reason_code": null, "restock_items": null,
                 "notify_customer": null}
                """, 200,
                """
                {"cancelled_bags": [
                  {"refund": {"reason": "Order canceled", "reason_code": "OTHER"}}]}
                """)),
        Scenario(
            "no body is an empty object",
            .post("11111/cancel", nil, 200, #"{"status": "CANCELED"}"#)),
        Scenario(
            "a field that no cancel call has is ignored",
            .post("11111/cancel", #"{"restock": false}"#, 200, #"{"status": "CANCELED"}"#)),
        Scenario(
            "before any money was taken: 200 with a null refund, and no refund exists",
            .post(
                "11122/cancel", "{}", 200,
                #"{"status": "CANCELED", "cancelled_bags": [{"refund": null}]}"#),
            .refunds(of: 11122, "[]")),
        Scenario(
            "free of charge: 200 with a null refund",
            .post(
                "11134/cancel", "{}", 200,
                #"{"status": "CANCELED", "cancelled_bags": [{"refund": null}]}"#),
            .refunds(of: 11134, "[]")),
        Scenario(
            "partly refunded: what is left goes back, the sums meet the bag's total",
            .refunds(of: 11124, #"[{"amount": 3839}]"#),
            .post(
                "11124/cancel", "{}", 200,
                """
                {"cancelled_bags": [{"refund": {
                  "amount": 8759, "skus": [
                    {"order_sku_id": 33364, "quantity_refunded": 2},
                    {"order_sku_id": 33365, "quantity_refunded": 1}],
                  "shipping": {"amount": 467, "full_refund": true}}}]}
                """),
            .refunds(of: 11124, #"[{"amount": 8759}, {"amount": 3839}]"#)),
    ]

    private static let failing = [
        Scenario(
            "one shop refuses: 202 PARTIALLY_CANCELED, the other bags are done, its own is not",
            .post(
                "11112/cancel", "{}", 202,
                """
                {"status": "PARTIALLY_CANCELED",
                 "message": "Some external orders failed to be cancelled.",
                 "cancelled_bags": [
                  {"bag_id": 22231, "status": "CANCELED", "refund": {"amount": 5961},
                   "errors": "<absent>"},
                  {"bag_id": 22232, "status": "CANCELLATION_FAILURE", "refund": null,
                   "originated_by": "VIOLET", "date_cancelled": "<text>",
                   "errors": [{
                     "id": "<number>", "order_id": 11112, "bag_id": 22232, "entity_id": "22232",
                     "entity_type": "BAG", "type": "EXTERNAL_CANCEL_ORDER",
                     "message": "The order is already being packed.",
                     "date_created": "<text>", "platform": "WOOCOMMERCE"}]},
                  {"bag_id": 22233, "status": "CANCELED", "refund": {"amount": 4332}}]}
                """),
            .refunds(of: 11112, #"[{"bag_id": 22233}, {"bag_id": 22231}]"#),
            .post("11112/cancel", "{}", 400, Documented.notCancellable(22231)),
            .post("11112/bags/22232/refunds", "{}", 200, #"{"amount": 17743}"#)),
        Scenario(
            "every shop refuses: 202 CANCELLATION_FAILURE, nothing has changed, a retry succeeds",
            .fault(
                """
                {"on": {"operation": "cancel", "order_id": 11113}, "times": 2,
                 "fault": {"kind": "reject", "message": "Closed today."}}
                """),
            .post(
                "11113/cancel", "{}", 202,
                """
                {"status": "CANCELLATION_FAILURE",
                 "message": "All external orders failed to be cancelled.",
                 "cancelled_bags": [
                   {"status": "CANCELLATION_FAILURE", "refund": null,
                    "errors": [{"message": "Closed today."}]},
                   {"status": "CANCELLATION_FAILURE", "refund": null,
                    "errors": [{"message": "Closed today."}]}]}
                """),
            .refunds(of: 11113, "[]"),
            .post("11113/cancel", "{}", 200, #"{"status": "CANCELED"}"#)),
        Scenario(
            "paid and fulfilled: passes the status check, fails at the shop with its words",
            .post(
                "11123/cancel", "{}", 202,
                """
                {"status": "CANCELLATION_FAILURE", "cancelled_bags": [
                  {"errors": [{"type": "EXTERNAL_CANCEL_ORDER",
                    "message": "Paid and fulfilled bags cannot be cancelled."}]}]}
                """),
            .refunds(of: 11123, "[]")),
        Scenario(
            "a refund refused after the cancellation: 202, bag CANCELED, refund FAILED, repairable",
            .fault(
                """
                {"on": {"operation": "refund", "bag_id": 22242}, "times": 1,
                 "fault": {"kind": "reject", "message": "Till is empty.", "error_code": 1234}}
                """),
            .post(
                "11113/cancel", "{}", 202,
                """
                {"status": "CANCELED", "cancelled_bags": [
                  {"bag_id": 22241, "errors": "<absent>", "refund": {"status": "COMPLETED"}},
                  {"bag_id": 22242, "status": "CANCELED",
                   "errors": [{"type": "EXTERNAL_REFUND_ORDER", "message": "Till is empty."}],
                   "refund": {"status": "FAILED", "external_id": "<absent>",
                     "errors": [{"error_code": 1234, "error_message": "Till is empty."}]}}]}
                """),
            .post("11113/bags/22242/cancel", "{}", 400, Documented.notCancellable(22242)),
            .post("11113/bags/22242/refunds", "{}", 200, #"{"status": "COMPLETED"}"#),
            .refunds(
                of: 11113,
                #"[{"status": "COMPLETED"}, {"status": "FAILED"}, {"status": "COMPLETED"}]"#)),
    ]

    private static let refused =
        [
            Scenario(
                "an unknown order", .post("99999/cancel", "{}", 404, Documented.noOrder)),
            Scenario(
                "every bag must be cancellable: the first that is not is named, nothing is sent",
                .post("11128/cancel", "{}", 400, Documented.notCancellable(22262)),
                .post("11128/bags/22261/cancel", "{}", 200, #"{"amount": 1000}"#)),
        ]
        + [(11_121, 22_251), (11_125, 22_255), (11_126, 22_256), (11_127, 22_257)].map {
            Scenario(
                "bag \($1) is in a status that cannot be cancelled",
                .post("\($0)/cancel", "{}", 400, Documented.notCancellable($1)))
        }
}
