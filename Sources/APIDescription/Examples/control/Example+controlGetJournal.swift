// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetJournal: [Example] = [
        Example(
            "getJournal", 200, "refused",
            "A request, and the call that it made",
            reply: #"""
                [
                  {
                    "sequence": 1, "time": "2024-10-24T14:00:35+0000", "kind": "request",
                    "operation": "cancelBag", "order_id": 11112, "bag_id": 22232,
                    "request": {
                      "method": "POST", "path": "/v1/orders/11112/bags/22232/cancel",
                      "query": null,
                      "headers": {
                        "host": "localhost",
                        "content-type": "application/json",
                        "content-length": "2"
                      },
                      "body": {}
                    },
                    "response": {
                      "status": 202,
                      "body": {
                        "order_id": 11112, "app_id": 10000,
                        "status": "CANCELLATION_FAILURE",
                        "cancelled_bags": [
                          {
                            "order_id": 11112,
                            "bag_id": 22232,
                            "merchant_id": 20002,
                            "external_order_id": "7438000022232",
                            "status": "CANCELLATION_FAILURE",
                            "originated_by": "VIOLET",
                            "date_cancelled": "2024-10-24T14:00:35.000+00:00",
                            "refund": null,
                            "errors": [
                              {
                                "id": 500002,
                                "order_id": 11112,
                                "bag_id": 22232,
                                "entity_id": "22232",
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
                    },
                    "fault": "seeded", "duration_ms": 0, "hints": []
                  },
                  {
                    "sequence": 2, "time": "2024-10-24T14:00:35+0000", "kind": "platform_call",
                    "operation": "cancel", "merchant_id": 20002, "order_id": 11112,
                    "bag_id": 22232,
                    "call": {
                      "reason": null, "reason_code": "OTHER", "restock_items": true,
                      "notify_customer": false
                    },
                    "answer": {
                      "result": "refused",
                      "message": "The order is already being packed.",
                      "error_code": 9000
                    },
                    "duration_ms": 0, "fault": "seeded", "hints": []
                  }
                ]
                """#),
        Example(
            "getJournal", 200, "hint",
            "A request with a hint",
            reply: #"""
                [
                  {
                    "sequence": 1, "time": "2024-10-24T14:00:35+0000", "kind": "request",
                    "operation": "performBagRefund", "order_id": 11111, "bag_id": 22222,
                    "request": {
                      "method": "POST", "path": "/v1/orders/11111/bags/22222/refunds",
                      "query": null,
                      "headers": {
                        "host": "localhost",
                        "content-type": "application/json",
                        "content-length": "15"
                      },
                      "body": {"amount": 500}
                    },
                    "response": {
                      "status": 200,
                      "body": {
                        "id": 500001, "app_id": 10000, "order_id": 11111,
                        "bag_id": 22222, "merchant_id": 20000,
                        "transaction_id": 300002,
                        "payment_transaction_id": 300001,
                        "gateway_transaction_id": "pi_sandbox_300001",
                        "amount": 22692,
                        "merchant_transfer_reversal_amount_usd": 20692,
                        "developer_transfer_reversal_amount_usd": 2000,
                        "merchant_transfer_reversal_amount_platform_currency": 20692,
                        "developer_transfer_reversal_amount_platform_currency": 2000,
                        "refund_currency": "USD", "platform_currency": "USD",
                        "status": "COMPLETED",
                        "skus": [
                          {
                            "id": 500002, "refund_id": 500001,
                            "bag_id": 22222, "quantity_refunded": 2,
                            "external_id": "43522846032108",
                            "order_sku_id": 33333
                          }
                        ],
                        "transfer_reversals": [
                          "trr_sandbox_500001_merchant",
                          "trr_sandbox_500001_developer"
                        ],
                        "shipping": {"amount": 644, "full_refund": true},
                        "tax_amount": 2050, "external_id": "90500001",
                        "date_created": "2024-10-24T14:00:35+0000",
                        "date_last_modified": "2024-10-24T14:00:35+0000",
                        "errors": []
                      }
                    },
                    "fault": null, "duration_ms": 0,
                    "hints": [
                      "'amount' is not known; did you mean 'amount_refunded'? The field is ignored, as by the real service."
                    ]
                  }
                ]
                """#),
    ]
}
