// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetSnapshot: [Example] = [
        Example(
            "getSnapshot", 200, "by_name",
            "By its name",
            reply: #"""
                {
                  "id": 1, "app_id": 10000, "name": "fresh",
                  "date_created": "2024-10-24T14:00:35+0000"
                }
                """#),
        Example(
            "getSnapshot", 404, "unknown",
            "No such snapshot",
            reply: #"""
                {"message": "The app has no snapshot none.", "error": "bad_request", "code": 1001}
                """#),
    ]
}
