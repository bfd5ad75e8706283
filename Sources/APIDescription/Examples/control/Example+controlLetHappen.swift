// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlLetHappen: [Example] = [
        Example(
            "letHappen", 200, "ship",
            "Everything leaves",
            request: #"""
                {"event": "ship"}
                """#,
            reply: #"""
                {
                  "id": 11111, "order_id": 11111, "app_id": 10000, "app_order_id": null,
                  "developer_id": 10000, "status": "COMPLETED", "order_status": "COMPLETED",
                  "customer": {
                    "first_name": "Robin", "last_name": "Shopper",
                    "name": "Robin Shopper", "email": "robin.shopper@example.com",
                    "same_address": true
                  },
                  "shipping_address": {
                    "name": "Robin Shopper", "address_1": "1 Example Street",
                    "city": "Seattle", "state": "WA", "postal_code": "98101",
                    "country": "US"
                  },
                  "billing_address": {
                    "name": "Robin Shopper", "address_1": "1 Example Street",
                    "city": "Seattle", "state": "WA", "postal_code": "98101",
                    "country": "US"
                  },
                  "bags": [
                    {
                      "id": 22222, "bag_id": 22222, "order_id": 11111,
                      "merchant_id": 20000, "merchant_name": "Evergreen Outfitters",
                      "platform": "SHOPIFY", "app_id": 10000, "app_order_id": null,
                      "external_id": "7438000022222", "status": "COMPLETED",
                      "bag_status": "COMPLETED", "fulfillment_status": "SHIPPED",
                      "financial_status": "PAID", "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 33333, "sku_id": 44444, "offer_id": 1044444,
                          "merchant_id": 20000, "app_id": 10000,
                          "name": "Rain jacket, green, M",
                          "external_id": "43522846032108", "price": 9999,
                          "quantity": 2, "quantity_fulfilled": 2,
                          "line_price": 19998, "available": true,
                          "status": "SHIPPED", "product_type": "PHYSICAL",
                          "commission_rate": 10.0, "commission_rate_source": "BAG"
                        }
                      ],
                      "shipping_method": {
                        "id": 300002, "type": "FLAT_RATE_PRICE",
                        "label": "Standard", "price": 644,
                        "custom": false,
                        "shipping_method_id": "standard",
                        "bag_id": 22222, "merchant_id": 20000
                      },
                      "taxes": [
                        {
                          "order_id": 11111, "merchant_id": 20000, "state": "WA",
                          "rate": null, "amount": 2050
                        }
                      ],
                      "sub_total": 19998, "shipping_total": 644, "tax_total": 2050,
                      "discount_total": 0, "duty_total": 0, "total": 22692,
                      "taxes_included": false, "external_checkout": true,
                      "wallet_based_checkout": false, "commission_rate": 10.0,
                      "commission_rate_source": "BAG", "channel": "APP",
                      "currency": "USD", "external_currency": "USD",
                      "currency_exchange_rate": 1.0, "fulfillments": [], "discounts": [],
                      "date_created": "2024-10-23T18:00:35+0000",
                      "date_last_modified": "2024-10-24T14:00:35+0000",
                      "date_submitted": "2024-10-23T18:00:35+0000",
                      "remorse_period_ends": "2024-11-22T18:00:35+0000"
                    }
                  ],
                  "payment_transactions": [
                    {
                      "id": 300001, "order_id": 11111,
                      "payment_provider": "STRIPE",
                      "payment_provider_transaction_id": "pi_sandbox_300001",
                      "amount": 22692, "currency": "USD",
                      "capture_status": "CAPTURED", "status": "CAPTURED",
                      "capture_method": "AUTOMATIC",
                      "transfer_status": "SENT",
                      "transfer_method": "AUTOMATIC",
                      "dispute_status": "UNDISPUTED",
                      "related_bags": ["22222"], "related_refunds": [],
                      "errors": [],
                      "date_created": "2024-10-23T18:00:35+0000",
                      "date_last_modified": "2024-10-23T18:00:35+0000"
                    }
                  ],
                  "sub_total": 19998, "shipping_total": 644, "tax_total": 2050,
                  "discount_total": 0, "duty_total": 0, "total": 22692, "currency": "USD",
                  "currency_symbol": "$", "is_guest": true, "guest": true, "priced": true,
                  "wallet_based_checkout": false, "intent_based_checkout": false, "errors": [],
                  "date_created": "2024-10-23T18:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000",
                  "date_submitted": "2024-10-23T18:00:35+0000"
                }
                """#),
        Example(
            "letHappen", 200, "merchant_cancel",
            "The merchant cancels and keeps the money",
            request: #"""
                {"event": "merchant_cancel", "refund": false}
                """#,
            reply: #"""
                {
                  "id": 11111, "order_id": 11111, "app_id": 10000, "app_order_id": null,
                  "developer_id": 10000, "status": "CANCELED", "order_status": "CANCELED",
                  "customer": {
                    "first_name": "Robin", "last_name": "Shopper",
                    "name": "Robin Shopper", "email": "robin.shopper@example.com",
                    "same_address": true
                  },
                  "shipping_address": {
                    "name": "Robin Shopper", "address_1": "1 Example Street",
                    "city": "Seattle", "state": "WA", "postal_code": "98101",
                    "country": "US"
                  },
                  "billing_address": {
                    "name": "Robin Shopper", "address_1": "1 Example Street",
                    "city": "Seattle", "state": "WA", "postal_code": "98101",
                    "country": "US"
                  },
                  "bags": [
                    {
                      "id": 22222, "bag_id": 22222, "order_id": 11111,
                      "merchant_id": 20000, "merchant_name": "Evergreen Outfitters",
                      "platform": "SHOPIFY", "app_id": 10000, "app_order_id": null,
                      "external_id": "7438000022222", "status": "CANCELED",
                      "bag_status": "CANCELED", "fulfillment_status": "PROCESSING",
                      "financial_status": "PAID", "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 33333, "sku_id": 44444, "offer_id": 1044444,
                          "merchant_id": 20000, "app_id": 10000,
                          "name": "Rain jacket, green, M",
                          "external_id": "43522846032108", "price": 9999,
                          "quantity": 2, "quantity_fulfilled": 0,
                          "line_price": 19998, "available": true,
                          "status": "CANCELED", "product_type": "PHYSICAL",
                          "commission_rate": 10.0, "commission_rate_source": "BAG"
                        }
                      ],
                      "shipping_method": {
                        "id": 300002, "type": "FLAT_RATE_PRICE",
                        "label": "Standard", "price": 644,
                        "custom": false,
                        "shipping_method_id": "standard",
                        "bag_id": 22222, "merchant_id": 20000
                      },
                      "taxes": [
                        {
                          "order_id": 11111, "merchant_id": 20000, "state": "WA",
                          "rate": null, "amount": 2050
                        }
                      ],
                      "sub_total": 19998, "shipping_total": 644, "tax_total": 2050,
                      "discount_total": 0, "duty_total": 0, "total": 22692,
                      "taxes_included": false, "external_checkout": true,
                      "wallet_based_checkout": false, "commission_rate": 10.0,
                      "commission_rate_source": "BAG", "channel": "APP",
                      "currency": "USD", "external_currency": "USD",
                      "currency_exchange_rate": 1.0, "fulfillments": [], "discounts": [],
                      "date_created": "2024-10-23T18:00:35+0000",
                      "date_last_modified": "2024-10-24T14:00:35+0000",
                      "date_submitted": "2024-10-23T18:00:35+0000",
                      "remorse_period_ends": "2024-11-22T18:00:35+0000"
                    }
                  ],
                  "payment_transactions": [
                    {
                      "id": 300001, "order_id": 11111,
                      "payment_provider": "STRIPE",
                      "payment_provider_transaction_id": "pi_sandbox_300001",
                      "amount": 22692, "currency": "USD",
                      "capture_status": "CAPTURED", "status": "CAPTURED",
                      "capture_method": "AUTOMATIC",
                      "transfer_status": "SENT",
                      "transfer_method": "AUTOMATIC",
                      "dispute_status": "UNDISPUTED",
                      "related_bags": ["22222"], "related_refunds": [],
                      "errors": [],
                      "date_created": "2024-10-23T18:00:35+0000",
                      "date_last_modified": "2024-10-23T18:00:35+0000"
                    }
                  ],
                  "sub_total": 19998, "shipping_total": 644, "tax_total": 2050,
                  "discount_total": 0, "duty_total": 0, "total": 22692, "currency": "USD",
                  "currency_symbol": "$", "is_guest": true, "guest": true, "priced": true,
                  "wallet_based_checkout": false, "intent_based_checkout": false, "errors": [],
                  "date_created": "2024-10-23T18:00:35+0000",
                  "date_last_modified": "2024-10-24T14:00:35+0000",
                  "date_submitted": "2024-10-23T18:00:35+0000"
                }
                """#),
        Example(
            "letHappen", 400, "unknown_event",
            "Not of this world",
            reply: #"""
                {
                  "message": "'event' must be one of submit, accept, reject, ship, deliver, return, merchant_cancel, merchant_refund, channel_cancel, dispute, sync.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "letHappen", 400, "too_much",
            "More than is left",
            reply: #"""
                {
                  "message": "Parameter 'amount_refunded' is invalid.",
                  "error": "invalid_parameter", "code": 9001
                }
                """#),
        Example(
            "letHappen", 400, "wrong_state",
            "The merchant never took the bag",
            reply: #"""
                {
                  "message": "Bag 22256 cannot be refunded as it must be in an accepted, completed, canceled, or partially refunded state to qualify for refunding.",
                  "error": "invalid_bag_state", "code": 4225
                }
                """#),
        Example(
            "letHappen", 404, "unknown_app",
            "With auth=strict, an app that nobody made",
            reply: #"""
                {
                  "message": "There is no app 4711, and with auth=strict none is made at its first use; POST /_sandbox/apps makes one.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "letHappen", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
        Example(
            "letHappen", 404, "unknown_bag",
            "A bag of another order",
            reply: #"""
                {"message": "Bag could not be found.", "error": "bag_not_found", "code": 4201}
                """#),
        Example(
            "letHappen", 404, "unknown_line",
            "No such line",
            reply: #"""
                {
                  "message": "Order Sku identified by 1 could not be found.",
                  "error": "order_sku_not_found", "code": 4219
                }
                """#),
        Example(
            "letHappen", 409, "too_early",
            "Nothing has been sent",
            reply: #"""
                {
                  "message": "'deliver' cannot happen to bag 22222, which is ACCEPTED.",
                  "error": "bad_request", "code": 1001
                }
                """#),
    ]
}
