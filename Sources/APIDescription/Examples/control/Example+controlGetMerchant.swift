// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetMerchant: [Example] = [
        Example(
            "getMerchant", 200, "one",
            "A shop",
            reply: #"""
                {
                  "merchant_id": 20002, "name": "Brisk Bicycles", "platform": "WOOCOMMERCE",
                  "refund_ids": false, "notifies_of_refunds": false, "settlement_ms": 0,
                  "latency_ms": 0, "fulfilled_cancellations": "refuse",
                  "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                }
                """#),
        Example(
            "getMerchant", 404, "unknown",
            "No such merchant",
            reply: #"""
                {"message": "The app has no merchant 1.", "error": "bad_request", "code": 1001}
                """#),
    ]
}
