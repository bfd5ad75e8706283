// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetShopOrder: [Example] = [
        Example(
            "getShopOrder", 200, "lost_answer",
            "The shop has cancelled, and nobody heard it",
            reply: #"""
                {
                  "external_order_id": "7438000022222", "order_id": 11111, "bag_id": 22222,
                  "captured": 22692, "refunded": 0, "cancelled": true,
                  "date_cancelled": "2024-10-24T14:00:35+0000",
                  "lines": [
                    {
                      "variant_id": "43522846032108", "quantity": 2, "fulfilled": 0,
                      "restocked": 2, "refunded": 0, "stock": 102
                    }
                  ],
                  "notifications": []
                }
                """#),
        Example(
            "getShopOrder", 404, "unknown",
            "No such order",
            reply: #"""
                {"message": "The shop has no order 1.", "error": "bad_request", "code": 1001}
                """#),
    ]
}
