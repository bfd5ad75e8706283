// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlTestFault: [Example] = [
        Example(
            "testFault", 200, "it_would",
            "The next cancellation",
            request: #"""
                {"operation": "cancel", "merchant_id": 20005, "order_id": 11113, "bag_id": 22242}
                """#,
            reply: #"""
                {"would_hit": true}
                """#),
        Example(
            "testFault", 404, "unknown",
            "No such rule",
            reply: #"""
                {
                  "message": "There is no fault 99 in this app.", "error": "bad_request",
                  "code": 1001
                }
                """#),
    ]
}
