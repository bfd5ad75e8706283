// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlDeleteFault: [Example] = [
        Example(
            "deleteFault", 404, "unknown",
            "No such rule",
            reply: #"""
                {
                  "message": "There is no fault 99 in this app.", "error": "bad_request",
                  "code": 1001
                }
                """#)
    ]
}
