import JSON
import Orders

/// What cancel and refund calls ask for.
extension Schemas {
    /// Bodies of requests; fields that they do not have are ignored, and named in the log.
    static let refundRequests: Group = [
        ("CancelOrderRequest", cancel),
        ("RefundBagRequest", refund),
        ("RefundRequestShipping", shipping),
        ("RefundRequestLineItem", line),
    ]

    private static let cancel = Schema.object(
        "How to cancel. Everything may be left out; null is the same as absent.",
        [
            .maybe("reason", .text("Why, in your words.", longest: 255).orNull),
            .maybe(
                "reason_code", .word("Why, in five.", ReasonCode.self).orNull.otherwise("OTHER")),
            .maybe(
                "restock_items",
                .flag("Whether the pieces go back into the merchant's stock.").orNull
                    .otherwise(true)),
            .maybe(
                "notify_customer",
                .flag("Whether the merchant's platform writes to the customer.").orNull
                    .otherwise(false)),
        ])

    private static let refund = Schema.object(
        """
        What to give back: all that is left (neither `amount_refunded` nor `skus`), an amount, or \
        lines. Null is the same as absent.
        """,
        [
            .maybe("reason", .text("Why, in your words.", longest: 255).orNull),
            .maybe(
                "restock_items",
                .flag("Whether the pieces go back into the merchant's stock.").orNull
                    .otherwise(false)),
            .maybe(
                "notify_customer",
                .flag(
                    """
                    Whether the merchant's platform writes to the customer; as the merchant has \
                    set it up where absent.
                    """
                ).orNull),
            .maybe(
                "amount_refunded",
                .cents(
                    """
                    How much; 1 up to what the bag has left, 0 is refused. With `skus` or \
                    `shipping` it must cover them.
                    """
                ).orNull),
            .maybe("shipping", .named("RefundRequestShipping").orNull),
            .maybe(
                "skus",
                .list(
                    """
                    The lines, each named once. Without `amount_refunded` the switch \
                    `line_item_amount` says how much goes back: the lines' own amounts (`items`) or \
                    all that the bag has left (`bag_total`).
                    """, of: .named("RefundRequestLineItem")
                ).with("uniqueItems", true).orNull),
        ])

    private static let shipping = Schema.object(
        "The shipping to give back.",
        [
            .maybe(
                "amount",
                .cents("How much, tax included; all that is left of it where absent.").orNull),
            .maybe("full_refund", .flag("Whether all that is left is meant.").orNull),
            .maybe(
                "discrepancy_reason",
                .text("Why it differs from what was charged.", longest: 255).orNull),
        ])

    private static let line = Schema.object(
        "One line to give back.",
        [
            .always(
                "order_sku_id", .id("The `id` of the line in its bag; not the catalog's `sku_id`.")),
            .maybe(
                "quantity_refunded",
                .count("How many pieces; what is left of the line where absent.").orNull),
            .maybe(
                "amount_refunded",
                .cents("How much; the pieces' share of price, tax and discount where absent.")
                    .orNull),
        ])
}
