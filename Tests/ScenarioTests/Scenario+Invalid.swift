import Orders
import TestSupport

/// Requests that cannot be: nothing is changed.
extension Scenario {
    private static let long = String(repeating: "é", count: 256)

    private static let cancelBodies: [(body: String, name: String)] = [
        (#"{"reason": 1}"#, "reason"), (#"{"reason": "\#(long)"}"#, "reason"),
        (#"{"reason_code": "BECAUSE"}"#, "reason_code"),
        (#"{"restock_items": "true"}"#, "restock_items"),
        (#"{"notify_customer": 1}"#, "notify_customer"),
    ]

    private static let refundBodies: [(body: String, name: String)] = [
        (#"{"reason": 1}"#, "reason"), (#"{"reason": "\#(long)"}"#, "reason"),
        (#"{"restock_items": "no"}"#, "restock_items"),
        (#"{"notify_customer": "no"}"#, "notify_customer"),
        (#"{"amount_refunded": 0}"#, "amount_refunded"),
        (#"{"amount_refunded": -1}"#, "amount_refunded"),
        (#"{"amount_refunded": 22693}"#, "amount_refunded"),
        (#"{"amount_refunded": 2147483648}"#, "amount_refunded"),
        (#"{"amount_refunded": 1.5}"#, "amount_refunded"),
        (#"{"amount_refunded": "5"}"#, "amount_refunded"),
        (#"{"shipping": 5}"#, "shipping"), (#"{"shipping": {"amount": -1}}"#, "shipping.amount"),
        (#"{"shipping": {"amount": 645}}"#, "shipping.amount"),
        (#"{"shipping": {"full_refund": 1}}"#, "shipping.full_refund"),
        (#"{"shipping": {"discrepancy_reason": 1}}"#, "shipping.discrepancy_reason"),
        (#"{"skus": {}}"#, "skus"), (#"{"skus": [1]}"#, "skus[0]"),
        (#"{"skus": [{"order_sku_id": "33333"}]}"#, "skus[0].order_sku_id"),
        (
            #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": 3}]}"#,
            "skus[0].quantity_refunded"
        ),
        (
            #"{"skus": [{"order_sku_id": 33333, "amount_refunded": -5}]}"#,
            "skus[0].amount_refunded"
        ),
        (#"{"skus": [{"order_sku_id": 33333}, {"order_sku_id": 33333}]}"#, "skus"),
        (#"{"skus": [{"order_sku_id": 33333}], "amount_refunded": 100}"#, "amount_refunded"),
        (#"{"skus": [{"order_sku_id": 33333, "amount_refunded": 22693}]}"#, "amount_refunded"),
    ]

    static let invalid: [Scenario] =
        ["11111/cancel", "11111/bags/22222/cancel"].flatMap { path in
            cancelBodies.map { body, name in
                Scenario(
                    "\(body.prefix(40)) is refused", .post(path, body),
                    Outcome(400, Documented.invalid(name)))
            }
        }
        + refundBodies.map { body, name in
            Scenario(
                "\(body.prefix(60)) is refused", .post(refund22222, body),
                Outcome(400, Documented.invalid(name)))
        }
        + [#"{"skus": [{}]}"#, #"{"skus": [{"order_sku_id": null}]}"#].map { (body: String) in
            Scenario(
                "\(body) lacks a field", .post(refund22222, body),
                Outcome(400, Documented.missing("skus[0].order_sku_id")))
        }
        + ["11111/cancel", "11111/bags/22222/cancel", refund22222].flatMap { path in
            ["{", "[]", "null"].map { (body: String) in
                Scenario(
                    "\(body) is no JSON object", .post(path, body),
                    Outcome(400, Documented.badRequest))
            } + [
                Scenario(
                    "a body of another type",
                    .post(path).with(["Content-Type": "text/plain"]),
                    Outcome(415, Documented.badRequest))
            ]
        }
        + [
            Call.post("0/cancel"), .post("-1/bags/22222/cancel"), .post("0/bags/22222/refunds"),
            .get("0/refunds"), .get("0/cancellations"), .get("0"), .get("0/refunds/1"),
            .get("0/bags/22222/refunds"),
        ].map { Scenario("an id that is none", $0, Outcome(400, Documented.invalid("order_id"))) }
        + [
            Call.post("11111/bags/0/cancel"), .post("11111/bags/0/refunds"),
            .get("11111/bags/0/refunds"),
        ].map {
            Scenario("a bag's id that is none", $0, Outcome(400, Documented.invalid("bag_id")))
        }
        + [
            Scenario(
                "a refund's id that is none", .get("11111/refunds/0"),
                Outcome(400, Documented.invalid("refund_id"))),
            Scenario(
                "a flag that is neither true nor false",
                .post("\(refund22222)?skip_external_refund=yes"),
                Outcome(400, Documented.invalid("skip_external_refund"))),
        ]
}
