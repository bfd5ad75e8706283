/// The control side: orders, merchants, faults.
extension Operation {
    /// Calls about orders and what happens to them.
    static let controlOrders = [
        Operation(
            method: .get, path: "/_sandbox/orders", id: "listSandboxOrders", tag: "Orders",
            summary: "The orders in short", about: "By their ids, the first thousand.",
            parameters: [.app],
            replies: [
                .ok("The orders.", .list("By their ids.", of: .named("OrderSummary")))
            ] + appReplies),
        Operation(
            method: .post, path: "/_sandbox/orders", id: "createOrder", tag: "Orders",
            summary: "Makes an order in any state",
            about: "What the body leaves out gets a default that suits most tests.",
            parameters: [.app], body: Body(schema: .named("OrderDescription"), isRequired: true),
            replies: [
                .ok(201, "The order.", .named("Order")), .badField, .noApp,
                .error(409, "The id of the order or of a bag is taken.", .badRequest),
            ] + Reply.control),
        Operation(
            method: .get, path: "/_sandbox/orders/{order_id}", id: "getSandboxOrder",
            tag: "Orders", summary: "One order", about: "As the API shows it.",
            parameters: [.order, .app],
            replies: [.ok("The order.", .named("Order")), .badField, noOrder] + Reply.control),
        Operation(
            method: .delete, path: "/_sandbox/orders/{order_id}", id: "deleteOrder", tag: "Orders",
            summary: "Removes an order", about: "With everything that belongs to it.",
            parameters: [.order, .app],
            replies: [.nothing("It is gone."), .badField, noOrder] + Reply.control),
        Operation(
            method: .post, path: "/_sandbox/orders/{order_id}/bags/{bag_id}/events",
            id: "letHappen", tag: "Orders", summary: "Lets something happen to a bag",
            about: "What the world outside of the API does; shop and order follow.",
            parameters: [.order, .bag, .app],
            body: Body(schema: .named("BagEvent"), isRequired: true),
            replies: [
                .ok("The order after it.", .named("Order")),
                .error(
                    400,
                    """
                    1001: something in the body is unknown or cannot be. 9001, 4225: a refund of \
                    the merchant that Refund Bag would refuse too.
                    """, .badRequest, .invalidParameter, .invalidBagState),
                .error(
                    404, "There is no such app (1001), order, bag or line.", .badRequest,
                    .orderNotFound, .bagNotFound, .lineNotFound),
                .error(409, "The bag is not in a state for it.", .badRequest),
            ] + Reply.control),
        Operation(
            method: .post, path: "/_sandbox/refunds/{refund_id}/settle", id: "settleRefund",
            tag: "Orders", summary: "Ends a PROCESSING refund now",
            about: "In place of what its shop had in mind.",
            parameters: [.refund, .app], body: Body(schema: .named("Settlement")),
            replies: [
                .nothing("It has ended."), .badField,
                .error(
                    404, "There is no such app (1001) or refund.", .badRequest, .refundNotFound),
                .error(409, "The refund is not being processed.", .badRequest),
            ] + Reply.control),
    ]

    private static let noOrder = Reply.error(
        404, "There is no such app (1001) or order.", .badRequest, .orderNotFound)

