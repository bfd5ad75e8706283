// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetReadiness: [Example] = [
        Example(
            "getReadiness", 200, "ready",
            "It is ready",
            reply: #"""
                {"status": "ready"}
                """#)
    ]
}
