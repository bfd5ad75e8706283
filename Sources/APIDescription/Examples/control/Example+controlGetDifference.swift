// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetDifference: [Example] = [
        Example(
            "getDifference", 200, "a_partial_refund",
            "What a refund of an amount changed",
            reply: #"""
                {
                  "tables": [
                    {
                      "table": "orders", "inserted": [],
                      "updated": [
                        {
                          "before": {
                            "order_id": 11111,
                            "status": "PROCESSING",
                            "base_status": "PROCESSING",
                            "currency": "USD",
                            "first_name": "Robin",
                            "last_name": "Shopper",
                            "email": "robin.shopper@example.com",
                            "app_order_id": null,
                            "created_at": 1729706435000,
                            "modified_at": 1729706435000,
                            "submitted_at": 1729706435000,
                            "name": "one bag",
                            "payment_id": 300001,
                            "payment_gateway_id": "pi_sandbox_300001",
                            "payment_amount": 22692,
                            "capture_status": "CAPTURED",
                            "payment_created_at": 1729706435000,
                            "payment_modified_at": 1729706435000,
                            "cancellations": []
                          },
                          "after": {
                            "order_id": 11111,
                            "status": "PARTIALLY_REFUNDED",
                            "base_status": "PROCESSING",
                            "currency": "USD",
                            "first_name": "Robin",
                            "last_name": "Shopper",
                            "email": "robin.shopper@example.com",
                            "app_order_id": null,
                            "created_at": 1729706435000,
                            "modified_at": 1729778435000,
                            "submitted_at": 1729706435000,
                            "name": "one bag", "payment_id": 300001,
                            "payment_gateway_id": "pi_sandbox_300001",
                            "payment_amount": 22692,
                            "capture_status": "PARTIALLY_REFUNDED",
                            "payment_created_at": 1729706435000,
                            "payment_modified_at": 1729778435000,
                            "cancellations": []
                          }
                        }
                      ],
                      "deleted": []
                    },
                    {
                      "table": "bags", "inserted": [],
                      "updated": [
                        {
                          "before": {
                            "order_id": 11111, "bag_id": 22222,
                            "merchant_id": 20000,
                            "external_id": "7438000022222",
                            "status": "ACCEPTED",
                            "fulfillment_status": "PROCESSING",
                            "financial_status": "PAID",
                            "dispute_status": "UNDISPUTED",
                            "sub_total": 19998,
                            "shipping_total": 644,
                            "tax_total": 2050, "discount_total": 0,
                            "duty_total": 0, "taxes_included": 0,
                            "currency": "USD",
                            "exchange_rate_millionths": 1000000,
                            "commission_basis_points": 1000,
                            "transaction_id": 300002,
                            "remorse_period_ends_at": 1732298435000,
                            "created_at": 1729706435000,
                            "modified_at": 1729706435000,
                            "submitted_at": 1729706435000,
                            "name": "jacket",
                            "lines": [
                              {
                                "id": 33333,
                                "sku_id": 44444,
                                "offer_id": 1044444,
                                "name": "Rain jacket, green, M",
                                "external_id": "43522846032108",
                                "price": 9999,
                                "quantity": 2,
                                "quantity_fulfilled": 0,
                                "status": "PROCESSING",
                                "tax": 2050,
                                "discount": 0, "duty": 0
                              }
                            ],
                            "shop_external_id": "7438000022222",
                            "shop_captured": 22692,
                            "shop_refunded": 0,
                            "shop_cancelled_at": null,
                            "shop_lines": [
                              {
                                "variant_id": "43522846032108",
                                "quantity": 2,
                                "fulfilled": 0,
                                "restocked": 0,
                                "refunded": 0
                              }
                            ]
                          },
                          "after": {
                            "order_id": 11111, "bag_id": 22222,
                            "merchant_id": 20000,
                            "external_id": "7438000022222",
                            "status": "PARTIALLY_REFUNDED",
                            "fulfillment_status": "PROCESSING",
                            "financial_status": "PARTIALLY_REFUNDED",
                            "dispute_status": "UNDISPUTED",
                            "sub_total": 19998,
                            "shipping_total": 644,
                            "tax_total": 2050, "discount_total": 0,
                            "duty_total": 0, "taxes_included": 0,
                            "currency": "USD",
                            "exchange_rate_millionths": 1000000,
                            "commission_basis_points": 1000,
                            "transaction_id": 300002,
                            "remorse_period_ends_at": 1732298435000,
                            "created_at": 1729706435000,
                            "modified_at": 1729778435000,
                            "submitted_at": 1729706435000,
                            "name": "jacket",
                            "lines": [
                              {
                                "id": 33333,
                                "sku_id": 44444,
                                "offer_id": 1044444,
                                "name": "Rain jacket, green, M",
                                "external_id": "43522846032108",
                                "price": 9999,
                                "quantity": 2,
                                "quantity_fulfilled": 0,
                                "status": "PROCESSING",
                                "tax": 2050, "discount": 0,
                                "duty": 0
                              }
                            ],
                            "shop_external_id": "7438000022222",
                            "shop_captured": 22692,
                            "shop_refunded": 2500,
                            "shop_cancelled_at": null,
                            "shop_lines": [
                              {
                                "variant_id": "43522846032108",
                                "quantity": 2,
                                "fulfilled": 0,
                                "restocked": 0,
                                "refunded": 0
                              }
                            ]
                          }
                        }
                      ],
                      "deleted": []
                    },
                    {
                      "table": "refunds",
                      "inserted": [
                        {
                          "order_id": 11111, "refund_id": 500001,
                          "created_at": 1729778435000,
                          "modified_at": 1729778435000, "errors": [],
                          "bag_id": 22222, "merchant_id": 20000,
                          "transaction_id": 300002, "payment_id": 300001,
                          "gateway_id": "pi_sandbox_300001", "amount": 2500,
                          "currency": "USD", "status": "COMPLETED",
                          "reason": null, "reason_code": null,
                          "shipping_amount": null, "shipping_is_full": null,
                          "shipping_discrepancy_reason": null,
                          "tax_amount": null, "external_id": "90500001",
                          "merchant_reversal": 2280,
                          "developer_reversal": 220,
                          "merchant_reversal_platform_currency": 2280,
                          "developer_reversal_platform_currency": 220,
                          "lines": []
                        }
                      ],
                      "updated": [], "deleted": []
                    }
                  ]
                }
                """#),
        Example(
            "getDifference", 404, "unknown",
            "No such snapshot",
            reply: #"""
                {"message": "The app has no snapshot none.", "error": "bad_request", "code": 1001}
                """#),
    ]
}
