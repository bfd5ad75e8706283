import Orders
import TestSupport

/// POST /v1/orders/{order_id}/bags/{bag_id}/cancel
extension Scenario {
    /// The record of one bag's cancellation that went well, around its refund.
    static func record(of bag: Int, refund: String) -> String {
        """
        {"status": "CANCELED", "message": "All external orders were cancelled.",
         "cancelled_bags": [{"bag_id": \(bag), "status": "CANCELED", "originated_by": "VIOLET",
           "errors": "<absent>", "refund": \(refund)}]}
        """
    }

    /// The same for a cancellation that the shop refused.
    static func record(of bag: Int, refusedWith message: String) -> String {
        """
        {"status": "CANCELLATION_FAILURE",
         "message": "All external orders failed to be cancelled.",
         "cancelled_bags": [{"bag_id": \(bag), "status": "CANCELLATION_FAILURE", "refund": null,
           "originated_by": "VIOLET",
           "errors": [{"type": "EXTERNAL_CANCEL_ORDER", "bag_id": \(bag), "entity_type": "BAG",
             "message": "\(message)"}]}]}
        """
    }

    /// The same for a cancellation whose refund the shop refused.
    static func record(of bag: Int, refundRefusedWith message: String) -> String {
        """
        {"status": "CANCELED", "message": "All external orders were cancelled.",
         "cancelled_bags": [{"bag_id": \(bag), "status": "CANCELED",
           "errors": [{"type": "EXTERNAL_REFUND_ORDER", "message": "\(message)"}],
           "refund": {"status": "FAILED", "errors": [
             {"error_code": 9000, "error_message": "\(message)", "resolved": false}]}}]}
        """
    }

    /// A bag cancellation that went well answers its refund, or the record of it.
    private static func success(
        of bag: Int, refund: String, _ state: State
    ) -> @Sendable (Contract) -> Outcome {
        { contract in
            let body =
                contract.cancelBagBody == .refund ? refund : record(of: bag, refund: refund)
            return Outcome(contract.cancelSuccessStatus, body, .state(state))
        }
    }

    /// Bag 22222 cancelled, and all its money given back.
    static let canceled22222 = State(
        "CANCELED", ["22222 CANCELED REFUNDED"], refunds: ["22222 COMPLETED 22692"],
        cancellation: ["CANCELED", "22222 CANCELED VIOLET"])
    /// Bag 22222 after a cancellation that its shop refused.
    static let failed22222 = State(
        "PROCESSING", ["22222 ACCEPTED PAID"],
        cancellation: ["CANCELLATION_FAILURE", "22222 CANCELLATION_FAILURE VIOLET"])

