// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiBadId: [Example] = [
        Example(
            "BadId", 400, "bad_fault",
            "A fault that is none",
            reply: #"""
                {
                  "message": "The header X-Sandbox-Fault: 'kind' must be one of already_fulfilled, async, close, disputed, drip, garbage, insufficient_funds, malformed, partial, rate_limited, reject, reset, slow, status, timeout, truncate, unavailable.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "BadId", 400, "invalid_id",
            "An id that is no number",
            reply: #"""
                {
                  "message": "Parameter 'order_id' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
    ]
}
