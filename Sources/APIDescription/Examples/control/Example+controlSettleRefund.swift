// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlSettleRefund: [Example] = [
        Example(
            "settleRefund", 204, "failed",
            "It comes to nothing",
            request: #"""
                {"outcome": "FAILED"}
                """#),
        Example(
            "settleRefund", 404, "unknown_app",
            "With auth=strict, an app that nobody made",
            reply: #"""
                {
                  "message": "There is no app 4711, and with auth=strict none is made at its first use; POST /_sandbox/apps makes one.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "settleRefund", 404, "unknown",
            "No such refund",
            reply: #"""
                {
                  "message": "Order refund could not be found.",
                  "error": "order_refund_not_found", "code": 4227
                }
                """#),
        Example(
            "settleRefund", 409, "settled",
            "It has ended before",
            reply: #"""
                {
                  "message": "Refund 300029 is COMPLETED; only a PROCESSING one can be settled.",
                  "error": "bad_request", "code": 1001
                }
                """#),
    ]
}