    static let cancelledBags: [Scenario] = [
        Scenario(
            "all its money goes back", .post("11111/bags/22222/cancel"),
            success(
                of: 22222,
                refund: """
                    {"bag_id": 22222, "amount": 22692, "status": "COMPLETED",
                     "reason": "Order canceled", "reason_code": "OTHER", "errors": []}
                    """, canceled22222)),
        Scenario(
            "with a reason and a code",
            .post("11111/bags/22222/cancel", #"{"reason": "Stolen.", "reason_code": "FRAUD"}"#),
            success(
                of: 22222, refund: #"{"reason": "Stolen.", "reason_code": "FRAUD"}"#,
                canceled22222)),
        Scenario("without a body", .post("11111/bags/22222/cancel", nil)) { contract in
            contract.emptyBody == .reject
                ? Outcome(400, emptyBody("CancelOrderRequest"))
                : success(of: 22222, refund: #"{"amount": 22692}"#, canceled22222)(contract)
        },
        Scenario(
            "one of two: the order is partly refunded", .post("11113/bags/22241/cancel"),
            success(
                of: 22241, refund: #"{"amount": 3690}"#,
                State(
                    "PARTIALLY_REFUNDED", ["22241 CANCELED REFUNDED", "22242 ACCEPTED PAID"],
                    refunds: ["22241 COMPLETED 3690"],
                    cancellation: ["CANCELED", "22241 CANCELED VIOLET"]))),
        Scenario(
            "partly refunded: what is left goes back", .post("11124/bags/22254/cancel"),
            success(
                of: 22254, refund: #"{"amount": 8759}"#,
                State(
                    "CANCELED", ["22254 CANCELED REFUNDED"],
                    refunds: ["22254 COMPLETED 8759", "22254 COMPLETED 3839"],
                    cancellation: ["CANCELED", "22254 CANCELED VIOLET"]))),
        Scenario("nothing to give back, not paid yet", .post("11122/bags/22252/cancel")) {
            Outcome(
                $0.cancelSuccessStatus, record(of: 22252, refund: "null"),
                .state(
                    State(
                        "CANCELED", ["22252 CANCELED VOIDED"],
                        cancellation: ["CANCELED", "22252 CANCELED VIOLET"])))
        },
        Scenario(
            "the shop settles refunds later: PROCESSING, no failure",
            .post("11147/bags/22287/cancel"),
            success(
                of: 22287, refund: #"{"amount": 2250, "status": "PROCESSING", "errors": []}"#,
                State(
                    "CANCELED", ["22287 CANCELED PAID"], refunds: ["22287 PROCESSING 2250"],
                    cancellation: ["CANCELED", "22287 CANCELED VIOLET"]))),
        Scenario(
            "a slow shop", after: [.jumpingClock],
            .post("11111/bags/22222/cancel", fault: "slow; latency_ms=60000"),
            success(of: 22222, refund: #"{"amount": 22692}"#, canceled22222)),
        Scenario(
            "again, after the shop refused",
            after: [.post("11111/bags/22222/cancel", fault: "reject; operation=cancel")],
            .post("11111/bags/22222/cancel"),
            success(of: 22222, refund: #"{"status": "COMPLETED"}"#, canceled22222)),
        Scenario(
            "again, after its answer was lost: what is cancelled is cancelled",
            after: [
                .post(
                    "11111/bags/22222/cancel",
                    fault: "unavailable; phase=after_effect; operation=cancel")
            ], .post("11111/bags/22222/cancel"),
            success(of: 22222, refund: #"{"status": "COMPLETED"}"#, canceled22222)),
    ]

    static let failedBags: [Scenario] =
        [
            ("reject; message=Packed.", "Packed."),
            ("unavailable; status=502", "The merchant's platform is unavailable: it answered 502."),
            ("rate_limited", "The merchant's platform answered 429: retry after 1 s."),
            ("malformed", "The merchant's platform sent an answer that cannot be read."),
            ("already_fulfilled", "Paid and fulfilled bags cannot be cancelled."),
            ("timeout", "The merchant's platform did not answer within 10000 ms."),
            (
                "unavailable; phase=after_effect; operation=cancel",
                "The merchant's platform is unavailable: it answered 503."
            ),
        ].map { (fault: String, message: String) in
            Scenario(
                "the shop's answer is \(fault)", after: [.jumpingClock],
                .post("11111/bags/22222/cancel", fault: fault),
                Outcome(202, record(of: 22222, refusedWith: message), .state(failed22222)))
        }
        + [
            Scenario(
                "shipped: its shop refuses", .post("11123/bags/22253/cancel"),
                Outcome(
                    202,
                    record(of: 22253, refusedWith: "Paid and fulfilled bags cannot be cancelled."),
                    .state(
                        State(
                            "COMPLETED", ["22253 COMPLETED PAID"],
                            cancellation: [
                                "CANCELLATION_FAILURE", "22253 CANCELLATION_FAILURE VIOLET",
                            ])))),
            Scenario(
                "the merchant prohibits it",
                after: [.merchant(20000, #"{"prohibit_order_cancellations": true}"#)],
                .post("11111/bags/22222/cancel"),
                Outcome(
                    202,
                    record(
                        of: 22222, refusedWith: "The merchant does not allow cancellations."),
                    .state(failed22222))),
            Scenario(
                "the refund fails after it", .post("11142/bags/22282/cancel"),
                Outcome(
                    202,
                    record(
                        of: 22282,
                        refundRefusedWith: "Refunds are handled by our own service desk."),
                    .state(
                        State(
                            "CANCELED", ["22282 CANCELED PAID"],
                            refunds: ["22282 FAILED 2250 1 open"],
                            cancellation: ["CANCELED", "22282 CANCELED VIOLET"])))),
            Scenario(
                "the refund succeeds in part", .post("11146/bags/22286/cancel"),
                Outcome(
                    202,
                    """
                    {"status": "CANCELED", "cancelled_bags": [{"status": "CANCELED",
                      "errors": [{"type": "EXTERNAL_REFUND_ORDER"}],
                      "refund": {"status": "PARTIALLY_COMPLETED", "amount": 2250,
                                 "skus": [{"order_sku_id": 33397}]}}]}
                    """,
                    .state(
                        State(
                            "CANCELED", ["22286 CANCELED PARTIALLY_REFUNDED"],
                            refunds: ["22286 PARTIALLY_COMPLETED 2250 1 open"],
                            cancellation: ["CANCELED", "22286 CANCELED VIOLET"])))),
        ]

    /// Bags whose status allows neither a cancellation nor a refund.
    static let shut = [
        (11_121, 22_251), (11_125, 22_255), (11_126, 22_256), (11_127, 22_257), (11_128, 22_262),
        (11_128, 22_263), (11_128, 22_265),
    ]

    static let refusedCancellations: [Scenario] =
        shut.map { order, bag in
            Scenario(
                "\(bag) has a status that does not allow it",
                .post("\(order)/bags/\(bag)/cancel"),
                Outcome(400, Documented.notCancellable(bag)))
        }
        + shut.prefix(4).map { order, bag in
            Scenario(
                "\(bag) has a status that does not allow it", .post("\(order)/cancel"),
                Outcome(400, Documented.notCancellable(bag)))
        }
        + [
            Scenario(
                "cancelled before", after: [.post("11111/bags/22222/cancel")],
                .post("11111/bags/22222/cancel"), Outcome(400, Documented.notCancellable(22222))),
            Scenario(
                "cancelled before, by a bag", after: [.post("11113/bags/22241/cancel")],
                .post("11113/bags/22241/cancel"), Outcome(400, Documented.notCancellable(22241))),
            Scenario(
                "cancelled before, as an order", after: [.post("11111/cancel")],
                .post("11111/cancel"), Outcome(400, Documented.notCancellable(22222))),
            Scenario(
                "refunded before", after: [.post("11111/bags/22222/refunds")],
                .post("11111/bags/22222/cancel"), Outcome(400, Documented.notCancellable(22222))),
        ]

    /// 9910, with the name of what was expected.
    static func emptyBody(_ name: String) -> String {
        """
        {"message": "Empty body in request. Expected \(name) object.", "error": "empty_body",
         "code": 9910}
        """
    }
}
