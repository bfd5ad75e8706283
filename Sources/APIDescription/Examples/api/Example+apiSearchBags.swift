// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiSearchBags: [Example] = [
        Example(
            "searchBags", 200, "by_status",
            "Bags of which some was refunded",
            request: #"""
                {"bag_status": "PARTIALLY_REFUNDED"}
                """#,
            reply: #"""
                {
                  "content": [
                    {
                      "id": 22254, "bag_id": 22254, "order_id": 11124,
                      "merchant_id": 20004, "merchant_name": "Driftwood Books",
                      "platform": "SHOPIFY", "app_id": 10000, "app_order_id": null,
                      "external_id": "7438000022254", "status": "PARTIALLY_REFUNDED",
                      "bag_status": "PARTIALLY_REFUNDED",
                      "fulfillment_status": "PROCESSING",
                      "financial_status": "PARTIALLY_REFUNDED",
                      "dispute_status": "UNDISPUTED",
                      "skus": [
                        {
                          "id": 33364, "sku_id": 300027, "offer_id": 1300027,
                          "merchant_id": 20004, "app_id": 10000,
                          "name": "Article", "external_id": "41800000033364",
                          "price": 3333, "quantity": 3,
                          "quantity_fulfilled": 0, "line_price": 9999,
                          "available": true, "status": "PARTIALLY_REFUNDED",
                          "product_type": "PHYSICAL", "commission_rate": 10.0,
                          "commission_rate_source": "BAG"
                        },
                        {
                          "id": 33365, "sku_id": 300028, "offer_id": 1300028,
                          "merchant_id": 20004, "app_id": 10000,
                          "name": "Article", "external_id": "41800000033365",
                          "price": 999, "quantity": 1, "quantity_fulfilled": 0,
                          "line_price": 999, "available": true,
                          "status": "PROCESSING", "product_type": "PHYSICAL",
                          "commission_rate": 10.0,
                          "commission_rate_source": "BAG"
                        }
                      ],
                      "shipping_method": {
                        "id": 300026, "type": "FLAT_RATE_PRICE",
                        "label": "Standard", "price": 700,
                        "custom": false,
                        "shipping_method_id": "standard",
                        "bag_id": 22254, "merchant_id": 20004
                      },
                      "taxes": [
                        {
                          "order_id": 11124, "merchant_id": 20004,
                          "state": "WA", "rate": null, "amount": 1000
                        }
                      ],
                      "sub_total": 10998, "shipping_total": 700, "tax_total": 1000,
                      "discount_total": 100, "duty_total": 0, "total": 12598,
                      "taxes_included": false, "external_checkout": true,
                      "wallet_based_checkout": false, "commission_rate": 10.0,
                      "commission_rate_source": "BAG", "channel": "APP",
                      "currency": "USD", "external_currency": "USD",
                      "currency_exchange_rate": 1.0, "fulfillments": [],
                      "discounts": [], "date_created": "2024-10-21T14:00:35+0000",
                      "date_last_modified": "2024-10-22T14:00:35+0000",
                      "date_submitted": "2024-10-21T14:00:35+0000",
                      "remorse_period_ends": "2024-11-20T14:00:35+0000"
                    }
                  ],
                  "last": false, "total_pages": 2, "total_elements": 2, "first": true,
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
            "searchBags", 400, "not_json",
            "The body is no JSON",
            reply: #"""
                {
                  "message": "The request body is not valid JSON: line 1, column 2: the document ends where the name of a member was expected.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "searchBags", 400, "invalid_value",
            "No date",
            reply: #"""
                {
                  "message": "Parameter 'date_created:min' is invalid.",
                  "error": "invalid_parameter", "code": 9001
                }
                """#),
        Example(
            "searchBags", 400, "empty_body",
            "There is no body",
            reply: #"""
                {
                  "message": "Empty body in request. Expected request object.",
                  "error": "empty_body", "code": 9910
                }
                """#),
    ]
}
