// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetFault: [Example] = [
        Example(
            "getFault", 200, "fresh",
            "One that was never asked",
            reply: #"""
                {
                  "id": 500001, "name": "refuses once", "app_id": 10000,
                  "on": {
                    "target": "platform", "operation": "cancel", "merchant_id": 20005,
                    "order_id": null, "bag_id": null
                  },
                  "fault": {
                    "kind": "reject", "message": "Order is already being packed.",
                    "error_code": 9000
                  },
                  "phase": "before_effect", "skip": 0, "times": 1, "probability": 1.0,
                  "matched": 0, "fired": 0
                }
                """#),
        Example(
            "getFault", 404, "unknown",
            "No such rule",
            reply: #"""
                {
                  "message": "There is no fault 99 in this app.", "error": "bad_request",
                  "code": 1001
                }
                """#),
    ]
}
