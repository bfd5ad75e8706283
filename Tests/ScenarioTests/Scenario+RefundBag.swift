import Orders
import TestSupport

/// POST /v1/orders/{order_id}/bags/{bag_id}/refunds that the shop carries out.
extension Scenario {
    /// The reference pages' bag.
    static let refund22222 = "11111/bags/22222/refunds"

    /// Bag 22222 with refunds, of which none leave nothing.
    static func partly22222(_ refunds: String...) -> Outcome.Effect {
        .state(
            State(
                "PARTIALLY_REFUNDED", ["22222 PARTIALLY_REFUNDED PARTIALLY_REFUNDED"],
                refunds: refunds))
    }

    /// Bag 22222 with refunds that leave nothing.
    static func wholly22222(_ refunds: String...) -> Outcome.Effect {
        .state(State("REFUNDED", ["22222 REFUNDED REFUNDED"], refunds: refunds))
    }

    /// Bag 22222, which was cancelled, with refunds.
    static func canceled22222(
        by originator: String = "VIOLET", money: String = "REFUNDED", _ refunds: String...
    ) -> Outcome.Effect {
        .state(
            State(
                "CANCELED", ["22222 CANCELED \(money)"], refunds: refunds,
                cancellation: ["CANCELED", "22222 CANCELED \(originator)"]))
    }