    /// Calls about merchants and their shops.
    static let merchants = [
        Operation(
            method: .get, path: "/_sandbox/merchants", id: "listMerchants", tag: "Merchants",
            summary: "Every merchant", about: "With how its platform is set up.",
            parameters: [.app],
            replies: [
                .ok("The merchants.", .list("By their ids.", of: .named("Merchant")))
            ] + appReplies),
        Operation(
            method: .get, path: "/_sandbox/merchants/{merchant_id}", id: "getMerchant",
            tag: "Merchants", summary: "One merchant", about: "With how its platform is set up.",
            parameters: [.merchant, .app],
            replies: [.ok("The merchant.", .named("Merchant")), .badField, noMerchant]
                + Reply.control),
        Operation(
            method: .patch, path: "/_sandbox/merchants/{merchant_id}", id: "changeMerchant",
            tag: "Merchants", summary: "Changes how a platform is set up",
            about: "What the body does not say stays.",
            parameters: [.merchant, .app], body: Body(schema: .named("MerchantChange")),
            replies: [.ok("The merchant.", .named("Merchant")), .badField, noMerchant]
                + Reply.control),
        Operation(
            method: .get, path: "/_sandbox/merchants/{merchant_id}/orders", id: "listShopOrders",
            tag: "Merchants", summary: "A shop's own view of its orders",
            about: "With stock, and with the letters that it wrote.",
            parameters: [.merchant, .app],
            replies: [
                .ok("The orders.", .list("By their bags.", of: .named("ShopOrder"))), .badField,
                noMerchant,
            ] + Reply.control),
        Operation(
            method: .get, path: "/_sandbox/merchants/{merchant_id}/orders/{external_order_id}",
            id: "getShopOrder", tag: "Merchants", summary: "Its view of one order",
            about: "By the shop's own id of it.", parameters: [.merchant, .shopOrder, .app],
            replies: [.ok("The order.", .named("ShopOrder")), .badField, noMerchant]
                + Reply.control),
    ]

    private static let noMerchant = Reply.error(
        404, "There is no such app, merchant or order of the shop.", .badRequest)

    /// Calls about faults.
    static let faults = [
        Operation(
            method: .get, path: "/_sandbox/faults", id: "listFaults", tag: "Faults",
            summary: "The rules, oldest first", about: "With how often each was asked and hit.",
            parameters: [.app],
            replies: [.ok("The rules.", .list("Oldest first.", of: .named("FaultRule")))]
                + appReplies),
        Operation(
            method: .post, path: "/_sandbox/faults", id: "addFault", tag: "Faults",
            summary: "Lets something go wrong",
            about: """
                Of the rules that fit a platform call the most specific one hits it, and of equally \
                specific ones the oldest; one that lets the call pass leaves it to the next.
                """,
            parameters: [.app], body: Body(schema: .named("FaultRuleRequest"), isRequired: true),
            replies: [
                .ok(201, "The rule.", .named("FaultRule")), .badField, .noApp,
                .error(
                    422,
                    "The rule could never match: there is no such thing, or its parts do not fit.",
                    .badRequest),
            ] + Reply.control),
        Operation(
            method: .delete, path: "/_sandbox/faults", id: "clearFaults", tag: "Faults",
            summary: "Removes every rule", about: "Shops that always misbehave go on doing so.",
            parameters: [.app], replies: [.nothing("They are gone.")] + appReplies),
        Operation(
            method: .get, path: "/_sandbox/faults/{fault_id}", id: "getFault", tag: "Faults",
            summary: "One rule", about: "With how often it was asked and hit.",
            parameters: [.fault, .app],
            replies: [.ok("The rule.", .named("FaultRule")), .badField, noFault] + Reply.control),
        Operation(
            method: .delete, path: "/_sandbox/faults/{fault_id}", id: "deleteFault", tag: "Faults",
            summary: "Removes a rule", about: "What it has done stays done.",
            parameters: [.fault, .app],
            replies: [.nothing("It is gone."), .badField, noFault] + Reply.control),
        Operation(
            method: .post, path: "/_sandbox/faults/{fault_id}/test", id: "testFault",
            tag: "Faults", summary: "Whether a call would be hit",
            about: "Nothing is hit, and nothing is counted.", parameters: [.fault, .app],
            body: Body(schema: .named("DescribedCall"), isRequired: true),
            replies: [.ok("The answer.", .named("FaultTest")), .badField, noFault]
                + Reply.control),
    ]

    private static let noFault = Reply.error(404, "There is no such app or rule.", .badRequest)
}
