// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetBagRefunds: [Example] = [
        Example(
            "getBagRefunds", 200, "one",
            "Refunded in part",
            reply: #"""
                [
                  {
                    "id": 300029, "app_id": 10000, "order_id": 11124, "bag_id": 22254,
                    "merchant_id": 20004, "transaction_id": 300026,
                    "payment_transaction_id": 300025,
                    "gateway_transaction_id": "pi_sandbox_300025", "amount": 3839,
                    "merchant_transfer_reversal_amount_usd": 3507,
                    "developer_transfer_reversal_amount_usd": 332,
                    "merchant_transfer_reversal_amount_platform_currency": 3507,
                    "developer_transfer_reversal_amount_platform_currency": 332,
                    "reason": "Arrived with a scratch.", "refund_currency": "USD",
                    "platform_currency": "USD", "status": "COMPLETED",
                    "skus": [
                      {
                        "id": 300030, "refund_id": 300029, "bag_id": 22254,
                        "quantity_refunded": 1, "external_id": "41800000033364",
                        "order_sku_id": 33364
                      }
                    ],
                    "transfer_reversals": [
                      "trr_sandbox_300029_merchant",
                      "trr_sandbox_300029_developer"
                    ],
                    "shipping": {
                      "amount": 233, "full_refund": false,
                      "discrepancy_reason": "A third of the parcel."
                    },
                    "tax_amount": 303, "external_id": "94300029",
                    "date_created": "2024-10-22T14:00:35+0000",
                    "date_last_modified": "2024-10-22T14:00:35+0000", "errors": []
                  }
                ]
                """#),
        Example(
            "getBagRefunds", 200, "none",
            "Never refunded",
            reply: #"""
                []
                """#),
        Example(
            "getBagRefunds", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
        Example(
            "getBagRefunds", 404, "unknown_bag",
            "A bag of another order",
            reply: #"""
                {"message": "Bag could not be found.", "error": "bag_not_found", "code": 4201}
                """#),
    ]
}
