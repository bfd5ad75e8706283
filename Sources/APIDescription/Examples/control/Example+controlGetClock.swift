// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetClock: [Example] = [
        Example(
            "getClock", 200, "frozen",
            "One that stands",
            reply: #"""
                {"app_id": 10000, "mode": "frozen", "now": "2024-10-24T14:00:35+0000"}
                """#)
    ]
}
