// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let controlListRoutes: [Example] = [
        Example(
            "listRoutes", 200, "all",
            "Everything",
            reply: #"""
                [
                  {"path": "/_sandbox", "methods": "GET", "about": "this list"},
                  {
                    "path": "/_sandbox/health", "methods": "GET",
                    "about": "200 while the server lives"
                  },
                  {
                    "path": "/_sandbox/ready", "methods": "GET",
                    "about": "200 once it is migrated, seeded and listening"
                  },
                  {
                    "path": "/_sandbox/info", "methods": "GET",
                    "about": "version, contract, clock, seed, limits"
                  },
                  {
                    "path": "/_sandbox/metrics", "methods": "GET",
                    "about": "numbers for Prometheus, in its text format"
                  },
                  {
                    "path": "/_sandbox/openapi.json", "methods": "GET",
                    "about": "the description of the API, OpenAPI 3.1"
                  },
                  {
                    "path": "/_sandbox/openapi-control.json", "methods": "GET",
                    "about": "the description of these paths"
                  },
                  {
                    "path": "/_sandbox/apps", "methods": "GET, POST",
                    "about": "lists and makes apps"
                  },
                  {
                    "path": "/_sandbox/apps/{id}", "methods": "GET, PATCH, DELETE",
                    "about": "one app: its contract"
                  },
                  {
                    "path": "/_sandbox/reset", "methods": "POST",
                    "about": "puts an app, or all, back to the seed data"
                  },
                  {
                    "path": "/_sandbox/orders", "methods": "GET, POST",
                    "about": "lists and makes orders"
                  },
                  {
                    "path": "/_sandbox/orders/{id}", "methods": "GET, DELETE",
                    "about": "one order"
                  },
                  {
                    "path": "/_sandbox/orders/{id}/bags/{id}/events", "methods": "POST",
                    "about": "lets something happen to a bag outside of the API"
                  },
                  {
                    "path": "/_sandbox/refunds/{id}/settle", "methods": "POST",
                    "about": "ends a PROCESSING refund now"
                  },
                  {
                    "path": "/_sandbox/merchants", "methods": "GET",
                    "about": "the merchants and their platforms"
                  },
                  {
                    "path": "/_sandbox/merchants/{id}", "methods": "GET, PATCH",
                    "about": "one merchant"
                  },
                  {
                    "path": "/_sandbox/merchants/{id}/orders", "methods": "GET",
                    "about": "the shop's own view of its orders"
                  },
                  {
                    "path": "/_sandbox/merchants/{id}/orders/{id}", "methods": "GET",
                    "about": "its view of one, by its own id"
                  },
                  {
                    "path": "/_sandbox/faults", "methods": "GET, POST, DELETE",
                    "about": "lists, adds, clears faults"
                  },
                  {
                    "path": "/_sandbox/faults/{id}", "methods": "GET, DELETE",
                    "about": "one fault"
                  },
                  {
                    "path": "/_sandbox/faults/{id}/test", "methods": "POST",
                    "about": "whether a described call would be hit, without hitting it"
                  },
                  {
                    "path": "/_sandbox/snapshots", "methods": "GET, POST",
                    "about": "lists and makes snapshots"
                  },
                  {
                    "path": "/_sandbox/snapshots/{id}", "methods": "GET, DELETE",
                    "about": "one snapshot"
                  },
                  {
                    "path": "/_sandbox/snapshots/{id}/restore", "methods": "POST",
                    "about": "puts the app back to a snapshot"
                  },
                  {
                    "path": "/_sandbox/snapshots/{id}/diff/{id}", "methods": "GET",
                    "about": "what changed since a snapshot, up to another or to now"
                  },
                  {
                    "path": "/_sandbox/journal", "methods": "GET, DELETE",
                    "about": "what was asked and called, newest last"
                  },
                  {
                    "path": "/_sandbox/verify", "methods": "POST",
                    "about": "whether the journal has what a test expects"
                  },
                  {
                    "path": "/_sandbox/clock", "methods": "GET, PUT",
                    "about": "an app's clock: its mode and its time"
                  },
                  {
                    "path": "/_sandbox/clock/advance", "methods": "POST",
                    "about": "moves an app's clock on by so many ms"
                  },
                  {
                    "path": "/_sandbox/clock/agenda", "methods": "GET",
                    "about": "what will happen next in an app, and when"
                  }
                ]
                """#)
    ]
}
