// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetAgenda: [Example] = [
        Example(
            "getAgenda", 200, "a_refund",
            "A refund that is being processed",
            reply: #"""
                [
                  {
                    "time": "2024-10-25T14:00:35+0000", "in_ms": 86400000, "event": "settlement",
                    "operation": "refund", "order_id": 11111, "bag_id": 22222,
                    "refund_id": 500002, "outcome": "COMPLETED"
                  }
                ]
                """#)
    ]
}
