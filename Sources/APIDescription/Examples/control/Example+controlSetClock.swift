// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlSetClock: [Example] = [
        Example(
            "setClock", 200, "frozen",
            "To a moment",
            request: #"""
                {"mode": "frozen", "now": "2025-03-01T08:00:00Z"}
                """#,
            reply: #"""
                {"app_id": 10000, "mode": "frozen", "now": "2025-03-01T08:00:00+0000"}
                """#)
    ]
}
