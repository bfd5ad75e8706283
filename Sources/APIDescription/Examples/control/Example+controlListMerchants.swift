// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlListMerchants: [Example] = [
        Example(
            "listMerchants", 200, "all",
            "Those of the seed data",
            reply: #"""
                [
                  {
                    "merchant_id": 20000, "name": "Evergreen Outfitters", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20001, "name": "Alder & Ash", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20002, "name": "Brisk Bicycles", "platform": "WOOCOMMERCE",
                    "refund_ids": false, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20003, "name": "Copper Kettle", "platform": "BIGCOMMERCE",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20004, "name": "Driftwood Books", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20005, "name": "Elmwood Audio", "platform": "WOOCOMMERCE",
                    "refund_ids": false, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20006, "name": "Fjord Knitwear", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": true, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20012, "name": "Refuses Refunds", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20013, "name": "Times Out", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20014, "name": "Loses Answers", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20015, "name": "Slow", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 2000, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20016, "name": "Refunds In Part", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20017, "name": "Settles Later", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 3600000,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20018, "name": "Fails Later", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20019, "name": "Rate Limits", "platform": "BIGCOMMERCE",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  },
                  {
                    "merchant_id": 20020, "name": "Fails Once", "platform": "SHOPIFY",
                    "refund_ids": true, "notifies_of_refunds": false, "settlement_ms": 0,
                    "latency_ms": 0, "fulfilled_cancellations": "refuse",
                    "prohibit_order_cancellations": false, "prohibit_order_refunds": false
                  }
                ]
                """#)
    ]
}
