// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlBadField: [Example] = [
        Example(
            "BadField", 400, "unknown_field",
            "A typo",
            reply: #"""
                {
                  "message": "'fault.latency' is not known; did you mean 'latency_ms'?",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "BadField", 400, "invalid_value",
            "No such day",
            reply: #"""
                {
                  "message": "'now' must be a date of the years 101 to 9999, as in 2024-10-24T14:00:35+0000.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "BadField", 400, "not_json",
            "The body is no JSON",
            reply: #"""
                {
                  "message": "The body is not valid JSON: line 1, column 2: the document ends where the name of a member was expected.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "BadField", 400, "two_apps",
            "One in the query, another in the body",
            reply: #"""
                {
                  "message": "The query and the body name different apps.",
                  "error": "bad_request", "code": 1001
                }
                """#),
    ]
}
