// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlForbidden: [Example] = [
        Example(
            "Forbidden", 403, "another_site",
            "From a page of another site",
            reply: #"""
                {
                  "message": "Control requests are not taken from web pages of other sites.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
