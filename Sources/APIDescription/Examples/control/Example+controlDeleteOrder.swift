// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlDeleteOrder: [Example] = [
        Example(
            "deleteOrder", 404, "unknown_app",
            "With auth=strict, an app that nobody made",
            reply: #"""
                {
                  "message": "There is no app 4711, and with auth=strict none is made at its first use; POST /_sandbox/apps makes one.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "deleteOrder", 404, "unknown",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
    ]
}
