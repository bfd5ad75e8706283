// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlReset: [Example] = [
        Example(
            "reset", 204, "all",
            "Every app",
            request: #"""
                {"app_id": "all"}
                """#)
    ]
}
