import EmulatorSupport
import JSON
import TestSupport
import Testing

/// What is refused before any order is looked at, in the API's one shape.
@Suite struct InvalidRequestTests {
    /// What a field may not hold, and the path that the error names.
    private static let cancelBodies: [(String, String)] = [
        (#"{"reason": 1}"#, "reason"), (#"{"reason": ["x"]}"#, "reason"),
        (#"{"reason": "\#(String(repeating: "é", count: 256))"}"#, "reason"),
        (#"{"reason_code": "BECAUSE"}"#, "reason_code"),
        (#"{"reason_code": "customer"}"#, "reason_code"), (#"{"reason_code": ""}"#, "reason_code"),
        (#"{"reason_code": 1}"#, "reason_code"), (#"{"restock_items": "true"}"#, "restock_items"),
        (#"{"restock_items": 1}"#, "restock_items"),
        (#"{"notify_customer": {}}"#, "notify_customer"),
        (#"{"notify_customer": 0}"#, "notify_customer"),
    ]

    @Test(arguments: cancelBodies, ["11111/cancel", "11111/bags/22222/cancel"])
    func aCancelFieldThatCannotBeIs9001WithItsPath(
        _ invalid: (body: String, name: String), _ path: String
    ) throws {
        try refused(path, invalid.body, Documented.invalid(invalid.name))
    }

    private static let refundBodies: [(String, String)] = [
        (#"{"reason": false}"#, "reason"),
        (#"{"reason": "\#(String(repeating: "x", count: 256))"}"#, "reason"),
        (#"{"restock_items": "no"}"#, "restock_items"),
        (#"{"notify_customer": "no"}"#, "notify_customer"),
        (#"{"amount_refunded": 0}"#, "amount_refunded"),
        (#"{"amount_refunded": -1}"#, "amount_refunded"),
        (#"{"amount_refunded": 22693}"#, "amount_refunded"),
        (#"{"amount_refunded": 2147483648}"#, "amount_refunded"),
        (#"{"amount_refunded": 1.5}"#, "amount_refunded"),
        (#"{"amount_refunded": "100"}"#, "amount_refunded"),
        (#"{"shipping": 100}"#, "shipping"), (#"{"shipping": [1]}"#, "shipping"),
        (#"{"shipping": {"amount": -1}}"#, "shipping.amount"),
        (#"{"shipping": {"amount": "1"}}"#, "shipping.amount"),
        (#"{"shipping": {"full_refund": 1}}"#, "shipping.full_refund"),
        (#"{"shipping": {"discrepancy_reason": 1}}"#, "shipping.discrepancy_reason"),
        (#"{"skus": [{"order_sku_id": 33333}], "shipping": {"amount": 645}}"#, "shipping.amount"),
        (#"{"skus": {}}"#, "skus"), (#"{"skus": [1]}"#, "skus[0]"),
        (#"{"skus": [{"order_sku_id": "33333"}]}"#, "skus[0].order_sku_id"),
        (#"{"skus": [{"order_sku_id": 0}]}"#, "skus[0].order_sku_id"),
        (
            #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": 3}]}"#,
            "skus[0].quantity_refunded"
        ),
        (
            #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": -1}]}"#,
            "skus[0].quantity_refunded"
        ),
        (
            #"{"skus": [{"order_sku_id": 33333, "quantity_refunded": "1"}]}"#,
            "skus[0].quantity_refunded"
        ),
        (
            #"{"skus": [{"order_sku_id": 33333, "amount_refunded": -5}]}"#,
            "skus[0].amount_refunded"
        ),
        (#"{"skus": [{"order_sku_id": 33333}, {"order_sku_id": 33333}]}"#, "skus"),
        (#"{"skus": [{"order_sku_id": 33333, "amount_refunded": 22693}]}"#, "amount_refunded"),
        (
            #"{"amount_refunded": 500, "skus": [{"order_sku_id": 33333, "amount_refunded": 501}]}"#,
            "amount_refunded"
        ),
        (
            """
            {"amount_refunded": 500, "shipping": {"amount": 100},
             "skus": [{"order_sku_id": 33333, "amount_refunded": 401}]}
            """, "amount_refunded"
        ),
    ]

    @Test(arguments: refundBodies)
    func aRefundFieldThatCannotBeIs9001WithItsPath(_ body: String, _ name: String) throws {
        try refused("11111/bags/22222/refunds", body, Documented.invalid(name))
    }

    @Test(arguments: ["yes", "1", "", "TRUE", "true&skip_external_refund=false"])
    func aFlagOfTheQueryIsTrueOrFalse(_ value: String) throws {
        try refused(
            "11111/bags/22222/refunds?skip_external_refund=\(value)", "{}",
            Documented.invalid("skip_external_refund"))
    }

    @Test(arguments: [
        (#"{"skus": [{}]}"#, "skus[0].order_sku_id"),
        (#"{"skus": [{"order_sku_id": null}]}"#, "skus[0].order_sku_id"),
    ])
    func aRequiredFieldThatIsMissingIs9002WithItsPath(_ body: String, _ name: String) throws {
        try refused("11111/bags/22222/refunds", body, Documented.missing(name))
    }

    @Test(
        arguments: ["{", "{]", #"{"reason": }"#, "nonsense", "[]", "null", "1", #""text""#],
        ["11111/cancel", "11111/bags/22222/cancel", "11111/bags/22222/refunds"])
    func aBodyThatIsNoJSONObjectIs1001(_ body: String, _ path: String) throws {
        try refused(path, body, Documented.badRequest)
    }

    @Test(arguments: [
        "0", "-1", "abc", "1.0", "+11111", "9223372036854775808", "11111%20", "%2531", "0x1",
    ])
    func anIdThatIsNoPositiveInt64Is9001(_ id: String) throws {
        let orderID = Documented.invalid("order_id")
        try refused("\(id)/cancel", "{}", orderID)
        try refused("\(id)/bags/22222/cancel", "{}", orderID)
        try refused("\(id)/bags/22222/refunds", "{}", orderID)
        try refused("11111/bags/\(id)/cancel", "{}", Documented.invalid("bag_id"))
        try refused("11111/bags/\(id)/refunds", "{}", Documented.invalid("bag_id"))
        let list = try Stage.auto.get().client().call("GET", "/v1/orders/\(id)/refunds")
        #expect(list.status == 400)
        #expect(try Pattern(orderID).differences(from: list.json).isEmpty)
    }

    @Test func aTextOf255CharactersIsTaken() throws {
        let client = try Stage.auto.get().client()
        let reason = String(repeating: "é", count: 255)
        let reply = try client.call(
            "POST", "/v1/orders/11111/cancel", #"{"reason": "\#(reason)"}"#)
        #expect(reply.status == 200)
        let bag = reply.json["cancelled_bags"]?.array?.first
        #expect(bag?["refund"]?["reason"]?.string == reason)
    }

    /// Refused with exactly the three members, and nothing has happened.
    private func refused(_ path: String, _ body: String, _ pattern: String) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call("POST", "/v1/orders/\(path)", body)
        #expect(reply.status == 400, "\(path) \(body) → \(reply.body)")
        let differences = try Pattern(pattern).differences(from: reply.json)
        #expect(differences.isEmpty, "\(path) \(body) → \(reply.body)")
        #expect(reply.json.object?.keys == ["message", "error", "code"])
        #expect(reply.field("Content-Type") == "application/json")
        #expect(try client.call("GET", "/v1/orders/11111/refunds").body == "[]")
    }
}
