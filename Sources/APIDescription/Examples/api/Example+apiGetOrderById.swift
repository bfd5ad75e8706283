// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetOrderById: [Example] = [
        Example(
            "getOrderById", 200, "paid",
            "Paid, and nothing sent",
            reply: #"""
                {
                  "id": 11111, "order_id": 11111, "app_id": 10000, "app_order_id": null,
                  "developer_id": 10000, "status": "PROCESSING", "order_status": "PROCESSING",
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
                      "external_id": "7438000022222", "status": "ACCEPTED",
                      "bag_status": "ACCEPTED", "fulfillment_status": "PROCESSING",
                      "financial_status": "PAID", "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 33333, "sku_id": 44444, "offer_id": 1044444,
                          "merchant_id": 20000, "app_id": 10000,
                          "name": "Rain jacket, green, M",
                          "external_id": "43522846032108", "price": 9999,
                          "quantity": 2, "quantity_fulfilled": 0,
                          "line_price": 19998, "available": true,
                          "status": "PROCESSING", "product_type": "PHYSICAL",
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
                      "date_last_modified": "2024-10-23T18:00:35+0000",
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
                  "date_last_modified": "2024-10-23T18:00:35+0000",
                  "date_submitted": "2024-10-23T18:00:35+0000"
                }
                """#),
        Example(
            "getOrderById", 200, "extended",
            "A cart, with the app's name",
            reply: #"""
                {
                  "id": 11121, "order_id": 11121, "app_id": 10000, "app_name": "Sandbox app",
                  "app_order_id": null, "developer_id": 10000, "status": "IN_PROGRESS",
                  "order_status": "IN_PROGRESS",
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
                      "id": 22251, "bag_id": 22251, "order_id": 11121,
                      "merchant_id": 20000, "merchant_name": "Evergreen Outfitters",
                      "platform": "SHOPIFY", "app_id": 10000, "app_name": "Sandbox app",
                      "app_order_id": null, "external_id": null, "status": "IN_PROGRESS",
                      "bag_status": "IN_PROGRESS", "fulfillment_status": "PROCESSING",
                      "financial_status": "UNPAID", "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 33361, "sku_id": 300015, "offer_id": 1300015,
                          "merchant_id": 20000, "app_id": 10000,
                          "name": "Article", "external_id": "41800000033361",
                          "price": 1500, "quantity": 1, "quantity_fulfilled": 0,
                          "line_price": 1500, "available": true,
                          "status": "IN_PROGRESS", "product_type": "PHYSICAL",
                          "commission_rate": 10.0, "commission_rate_source": "BAG"
                        }
                      ],
                      "shipping_method": null, "taxes": [], "sub_total": 1500,
                      "shipping_total": 0, "tax_total": 0, "discount_total": 0,
                      "duty_total": 0, "total": 1500, "taxes_included": false,
                      "external_checkout": true, "wallet_based_checkout": false,
                      "commission_rate": 10.0, "commission_rate_source": "BAG",
                      "channel": "APP", "currency": "USD", "external_currency": "USD",
                      "currency_exchange_rate": 1.0, "fulfillments": [], "discounts": [],
                      "date_created": "2024-10-24T13:00:35+0000",
                      "date_last_modified": "2024-10-24T13:00:35+0000",
                      "date_submitted": null,
                      "remorse_period_ends": "2024-11-23T13:00:35+0000"
                    }
                  ],
                  "payment_transactions": [], "sub_total": 1500, "shipping_total": 0,
                  "tax_total": 0, "discount_total": 0, "duty_total": 0, "total": 1500,
                  "currency": "USD", "currency_symbol": "$", "is_guest": true, "guest": true,
                  "priced": true, "wallet_based_checkout": false, "intent_based_checkout": false,
                  "errors": [], "date_created": "2024-10-24T13:00:35+0000",
                  "date_last_modified": "2024-10-24T13:00:35+0000", "date_submitted": null
                }
                """#),
        Example(
            "getOrderById", 400, "bad_query",
            "The query cannot be decoded",
            reply: #"""
                {
                  "message": "The query is not valid percent-encoded UTF-8.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "getOrderById", 400, "invalid_value",
            "Neither true nor false",
            reply: #"""
                {
                  "message": "Parameter 'extended' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
        Example(
            "getOrderById", 404, "unknown_order",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
    ]
}
