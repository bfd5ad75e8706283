// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlCreateApp: [Example] = [
        Example(
            "createApp", 201, "own_contract",
            "With a reading of its own",
            request: #"""
                {"name": "checkout tests", "contract": "openapi"}
                """#,
            reply: #"""
                {
                  "app_id": 100001, "name": "checkout tests", "app_secret": "sandbox-secret",
                  "token": "sandbox-token", "made_by": "control", "clock": "frozen",
                  "now": "2024-10-24T14:00:35+0000", "chance": 1,
                  "contract": {
                    "cancel_bag_body": "cancellation", "cancel_success_status": "200",
                    "partial_cancel_status": "PARTIALLY_CANCELED",
                    "ineligible_bags": "reject", "partial_cancel_refunds": "per_bag",
                    "line_item_amount": "bag_total", "canceled_bag_refund": "allow",
                    "empty_body": "reject", "auth": "strict",
                    "remorse_period": "ignore"
                  },
                  "orders": {
                    "one bag": {"order_id": 11111, "bags": {"jacket": 22222}},
                    "one shop refuses": {
                      "order_id": 11112,
                      "bags": {
                        "accepts": 22231, "refuses": 22232,
                        "accepts too": 22233
                      }
                    },
                    "two shops": {
                      "order_id": 11113,
                      "bags": {"first shop": 22241, "second shop": 22242}
                    },
                    "cart": {"order_id": 11121, "bags": {"cart": 22251}},
                    "not paid yet": {"order_id": 11122, "bags": {"submitted": 22252}},
                    "shipped": {"order_id": 11123, "bags": {"shipped": 22253}},
                    "partly refunded": {
                      "order_id": 11124,
                      "bags": {"partly refunded": 22254}
                    },
                    "refunded": {"order_id": 11125, "bags": {"refunded": 22255}},
                    "rejected": {"order_id": 11126, "bags": {"rejected": 22256}},
                    "canceled": {"order_id": 11127, "bags": {"canceled": 22257}},
                    "every kind of bag": {
                      "order_id": 11128,
                      "bags": {
                        "accepted": 22261,
                        "refunded": 22262,
                        "canceled": 22263,
                        "partly refunded": 22264,
                        "rejected": 22265
                      }
                    },
                    "euro": {"order_id": 11131, "bags": {"taxes included": 22271}},
                    "pound": {"order_id": 11132, "bags": {"odd discount": 22272}},
                    "partly shipped": {
                      "order_id": 11133,
                      "bags": {"partly shipped": 22273}
                    },
                    "free of charge": {
                      "order_id": 11134,
                      "bags": {"free of charge": 22274}
                    },
                    "refuses refunds": {"order_id": 11142, "bags": {"mug": 22282}},
                    "times out": {"order_id": 11143, "bags": {"mug": 22283}},
                    "loses answers": {"order_id": 11144, "bags": {"mug": 22284}},
                    "slow": {"order_id": 11145, "bags": {"mug": 22285}},
                    "refunds in part": {
                      "order_id": 11146,
                      "bags": {"vase and mug": 22286}
                    },
                    "settles later": {"order_id": 11147, "bags": {"mug": 22287}},
                    "fails later": {"order_id": 11148, "bags": {"mug": 22288}},
                    "rate limits": {"order_id": 11149, "bags": {"mug": 22289}},
                    "fails once": {"order_id": 11150, "bags": {"mug": 22290}}
                  },
                  "merchants": {
                    "Evergreen Outfitters": 20000, "Alder & Ash": 20001,
                    "Brisk Bicycles": 20002, "Copper Kettle": 20003,
                    "Driftwood Books": 20004, "Elmwood Audio": 20005,
                    "Fjord Knitwear": 20006, "Refuses Refunds": 20012,
                    "Times Out": 20013, "Loses Answers": 20014, "Slow": 20015,
                    "Refunds In Part": 20016, "Settles Later": 20017,
                    "Fails Later": 20018, "Rate Limits": 20019, "Fails Once": 20020
                  }
                }
                """#),
        Example(
            "createApp", 409, "taken",
            "The id is taken",
            reply: #"""
                {
                  "message": "There is an app 10000 already.", "error": "bad_request",
                  "code": 1001
                }
                """#),
    ]
}
