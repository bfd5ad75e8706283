// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetHealth: [Example] = [
        Example(
            "getHealth", 200, "alive",
            "It lives",
            reply: #"""
                {"status": "ok"}
                """#)
    ]
}
