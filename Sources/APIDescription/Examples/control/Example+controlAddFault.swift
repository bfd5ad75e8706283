// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlAddFault: [Example] = [
        Example(
            "addFault", 201, "refuses_once",
            "A shop that refuses once",
            request: #"""
                {
                  "name": "refuses once", "on": {"operation": "cancel", "merchant_id": 20005},
                  "fault": {"kind": "reject", "message": "Order is already being packed."},
                  "times": 1
                }
                """#,
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
            "addFault", 201, "lost_answer",
            "A refund whose answer is lost",
            request: #"""
                {
                  "on": {"operation": "refund"}, "fault": {"kind": "timeout"},
                  "phase": "after_effect"
                }
                """#,
            reply: #"""
                {
                  "id": 500001, "name": null, "app_id": 10000,
                  "on": {
                    "target": "platform", "operation": "refund", "merchant_id": null,
                    "order_id": null, "bag_id": null
                  },
                  "fault": {"kind": "timeout", "after_ms": 10000}, "phase": "after_effect",
                  "skip": 0, "times": null, "probability": 1.0, "matched": 0, "fired": 0
                }
                """#),
        Example(
            "addFault", 201, "api",
            "The API is too busy, three times",
            request: #"""
                {
                  "on": {"target": "api", "operation": "cancelBag"},
                  "fault": {"kind": "status", "status": 429, "retry_after": 2}, "times": 3
                }
                """#,
            reply: #"""
                {
                  "id": 500001, "name": null, "app_id": 10000,
                  "on": {"target": "api", "operation": "cancelBag", "method": null, "path": null},
                  "fault": {"kind": "status", "status": 429, "retry_after": 2},
                  "phase": "before_effect", "skip": 0, "times": 3, "probability": 1.0,
                  "matched": 0, "fired": 0
                }
                """#),
        Example(
            "addFault", 422, "never",
            "No such merchant",
            reply: #"""
                {
                  "message": "The app has no merchant 1, so the fault could never match; it has 20000, 20001, 20002, 20003, 20004, 20005, 20006, 20012, 20013, 20014, 20015, 20016, 20017, 20018, 20019, 20020.",
                  "error": "bad_request", "code": 1001
                }
                """#),
    ]
}
