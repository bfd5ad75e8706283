// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlChangeMerchant: [Example] = [
        Example(
            "changeMerchant", 200, "slow",
            "A shop that takes its time",
            request: #"""
                {"latency_ms": 3000, "settlement_ms": 86400000, "stock": {"43522846032108": 7}}
                """#,
            reply: #"""
                {
                  "merchant_id": 20000, "name": "Evergreen Outfitters", "platform": "SHOPIFY",
                  "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 86400000,
                  "latency_ms": 3000, "fulfilled_cancellations": "refuse",
                  "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                }
                """#),
        Example(
            "changeMerchant", 404, "unknown",
            "No such merchant",
            reply: #"""
                {"message": "The app has no merchant 1.", "error": "bad_request", "code": 1001}
                """#),
    ]
}
