// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiUnsupportedMediaType: [Example] = [
        Example(
            "UnsupportedMediaType", 415, "a_form",
            "A form",
            reply: #"""
                {
                  "message": "The body must be application/json, not application/x-www-form-urlencoded.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
