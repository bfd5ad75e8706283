// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlListSnapshots: [Example] = [
        Example(
            "listSnapshots", 200, "one",
            "The only one",
            reply: #"""
                [
                  {
                    "id": 1, "app_id": 10000, "name": "fresh",
                    "date_created": "2024-10-24T14:00:35+0000"
                  }
                ]
                """#)
    ]
}
