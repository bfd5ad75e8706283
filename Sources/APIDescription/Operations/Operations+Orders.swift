/// Reading orders and bags.
extension Operation {
    /// The calls that read orders and bags.
    static let orders = [listOrders, getOrder, searchOrders, getBags, searchBags]

    private static let listOrders = Operation(
        method: .get, path: "/v1/orders", id: "getAllOrders", tag: "Orders",
        summary: "A page of orders", about: "Newest first.",
        parameters: Parameter.paging + Parameter.modified + [.extended] + Parameter.credentials,
        replies: [.ok("The page.", .named("VioletPageOrder")), badQuery] + Reply.anywhere)

    private static let getOrder = Operation(
        method: .get, path: "/v1/orders/{order_id}", id: "getOrderById", tag: "Orders",
        summary: "One order", about: "With its bags, their lines, and how it was paid.",
        parameters: [.order, .extended] + Parameter.credentials,
        replies: [.ok("The order.", .named("Order")), badQuery, .orderNotFound()]
            + Reply.anywhere)

    private static let searchOrders = Operation(
        method: .post, path: "/v1/orders/search", id: "searchOrders", tag: "Orders",
        summary: "A page of the orders that fit",
        about: "Every field of the body narrows the search; `{}` finds all.",
        parameters: Parameter.paging + [.extended, .excludeInProgress] + Parameter.credentials,
        body: Body(schema: .named("OrderSearchRequest"), isRequired: true),
        replies: [.ok("The page.", .named("VioletPageOrder")), badSearch] + Reply.anywhere)

    private static let getBags = Operation(
        method: .get, path: "/v1/orders/bags", id: "getBagsByIds", tag: "Orders",
        summary: "Bags by their ids",
        about: "Those that the app has, in the order in which they were asked for.",
        parameters: [.ids] + Parameter.credentials,
        replies: [
            .ok("The bags.", .list("In the order of the ids.", of: .named("Bag"))),
            .error(
                400,
                """
                1001: the query cannot be decoded. 9001: an id is no positive number of 64 bits. \
                9002: there is no id.
                """, .badRequest, .invalidParameter, .missingParameter),
        ] + Reply.anywhere)

    private static let searchBags = Operation(
        method: .post, path: "/v1/orders/bags/search", id: "searchBags", tag: "Orders",
        summary: "A page of the bags that fit",
        about: "Every field of the body narrows the search; `{}` finds all.",
        parameters: Parameter.paging + [.extended, .excludeInProgress] + Parameter.credentials,
        body: Body(schema: .named("BagSearchRequest"), isRequired: true),
        replies: [.ok("The page.", .named("VioletPageBag")), badSearch] + Reply.anywhere)

    private static let badQuery = Reply.error(
        400,
        """
        1001: the query cannot be decoded. 9001: a value in the path or the query cannot be; the \
        message names it.
        """, .badRequest, .invalidParameter)

    private static let badSearch = Reply.error(
        400,
        """
        1001: the body is no JSON object, `sort_by` is none of its words, or the query cannot be \
        decoded. 9001: a value cannot be; the message names it. 9910: there is no body.
        """, .badRequest, .invalidParameter, .emptyBody)
}
