// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiCancelBag: [Example] = [
        Example(
            "cancelBag", 200, "refund",
            "With cancel_bag_body=refund",
            request: #"""
                {"reason_code": "FRAUD", "reason": "Stolen card.", "restock_items": true}
                """#,
            reply: #"""
                {
                  "id": 500002, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 22692, "merchant_transfer_reversal_amount_usd": 20692,
                  "developer_transfer_reversal_amount_usd": 2000,
                  "merchant_transfer_reversal_amount_platform_currency": 20692,
                  "developer_transfer_reversal_amount_platform_currency": 2000,
                  "reason": "Stolen card.", "reason_code": "FRAUD", "refund_currency": "USD",
                  "platform_currency": "USD", "status": "COMPLETED",
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
                  "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "cancelBag", 200, "record",
            "With cancel_bag_body=cancellation",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "order_id": 11111, "app_id": 10000, "status": "CANCELED",
                  "cancelled_bags": [
                    {
                      "order_id": 11111, "bag_id": 22222, "merchant_id": 20000,
                      "external_order_id": "7438000022222",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": {
                        "id": 500002, "app_id": 10000,
                        "order_id": 11111, "bag_id": 22222,
                        "merchant_id": 20000,
                        "transaction_id": 300002,
                        "payment_transaction_id": 300001,
                        "gateway_transaction_id": "pi_sandbox_300001",
                        "amount": 22692,
                        "merchant_transfer_reversal_amount_usd": 20692,
                        "developer_transfer_reversal_amount_usd": 2000,
                        "merchant_transfer_reversal_amount_platform_currency": 20692,
                        "developer_transfer_reversal_amount_platform_currency": 2000,
                        "reason": "Order canceled",
                        "reason_code": "OTHER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500003, "refund_id": 500002,
                            "bag_id": 22222,
                            "quantity_refunded": 2,
                            "external_id": "43522846032108",
                            "order_sku_id": 33333
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500002_merchant",
                          "trr_sandbox_500002_developer"
                        ],
                        "shipping": {
                          "amount": 644,
                          "full_refund": true
                        },
                        "tax_amount": 2050, "external_id": "90500002",
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": []
                      }
                    }
                  ],
                  "message": "All external orders were cancelled."
                }
                """#),
        Example(
            "cancelBag", 200, "nothing_paid",
            "No money was taken, so none goes back",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "order_id": 11122, "app_id": 10000, "status": "CANCELED",
                  "cancelled_bags": [
                    {
                      "order_id": 11122, "bag_id": 22252, "merchant_id": 20001,
                      "external_order_id": "7438000022252",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": null
                    }
                  ],
                  "message": "All external orders were cancelled."
                }
                """#),
        Example(
            "cancelBag", 202, "refused",
            "The shop refuses to cancel",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "order_id": 11112, "app_id": 10000, "status": "CANCELLATION_FAILURE",
                  "cancelled_bags": [
                    {
                      "order_id": 11112, "bag_id": 22232, "merchant_id": 20002,
                      "external_order_id": "7438000022232",
                      "status": "CANCELLATION_FAILURE",
                      "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": null,
                      "errors": [
                        {
                          "id": 500002, "order_id": 11112,
                          "bag_id": 22232, "entity_id": "22232",
                          "entity_type": "BAG",
                          "type": "EXTERNAL_CANCEL_ORDER",
                          "message": "The order is already being packed.",
                          "date_created": "2024-10-24T14:00:35+0000",
                          "platform": "WOOCOMMERCE"
                        }
                      ]
                    }
                  ],
                  "message": "All external orders failed to be cancelled."
                }
                """#),
        Example(
            "cancelBag", 202, "refund_refused",
            "The shop cancels and refuses to refund",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "order_id": 11111, "app_id": 10000, "status": "CANCELED",
                  "cancelled_bags": [
                    {
                      "order_id": 11111, "bag_id": 22222, "merchant_id": 20000,
                      "external_order_id": "7438000022222",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": {
                        "id": 500003, "app_id": 10000,
                        "order_id": 11111, "bag_id": 22222,
                        "merchant_id": 20000,
                        "transaction_id": 300002,
                        "payment_transaction_id": 300001,
                        "gateway_transaction_id": "pi_sandbox_300001",
                        "amount": 22692,
                        "merchant_transfer_reversal_amount_usd": null,
                        "developer_transfer_reversal_amount_usd": null,
                        "merchant_transfer_reversal_amount_platform_currency": null,
                        "developer_transfer_reversal_amount_platform_currency": null,
                        "reason": "Order canceled",
                        "reason_code": "OTHER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "FAILED",
                        "skus": [
                          {
                            "id": 500004, "refund_id": 500003,
                            "bag_id": 22222,
                            "quantity_refunded": 2,
                            "external_id": "43522846032108",
                            "order_sku_id": 33333
                          }
                        ],
                        "transfer_reversals": [],
                        "shipping": {
                          "amount": 644,
                          "full_refund": true
                        },
                        "tax_amount": 2050,
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": [
                          {
                            "id": 500005,
                            "error_code": 9000,
                            "error_message": "The merchant has not enough funds to make this refund.",
                            "resolved": false,
                            "date_created": "2024-10-24T14:00:35+0000",
                            "refund_id": 500003
                          }
                        ]
                      },
                      "errors": [
                        {
                          "id": 500006, "order_id": 11111,
                          "bag_id": 22222, "entity_id": "22222",
                          "entity_type": "BAG",
                          "type": "EXTERNAL_REFUND_ORDER",
                          "message": "The merchant has not enough funds to make this refund.",
                          "date_created": "2024-10-24T14:00:35+0000",
                          "platform": "SHOPIFY"
                        }
                      ]
                    }
                  ],
                  "message": "All external orders were cancelled."
                }
                """#),
        Example(
            "cancelBag", 202, "refund_with_202",
            "With cancel_success_status=202",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "id": 500002, "app_id": 10000, "order_id": 11111, "bag_id": 22222,
                  "merchant_id": 20000, "transaction_id": 300002,
                  "payment_transaction_id": 300001, "gateway_transaction_id": "pi_sandbox_300001",
                  "amount": 22692, "merchant_transfer_reversal_amount_usd": 20692,
                  "developer_transfer_reversal_amount_usd": 2000,
                  "merchant_transfer_reversal_amount_platform_currency": 20692,
                  "developer_transfer_reversal_amount_platform_currency": 2000,
                  "reason": "Order canceled", "reason_code": "OTHER", "refund_currency": "USD",
                  "platform_currency": "USD", "status": "COMPLETED",
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
                  "date_last_modified": "2024-10-24T14:00:35+0000", "errors": []
                }
                """#),
        Example(
            "cancelBag", 400, "not_json",
            "The body is no object",
            reply: #"""
                {
                  "message": "The request body must be a JSON object.", "error": "bad_request",
                  "code": 1001
                }
                """#),
        Example(
            "cancelBag", 400, "invalid_value",
            "An id that is no number",
            reply: #"""
                {
                  "message": "Parameter 'bag_id' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
        Example(
            "cancelBag", 400, "empty_body",
            "With empty_body=reject",
            reply: #"""
                {
                  "message": "Empty body in request. Expected CancelOrderRequest object.",
                  "error": "empty_body", "code": 9910
                }
                """#),
        Example(
            "cancelBag", 400, "wrong_state",
            "It has been cancelled before",
            reply: #"""
                {
                  "message": "Bag 22257 cannot be cancelled as it must be in an accepted, completed, or partially refunded state to qualify for cancellation. Please use the Bag Cancellation endpoint to cancel individual bags.",
                  "error": "invalid_bag_state", "code": 4225
                }
                """#),
        Example(
            "cancelBag", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
        Example(
            "cancelBag", 404, "unknown_bag",
            "A bag of another order",
            reply: #"""
                {"message": "Bag could not be found.", "error": "bag_not_found", "code": 4201}
                """#),
    ]
}
