// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiCancelOrder: [Example] = [
        Example(
            "cancelOrder", 200, "all_canceled",
            "Both shops agree",
            request: #"""
                {"reason_code": "CUSTOMER", "reason": "Ordered twice.", "notify_customer": true}
                """#,
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
                        "id": 500002, "app_id": 10000,
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
                        "reason": "Ordered twice.",
                        "reason_code": "CUSTOMER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500003, "refund_id": 500002,
                            "bag_id": 22241,
                            "quantity_refunded": 2,
                            "external_id": "41800000033341",
                            "order_sku_id": 33341
                          },
                          {
                            "id": 500004, "refund_id": 500002,
                            "bag_id": 22241,
                            "quantity_refunded": 1,
                            "external_id": "41800000033342",
                            "order_sku_id": 33342
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500002_merchant",
                          "trr_sandbox_500002_developer"
                        ],
                        "shipping": {
                          "amount": 350,
                          "full_refund": true
                        },
                        "tax_amount": 145, "external_id": "94500002",
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": []
                      }
                    },
                    {
                      "order_id": 11113, "bag_id": 22242, "merchant_id": 20005,
                      "external_order_id": "7438000022242",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": {
                        "id": 500005, "app_id": 10000,
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
                        "reason": "Ordered twice.",
                        "reason_code": "CUSTOMER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500006, "refund_id": 500005,
                            "bag_id": 22242,
                            "quantity_refunded": 1,
                            "external_id": "41800000033351",
                            "order_sku_id": 33351
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500005_merchant",
                          "trr_sandbox_500005_developer"
                        ],
                        "shipping": {
                          "amount": 1250,
                          "full_refund": true
                        },
                        "tax_amount": 1999,
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
            "cancelOrder", 202, "some_refused",
            "The second of three shops refuses",
            request: #"""
                {}
                """#,
            reply: #"""
                {
                  "order_id": 11112, "app_id": 10000, "status": "PARTIALLY_CANCELED",
                  "cancelled_bags": [
                    {
                      "order_id": 11112, "bag_id": 22231, "merchant_id": 20001,
                      "external_order_id": "7438000022231",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": {
                        "id": 500002, "app_id": 10000,
                        "order_id": 11112, "bag_id": 22231,
                        "merchant_id": 20001,
                        "transaction_id": 300005,
                        "payment_transaction_id": 300004,
                        "gateway_transaction_id": "pi_sandbox_300004",
                        "amount": 5961,
                        "merchant_transfer_reversal_amount_usd": 5219,
                        "developer_transfer_reversal_amount_usd": 742,
                        "merchant_transfer_reversal_amount_platform_currency": 5219,
                        "developer_transfer_reversal_amount_platform_currency": 742,
                        "reason": "Order canceled",
                        "reason_code": "OTHER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500003, "refund_id": 500002,
                            "bag_id": 22231,
                            "quantity_refunded": 1,
                            "external_id": "41800000033311",
                            "order_sku_id": 33311
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500002_merchant",
                          "trr_sandbox_500002_developer"
                        ],
                        "shipping": {
                          "amount": 599,
                          "full_refund": true
                        },
                        "tax_amount": 412, "external_id": "91500002",
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": []
                      }
                    },
                    {
                      "order_id": 11112, "bag_id": 22232, "merchant_id": 20002,
                      "external_order_id": "7438000022232",
                      "status": "CANCELLATION_FAILURE",
                      "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": null,
                      "errors": [
                        {
                          "id": 500004, "order_id": 11112,
                          "bag_id": 22232, "entity_id": "22232",
                          "entity_type": "BAG",
                          "type": "EXTERNAL_CANCEL_ORDER",
                          "message": "The order is already being packed.",
                          "date_created": "2024-10-24T14:00:35+0000",
                          "platform": "WOOCOMMERCE"
                        }
                      ]
                    },
                    {
                      "order_id": 11112, "bag_id": 22233, "merchant_id": 20003,
                      "external_order_id": "7438000022233",
                      "status": "CANCELED", "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": {
                        "id": 500005, "app_id": 10000,
                        "order_id": 11112, "bag_id": 22233,
                        "merchant_id": 20003,
                        "transaction_id": 300007,
                        "payment_transaction_id": 300004,
                        "gateway_transaction_id": "pi_sandbox_300004",
                        "amount": 4332,
                        "merchant_transfer_reversal_amount_usd": 3932,
                        "developer_transfer_reversal_amount_usd": 400,
                        "merchant_transfer_reversal_amount_platform_currency": 3932,
                        "developer_transfer_reversal_amount_platform_currency": 400,
                        "reason": "Order canceled",
                        "reason_code": "OTHER",
                        "refund_currency": "USD",
                        "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500006, "refund_id": 500005,
                            "bag_id": 22233,
                            "quantity_refunded": 1,
                            "external_id": "41800000033331",
                            "order_sku_id": 33331
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500005_merchant",
                          "trr_sandbox_500005_developer"
                        ],
                        "tax_amount": 333, "external_id": "93500005",
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": []
                      }
                    }
                  ],
                  "message": "Some external orders failed to be cancelled."
                }
                """#),
        Example(
            "cancelOrder", 202, "all_refused",
            "The goods have left",
            request: #"""
                {"restock_items": false}
                """#,
            reply: #"""
                {
                  "order_id": 11123, "app_id": 10000, "status": "CANCELLATION_FAILURE",
                  "cancelled_bags": [
                    {
                      "order_id": 11123, "bag_id": 22253, "merchant_id": 20003,
                      "external_order_id": "7438000022253",
                      "status": "CANCELLATION_FAILURE",
                      "originated_by": "VIOLET",
                      "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                      "refund": null,
                      "errors": [
                        {
                          "id": 500002, "order_id": 11123,
                          "bag_id": 22253, "entity_id": "22253",
                          "entity_type": "BAG",
                          "type": "EXTERNAL_CANCEL_ORDER",
                          "message": "Paid and fulfilled bags cannot be cancelled.",
                          "date_created": "2024-10-24T14:00:35+0000",
                          "platform": "BIGCOMMERCE"
                        }
                      ]
                    }
                  ],
                  "message": "All external orders failed to be cancelled."
                }
                """#),
        Example(
            "cancelOrder", 202, "success_is_202",
            "With cancel_success_status=202",
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
            "cancelOrder", 400, "not_json",
            "The body is no JSON",
            reply: #"""
                {
                  "message": "The request body is not valid JSON: line 1, column 2: the document ends where the name of a member was expected.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "cancelOrder", 400, "invalid_value",
            "A word that is none of the five",
            reply: #"""
                {
                  "message": "Parameter 'reason_code' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
        Example(
            "cancelOrder", 400, "empty_body",
            "With empty_body=reject",
            reply: #"""
                {
                  "message": "Empty body in request. Expected CancelOrderRequest object.",
                  "error": "empty_body", "code": 9910
                }
                """#),
        Example(
            "cancelOrder", 400, "wrong_state",
            "A cart cannot be cancelled",
            reply: #"""
                {
                  "message": "Bag 22251 cannot be cancelled as it must be in an accepted, completed, or partially refunded state to qualify for cancellation. Please use the Bag Cancellation endpoint to cancel individual bags.",
                  "error": "invalid_bag_state", "code": 4225
                }
                """#),
        Example(
            "cancelOrder", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
    ]
}
