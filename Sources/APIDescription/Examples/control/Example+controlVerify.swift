// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlVerify: [Example] = [
        Example(
            "verify", 200, "so_it_is",
            "The shop was asked once",
            request: #"""
                {
                  "kind": "platform_call", "where": {"bag_id": 22232, "operation": "cancel"},
                  "times": 1
                }
                """#,
            reply: #"""
                {"matched": 1}
                """#),
        Example(
            "verify", 422, "nearly",
            "The reason was another",
            reply: #"""
                {
                  "message": "0 entries match, 1 or more were expected.", "error": "not_verified",
                  "code": 1001, "matched": 0,
                  "nearest": [
                    {
                      "differences": [
                        {
                          "path": "call.reason_code",
                          "expected": "FRAUD", "actual": "OTHER"
                        }
                      ],
                      "entry": {
                        "sequence": 2, "time": "2024-10-24T14:00:35+0000",
                        "kind": "platform_call", "operation": "cancel",
                        "merchant_id": 20002, "order_id": 11112,
                        "bag_id": 22232,
                        "call": {
                          "reason": null, "reason_code": "OTHER",
                          "restock_items": true,
                          "notify_customer": false
                        },
                        "answer": {
                          "result": "refused",
                          "message": "The order is already being packed.",
                          "error_code": 9000
                        },
                        "duration_ms": 0, "fault": "seeded", "hints": []
                      }
                    }
                  ]
                }
                """#),
    ]
}
