// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiServiceUnavailable: [Example] = [
        Example(
            "ServiceUnavailable", 503, "too_many_apps",
            "As many apps as the server takes",
            reply: #"""
                {
                  "message": "There are 1 apps already, as many as this server was started for. Reset it, or start it with a larger --max-apps.",
                  "error": "bad_request", "code": 1001
                }
                """#)
    ]
}
