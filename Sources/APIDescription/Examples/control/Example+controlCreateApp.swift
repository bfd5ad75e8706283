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
                    "11111": {"order_id": 11111, "bags": {"22222": 22222}},
                    "11112": {
                      "order_id": 11112,
                      "bags": {"22231": 22231, "22232": 22232, "22233": 22233}
                    },
                    "11113": {
                      "order_id": 11113,
                      "bags": {"22241": 22241, "22242": 22242}
                    },
                    "11121": {"order_id": 11121, "bags": {"22251": 22251}},
                    "11122": {"order_id": 11122, "bags": {"22252": 22252}},
                    "11123": {"order_id": 11123, "bags": {"22253": 22253}},
                    "11124": {"order_id": 11124, "bags": {"22254": 22254}},
                    "11125": {"order_id": 11125, "bags": {"22255": 22255}},
                    "11126": {"order_id": 11126, "bags": {"22256": 22256}},
                    "11127": {"order_id": 11127, "bags": {"22257": 22257}},
                    "11128": {
                      "order_id": 11128,
                      "bags": {
                        "22261": 22261, "22262": 22262, "22263": 22263,
                        "22264": 22264, "22265": 22265
                      }
                    },
                    "11131": {"order_id": 11131, "bags": {"22271": 22271}},
                    "11132": {"order_id": 11132, "bags": {"22272": 22272}},
                    "11133": {"order_id": 11133, "bags": {"22273": 22273}},
                    "11134": {"order_id": 11134, "bags": {"22274": 22274}},
                    "11142": {"order_id": 11142, "bags": {"22282": 22282}},
                    "11143": {"order_id": 11143, "bags": {"22283": 22283}},
                    "11144": {"order_id": 11144, "bags": {"22284": 22284}},
                    "11145": {"order_id": 11145, "bags": {"22285": 22285}},
                    "11146": {"order_id": 11146, "bags": {"22286": 22286}},
                    "11147": {"order_id": 11147, "bags": {"22287": 22287}},
                    "11148": {"order_id": 11148, "bags": {"22288": 22288}},
                    "11149": {"order_id": 11149, "bags": {"22289": 22289}},
                    "11150": {"order_id": 11150, "bags": {"22290": 22290}}
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
