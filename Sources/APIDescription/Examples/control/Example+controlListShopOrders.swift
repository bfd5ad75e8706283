// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlListShopOrders: [Example] = [
        Example(
            "listShopOrders", 200, "after_a_refund",
            "What a refund left behind",
            reply: #"""
                [
                  {
                    "external_order_id": "7438000022242", "order_id": 11113, "bag_id": 22242,
                    "captured": 23239, "refunded": 23239, "cancelled": false,
                    "date_cancelled": null,
                    "lines": [
                      {
                        "variant_id": "41800000033351", "quantity": 1, "fulfilled": 0,
                        "restocked": 1, "refunded": 1, "stock": 101
                      }
                    ],
                    "notifications": ["refund"]
                  },
                  {
                    "external_order_id": "7438000022272", "order_id": 11132, "bag_id": 22272,
                    "captured": 6768, "refunded": 0, "cancelled": false, "date_cancelled": null,
                    "lines": [
                      {
                        "variant_id": "41800000033383", "quantity": 7, "fulfilled": 0,
                        "restocked": 0, "refunded": 0, "stock": 100
                      },
                      {
                        "variant_id": "41800000033384", "quantity": 2, "fulfilled": 0,
                        "restocked": 0, "refunded": 0, "stock": 100
                      },
                      {
                        "variant_id": "41800000033385", "quantity": 3, "fulfilled": 0,
                        "restocked": 0, "refunded": 0, "stock": 100
                      }
                    ],
                    "notifications": []
                  }
                ]
                """#),
        Example(
            "listShopOrders", 404, "unknown",
            "No such merchant",
            reply: #"""
                {"message": "The app has no merchant 1.", "error": "bad_request", "code": 1001}
                """#),
    ]
}
