import EmulatorSupport
import JSON
import TestSupport
import Testing

/// A rule that can never match is refused, and the answer names the nearest that could.
@Suite struct ImpossibleFaultTests {
    private static let orders: [(on: String, says: String)] = [
        (
            #"{"order_id": 11117}"#,
            "no order 11117, so the fault could never match; the nearest is 1111"
        ),
        (
            #"{"bag_id": 22223}"#,
            "no bag 22223, so the fault could never match; the nearest is 22222."
        ),
        (#"{"order_id": 11113, "bag_id": 22222}"#, "Order 11113 has no bag 22222"),
        (#"{"order_id": 11113, "bag_id": 22245}"#, "the nearest is 22241."),
        (#"{"merchant_id": 20004, "bag_id": 22242}"#, "not merchant 20004's but 20005's"),
        (#"{"merchant_id": 20000, "order_id": 11113}"#, "it has bags of 20004, 20005."),
        (#"{"merchant_id": 1}"#, "it has 20000, 20001, "),
    ]

    private static let requests: [(on: String, says: String)] = [
        (
            #"{"operation": "cancelBag", "method": "GET"}"#,
            "'on.method' must be POST, with which cancelBag is asked."
        ),
        (
            #"{"operation": "getOrderRefunds", "method": "POST"}"#,
            "'on.method' must be GET, with which getOrderRefunds is asked."
        ),
        (
            #"{"path": "/v1/orders/*/cancel", "method": "GET"}"#,
            "'on.method' must be POST, with which cancelOrder is asked."
        ),
        (
            #"{"path": "/v1/orders/11111/cancle"}"#,
            "such as /v1/orders/11111/cancel of cancelOrder."
        ),
        (
            #"{"path": "/v1/orders/{order_id}/cancel"}"#,
            "such as /v1/orders/*/cancel of cancelOrder."
        ),
        (#"{"path": "/v1/orders/111*/cancel"}"#, "such as /v1/orders/*/cancel of cancelOrder."),
        (#"{"path": "/v1/order/*"}"#, "such as /v1/orders/* of getOrderById."),
        (
            #"{"path": "/v1/orders/*/bags/22222/refund"}"#,
            "such as /v1/orders/*/bags/22222/refunds of performBagRefund."
        ),
        (
            #"{"operation": "cancelOrder", "path": "/v1/orders/*/refunds"}"#,
            "such as /v1/orders/*/cancel of cancelOrder."
        ),
        (
            #"{"operation": "getOrderById", "path": "/v1/orders/bags"}"#,
            "such as /v1/orders/* of getOrderById."
        ),
    ]

    /// Every rule that is refused, with what the answer says.
    static let rules: [(rule: String, says: String)] =
        orders.map { (#"{"on": \#($0.on), "fault": {"kind": "reject"}}"#, $0.says) }
        + requests.map {
            (
                #"{"on": {"target": "api", \#($0.on.dropFirst()), "fault": {"kind": "reset"}}"#,
                $0.says
            )
        } + [
            (
                #"{"on": {"bag_id": 22241}, "fault": {"kind": "partial", "skus": [33341, 44444]}}"#,
                "The bag has no line 44444, so the fault could never match; its order_sku_id "
                    + "values are 33341, 33342."
            ),
            (
                #"{"on": {"order_id": 11113}, "fault": {"kind": "async", "#
                    + #""outcome": "PARTIALLY_COMPLETED", "skus": [33333]}}"#,
                "no line 33333"
            ),
        ]

    @Test(arguments: rules.indices) func itIsRefusedAndTheNearestIsNamed(_ row: Int) throws {
        let client = try Stage.frozen.get().client()
        let reply = try client.control("POST", "faults", Self.rules[row].rule)
        #expect(reply.status == 422)
        let message = reply.json["message"]?.string ?? ""
        #expect(message.contains(Self.rules[row].says), "\(message)")
        #expect(try client.control("GET", "faults").body == "[]")
    }

    @Test(arguments: [
        #"{"operation": "*", "method": "GET"}"#, #"{"path": "/v1/orders/*/bags/22222/refunds"}"#,
        #"{"operation": "getBagRefunds", "path": "/v1/*/*/bags/*/refunds", "method": "GET"}"#,
        #"{"operation": "getBagsByIds", "path": "/v1/orders/bags"}"#,
        #"{"operation": "getOrderById", "path": "/v1/orders/*"}"#,
        #"{"path": "/v1/orders/not-a-number/cancel"}"#, #"{"path": "/v1/login"}"#,
    ])
    func whatCanMatchIsTaken(_ on: String) throws {
        let client = try Stage.frozen.get().client()
        try client.addFault(
            #"{"on": {"target": "api", \#(on.dropFirst()), "fault": {"kind": "reset"}}"#)
    }

    @Test(arguments: [
        ("reject; bag_id=1", "no bag 1,"), ("reject; order_id=11117", "no order 11117"),
        ("reject; merchant_id=7", "no merchant 7"),
        ("reject; bag_id=22242; merchant_id=20004", "not merchant 20004's but 20005's"),
        ("partial; bag_id=22241; skus=33341,1", "no line 1,"),
    ])
    func aHeaderIsRefusedAndNothingHappens(_ header: String, _ says: String) throws {
        let client = try Stage.frozen.get().client()
        let before = try client.control("GET", "orders").body
        for path in ["11113/cancel", "11113/bags/22241/cancel", "11113/bags/22241/refunds"] {
            let reply = try client.call(
                "POST", "/v1/orders/\(path)", headers: ["X-Sandbox-Fault": header])
            #expect(reply.status == 400)
            #expect(reply.body.contains("The header X-Sandbox-Fault: "))
            #expect(reply.body.contains(says), "\(reply.body)")
        }
        #expect(try client.control("GET", "orders").body == before)
        #expect(try client.control("GET", "journal?kind=platform_call").body == "[]")
    }
}
