// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetAllOrders: [Example] = [
        Example(
            "getAllOrders", 200, "one_on_a_page",
            "The newest",
            reply: #"""
                {
                  "content": [
                    {
                      "id": 11122, "order_id": 11122, "app_id": 10000,
                      "app_order_id": null, "developer_id": 10000,
                      "status": "PROCESSING", "order_status": "PROCESSING",
                      "customer": {
                        "first_name": "Robin", "last_name": "Shopper",
                        "name": "Robin Shopper",
                        "email": "robin.shopper@example.com",
                        "same_address": true
                      },
                      "shipping_address": {
                        "name": "Robin Shopper",
                        "address_1": "1 Example Street",
                        "city": "Seattle", "state": "WA",
                        "postal_code": "98101", "country": "US"
                      },
                      "billing_address": {
                        "name": "Robin Shopper",
                        "address_1": "1 Example Street",
                        "city": "Seattle", "state": "WA",
                        "postal_code": "98101", "country": "US"
                      },
                      "bags": [
                        {
                          "id": 22252, "bag_id": 22252, "order_id": 11122,
                          "merchant_id": 20001, "merchant_name": "Alder & Ash",
                          "platform": "SHOPIFY", "app_id": 10000,
                          "app_order_id": null, "external_id": "7438000022252",
                          "status": "SUBMITTED", "bag_status": "SUBMITTED",
                          "fulfillment_status": "PROCESSING",
                          "financial_status": "AUTHORIZED",
                          "dispute_status": "UNDISPUTED",
                          "skus": [
                            {
                              "id": 33362, "sku_id": 300019,
                              "offer_id": 1300019,
                              "merchant_id": 20001, "app_id": 10000,
                              "name": "Article",
                              "external_id": "41800000033362",
                              "price": 2750, "quantity": 2,
                              "quantity_fulfilled": 0,
                              "line_price": 5500, "available": true,
                              "status": "PROCESSING",
                              "product_type": "PHYSICAL",
                              "commission_rate": 10.0,
                              "commission_rate_source": "BAG"
                            }
                          ],
                          "shipping_method": {
                            "id": 300018,
                            "type": "FLAT_RATE_PRICE",
                            "label": "Standard",
                            "price": 500, "custom": false,
                            "shipping_method_id": "standard",
                            "bag_id": 22252,
                            "merchant_id": 20001
                          },
                          "taxes": [], "sub_total": 5500,
                          "shipping_total": 500, "tax_total": 0,
                          "discount_total": 0, "duty_total": 0, "total": 6000,
                          "taxes_included": false, "external_checkout": true,
                          "wallet_based_checkout": false,
                          "commission_rate": 10.0,
                          "commission_rate_source": "BAG", "channel": "APP",
                          "currency": "USD", "external_currency": "USD",
                          "currency_exchange_rate": 1.0, "fulfillments": [],
                          "discounts": [],
                          "date_created": "2024-10-24T13:00:35+0000",
                          "date_last_modified": "2024-10-24T13:00:35+0000",
                          "date_submitted": "2024-10-24T13:00:35+0000",
                          "remorse_period_ends": "2024-11-23T13:00:35+0000"
                        }
                      ],
                      "payment_transactions": [
                        {
                          "id": 300017, "order_id": 11122,
                          "payment_provider": "STRIPE",
                          "payment_provider_transaction_id": "pi_sandbox_300017",
                          "amount": 6000, "currency": "USD",
                          "capture_status": "AUTHORIZED",
                          "status": "AUTHORIZED",
                          "capture_method": "AUTOMATIC",
                          "transfer_status": "PENDING",
                          "transfer_method": "AUTOMATIC",
                          "dispute_status": "UNDISPUTED",
                          "related_bags": ["22252"],
                          "related_refunds": [], "errors": [],
                          "date_created": "2024-10-24T13:00:35+0000",
                          "date_last_modified": "2024-10-24T13:00:35+0000"
                        }
                      ],
                      "sub_total": 5500, "shipping_total": 500, "tax_total": 0,
                      "discount_total": 0, "duty_total": 0, "total": 6000,
                      "currency": "USD", "currency_symbol": "$", "is_guest": true,
                      "guest": true, "priced": true, "wallet_based_checkout": false,
                      "intent_based_checkout": false, "errors": [],
                      "date_created": "2024-10-24T13:00:35+0000",
                      "date_last_modified": "2024-10-24T13:00:35+0000",
                      "date_submitted": "2024-10-24T13:00:35+0000"
                    }
                  ],
                  "last": false, "total_pages": 24, "total_elements": 24, "first": true,
                  "number_of_elements": 1, "size": 1, "number": 1, "empty": false,
                  "pageable": {
                    "page_number": 1, "page_size": 1, "offset": 0, "paged": true,
                    "unpaged": false,
                    "sort": {"sorted": true, "unsorted": false, "empty": false}
                  },
                  "sort": {"sorted": true, "unsorted": false, "empty": false}
                }
                """#),
        Example(
            "getAllOrders", 400, "bad_query",
            "The query cannot be decoded",
            reply: #"""
                {
                  "message": "The query is not valid percent-encoded UTF-8.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "getAllOrders", 400, "invalid_value",
            "Pages are counted from 1",
            reply: #"""
                {
                  "message": "Parameter 'page' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
    ]
}
