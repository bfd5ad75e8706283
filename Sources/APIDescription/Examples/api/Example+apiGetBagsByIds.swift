// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiGetBagsByIds: [Example] = [
        Example(
            "getBagsByIds", 200, "one",
            "One of two is there",
            reply: #"""
                [
                  {
                    "id": 22222, "bag_id": 22222, "order_id": 11111, "merchant_id": 20000,
                    "merchant_name": "Evergreen Outfitters", "platform": "SHOPIFY",
                    "app_id": 10000, "app_order_id": null, "external_id": "7438000022222",
                    "status": "ACCEPTED", "bag_status": "ACCEPTED",
                    "fulfillment_status": "PROCESSING", "financial_status": "PAID",
                    "dispute_status": "UNDISPUTED",
                    "skus": [
                      {
                        "id": 33333, "sku_id": 44444, "offer_id": 1044444,
                        "merchant_id": 20000, "app_id": 10000,
                        "name": "Rain jacket, green, M", "external_id": "43522846032108",
                        "price": 9999, "quantity": 2, "quantity_fulfilled": 0,
                        "line_price": 19998, "available": true, "status": "PROCESSING",
                        "product_type": "PHYSICAL", "commission_rate": 10.0,
                        "commission_rate_source": "BAG"
                      }
                    ],
                    "shipping_method": {
                      "id": 300002, "type": "FLAT_RATE_PRICE",
                      "label": "Standard", "price": 644, "custom": false,
                      "shipping_method_id": "standard", "bag_id": 22222,
                      "merchant_id": 20000
                    },
                    "taxes": [
                      {
                        "order_id": 11111, "merchant_id": 20000, "state": "WA",
                        "rate": null, "amount": 2050
                      }
                    ],
                    "sub_total": 19998, "shipping_total": 644, "tax_total": 2050,
                    "discount_total": 0, "duty_total": 0, "total": 22692, "taxes_included": false,
                    "external_checkout": true, "wallet_based_checkout": false,
                    "commission_rate": 10.0, "commission_rate_source": "BAG", "channel": "APP",
                    "currency": "USD", "external_currency": "USD", "currency_exchange_rate": 1.0,
                    "fulfillments": [], "discounts": [],
                    "date_created": "2024-10-23T18:00:35+0000",
                    "date_last_modified": "2024-10-23T18:00:35+0000",
                    "date_submitted": "2024-10-23T18:00:35+0000",
                    "remorse_period_ends": "2024-11-22T18:00:35+0000"
                  }
                ]
                """#),
        Example(
            "getBagsByIds", 400, "bad_query",
            "The query cannot be decoded",
            reply: #"""
                {
                  "message": "The query is not valid percent-encoded UTF-8.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "getBagsByIds", 400, "invalid_value",
            "An id that is no number",
            reply: #"""
                {
                  "message": "Parameter 'ids' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
        Example(
            "getBagsByIds", 400, "no_ids",
            "There is no id",
            reply: #"""
                {
                  "message": "Required parameter 'ids' cannot be null or empty.",
                  "error": "missing_parameter", "code": 9002
                }
                """#),
    ]
}
