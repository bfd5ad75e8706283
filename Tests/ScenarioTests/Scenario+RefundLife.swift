import Orders
import TestSupport

/// Refunds that fail, that the shop takes in part, and that end later.
extension Scenario {
    /// Bag 22222 as it was, with refunds that changed nothing.
    private static func asBefore(_ refunds: String...) -> Outcome.Effect {
        .state(State("PROCESSING", ["22222 ACCEPTED PAID"], refunds: refunds))
    }

    private static func failed(_ message: String) -> Outcome {
        Outcome(
            200,
            """
            {"status": "FAILED", "amount": 22692, "external_id": "<absent>",
             "transfer_reversals": [],
             "errors": [{"error_code": 9000, "error_message": "\(message)", "resolved": false}]}
            """, asBefore("22222 FAILED 22692 1 open"))
    }

    static let refundsThatFail: [Scenario] =
        [
            ("reject; message=No.", "No."),
            ("unavailable", "The merchant's platform is unavailable: it answered 503."),
            ("rate_limited", "The merchant's platform answered 429: retry after 1 s."),
            ("malformed", "The merchant's platform sent an answer that cannot be read."),
            (
                "insufficient_funds",
                "The merchant has not enough funds to make this refund."
            ),
            (
                "disputed",
                "Payment was disputed by cardholder and can no longer be refunded."
            ),
            ("timeout", "The merchant's platform did not answer within 10000 ms."),
            (
                "timeout; phase=after_effect",
                "The merchant's platform did not answer within 10000 ms."
            ),
        ].map { (fault: String, message: String) in
            Scenario(
                "the shop's answer is \(fault)", after: [.jumpingClock],
                .post(refund22222, fault: fault), failed(message))
        }
        + [
            Scenario(
                "the merchant prohibits it",
                after: [.merchant(20000, #"{"prohibit_order_refunds": true}"#)],
                .post(refund22222), failed("The merchant does not allow refunds.")),
            Scenario(
                "the shopper disputes the payment",
                after: [.event("11111/bags/22222", #"{"event": "dispute"}"#)],
                .post(refund22222),
                failed("Payment was disputed by cardholder and can no longer be refunded.")),
            Scenario(
                "no money was taken yet", .post("11122/bags/22252/refunds"),
                Outcome(
                    200, #"{"status": "FAILED", "amount": 6000}"#,
                    .state(
                        State(
                            "PROCESSING", ["22252 SUBMITTED AUTHORIZED"],
                            refunds: ["22252 FAILED 6000 1 open"])))),
            Scenario(
                "again after the shop refused: the error is resolved",
                after: [.post(refund22222, fault: "reject")], .post(refund22222),
                Outcome(
                    200, #"{"status": "COMPLETED", "amount": 22692}"#,
                    wholly22222("22222 COMPLETED 22692", "22222 FAILED 22692"))),
            Scenario(
                "again after a lost answer: the shop has given all of it already",
                after: [.post(refund22222, fault: "unavailable; phase=after_effect")],
                .post(refund22222),
                Outcome(
                    200, #"{"status": "FAILED"}"#,
                    asBefore("22222 FAILED 22692 1 open", "22222 FAILED 22692 1 open"))),
            Scenario(
                "one of two lines is refused", .post("11146/bags/22286/refunds"),
                Outcome(
                    200,
                    """
                    {"status": "PARTIALLY_COMPLETED", "amount": 2250,
                     "skus": [{"order_sku_id": 33397}],
                     "errors": [{"error_message":
                       "Order Sku 33396: The merchant's platform refused to refund this line."}]}
                    """,
                    .state(
                        State(
                            "PARTIALLY_REFUNDED", ["22286 PARTIALLY_REFUNDED PARTIALLY_REFUNDED"],
                            refunds: ["22286 PARTIALLY_COMPLETED 2250 1 open"])))),
        ]

    private static let hour = Call.advance(ms: 3_600_000)

    /// A refund that ends later, read after something.
    private static func later(
        _ name: String, outcome: String, after more: [Call], _ body: String,
        _ effect: Outcome.Effect
    ) -> Scenario {
        Scenario(
            name,
            after: [
                .post(refund22222, fault: "async; after_ms=3600000; outcome=\(outcome)")
            ] + more, .get("11111/refunds"), Outcome(200, body, effect))
    }

    static let refundsThatSettle: [Scenario] = [
        Scenario(
            "the shop settles it later: PROCESSING, the bag is as before",
            .post(refund22222, fault: "async; after_ms=3600000"),
            Outcome(
                200, #"{"status": "PROCESSING", "amount": 22692, "errors": []}"#,
                asBefore("22222 PROCESSING 22692"))),
        later(
            "before the hour it is still processed", outcome: "COMPLETED",
            after: [.advance(ms: 3_599_999)], #"[{"status": "PROCESSING"}]"#,
            asBefore("22222 PROCESSING 22692")),
        later(
            "after the hour it is completed", outcome: "COMPLETED", after: [hour],
            #"[{"status": "COMPLETED", "date_last_modified": "2024-10-24T15:00:35+0000"}]"#,
            wholly22222("22222 COMPLETED 22692")),
        later(
            "after the hour it has failed", outcome: "FAILED", after: [hour],
            """
            [{"status": "FAILED", "errors": [
              {"error_message": "The merchant's platform could not complete the refund."}]}]
            """, asBefore("22222 FAILED 22692 1 open")),
        later(
            "after the hour it is cancelled", outcome: "CANCELED", after: [hour],
            #"[{"status": "CANCELED", "errors": []}]"#, asBefore("22222 CANCELED 22692")),
        Scenario(
            "a seeded shop settles after an hour",
            after: [.post("11147/bags/22287/refunds"), hour], .get("11147/refunds"),
            Outcome(
                200, #"[{"status": "COMPLETED", "amount": 2250}]"#,
                .state(
                    State(
                        "REFUNDED", ["22287 REFUNDED REFUNDED"],
                        refunds: ["22287 COMPLETED 2250"])))),
        Scenario(
            "a cancellation's refund fails after an hour",
            after: [.post("11148/bags/22288/cancel"), hour], .get("11148/bags/22288/refunds"),
            Outcome(
                200, #"[{"status": "FAILED", "amount": 2250}]"#,
                .state(
                    State(
                        "CANCELED", ["22288 CANCELED PAID"],
                        refunds: ["22288 FAILED 2250 1 open"],
                        cancellation: ["CANCELED", "22288 CANCELED VIOLET"])))),
        Scenario(
            "a test settles it, in part",
            after: [
                .post("11112/bags/22232/refunds", fault: "async"),
                .settle(#"{"outcome": "PARTIALLY_COMPLETED", "skus": [33322]}"#),
            ], .get("11112/bags/22232/refunds"),
            Outcome(
                200, #"[{"status": "PARTIALLY_COMPLETED", "amount": 6500}]"#,
                .state(
                    State(
                        "PARTIALLY_REFUNDED",
                        [
                            "22231 ACCEPTED PAID",
                            "22232 PARTIALLY_REFUNDED PARTIALLY_REFUNDED", "22233 ACCEPTED PAID",
                        ], refunds: ["22232 PARTIALLY_COMPLETED 6500 1 open"])))),
        Scenario(
            "while one is processed its amount is reserved",
            after: [
                .post(refund22222, #"{"amount_refunded": 22000}"#, fault: "async")
            ], .post(refund22222, #"{"amount_refunded": 693}"#),
            Outcome(400, Documented.invalid("amount_refunded"))),
        Scenario(
            "the merchant refunds on its side: EXTERNAL",
            after: [.event("11111/bags/22222", #"{"event": "merchant_refund", "amount": 700}"#)],
            .get("11111/bags/22222/refunds"),
            Outcome(
                200, #"[{"status": "EXTERNAL", "amount": 700}]"#,
                partly22222("22222 EXTERNAL 700"))),
    ]

    static let refusedRefunds: [Scenario] =
        shut.map { order, bag in
            Scenario(
                "\(bag) has a status that does not allow it",
                .post("\(order)/bags/\(bag)/refunds"),
                Outcome(400, Documented.notRefundable(bag)))
        }
        + [
            Scenario(
                "the bag was refunded", after: [.post(refund22222)], .post(refund22222),
                Outcome(400, Documented.notRefundable(22222))),
            Scenario(
                "the bag was cancelled and refunded", after: [.post("11111/cancel")],
                .post(refund22222), Outcome(400, Documented.notRefundable(22222))),
            Scenario(
                "more than a part left",
                after: [.post(refund22222, #"{"amount_refunded": 22000}"#)],
                .post(refund22222, #"{"amount_refunded": 693}"#),
                Outcome(400, Documented.invalid("amount_refunded"))),
        ]
}
