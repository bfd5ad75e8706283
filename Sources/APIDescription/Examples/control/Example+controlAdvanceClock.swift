// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlAdvanceClock: [Example] = [
        Example(
            "advanceClock", 200, "a_day",
            "By a day",
            request: #"""
                {"ms": 86400000}
                """#,
            reply: #"""
                {"app_id": 10000, "mode": "frozen", "now": "2024-10-25T14:00:35+0000"}
                """#)
    ]
}
