import Orders
import TestSupport

/// POST /v1/orders/{order_id}/cancel
extension Scenario {
    static let cancelledOrders: [Scenario] = [
        Scenario("one bag: its money goes back", .post("11111/cancel")) {
            Outcome(
                $0.cancelSuccessStatus,
                record(
                    of: 22222,
                    refund: """
                        {"amount": 22692, "status": "COMPLETED", "reason": "Order canceled",
                         "reason_code": "OTHER"}
                        """), .state(canceled22222))
        },
        Scenario("without a body", .post("11111/cancel", nil)) { contract in
            contract.emptyBody == .reject
                ? Outcome(400, emptyBody("CancelOrderRequest"))
                : Outcome(
                    contract.cancelSuccessStatus, #"{"status": "CANCELED"}"#,
                    .state(canceled22222))
        },
        Scenario("an unknown field is ignored", .post("11111/cancel", #"{"restock": false}"#)) {
            Outcome($0.cancelSuccessStatus, #"{"status": "CANCELED"}"#, .state(canceled22222))
        },
        Scenario("two bags: both are refunded, in id order", .post("11113/cancel")) {
            Outcome(
                $0.cancelSuccessStatus,
                """
                {"status": "CANCELED", "cancelled_bags": [
                  {"bag_id": 22241, "refund": {"amount": 3690}, "errors": "<absent>"},
                  {"bag_id": 22242, "refund": {"amount": 23239}, "errors": "<absent>"}]}
                """,
                .state(
                    State(
                        "CANCELED", ["22241 CANCELED REFUNDED", "22242 CANCELED REFUNDED"],
                        refunds: ["22242 COMPLETED 23239", "22241 COMPLETED 3690"],
                        cancellation: [
                            "CANCELED", "22241 CANCELED VIOLET", "22242 CANCELED VIOLET",
                        ])))
        },
        Scenario("nothing to give back, not paid yet", .post("11122/cancel")) {
            Outcome(
                $0.cancelSuccessStatus, record(of: 22252, refund: "null"),
                .state(
                    State(
                        "CANCELED", ["22252 CANCELED VOIDED"],
                        cancellation: ["CANCELED", "22252 CANCELED VIOLET"])))
        },
        Scenario("nothing to give back, free of charge", .post("11134/cancel")) {
            Outcome($0.cancelSuccessStatus, record(of: 22274, refund: "null"), .state(free))
        },
        Scenario("bags that cannot be cancelled are among them", .post("11128/cancel")) {
            contract in
            guard contract.ineligibleBags == .skip else {
                return Outcome(400, Documented.notCancellable(22262))
            }
            return Outcome(
                contract.cancelSuccessStatus,
                """
                {"status": "CANCELED", "cancelled_bags": [
                  {"bag_id": 22261, "refund": {"amount": 1000}},
                  {"bag_id": 22264, "refund": {"status": "COMPLETED"}}]}
                """, .state(skipped))
        },
        Scenario(
            "again, after every shop refused",
            after: [
                .fault(
                    #"{"on": {"operation": "cancel"}, "fault": {"kind": "reject"}, "times": 1}"#),
                .post("11111/cancel"),
            ], .post("11111/cancel")
        ) {
            Outcome($0.cancelSuccessStatus, #"{"status": "CANCELED"}"#, .state(canceled22222))
        },
    ]

    private static let free = State(
        "CANCELED", ["22274 CANCELED PAID"],
        cancellation: ["CANCELED", "22274 CANCELED VIOLET"])
    private static let skipped = State(
        "REFUNDED",
        [
            "22261 CANCELED REFUNDED", "22262 REFUNDED REFUNDED", "22263 CANCELED REFUNDED",
            "22264 CANCELED REFUNDED", "22265 REJECTED VOIDED",
        ],
        refunds: [
            "22264 COMPLETED 2001", "22261 COMPLETED 1000", "22264 COMPLETED 2000",
            "22263 COMPLETED 3000", "22262 COMPLETED 2000",
        ],
        cancellation: [
            "CANCELED", "22261 CANCELED VIOLET", "22263 CANCELED VIOLET", "22264 CANCELED VIOLET",
        ])

    static let partlyCancelledOrders: [Scenario] = [
        Scenario("one of three shops refuses", .post("11112/cancel"), partly),
        Scenario(
            "one of three shops refuses, after two bags were cancelled alone",
            after: [.post("11112/bags/22231/cancel"), .post("11112/bags/22233/cancel")],
            .post("11112/cancel")
        ) { contract in
            guard contract.ineligibleBags == .skip else {
                return Outcome(400, Documented.notCancellable(22231))
            }
            return Outcome(
                202,
                record(of: 22232, refusedWith: "The order is already being packed."),
                .state(
                    State(
                        "PARTIALLY_REFUNDED",
                        [
                            "22231 CANCELED REFUNDED", "22232 ACCEPTED PAID",
                            "22233 CANCELED REFUNDED",
                        ], refunds: ["22233 COMPLETED 4332", "22231 COMPLETED 5961"],
                        cancellation: [
                            contract.partialCancelStatus.rawValue, "22231 CANCELED VIOLET",
                            "22232 CANCELLATION_FAILURE VIOLET", "22233 CANCELED VIOLET",
                        ])))
        },
        Scenario(
            "again, after a part was cancelled", after: [.post("11112/cancel")],
            .post("11112/cancel")
        ) { contract in
            contract.ineligibleBags == .skip
                ? Outcome(
                    202,
                    record(of: 22232, refusedWith: "The order is already being packed."),
                    partly(contract).effect)
                : Outcome(400, Documented.notCancellable(22231))
        },
        Scenario(
            "every shop refuses",
            after: [
                .fault(
                    """
                    {"on": {"operation": "cancel"}, "fault": {"kind": "reject",
                     "message": "Closed."}}
                    """)
            ], .post("11113/cancel"),
            Outcome(
                202,
                """
                {"status": "CANCELLATION_FAILURE",
                 "message": "All external orders failed to be cancelled.", "cancelled_bags": [
                  {"bag_id": 22241, "refund": null, "errors": [{"message": "Closed."}]},
                  {"bag_id": 22242, "refund": null, "errors": [{"message": "Closed."}]}]}
                """,
                .state(
                    State(
                        "PROCESSING", ["22241 ACCEPTED PAID", "22242 ACCEPTED PAID"],
                        cancellation: [
                            "CANCELLATION_FAILURE", "22241 CANCELLATION_FAILURE VIOLET",
                            "22242 CANCELLATION_FAILURE VIOLET",
                        ])))),
        Scenario(
            "one answer is lost",
            .post(
                "11113/cancel",
                fault: "unavailable; phase=after_effect; operation=cancel; bag_id=22242")
        ) { contract in
            let isKept = contract.partialCancelRefunds == .onlyIfAll
            return Outcome(
                202,
                """
                {"status": "\(contract.partialCancelStatus.rawValue)", "cancelled_bags": [
                  {"bag_id": 22241, "status": "CANCELED",
                   "refund": \(isKept ? "null" : #"{"amount": 3690}"#)},
                  {"bag_id": 22242, "status": "CANCELLATION_FAILURE", "refund": null}]}
                """,
                .state(
                    State(
                        isKept ? "PROCESSING" : "PARTIALLY_REFUNDED",
                        [
                            "22241 CANCELED \(isKept ? "PAID" : "REFUNDED")",
                            "22242 ACCEPTED PAID",
                        ], refunds: isKept ? [] : ["22241 COMPLETED 3690"],
                        cancellation: [
                            contract.partialCancelStatus.rawValue, "22241 CANCELED VIOLET",
                            "22242 CANCELLATION_FAILURE VIOLET",
                        ])))
        },
        Scenario(
            "every bag is cancelled, one refund fails",
            .post("11113/cancel", fault: "insufficient_funds; bag_id=22242"),
            Outcome(
                202,
                """
                {"status": "CANCELED", "message": "All external orders were cancelled.",
                 "cancelled_bags": [
                  {"bag_id": 22241, "errors": "<absent>", "refund": {"status": "COMPLETED"}},
                  {"bag_id": 22242, "errors": [{"type": "EXTERNAL_REFUND_ORDER"}],
                   "refund": {"status": "FAILED"}}]}
                """,
                .state(
                    State(
                        "CANCELED", ["22241 CANCELED REFUNDED", "22242 CANCELED PAID"],
                        refunds: ["22242 FAILED 23239 1 open", "22241 COMPLETED 3690"],
                        cancellation: [
                            "CANCELED", "22241 CANCELED VIOLET", "22242 CANCELED VIOLET",
                        ])))),
    ]

    @Sendable private static func partly(_ contract: Contract) -> Outcome {
        let isKept = contract.partialCancelRefunds == .onlyIfAll
        func refund(_ amount: Int) -> String {
            isKept ? "null" : #"{"amount": \#(amount), "status": "COMPLETED"}"#
        }
        let money = isKept ? "PAID" : "REFUNDED"
        return Outcome(
            202,
            """
            {"status": "\(contract.partialCancelStatus.rawValue)",
             "message": "Some external orders failed to be cancelled.", "cancelled_bags": [
              {"bag_id": 22231, "status": "CANCELED", "errors": "<absent>",
               "refund": \(refund(5961))},
              {"bag_id": 22232, "status": "CANCELLATION_FAILURE", "refund": null,
               "errors": [{"type": "EXTERNAL_CANCEL_ORDER", "platform": "WOOCOMMERCE",
                           "message": "The order is already being packed."}]},
              {"bag_id": 22233, "status": "CANCELED", "errors": "<absent>",
               "refund": \(refund(4332))}]}
            """,
            .state(
                State(
                    isKept ? "PROCESSING" : "PARTIALLY_REFUNDED",
                    ["22231 CANCELED \(money)", "22232 ACCEPTED PAID", "22233 CANCELED \(money)"],
                    refunds: isKept ? [] : ["22233 COMPLETED 4332", "22231 COMPLETED 5961"],
                    cancellation: [
                        contract.partialCancelStatus.rawValue, "22231 CANCELED VIOLET",
                        "22232 CANCELLATION_FAILURE VIOLET", "22233 CANCELED VIOLET",
                    ])))
    }
}
