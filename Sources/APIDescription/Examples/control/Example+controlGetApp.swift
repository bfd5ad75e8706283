// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlGetApp: [Example] = [
        Example(
            "getApp", 200, "seeded",
            "That of the seed data",
            reply: #"""
                {
                  "app_id": 10000, "name": "Sandbox app", "app_secret": "sandbox-secret",
                  "token": "sandbox-token", "made_by": "seed_data", "clock": "frozen",
                  "now": "2024-10-24T14:00:35+0000", "chance": 1,
                  "contract": {
                    "cancel_bag_body": "refund", "cancel_success_status": "200",
                    "partial_cancel_status": "PARTIALLY_CANCELED",
                    "ineligible_bags": "reject", "partial_cancel_refunds": "per_bag",
                    "line_item_amount": "items", "canceled_bag_refund": "allow",
                    "empty_body": "accept", "auth": "open", "remorse_period": "ignore"
                  }
                }
                """#)
    ]
}
