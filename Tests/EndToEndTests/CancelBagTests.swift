import EmulatorSupport
import TestSupport
import Testing

/// POST /v1/orders/{order_id}/bags/{bag_id}/cancel: every documented outcome.
@Suite struct CancelBagTests {
    @Test(arguments: succeeding + failing + refused)
    func theBagCallComesOutAsDocumented(_ scenario: Scenario) throws {
        try scenario.play(on: Stage.auto.get())
    }

    private static let succeeding = [
        Scenario(
            "200 with the Refund itself; the refund is in the list; a second cancel is refused",
            .post(
                "11111/bags/22222/cancel", "{}", 200,
                """
                {"order_id": 11111, "bag_id": 22222, "merchant_id": 20000, "amount": 22692,
                 "reason": "Order canceled", "reason_code": "OTHER", "status": "COMPLETED",
                 "refund_currency": "USD", "platform_currency": "USD", "tax_amount": 2050,
                 "merchant_transfer_reversal_amount_usd": 20692,
                 "developer_transfer_reversal_amount_usd": 2000,
                 "skus": [{"order_sku_id": 33333, "bag_id": 22222, "quantity_refunded": 2,
                           "external_id": "43522846032108"}],
                 "shipping": {"amount": 644, "full_refund": true}, "errors": [],
                 "cancelled_bags": "<absent>"}
                """),
            .refunds(of: 11111, #"[{"amount": 22692, "status": "COMPLETED"}]"#),
            .post("11111/bags/22222/cancel", "{}", 400, Documented.notCancellable(22222))),
        Scenario(
            "only the named bag is cancelled",
            .post("11113/bags/22241/cancel", "{}", 200, #"{"bag_id": 22241, "amount": 3690}"#),
            .refunds(of: 11113, #"[{"bag_id": 22241}]"#),
            .post("11113/cancel", "{}", 400, Documented.notCancellable(22241)),
            .post("11113/bags/22242/cancel", "{}", 200, #"{"bag_id": 22242}"#)),
        Scenario(
            "a bag of a mixed order can be cancelled by itself",
            .post("11128/bags/22264/cancel", "{}", 200, #"{"amount": 2001}"#)),
        Scenario(
            "the request's reason and code are the refund's",
            .post(
                "11111/bags/22222/cancel", #"{"reason": "Card stolen.", "reason_code": "FRAUD"}"#,
                200, #"{"reason": "Card stolen.", "reason_code": "FRAUD"}"#)),
        Scenario(
            "null fields take their defaults",
            .post(
                "11111/bags/22222/cancel", #"{"reason": null, "reason_code": null}"#, 200,
                #"{"reason": "Order canceled", "reason_code": "OTHER"}"#)),
        Scenario(
            "no body is an empty object",
            .post("11111/bags/22222/cancel", nil, 200, #"{"amount": 22692}"#)),
        Scenario(
            "nothing to give back: 200 with the OrderCancellation and a null refund",
            .post(
                "11122/bags/22252/cancel", "{}", 200,
                """
                {"order_id": 11122, "status": "CANCELED", "cancelled_bags": [
                  {"bag_id": 22252, "status": "CANCELED", "refund": null, "errors": "<absent>"}],
                 "message": "All external orders were cancelled."}
                """),
            .refunds(of: 11122, "[]"),
            .post(
                "11122/bags/22252/refunds", "{}", 400, #"{"code": 4225}"#)),
        Scenario(
            "a platform without refund ids leaves external_id out",
            .post(
                "11113/bags/22242/cancel", "{}", 200,
                #"{"status": "COMPLETED", "external_id": "<absent>"}"#)),
        Scenario(
            "a platform with refund ids gives one",
            .post("11113/bags/22241/cancel", "{}", 200, #"{"external_id": "<text>"}"#)),
    ]

    private static let failing = [
        Scenario(
            "the shop refuses: 202 with the errors, nothing of the bag changes, a retry is allowed",
            .post(
                "11112/bags/22232/cancel", "{}", 202,
                """
                {"order_id": 11112, "status": "CANCELLATION_FAILURE",
                 "message": "All external orders failed to be cancelled.",
                 "cancelled_bags": [{
                   "bag_id": 22232, "status": "CANCELLATION_FAILURE", "refund": null,
                   "errors": [{"type": "EXTERNAL_CANCEL_ORDER", "bag_id": 22232,
                               "message": "The order is already being packed."}]}]}
                """),
            .refunds(of: 11112, "[]"),
            .post("11112/bags/22232/cancel", "{}", 202, #"{"status": "CANCELLATION_FAILURE"}"#),
            .post(
                "11112/bags/22232/refunds", "{}", 200,
                #"{"status": "COMPLETED", "amount": 17743, "reason_code": "<absent>"}"#)),
        Scenario(
            "partly shipped counts as fulfilled",
            .post(
                "11133/bags/22273/cancel", "{}", 202,
                """
                {"cancelled_bags": [
                  {"errors": [{"message": "Paid and fulfilled bags cannot be cancelled."}]}]}
                """)),
        Scenario(
            "the shop refuses the refund after it has cancelled: 202, CANCELED, refund FAILED",
            .fault(
                """
                {"on": {"operation": "refund", "bag_id": 22222}, "times": 1,
                 "fault": {"kind": "reject", "message": "No."}}
                """),
            .post(
                "11111/bags/22222/cancel", "{}", 202,
                """
                {"status": "CANCELED", "cancelled_bags": [{
                   "status": "CANCELED", "errors": [{"type": "EXTERNAL_REFUND_ORDER"}],
                   "refund": {"status": "FAILED", "amount": 22692,
                     "errors": [{"error_code": 9000, "error_message": "No.",
                                 "resolved": false}]}}]}
                """),
            .refunds(of: 11111, #"[{"status": "FAILED"}]"#),
            .post("11111/bags/22222/cancel", "{}", 400, Documented.notCancellable(22222)),
            .post(
                "11111/bags/22222/refunds", "{}", 200,
                #"{"status": "COMPLETED", "amount": 22692, "errors": []}"#)),
    ]

    private static let refused =
        [
            Scenario(
                "an unknown order",
                .post("99999/bags/22222/cancel", "{}", 404, Documented.noOrder)),
            Scenario(
                "an unknown bag", .post("11111/bags/99999/cancel", "{}", 404, Documented.noBag)),
            Scenario(
                "a bag of another order",
                .post("11111/bags/22231/cancel", "{}", 404, Documented.noBag)),
        ]
        + [
            (11_121, 22_251), (11_125, 22_255), (11_126, 22_256), (11_127, 22_257),
            (11_128, 22_262), (11_128, 22_263), (11_128, 22_265),
        ].map {
            Scenario(
                "bag \($1) is in a status that cannot be cancelled",
                .post("\($0)/bags/\($1)/cancel", "{}", 400, Documented.notCancellable($1)))
        }
}
