import JSON
import Orders

/// What happens outside of the API.
extension Schemas {
    /// Events of bags and ends of refunds.
    static let events: Group = [("BagEvent", event), ("Settlement", settlement)]

    private static let event = Schema.object(
        "Something that the merchant, the shopper, the carrier or the card issuer does to a bag.",
        [
            appID,
            .always(
                "event",
                .word(
                    "What happens.",
                    [
                        "submit", "accept", "reject", "ship", "deliver", "return",
                        "merchant_cancel", "merchant_refund", "channel_cancel", "dispute", "sync",
                    ])),
            .maybe(
                "skus",
                .anything(
                    """
                    With `ship` the ids of the lines that leave, all where absent; with \
                    `merchant_refund` lines as Refund Bag takes them.
                    """
                ).with("type", ["array", "null"])),
            .maybe("refund", .flag("With `merchant_cancel`: whether the money goes back.").orNull),
            .maybe(
                "amount", .int32("With `merchant_refund`: how much, in cents.").orNull),
            .maybe("reason", .text("With `merchant_refund`: why.").orNull),
            .maybe(
                "outcome",
                .word("With `dispute`: how it ends; it begins where absent.", ["won", "lost"])
                    .orNull),
        ], refusesOthers: true)

    private static let settlement = Schema.object(
        "How a refund that is being processed ends.",
        [
            appID,
            .maybe("outcome", outcome.orNull.otherwise("COMPLETED")),
            .maybe("skus", lines("The refused lines, with PARTIALLY_COMPLETED only.").orNull),
        ], refusesOthers: true)
}
