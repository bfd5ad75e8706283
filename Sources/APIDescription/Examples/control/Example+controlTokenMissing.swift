// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlTokenMissing: [Example] = [
        Example(
            "TokenMissing", 401, "no_token",
            "With a control token",
            reply: #"""
                {
                  "message": "Send the control token as Authorization: Bearer <token>.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
