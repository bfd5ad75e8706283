// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiRefreshToken: [Example] = [
        Example(
            "refreshToken", 200, "new_token",
            "For the refresh token of a login",
            reply: #"""
                {
                  "token": "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJkZXZlbG9wZXJAZXhhbXBsZS5jb20iLCJzY29wZXMiOlsiYWNjZXNzIl0sInVzZXJfaWQiOjEwMDAwLCJ1c2VyX3R5cGUiOiJERVZFTE9QRVIiLCJkZXZlbG9wZXJfaWQiOjEwMDAwLCJhcHBfaWQiOiIxMDAwMCIsImlzcyI6Imh0dHBzOi8vdmlvbGV0LmlvIiwiaWF0IjoxNzI5Nzc4NDM1LCJleHAiOjE3Mjk4NjQ4MzV9.msrxZgOLlRJCoRth-rtdNpAPBLEPkocZLF1MrzAZRBevGzX5IrqC_VszNOdHyGI7VtVVYiDjpxkJQ0w4npcvIQ"
                }
                """#),
        Example(
            "refreshToken", 400, "bad_fault",
            "A fault that is none",
            reply: #"""
                {
                  "message": "The header X-Sandbox-Fault: 'kind' must be one of already_fulfilled, async, close, disputed, drip, garbage, insufficient_funds, malformed, partial, rate_limited, reject, reset, slow, status, timeout, truncate, unavailable.",
                  "error": "bad_request", "code": 1001
                }
                """#),
    ]
}
