import EmulatorSupport
import TestSupport
import Testing

/// POST /v1/orders/{order_id}/bags/{bag_id}/refunds: the modes, and what is left afterwards.
@Suite struct RefundBagTests {
    @Test(arguments: modes + outcomes)
    func theRefundCallComesOutAsDocumented(_ scenario: Scenario) throws {
        try scenario.play(on: Stage.auto.get())
    }

    private static let bag = "11111/bags/22222/refunds"

    private static let modes = [
        Scenario(
            "full: everything goes back, and nothing can follow",
            .post(
                bag, "{}", 200,
                """
                {"order_id": 11111, "bag_id": 22222, "amount": 22692, "status": "COMPLETED",
                 "tax_amount": 2050, "reason": "<absent>", "reason_code": "<absent>",
                 "skus": [{"order_sku_id": 33333, "quantity_refunded": 2}],
                 "shipping": {"amount": 644, "full_refund": true}, "errors": []}
                """),
            .refunds(of: 11111, #"[{"amount": 22692}]"#),
            .post(bag, "{}", 400, Documented.notRefundable(22222)),
            .post("11111/cancel", "{}", 400, Documented.notCancellable(22222))),
        Scenario(
            "no body and null fields mean the full refund",
            .post("11113/bags/22241/refunds", nil, 200, #"{"amount": 3690}"#),
            .post(
                "11113/bags/22242/refunds",
                """
                {"reason": null, "restock_items": null, "notify_customer": null,
                 "amount_refunded": null, "shipping": null, "skus": null}
                """, 200, #"{"amount": 23239, "reason": "<absent>"}"#)),
        Scenario(
            "an amount: no lines, no shipping, tax unknown; the rest can follow to the cent",
            .post(
                bag, #"{"amount_refunded": 2500, "reason": "Scratched."}"#, 200,
                """
                {"amount": 2500, "reason": "Scratched.", "skus": [], "tax_amount": null,
                 "shipping": "<absent>"}
                """),
            .post(bag, #"{"amount_refunded": 20193}"#, 400, Documented.invalid("amount_refunded")),
            .post(bag, #"{"amount_refunded": 20192}"#, 200, #"{"amount": 20192}"#),
            .post(bag, #"{"amount_refunded": 1}"#, 400, Documented.notRefundable(22222)),
            .refunds(of: 11111, #"[{"amount": 20192}, {"amount": 2500}]"#)),
        Scenario(
            "a line without figures: all pieces that are left, at their value",
            .post(
                bag, #"{"skus": [{"order_sku_id": 33333}]}"#, 200,
                """
                {"amount": 22048, "tax_amount": 2050, "shipping": "<absent>",
                 "skus": [{"order_sku_id": 33333, "quantity_refunded": 2}]}
                """)),
        Scenario(
            "pieces of a line, one after the other",
            .post(
                bag, #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": 1}]}"#, 200,
                #"{"amount": 11024, "tax_amount": 1025, "skus": [{"quantity_refunded": 1}]}"#),
            .post(
                bag, #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": 2}]}"#, 400,
                Documented.invalid("skus[0].quantity_refunded")),
            .post(
                bag, #"{"skus": [{"order_sku_id": 33333}]}"#, 200,
                #"{"amount": 11024, "skus": [{"quantity_refunded": 1}]}"#)),
        Scenario(
            "pieces that do not divide evenly still sum to the line",
            .post(
                "11132/bags/22272/refunds",
                #"{"skus": [{"order_sku_id": 33384, "quantity_refunded": 1}]}"#, 200,
                #"{"refund_currency": "GBP", "platform_currency": "USD"}"#),
            .post("11132/bags/22272/cancel", "{}", 200)),
        Scenario(
            "an amount of a line's own, with a quantity",
            .post(
                bag,
                """
                {"skus": [
                  {"order_sku_id": 33333, "quantity_refunded": 1, "amount_refunded": 500}]}
                """, 200, #"{"amount": 500, "skus": [{"quantity_refunded": 1}]}"#)),
        Scenario(
            "lines with a part of the shipping, and why",
            .post(
                bag,
                """
                {"amount_refunded": 1000,
                 "shipping": {"amount": 500, "discrepancy_reason": "Split parcel."},
                 "skus": [
                  {"order_sku_id": 33333, "quantity_refunded": 1, "amount_refunded": 500}]}
                """, 200,
                """
                {"amount": 1000, "shipping": {
                  "amount": 500, "full_refund": false, "discrepancy_reason": "Split parcel."}}
                """)),
        Scenario(
            "shipping without an amount is all of it",
            .post(
                bag,
                """
                {"skus": [{"order_sku_id": 33333, "amount_refunded": 1}],
                 "shipping": {"amount": null, "full_refund": true}}
                """, 200,
                #"{"amount": 645, "shipping": {"amount": 644, "full_refund": true}}"#),
            .post(
                bag, #"{"amount_refunded": 10, "shipping": {"amount": 1}}"#, 400,
                Documented.invalid("shipping.amount"))),
        Scenario(
            "recorded without the platform: COMPLETED, no external id, whatever the shop would say",
            .fault(#"{"on": {"operation": "refund"}, "fault": {"kind": "reject"}}"#),
            .post(
                "\(bag)?skip_external_refund=true", #"{"amount_refunded": 100}"#, 200,
                #"{"status": "COMPLETED", "amount": 100, "external_id": "<absent>"}"#),
            .post(
                "\(bag)?skip_external_refund=false", #"{"amount_refunded": 100}"#, 200,
                #"{"status": "FAILED"}"#)),
    ]

    private static let outcomes =
        [
            Scenario(
                "the shop refuses: 200 with a FAILED refund; the bag is as before",
                .fault(
                    """
                    {"on": {"operation": "refund"}, "times": 1,
                     "fault": {"kind": "reject", "message": "Disputed.", "error_code": 9000}}
                    """),
                .post(
                    bag, "{}", 200,
                    """
                    {"status": "FAILED", "amount": 22692, "external_id": "<absent>",
                     "merchant_transfer_reversal_amount_usd": null, "transfer_reversals": [],
                     "errors": [{"id": "<number>", "error_code": 9000, "refund_id": "<number>",
                       "error_message": "Disputed.", "resolved": false,
                       "date_created": "<text>"}]}
                    """),
                .refunds(of: 11111, #"[{"status": "FAILED"}]"#),
                .post("11111/bags/22222/cancel", "{}", 200, #"{"amount": 22692}"#)),
            Scenario(
                "a cancelled bag keeps money back only after a failed refund, and stays CANCELED",
                .fault(
                    #"{"on": {"operation": "refund"}, "fault": {"kind": "reject"}, "times": 1}"#),
                .post("11111/bags/22222/cancel", "{}", 202),
                .post(bag, #"{"amount_refunded": 692}"#, 200, #"{"amount": 692}"#),
                .post("11111/bags/22222/cancel", "{}", 400, Documented.notCancellable(22222)),
                .post(bag, "{}", 200, #"{"amount": 22000}"#),
                .post(bag, "{}", 400, Documented.notRefundable(22222))),
            Scenario(
                "a refunded part makes the bag PARTIALLY_REFUNDED, which can be cancelled",
                .post(bag, #"{"amount_refunded": 692}"#, 200),
                .post("11111/cancel", "{}", 200, #"{"status": "CANCELED"}"#),
                .refunds(of: 11111, #"[{"amount": 22000}, {"amount": 692}]"#)),
            Scenario(
                "a shipped bag can be refunded",
                .post("11123/bags/22253/refunds", "{}", 200, #"{"amount": 11299}"#)),
            Scenario(
                "an unknown order",
                .post("99999/bags/22222/refunds", "{}", 404, Documented.noOrder)),
            Scenario(
                "an unknown bag", .post("11111/bags/99999/refunds", "{}", 404, Documented.noBag)),
            Scenario(
                "a bag of another order",
                .post("11111/bags/22231/refunds", "{}", 404, Documented.noBag)),
            Scenario(
                "the catalog's sku id instead of the line's",
                .post(
                    bag, #"{"skus": [{"order_sku_id": 44444}]}"#, 404, Documented.noLine(44444)),
                .refunds(of: 11111, "[]")),
            Scenario(
                "a line of another bag",
                .post(
                    bag, #"{"skus": [{"order_sku_id": 33333}, {"order_sku_id": 33311}]}"#, 404,
                    Documented.noLine(33311))),
        ]
        + [
            (11_121, 22_251), (11_125, 22_255), (11_126, 22_256), (11_127, 22_257),
            (11_128, 22_262), (11_128, 22_263), (11_128, 22_265),
        ].map {
            Scenario(
                "bag \($1) is in a status that cannot be refunded",
                .post("\($0)/bags/\($1)/refunds", "{}", 400, Documented.notRefundable($1)))
        }
}
