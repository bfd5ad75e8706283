// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlRestoreSnapshot: [Example] = [
        Example(
            "restoreSnapshot", 404, "unknown",
            "No such snapshot",
            reply: #"""
                {"message": "The app has no snapshot none.", "error": "bad_request", "code": 1001}
                """#)
    ]
}
