package import JSON

/// The descriptions that the server gives of itself: OpenAPI 3.1, made when asked for.
package enum APIDescription {
    /// The emulated API.
    package static func api(version: String) -> JSONValue { api.json(version: version) }

    /// The control side.
    package static func control(version: String) -> JSONValue { control.json(version: version) }

    private static let api = Document(
        title: "LocalViolet: cancellations and refunds",
        about: """
            What this sandbox answers in place of the vendor's orders API. Amounts are whole cents, \
            dates are UTC, and `X-Violet-App-Id` chooses a world of its own: each has the same \
            orders under the same ids.

            Where the published documents disagree or are silent, a *switch* of the app's contract \
            decides, and the operations below name it (`auth=strict`). Switches are set when the \
            server starts and at `PATCH /_sandbox/apps/{app_id}`.

            Errors have one shape, `Error`, but for 401. A request that is no proper HTTP is \
            answered before any operation is looked for: 400, 408, 411, 414, 417, 421, 431, 501 or \
            505, in the same shape with code 1001, and so is a path that does not exist (404). A \
            fault rule, or the header `X-Sandbox-Fault`, can make any call answer any status from \
            400 to 599, or break its connection. \
            Every GET can be asked with HEAD too. The examples are replies of this very program, \
            with its clock standing.
            """,
        tags: [
            ("Cancellations", "Calling orders and bags off, at their merchants' shops."),
            ("Refunds", "Giving money back."),
            ("Orders", "Reading orders and bags."),
            ("Login", "Getting tokens."),
        ],
        operations: apiOperations,
        examples: Example.api)

    private static let control = Document(
        title: "LocalViolet: the control side",
        about: """
            What tests drive the sandbox with. `app_id`, in the query or the body, says which app \
            is meant; without it that is 10000. Here, unlike in the API, a field that is not known \
            is an error, so that a typo does not pass. Errors have the API's shape, with code 1001 \
            unless said otherwise; so have the answers to what is no proper HTTP (400, 408, 411, \
            414, 417, 421, 431, 501, 505) and to paths that do not exist (404).
            """,
        tags: [
            ("Faults", "Letting shops fail."),
            ("Orders", "Making orders, and letting things happen to them."),
            ("Merchants", "Shops: how they are set up, and what they believe."),
            ("Snapshots", "Saved states, and what changed since."),
            ("Journal", "What was asked of the API, and what was called of the shops."),
            ("Clock", "The only time that an app's world knows."),
            ("Apps", "Tenants for tests that run side by side."),
            ("About", "The server itself."),
        ],
        operations: Operation.faults + Operation.controlOrders + Operation.merchants
            + Operation.snapshots + Operation.journal + Operation.clocks + Operation.apps
            + Operation.about,
        examples: Example.control,
        token: (
            "controlToken",
            "Where the server was started with a control token; health and readiness need none."
        ))
}

/// Every call of the emulated API.
let apiOperations =
    (Operation.cancellations + Operation.refunds + Operation.orders + Operation.login).map(
        \.withRequestID)
