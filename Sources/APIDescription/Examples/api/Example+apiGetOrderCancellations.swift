// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetOrderCancellations: [Example] = [
        Example(
            "getOrderCancellations", 200, "after_two_calls",
            "The order, then its last bag again",
            reply: #"""
                {
                  "order_id": 11113, "app_id": 10000, "status": "CANCELED",
                  "cancelled_bags": [
                    {
                      "order_id": 11113, "bag_id": 22241, "merchant_id": 20004,
                      "external_order_id": "7438000022241",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": {
                        "id": 500003, "app_id": 10000,
                        "order_id": 11113, "bag_id": 22241,
                        "merchant_id": 20004,
                        "transaction_id": 300010,
                        "payment_transaction_id": 300009,
                        "gateway_transaction_id": "pi_sandbox_300009",
                        "amount": 3690,
                        "merchant_transfer_reversal_amount_usd": 3370,
                        "developer_transfer_reversal_amount_usd": 320,
                        "merchant_transfer_reversal_amount_platform_currency": 3370,
                        "developer_transfer_reversal_amount_platform_currency": 320,
                        "reason": "Order canceled",
                        "reason_code": "OTHER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500004, "refund_id": 500003,
                            "bag_id": 22241,
                            "quantity_refunded": 2,
                            "external_id": "41800000033341",
                            "order_sku_id": 33341
                          },
                          {
                            "id": 500005, "refund_id": 500003,
                            "bag_id": 22241,
                            "quantity_refunded": 1,
                            "external_id": "41800000033342",
                            "order_sku_id": 33342
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500003_merchant",
                          "trr_sandbox_500003_developer"
                        ],
                        "shipping": {
                          "amount": 350,
                          "full_refund": true
                        },
                        "tax_amount": 145, "external_id": "94500003",
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": []
                      }
                    },
                    {
                      "order_id": 11113, "bag_id": 22242, "merchant_id": 20005,
                      "external_order_id": "7438000022242",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:45.000+00:00",
                      "refund": {
                        "id": 500009, "app_id": 10000,
                        "order_id": 11113, "bag_id": 22242,
                        "merchant_id": 20005,
                        "transaction_id": 300011,
                        "payment_transaction_id": 300009,
                        "gateway_transaction_id": "pi_sandbox_300009",
                        "amount": 23239,
                        "merchant_transfer_reversal_amount_usd": 19241,
                        "developer_transfer_reversal_amount_usd": 3998,
                        "merchant_transfer_reversal_amount_platform_currency": 19241,
                        "developer_transfer_reversal_amount_platform_currency": 3998,
                        "reason": "Order canceled",
                        "reason_code": "OTHER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500010, "refund_id": 500009,
                            "bag_id": 22242,
                            "quantity_refunded": 1,
                            "external_id": "41800000033351",
                            "order_sku_id": 33351
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500009_merchant",
                          "trr_sandbox_500009_developer"
                        ],
                        "shipping": {
                          "amount": 1250,
                          "full_refund": true
                        },
                        "tax_amount": 1999,
                        "date_created": "2024-10-24T14:00:45+0000",
                        "date_last_modified": "2024-10-24T14:00:45+0000",
                        "errors": []
                      }
                    }
                  ],
                  "message": "All external orders were cancelled."
                }
                """#),
        Example(
            "getOrderCancellations", 204, "never_tried",
            "Nothing was ever cancelled"),
        Example(
            "getOrderCancellations", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
    ]
}
