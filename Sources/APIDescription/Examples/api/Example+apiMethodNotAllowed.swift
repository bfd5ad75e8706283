// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiMethodNotAllowed: [Example] = [
        Example(
            "MethodNotAllowed", 405, "delete",
            "A refund cannot be taken back",
            reply: #"""
                {
                  "message": "This path is asked with GET, HEAD, not with DELETE.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
