/// Cancelling.
extension Operation {
    /// The calls that cancel, and the record of them.
    static let cancellations = [cancelOrder, cancelBag, getOrderCancellations]

    private static let badCancel = Reply.error(
        400,
        """
        1001: the body is no JSON object. 9001: a value cannot be; the message names it. 9910: \
        there is no body, with `empty_body=reject`. 4225: a bag's status does not allow it; nothing \
        was sent to any shop.
        """, .badRequest, .invalidParameter, .emptyBody, .invalidBagState)

    private static let cancelOrder = Operation(
        method: .post, path: "/v1/orders/{order_id}/cancel", id: "cancelOrder",
        tag: "Cancellations", summary: "Cancels every bag of an order",
        about: """
            Asks the shop of each bag to cancel, and gives back what is left of those that were \
            cancelled. Every bag must be in a state for it, unless `ineligible_bags=skip` leaves \
            the others out. `partial_cancel_refunds=only_if_all` keeps the money where any shop \
            refused.
            """,
        parameters: [.order] + Parameter.credentials,
        body: Body(schema: .named("CancelOrderRequest")),
        replies: [
            .ok(
                "Every bag was cancelled and refunded.", .named("OrderCancellation")
            ).shapedByFaults,
            .ok(
                202,
                """
                A shop refused to cancel, or to refund after it had cancelled: `cancelled_bags` says \
                which. With `cancel_success_status=202` also where all went well.
                """, .named("OrderCancellation")
            ).shapedByFaults,
            badCancel, .orderNotFound(),
        ] + Reply.anywhere)

    private static let cancelBag = Operation(
        method: .post, path: "/v1/orders/{order_id}/bags/{bag_id}/cancel", id: "cancelBag",
        tag: "Cancellations", summary: "Cancels one bag",
        about: """
            Asks the bag's shop to cancel, and gives back what is left of it. The switch \
            `cancel_bag_body` decides between the two bodies of a good answer.
            """,
        parameters: [.order, .bag] + Parameter.credentials,
        body: Body(schema: .named("CancelOrderRequest")),
        replies: [
            .ok(
                """
                The bag was cancelled and refunded. With `cancel_bag_body=refund` the Refund; with \
                `cancellation`, and where there was no money to give back, the record.
                """, either
            ).shapedByFaults,
            .ok(
                202,
                """
                The shop refused to cancel, or to refund after it had cancelled: the record with the \
                errors. With `cancel_success_status=202` also what 200 would have said.
                """, either
            ).shapedByFaults,
            badCancel, .orderNotFound(.bagNotFound),
        ] + Reply.anywhere)

    private static let either = Schema.one(
        "Which one is the contract's choice.",
        of: [.named("Refund"), .named("OrderCancellation")])

    private static let getOrderCancellations = Operation(
        method: .get, path: "/v1/orders/{order_id}/cancellations", id: "getOrderCancellations",
        tag: "Cancellations", summary: "The record of an order's cancellations",
        about: "One record over all cancel calls; the last word on each bag stands in it.",
        parameters: [.order] + Parameter.credentials,
        replies: [
            .ok("The record.", .named("OrderCancellation")),
            .nothing("Nothing of the order was ever tried to be cancelled."),
            .badID, .orderNotFound(),
        ] + Reply.anywhere)
}
