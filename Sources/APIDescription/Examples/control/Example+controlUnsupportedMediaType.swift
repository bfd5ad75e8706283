// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlUnsupportedMediaType: [Example] = [
        Example(
            "UnsupportedMediaType", 415, "plain_text",
            "Without its kind",
            reply: #"""
                {
                  "message": "Send the body as Content-Type: application/json.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
