// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiByFault: [Example] = [
        Example(
            "ByFault", 429, "too_many_requests",
            "X-Sandbox-Fault: status;status=429;retry_after=2",
            reply: #"""
                {
                  "message": "Too many requests; try again later.", "error": "bad_request",
                  "code": 1001
                }
                """#),
        Example(
            "ByFault", 403, "forbidden",
            "X-Sandbox-Fault: status;status=403",
            reply: #"""
                {
                  "message": "You do not have the required permissions to perform this action.",
                  "error": "insufficient_permissions", "code": 9403
                }
                """#),
    ]
}
