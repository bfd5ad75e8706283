// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiPerformBagRefund: [Example] = [
        Example(
            "performBagRefund", 200, "everything",
            "All that is left",
            request: #"""
                {"reason": "Arrived broken.", "restock_items": true}
                """#,
            reply: #"""
                {
                  "id": 500001, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 22692, "merchant_transfer_reversal_amount_usd": 20692,
                  "developer_transfer_reversal_amount_usd": 2000,
                  "merchant_transfer_reversal_amount_platform_currency": 20692,
                  "developer_transfer_reversal_amount_platform_currency": 2000,
                  "reason": "Arrived broken.", "refund_currency": "USD",
                  "platform_currency": "USD", "status": "COMPLETED",
                  "skus": [
                    {
                      "id": 500002, "refund_id": 500001, "bag_id": 22222,
                      "quantity_refunded": 2, "external_id": "43522846032108",
                      "order_sku_id": 33333
                    }
                  ],
                  "transfer_reversals": [
                    "trr_sandbox_500001_merchant",
                    "trr_sandbox_500001_developer"
                  ],
                  "shipping": {"amount": 644, "full_refund": true}, "tax_amount": 2050,
                  "external_id": "90500001", "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "performBagRefund", 200, "an_amount",
            "A part of the money, of no line in particular",
            request: #"""
                {"amount_refunded": 2500, "notify_customer": true}
                """#,
            reply: #"""
                {
                  "id": 500001, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 2500, "merchant_transfer_reversal_amount_usd": 2280,
                  "developer_transfer_reversal_amount_usd": 220,
                  "merchant_transfer_reversal_amount_platform_currency": 2280,
                  "developer_transfer_reversal_amount_platform_currency": 220,
                  "refund_currency": "USD", "platform_currency": "USD", "status": "COMPLETED",
                  "skus": [],
                  "transfer_reversals": [
                    "trr_sandbox_500001_merchant",
                    "trr_sandbox_500001_developer"
                  ],
                  "tax_amount": null, "external_id": "90500001",
                  "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "performBagRefund", 200, "lines_and_shipping",
            "One of two pieces, and the shipping",
            request: #"""
                {
                  "skus": [{"order_sku_id": 33333, "quantity_refunded": 1}],
                  "shipping": {"full_refund": true}
                }
                """#,
            reply: #"""
                {
                  "id": 500001, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 11668, "merchant_transfer_reversal_amount_usd": 10640,
                  "developer_transfer_reversal_amount_usd": 1028,
                  "merchant_transfer_reversal_amount_platform_currency": 10640,
                  "developer_transfer_reversal_amount_platform_currency": 1028,
                  "refund_currency": "USD", "platform_currency": "USD", "status": "COMPLETED",
                  "skus": [
                    {
                      "id": 500002, "refund_id": 500001, "bag_id": 22222,
                      "quantity_refunded": 1, "external_id": "43522846032108",
                      "order_sku_id": 33333
                    }
                  ],
                  "transfer_reversals": [
                    "trr_sandbox_500001_merchant",
                    "trr_sandbox_500001_developer"
                  ],
                  "shipping": {"amount": 644, "full_refund": true}, "tax_amount": 1025,
                  "external_id": "90500001", "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "performBagRefund", 200, "failed",
            "The merchant cannot pay",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "id": 500002, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 22692, "merchant_transfer_reversal_amount_usd": null,
                  "developer_transfer_reversal_amount_usd": null,
                  "merchant_transfer_reversal_amount_platform_currency": null,
                  "developer_transfer_reversal_amount_platform_currency": null,
                  "refund_currency": "USD", "platform_currency": "USD", "status": "FAILED",
                  "skus": [
                    {
                      "id": 500003, "refund_id": 500002, "bag_id": 22222,
                      "quantity_refunded": 2, "external_id": "43522846032108",
                      "order_sku_id": 33333
                    }
                  ],
                  "transfer_reversals": [], "shipping": {"amount": 644, "full_refund": true},
                  "tax_amount": 2050, "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000",
                  "errors": [
                    {
                      "id": 500004, "error_code": 9000,
                      "error_message": "The merchant has not enough funds to make this refund.",
                      "resolved": false, "date_created": "2024-10-24T14:00:35+0000",
                      "refund_id": 500002
                    }
                  ]
                }
                """#),
        Example(
            "performBagRefund", 200, "processing",
            "The shop takes its time",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "id": 500002, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 22692, "merchant_transfer_reversal_amount_usd": null,
                  "developer_transfer_reversal_amount_usd": null,
                  "merchant_transfer_reversal_amount_platform_currency": null,
                  "developer_transfer_reversal_amount_platform_currency": null,
                  "refund_currency": "USD", "platform_currency": "USD", "status": "PROCESSING",
                  "skus": [
                    {
                      "id": 500003, "refund_id": 500002, "bag_id": 22222,
                      "quantity_refunded": 2, "external_id": "43522846032108",
                      "order_sku_id": 33333
                    }
                  ],
                  "transfer_reversals": [], "shipping": {"amount": 644, "full_refund": true},
                  "tax_amount": 2050, "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "performBagRefund", 200, "partially_completed",
            "The shop refuses one of two lines",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "id": 500002, "app_id": 10000, "order_id": 11113, "bag_id": 22241,
                  "merchant_id": 20004, "transaction_id": 300010,
                  "payment_transaction_id": 300009, "gateway_transaction_id": "pi_sandbox_300009",
                  "amount": 3382, "merchant_transfer_reversal_amount_usd": 3089,
                  "developer_transfer_reversal_amount_usd": 293,
                  "merchant_transfer_reversal_amount_platform_currency": 3089,
                  "developer_transfer_reversal_amount_platform_currency": 293,
                  "refund_currency": "USD", "platform_currency": "USD",
                  "status": "PARTIALLY_COMPLETED",
                  "skus": [
                    {
                      "id": 500003, "refund_id": 500002, "bag_id": 22241,
                      "quantity_refunded": 2, "external_id": "41800000033341",
                      "order_sku_id": 33341
                    }
                  ],
                  "transfer_reversals": [
                    "trr_sandbox_500002_merchant",
                    "trr_sandbox_500002_developer"
                  ],
                  "shipping": {"amount": 350, "full_refund": true}, "tax_amount": 132,
                  "external_id": "94500002", "date_created": "2024-10-24T14:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000",
                  "errors": [
                    {
                      "id": 500005, "error_code": 9000,
                      "error_message": "Order Sku 33342: The merchant's platform refused to refund this line.",
                      "resolved": false, "date_created": "2024-10-24T14:00:35+0000",
                      "refund_id": 500002
                    }
                  ]
                }
                """#),
        Example(
            "performBagRefund", 400, "not_json",
            "The body is no JSON",
            reply: #"""
                {
                  "message": "The request body is not valid JSON: line 1, column 26: '}' stands where the name of a member was expected.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "performBagRefund", 400, "too_much",
            "More than is left",
            reply: #"""
                {
                  "message": "Parameter 'amount_refunded' is invalid.",
                  "error": "invalid_parameter", "code": 9001
                }
                """#),
        Example(
            "performBagRefund", 400, "missing_line",
            "A line without its id",
            reply: #"""
                {
                  "message": "Required parameter 'skus[0].order_sku_id' cannot be null or empty.",
                  "error": "missing_parameter", "code": 9002
                }
                """#),
        Example(
            "performBagRefund", 400, "empty_body",
            "With empty_body=reject",
            reply: #"""
                {
                  "message": "Empty body in request. Expected RefundBagRequest object.",
                  "error": "empty_body", "code": 9910
                }
                """#),
        Example(
            "performBagRefund", 400, "wrong_state",
            "The merchant never took the bag",
            reply: #"""
                {
                  "message": "Bag 22256 cannot be refunded as it must be in an accepted, completed, canceled, or partially refunded state to qualify for refunding.",
                  "error": "invalid_bag_state", "code": 4225
                }
                """#),
        Example(
            "performBagRefund", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
        Example(
            "performBagRefund", 404, "unknown_bag",
            "A bag of another order",
            reply: #"""
                {"message": "Bag could not be found.", "error": "bag_not_found", "code": 4201}
                """#),
        Example(
            "performBagRefund", 404, "unknown_line",
            "The article's id in place of the line's",
            reply: #"""
                {
                  "message": "Order Sku identified by 44444 could not be found.",
                  "error": "order_sku_not_found", "code": 4219
                }
                """#),
    ]
}
