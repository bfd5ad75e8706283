// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlContentTooLarge: [Example] = [
        Example(
            "ContentTooLarge", 413, "two_mebibytes",
            "More than is read",
            reply: #"""
                {
                  "message": "The body has more than 1048576 bytes; send less.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
