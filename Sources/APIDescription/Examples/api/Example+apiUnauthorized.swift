// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiUnauthorized: [Example] = [
        Example(
            "Unauthorized", 401, "missing_header",
            "With auth=strict",
            reply: #"""
                {
                  "status": 401, "message": "The header X-Violet-App-Secret is missing.",
                  "error_code": 10, "timestamp": 1729778435000
                }
                """#),
        Example(
            "Unauthorized", 401, "expired",
            "A token of yesterday",
            reply: #"""
                {
                  "status": 401, "message": "Token has expired", "error_code": 11,
                  "timestamp": 1729778435000
                }
                """#),
    ]
}
