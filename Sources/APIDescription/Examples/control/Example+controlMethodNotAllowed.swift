// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlMethodNotAllowed: [Example] = [
        Example(
            "MethodNotAllowed", 405, "delete",
            "The index cannot be removed",
            reply: #"""
                {
                  "message": "This path is asked with GET, HEAD, not with DELETE.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
