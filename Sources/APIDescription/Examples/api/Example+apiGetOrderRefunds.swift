// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetOrderRefunds: [Example] = [
        Example(
            "getOrderRefunds", 200, "two",
            "Refunded in two steps",
            reply: #"""
                [
                  {
                    "id": 300036, "app_id": 10000, "order_id": 11125, "bag_id": 22255,
                    "merchant_id": 20006, "transaction_id": 300033,
                    "payment_transaction_id": 300032,
                    "gateway_transaction_id": "pi_sandbox_300032", "amount": 8395,
                    "merchant_transfer_reversal_amount_usd": 7600,
                    "developer_transfer_reversal_amount_usd": 795,
                    "merchant_transfer_reversal_amount_platform_currency": 7600,
                    "developer_transfer_reversal_amount_platform_currency": 795,
                    "refund_currency": "USD", "platform_currency": "USD", "status": "COMPLETED",
                    "skus": [
                      {
                        "id": 300037, "refund_id": 300036, "bag_id": 22255,
                        "quantity_refunded": 1, "external_id": "41800000033366",
                        "order_sku_id": 33366
                      }
                    ],
                    "transfer_reversals": [
                      "trr_sandbox_300036_merchant",
                      "trr_sandbox_300036_developer"
                    ],
                    "shipping": {"amount": 442, "full_refund": true}, "tax_amount": null,
                    "external_id": "96300036", "date_created": "2024-10-15T14:00:35+0000",
                    "date_last_modified": "2024-10-15T14:00:35+0000", "errors": []
                  },
                  {
                    "id": 300035, "app_id": 10000, "order_id": 11125, "bag_id": 22255,
                    "merchant_id": 20006, "transaction_id": 300033,
                    "payment_transaction_id": 300032,
                    "gateway_transaction_id": "pi_sandbox_300032", "amount": 1000,
                    "merchant_transfer_reversal_amount_usd": 905,
                    "developer_transfer_reversal_amount_usd": 95,
                    "merchant_transfer_reversal_amount_platform_currency": 905,
                    "developer_transfer_reversal_amount_platform_currency": 95,
                    "reason": "Late delivery.", "refund_currency": "USD",
                    "platform_currency": "USD", "status": "COMPLETED", "skus": [],
                    "transfer_reversals": [
                      "trr_sandbox_300035_merchant",
                      "trr_sandbox_300035_developer"
                    ],
                    "tax_amount": null, "external_id": "96300035",
                    "date_created": "2024-10-15T14:00:35+0000",
                    "date_last_modified": "2024-10-15T14:00:35+0000", "errors": []
                  }
                ]
                """#),
        Example(
            "getOrderRefunds", 200, "none",
            "Never refunded",
            reply: #"""
                []
                """#),
        Example(
            "getOrderRefunds", 200, "external",
            "Made by the merchant",
            reply: #"""
                [
                  {
                    "id": 500001, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                    "merchant_id": 20000, "transaction_id": 300002,
                    "payment_transaction_id": 300001,
                    "gateway_transaction_id": "pi_sandbox_300001", "amount": 1500,
                    "merchant_transfer_reversal_amount_usd": 1368,
                    "developer_transfer_reversal_amount_usd": 132,
                    "merchant_transfer_reversal_amount_platform_currency": 1368,
                    "developer_transfer_reversal_amount_platform_currency": 132,
                    "reason": "Scratched.", "refund_currency": "USD", "platform_currency": "USD",
                    "status": "EXTERNAL", "skus": [],
                    "transfer_reversals": [
                      "trr_sandbox_500001_merchant",
                      "trr_sandbox_500001_developer"
                    ],
                    "tax_amount": null, "date_created": "2024-10-24T14:00:35+0000",
                    "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                  }
                ]
                """#),
        Example(
            "getOrderRefunds", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
    ]
}
