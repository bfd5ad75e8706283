// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetSandboxOrder: [Example] = [
        Example(
            "getSandboxOrder", 200, "canceled",
            "Cancelled and refunded",
            reply: #"""
                {
                  "id": 11127, "order_id": 11127, "app_id": 10000, "app_order_id": null,
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
                      "id": 22257, "bag_id": 22257, "order_id": 11127,
                      "merchant_id": 20003, "merchant_name": "Copper Kettle",
                      "platform": "BIGCOMMERCE", "app_id": 10000, "app_order_id": null,
                      "external_id": "7438000022257", "status": "CANCELED",
                      "bag_status": "CANCELED", "fulfillment_status": "PROCESSING",
                      "financial_status": "REFUNDED", "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 33368, "sku_id": 300045, "offer_id": 1300045,
                          "merchant_id": 20003, "app_id": 10000,
                          "name": "Article", "external_id": "41800000033368",
                          "price": 1299, "quantity": 2, "quantity_fulfilled": 0,
                          "line_price": 2598, "available": true,
                          "status": "CANCELED", "product_type": "PHYSICAL",
                          "commission_rate": 10.0, "commission_rate_source": "BAG"
                        }
                      ],
                      "shipping_method": {
                        "id": 300044, "type": "FLAT_RATE_PRICE",
                        "label": "Standard", "price": 0,
                        "custom": false,
                        "shipping_method_id": "standard",
                        "bag_id": 22257, "merchant_id": 20003
                      },
                      "taxes": [
                        {
                          "order_id": 11127, "merchant_id": 20003, "state": "WA",
                          "rate": null, "amount": 77
                        }
                      ],
                      "sub_total": 2598, "shipping_total": 0, "tax_total": 77,
                      "discount_total": 0, "duty_total": 0, "total": 2675,
                      "taxes_included": false, "external_checkout": true,
                      "wallet_based_checkout": false, "commission_rate": 10.0,
                      "commission_rate_source": "BAG", "channel": "APP",
                      "currency": "USD", "external_currency": "USD",
                      "currency_exchange_rate": 1.0, "fulfillments": [], "discounts": [],
                      "date_created": "2024-10-22T14:00:35+0000",
                      "date_last_modified": "2024-10-23T14:00:35+0000",
                      "date_submitted": "2024-10-22T14:00:35+0000",
                      "remorse_period_ends": "2024-11-21T14:00:35+0000"
                    }
                  ],
                  "payment_transactions": [
                    {
                      "id": 300043, "order_id": 11127,
                      "payment_provider": "STRIPE",
                      "payment_provider_transaction_id": "pi_sandbox_300043",
                      "amount": 2675, "currency": "USD",
                      "capture_status": "REFUNDED", "status": "REFUNDED",
                      "capture_method": "AUTOMATIC",
                      "transfer_status": "REVERSED",
                      "transfer_method": "AUTOMATIC",
                      "dispute_status": "UNDISPUTED",
                      "related_bags": ["22257"],
                      "related_refunds": ["300046"], "errors": [],
                      "date_created": "2024-10-22T14:00:35+0000",
                      "date_last_modified": "2024-10-22T14:00:35+0000"
                    }
                  ],
                  "sub_total": 2598, "shipping_total": 0, "tax_total": 77, "discount_total": 0,
                  "duty_total": 0, "total": 2675, "currency": "USD", "currency_symbol": "$",
                  "is_guest": true, "guest": true, "priced": true, "wallet_based_checkout": false,
                  "intent_based_checkout": false, "errors": [],
                  "date_created": "2024-10-22T14:00:35+0000",
                  "date_last_modified": "2024-10-22T14:00:35+0000",
                  "date_submitted": "2024-10-22T14:00:35+0000"
                }
                """#),
        Example(
            "getSandboxOrder", 404, "unknown_app",
            "With auth=strict, an app that nobody made",
            reply: #"""
                {
                  "message": "There is no app 4711, and with auth=strict none is made at its first use; POST /_sandbox/apps makes one.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "getSandboxOrder", 404, "unknown",
            "No such order",
            reply: #"""
                {"message": "Order could not be found.", "error": "order_not_found", "code": 4216}
                """#),
    ]
}
