// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlCreateSnapshot: [Example] = [
        Example(
            "createSnapshot", 201, "named",
            "With a name",
            request: #"""
                {"name": "fresh"}
                """#,
            reply: #"""
                {
                  "id": 1, "app_id": 10000, "name": "fresh",
                  "date_created": "2024-10-24T14:00:35+0000"
                }
                """#)
    ]
}
