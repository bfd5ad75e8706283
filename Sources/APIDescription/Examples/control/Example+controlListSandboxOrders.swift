// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlListSandboxOrders: [Example] = [
        Example(
            "listSandboxOrders", 200, "one",
            "The only one",
            reply: #"""
                [
                  {
                    "order_id": 1, "name": null, "status": "PROCESSING", "currency": "USD",
                    "total": 2500,
                    "bags": [
                      {
                        "bag_id": 2, "name": null, "merchant_id": 20000,
                        "status": "ACCEPTED", "total": 2500, "left_to_refund": 2500
                      }
                    ]
                  }
                ]
                """#)
    ]
}
