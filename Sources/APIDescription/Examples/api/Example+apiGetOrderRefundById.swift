// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetOrderRefundById: [Example] = [
        Example(
            "getOrderRefundById", 200, "settled_later",
            "Taken on, and completed since",
            reply: #"""
                {
                  "id": 500002, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 22692, "merchant_transfer_reversal_amount_usd": 20692,
                  "developer_transfer_reversal_amount_usd": 2000,
                  "merchant_transfer_reversal_amount_platform_currency": 20692,
                  "developer_transfer_reversal_amount_platform_currency": 2000,
                  "refund_currency": "USD", "platform_currency": "USD", "status": "COMPLETED",
                  "skus": [
                    {
                      "id": 500003, "refund_id": 500002, "bag_id": 22222,
                      "quantity_refunded": 2, "external_id": "43522846032108",
                      "order_sku_id": 33333
                    }
                  ],
                  "transfer_reversals": [
                    "trr_sandbox_500002_merchant",
                    "trr_sandbox_500002_developer"
                  ],
                  "shipping": {"amount": 644, "full_refund": true}, "tax_amount": 2050,
                  "external_id": "90500002", "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-25T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "getOrderRefundById", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
        Example(
            "getOrderRefundById", 404, "unknown_refund",
            "No such refund",
            reply: #"""
                {
                  "message": "Order refund could not be found.",
                  "error": "order_refund_not_found", "code": 4227
                }
                """#),
    ]
}