    static let refunds: [Scenario] = [
        Scenario(
            "in full", .post(refund22222),
            Outcome(
                200,
                """
                {"amount": 22692, "status": "COMPLETED", "tax_amount": 2050, "errors": [],
                 "reason": "<absent>", "external_id": "<text>",
                 "skus": [{"order_sku_id": 33333, "quantity_refunded": 2}],
                 "shipping": {"amount": 644, "full_refund": true}}
                """, wholly22222("22222 COMPLETED 22692"))),
        Scenario("without a body", .post(refund22222, nil)) { contract in
            contract.emptyBody == .reject
                ? Outcome(400, emptyBody("RefundBagRequest"))
                : Outcome(200, #"{"amount": 22692}"#, wholly22222("22222 COMPLETED 22692"))
        },
        Scenario(
            "a part by its amount",
            .post(refund22222, #"{"amount_refunded": 500, "reason": "Scratched."}"#),
            Outcome(
                200,
                """
                {"amount": 500, "reason": "Scratched.", "skus": [], "tax_amount": null,
                 "shipping": "<absent>"}
                """, partly22222("22222 COMPLETED 500"))),
        Scenario(
            "the rest after a part", after: [.post(refund22222, #"{"amount_refunded": 500}"#)],
            .post(refund22222),
            Outcome(
                200, #"{"amount": 22192}"#,
                wholly22222("22222 COMPLETED 22192", "22222 COMPLETED 500"))),
        Scenario(
            "skipping the shop, which would refuse",
            .post("11142/bags/22282/refunds?skip_external_refund=true"),
            Outcome(
                200,
                #"{"amount": 2250, "status": "COMPLETED", "external_id": "<absent>"}"#,
                .state(
                    State(
                        "REFUNDED", ["22282 REFUNDED REFUNDED"],
                        refunds: ["22282 COMPLETED 2250"])))),
        Scenario(
            "of a shipped bag", .post("11123/bags/22253/refunds"),
            Outcome(
                200, #"{"amount": 11299}"#,
                .state(
                    State(
                        "REFUNDED", ["22253 REFUNDED REFUNDED"],
                        refunds: ["22253 COMPLETED 11299"])))),
        Scenario(
            "of one bag of two", .post("11113/bags/22242/refunds"),
            Outcome(
                200, #"{"amount": 23239, "external_id": "<absent>"}"#,
                .state(
                    State(
                        "PARTIALLY_REFUNDED", ["22241 ACCEPTED PAID", "22242 REFUNDED REFUNDED"],
                        refunds: ["22242 COMPLETED 23239"])))),
        Scenario(
            "of a bag that the merchant cancelled without a refund",
            after: [
                .event("11111/bags/22222", #"{"event": "merchant_cancel", "refund": false}"#)
            ], .post(refund22222)
        ) { contract in
            contract.canceledBagRefund == .reject
                ? Outcome(400, Documented.notRefundable(22222))
                : Outcome(
                    200, #"{"amount": 22692, "status": "COMPLETED"}"#,
                    canceled22222(by: "MERCHANT", "22222 COMPLETED 22692"))
        },
        Scenario(
            "as the retry of a cancellation's refund that failed",
            after: [.post("11111/bags/22222/cancel", fault: "insufficient_funds")],
            .post(refund22222)
        ) { contract in
            contract.canceledBagRefund == .reject
                ? Outcome(400, Documented.notRefundable(22222))
                : Outcome(
                    200, #"{"amount": 22692, "status": "COMPLETED"}"#,
                    canceled22222("22222 COMPLETED 22692", "22222 FAILED 22692"))
        },
        Scenario(
            "in part, of a cancelled bag, which stays cancelled",
            after: [.post("11111/bags/22222/cancel", fault: "insufficient_funds")],
            .post(refund22222, #"{"amount_refunded": 692}"#)
        ) { contract in
            contract.canceledBagRefund == .reject
                ? Outcome(400, Documented.notRefundable(22222))
                : Outcome(
                    200, #"{"amount": 692}"#,
                    canceled22222(
                        money: "PARTIALLY_REFUNDED", "22222 COMPLETED 692",
                        "22222 FAILED 22692 1 open"))
        },
        Scenario(
            "of a bag that kept its money in a partial cancellation",
            after: [.post("11112/cancel")], .post("11112/bags/22231/refunds")
        ) { contract in
            guard contract.partialCancelRefunds == .onlyIfAll,
                contract.canceledBagRefund == .allow
            else { return Outcome(400, Documented.notRefundable(22231)) }
            return Outcome(
                200, #"{"amount": 5961, "status": "COMPLETED"}"#,
                .state(
                    State(
                        "PARTIALLY_REFUNDED",
                        ["22231 CANCELED REFUNDED", "22232 ACCEPTED PAID", "22233 CANCELED PAID"],
                        refunds: ["22231 COMPLETED 5961"],
                        cancellation: [
                            contract.partialCancelStatus.rawValue, "22231 CANCELED VIOLET",
                            "22232 CANCELLATION_FAILURE VIOLET", "22233 CANCELED VIOLET",
                        ])))
        },
        Scenario(
            "after the remorse period", after: [.advance(ms: 31 * 86_400_000)],
            .post(refund22222)
        ) { contract in
            contract.remorsePeriod == .enforce
                ? Outcome(
                    400,
                    """
                    {"message": "Bag 22222 cannot be refunded as its remorse period is over.",
                     "error": "invalid_bag_state", "code": 4225}
                    """)
                : Outcome(200, #"{"amount": 22692}"#, wholly22222("22222 COMPLETED 22692"))
        },
    ]

    /// Lines without an amount of the refund: their own, or all that the bag has left.
    private static func lines(
        _ name: String, _ body: String, items: Int, skus: String
    ) -> Scenario {
        Scenario(name, .post(refund22222, body)) { contract in
            contract.lineItemAmount == .items
                ? Outcome(
                    200, #"{"amount": \#(items), "skus": \#(skus)}"#,
                    partly22222("22222 COMPLETED \(items)"))
                : Outcome(
                    200, #"{"amount": 22692, "skus": \#(skus)}"#,
                    wholly22222("22222 COMPLETED 22692"))
        }
    }

    static let refundsOfLines: [Scenario] = [
        lines(
            "all pieces of a line", #"{"skus": [{"order_sku_id": 33333}]}"#, items: 22048,
            skus: #"[{"order_sku_id": 33333, "quantity_refunded": 2}]"#),
        lines(
            "one piece of a line",
            #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": 1}]}"#, items: 11024,
            skus: #"[{"order_sku_id": 33333, "quantity_refunded": 1}]"#),
        lines(
            "a line with an amount of its own",
            """
            {"skus": [
              {"order_sku_id": 33333, "quantity_refunded": 1, "amount_refunded": 500}]}
            """, items: 500, skus: #"[{"quantity_refunded": 1}]"#),
        lines(
            "a line and a part of the shipping",
            """
            {"skus": [{"order_sku_id": 33333, "quantity_refunded": 1}],
             "shipping": {"amount": 144}}
            """, items: 11168, skus: #"[{"quantity_refunded": 1}]"#),
        Scenario(
            "a line, and the refund's amount",
            .post(
                refund22222,
                """
                {"amount_refunded": 1000, "shipping": {"amount": 500},
                 "skus": [{"order_sku_id": 33333, "quantity_refunded": 1,
                           "amount_refunded": 500}]}
                """),
            Outcome(
                200,
                #"{"amount": 1000, "shipping": {"amount": 500, "full_refund": false}}"#,
                partly22222("22222 COMPLETED 1000"))),
        Scenario(
            "the second piece after the first",
            after: [
                .post(
                    refund22222,
                    """
                    {"amount_refunded": 11024,
                     "skus": [{"order_sku_id": 33333, "quantity_refunded": 1}]}
                    """)
            ],
            .post(
                refund22222,
                #"{"amount_refunded": 11024, "skus": [{"order_sku_id": 33333}]}"#),
            Outcome(
                200, #"{"amount": 11024, "skus": [{"quantity_refunded": 1}]}"#,
                partly22222("22222 COMPLETED 11024", "22222 COMPLETED 11024"))),
    ]
}
