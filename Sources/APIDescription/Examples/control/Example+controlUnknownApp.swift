// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlUnknownApp: [Example] = [
        Example(
            "UnknownApp", 404, "never_used",
            "Nobody has used it yet",
            reply: #"""
                {"message": "There is no app 4711.", "error": "bad_request", "code": 1001}
                """#)
    ]
}
