import Orders
import TestSupport

/// What is read of refunds and cancellations.
extension Scenario {
    static let reads: [Scenario] = [
        Scenario("no refunds", .get("11111/refunds"), Outcome(200, "[]")),
        Scenario("no refunds of a bag", .get("11111/bags/22222/refunds"), Outcome(200, "[]")),
        Scenario("a seeded refund", .get("11124/refunds"), Outcome(200, #"[{"amount": 3839}]"#)),
        Scenario(
            "newest first, of all bags",
            after: [.post("11113/bags/22241/refunds"), .post("11113/bags/22242/refunds")],
            .get("11113/refunds"), Outcome(200, #"[{"bag_id": 22242}, {"bag_id": 22241}]"#)),
        Scenario(
            "of one bag only",
            after: [.post("11113/bags/22241/refunds"), .post("11113/bags/22242/refunds")],
            .get("11113/bags/22241/refunds"), Outcome(200, #"[{"bag_id": 22241}]"#)),
        Scenario(
            "the one that was answered", after: [.post(refund22222)], .get("11111/refunds/{id}"),
            Outcome(200, #"{"amount": 22692, "status": "COMPLETED"}"#)),
        Scenario(
            "one of another order", after: [.post("11113/bags/22241/refunds")],
            .get("11111/refunds/{id}"), Outcome(404, noRefund)),
        Scenario("one that is not there", .get("11111/refunds/4711"), Outcome(404, noRefund)),
        Scenario("no cancellation", .get("11111/cancellations"), Outcome(204, nil)),
        Scenario(
            "a bag was cancelled", after: [.post("11111/bags/22222/cancel")],
            .get("11111/cancellations"),
            Outcome(
                200, record(of: 22222, refund: #"{"amount": 22692}"#),
                .state(canceled22222))),
        Scenario(
            "the newest word on each bag, of all calls",
            after: [
                .post("11112/bags/22232/cancel"), .post("11112/bags/22231/cancel"),
            ], .get("11112/cancellations")
        ) {
            Outcome(
                200,
                """
                {"status": "\($0.partialCancelStatus.rawValue)", "cancelled_bags": [
                  {"bag_id": 22231, "status": "CANCELED", "refund": {"amount": 5961}},
                  {"bag_id": 22232, "status": "CANCELLATION_FAILURE", "refund": null}]}
                """)
        },
        Scenario(
            "a retry takes the failure's place",
            after: [
                .post("11111/bags/22222/cancel", fault: "reject"),
                .post("11111/bags/22222/cancel"),
            ], .get("11111/cancellations"),
            Outcome(200, record(of: 22222, refund: #"{"amount": 22692}"#), .state(canceled22222))),
        Scenario(
            "the merchant cancelled on its side",
            after: [.event("11111/bags/22222", #"{"event": "merchant_cancel"}"#)],
            .get("11111/cancellations"),
            Outcome(
                200,
                """
                {"status": "CANCELED", "cancelled_bags": [
                  {"originated_by": "MERCHANT", "refund": {"status": "EXTERNAL"}}]}
                """, canceled22222(by: "MERCHANT", "22222 EXTERNAL 22692"))),
        Scenario(
            "the channel cancelled on its side",
            after: [.event("11111/bags/22222", #"{"event": "channel_cancel"}"#)],
            .get("11111/cancellations"),
            Outcome(
                200, #"{"cancelled_bags": [{"originated_by": "CHANNEL"}]}"#,
                canceled22222(by: "CHANNEL", "22222 EXTERNAL 22692"))),
        Scenario(
            "a lost cancellation, learnt from the shop",
            after: [
                .post(
                    "11111/bags/22222/cancel",
                    fault: "unavailable; phase=after_effect; operation=cancel"),
                .event("11111/bags/22222", #"{"event": "sync"}"#),
            ], .get("11111/cancellations"),
            Outcome(
                200,
                #"{"cancelled_bags": [{"originated_by": "MERCHANT", "refund": null}]}"#,
                canceled22222(by: "MERCHANT", money: "PAID"))),
        Scenario(
            "a lost refund, learnt from the shop",
            after: [
                .post(
                    refund22222, #"{"amount_refunded": 500}"#,
                    fault: "unavailable; phase=after_effect"),
                .event("11111/bags/22222", #"{"event": "sync"}"#),
            ], .get("11111/refunds"),
            Outcome(
                200,
                #"[{"status": "EXTERNAL", "amount": 500}, {"status": "FAILED", "amount": 500}]"#)),
        Scenario(
            "the order with its bags", .get("11113"),
            Outcome(
                200,
                """
                {"order_id": 11113, "order_status": "PROCESSING", "bags": [
                  {"bag_id": 22241, "bag_status": "ACCEPTED"},
                  {"bag_id": 22242, "bag_status": "ACCEPTED"}]}
                """)),
    ]

    private static let noRefund = """
        {"message": "Order refund could not be found.", "error": "order_refund_not_found",
         "code": 4227}
        """

    static let missing: [Scenario] =
        [
            Call.post("99999/cancel"), .post("99999/bags/22222/cancel"),
            .post("99999/bags/22222/refunds"), .get("99999/refunds"),
            .get("99999/bags/22222/refunds"), .get("99999/refunds/1"),
            .get("99999/cancellations"), .get("99999"),
        ].map { Scenario("an unknown order", $0, Outcome(404, Documented.noOrder)) }
        + [
            Call.post("11111/bags/99999/cancel"), .post("11111/bags/99999/refunds"),
            .get("11111/bags/99999/refunds"),
        ].map { Scenario("an unknown bag", $0, Outcome(404, Documented.noBag)) }
        + [
            Call.post("11111/bags/22231/cancel"), .post("11111/bags/22231/refunds"),
            .get("11111/bags/22231/refunds"),
        ].map { Scenario("a bag of another order", $0, Outcome(404, Documented.noBag)) }
        + [44_444, 33_311].map { line in
            Scenario(
                "line \(line) is none of the bag's",
                .post(refund22222, #"{"skus": [{"order_sku_id": \#(line)}]}"#),
                Outcome(404, Documented.noLine(line)))
        }
        + [
            Scenario(
                "an unknown path", .get("11111/refund"), Outcome(404, Documented.badRequest)),
            Scenario(
                "another method", .get("11111/cancel"), Outcome(405, Documented.badRequest)),
        ]
}
