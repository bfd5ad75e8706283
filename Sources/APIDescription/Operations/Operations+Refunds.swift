/// Refunding.
extension Operation {
    /// The call that refunds, and those that read refunds.
    static let refunds = [performBagRefund, getBagRefunds, getOrderRefunds, getOrderRefund]

    private static let performBagRefund = Operation(
        method: .post, path: "/v1/orders/{order_id}/bags/{bag_id}/refunds",
        id: "performBagRefund", tag: "Refunds", summary: "Gives money of a bag back",
        about: """
            All that is left, an amount, or lines. The bag must be ACCEPTED, SUBMITTED, COMPLETED, \
            PARTIALLY_REFUNDED, or, unless `canceled_bag_refund=reject`, CANCELED. \
            `remorse_period=enforce` refuses once the bag's remorse period is over.
            """,
        parameters: [.order, .bag, .skipExternalRefund] + Parameter.credentials,
        body: Body(schema: .named("RefundBagRequest")),
        replies: [
            .ok(
                """
                The refund. Its `status` tells whether money moved: where the shop refused it is \
                FAILED, and this is 200 all the same.
                """, .named("Refund")
            ).shapedByFaults,
            .error(
                400,
                """
                1001: the body is no JSON object, or the query cannot be decoded. 9001: a value \
                cannot be, or there is not that much left; the message names it. 9002: a line \
                without `order_sku_id`. 9910: there is no body, with `empty_body=reject`. 4225: the \
                bag's status does not allow it, or its remorse period is over.
                """, .badRequest, .invalidParameter, .missingParameter, .emptyBody,
                .invalidBagState),
            .orderNotFound(.bagNotFound, .lineNotFound),
        ] + Reply.anywhere)

    private static let getBagRefunds = Operation(
        method: .get, path: "/v1/orders/{order_id}/bags/{bag_id}/refunds", id: "getBagRefunds",
        tag: "Refunds", summary: "The refunds of a bag", about: "Newest first.",
        parameters: [.order, .bag] + Parameter.credentials,
        replies: [list, .badID, .orderNotFound(.bagNotFound)] + Reply.anywhere)

    private static let getOrderRefunds = Operation(
        method: .get, path: "/v1/orders/{order_id}/refunds", id: "getOrderRefunds",
        tag: "Refunds", summary: "The refunds of an order",
        about: "Of all its bags, newest first.",
        parameters: [.order] + Parameter.credentials,
        replies: [list, .badID, .orderNotFound()] + Reply.anywhere)

    private static let getOrderRefund = Operation(
        method: .get, path: "/v1/orders/{order_id}/refunds/{refund_id}", id: "getOrderRefundById",
        tag: "Refunds", summary: "One refund", about: "One that was asked for comes as it is now.",
        parameters: [.order, .refund] + Parameter.credentials,
        replies: [
            .ok("The refund.", .named("Refund")), .badID, .orderNotFound(.refundNotFound),
        ] + Reply.anywhere)

    private static let list = Reply.ok(
        "The refunds; an empty list where there is none.",
        .list("Newest first.", of: .named("Refund")))
}
