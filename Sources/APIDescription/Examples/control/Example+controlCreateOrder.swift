// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlCreateOrder: [Example] = [
        Example(
            "createOrder", 201, "short",
            "What is not said has a default",
            request: #"""
                {"bags": [{"status": "COMPLETED", "skus": [{"price": 1999, "quantity": 2}]}]}
                """#,
            reply: #"""
                {
                  "id": 500001, "order_id": 500001, "app_id": 10000, "app_order_id": null,
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
                      "id": 500003, "bag_id": 500003, "order_id": 500001,
                      "merchant_id": 20000, "merchant_name": "Evergreen Outfitters",
                      "platform": "SHOPIFY", "app_id": 10000, "app_order_id": null,
                      "external_id": "7438000500003", "status": "COMPLETED",
                      "bag_status": "COMPLETED", "fulfillment_status": "SHIPPED",
                      "financial_status": "PAID", "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 500005, "sku_id": 500006, "offer_id": 1500006,
                          "merchant_id": 20000, "app_id": 10000,
                          "name": "Article", "external_id": "41800000500005",
                          "price": 1999, "quantity": 2, "quantity_fulfilled": 2,
                          "line_price": 3998, "available": true,
                          "status": "SHIPPED", "product_type": "PHYSICAL",
                          "commission_rate": 10.0, "commission_rate_source": "BAG"
                        }
                      ],
                      "shipping_method": {
                        "id": 500004, "type": "FLAT_RATE_PRICE",
                        "label": "Standard", "price": 0,
                        "custom": false,
                        "shipping_method_id": "standard",
                        "bag_id": 500003, "merchant_id": 20000
                      },
                      "taxes": [], "sub_total": 3998, "shipping_total": 0, "tax_total": 0,
                      "discount_total": 0, "duty_total": 0, "total": 3998,
                      "taxes_included": false, "external_checkout": true,
                      "wallet_based_checkout": false, "commission_rate": 10.0,
                      "commission_rate_source": "BAG", "channel": "APP",
                      "currency": "USD", "external_currency": "USD",
                      "currency_exchange_rate": 1.0, "fulfillments": [], "discounts": [],
                      "date_created": "2024-10-23T14:00:35+0000",
                      "date_last_modified": "2024-10-23T14:00:35+0000",
                      "date_submitted": "2024-10-23T14:00:35+0000",
                      "remorse_period_ends": "2024-11-22T14:00:35+0000"
                    }
                  ],
                  "payment_transactions": [
                    {
                      "id": 500002, "order_id": 500001,
                      "payment_provider": "STRIPE",
                      "payment_provider_transaction_id": "pi_sandbox_500002",
                      "amount": 3998, "currency": "USD",
                      "capture_status": "CAPTURED", "status": "CAPTURED",
                      "capture_method": "AUTOMATIC",
                      "transfer_status": "SENT",
                      "transfer_method": "AUTOMATIC",
                      "dispute_status": "UNDISPUTED",
                      "related_bags": ["500003"], "related_refunds": [],
                      "errors": [],
                      "date_created": "2024-10-23T14:00:35+0000",
                      "date_last_modified": "2024-10-23T14:00:35+0000"
                    }
                  ],
                  "sub_total": 3998, "shipping_total": 0, "tax_total": 0, "discount_total": 0,
                  "duty_total": 0, "total": 3998, "currency": "USD", "currency_symbol": "$",
                  "is_guest": true, "guest": true, "priced": true, "wallet_based_checkout": false,
                  "intent_based_checkout": false, "errors": [],
                  "date_created": "2024-10-23T14:00:35+0000",
                  "date_last_modified": "2024-10-23T14:00:35+0000",
                  "date_submitted": "2024-10-23T14:00:35+0000"
                }
                """#),
        Example(
            "createOrder", 409, "taken",
            "The id is taken",
            reply: #"""
                {
                  "message": "The ids of order 11111 or of its bags are taken.",
                  "error": "bad_request", "code": 1001
                }
                """#),
    ]
}
