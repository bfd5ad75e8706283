import JSON
import Orders
import Platform

/// Merchants and the platforms that they run.
extension Schemas {
    /// A merchant, and what changes one.
    static let merchants: Group = [("Merchant", merchant), ("MerchantChange", change)]

    private static let merchant = Schema.object(
        "A merchant, and how its platform is set up.",
        [.always("merchant_id", .smallID("Its id."))]
            + settings.map { Field.always($0.name, $0.schema) })

    private static let change = Schema.object(
        "What becomes different of a merchant's platform.",
        [appID] + settings.map { Field.maybe($0.name, $0.schema.orNull) } + [
            .maybe(
                "stock",
                Schema([
                    "type": "object",
                    "description": "How many pieces of each variant the shop has now, by its id.",
                    "additionalProperties": Schema.int32("Pieces; null is none.", 0...1_000_000)
                        .orNull.json,
                ]).orNull)
        ], refusesOthers: true)

    private static let settings: [(name: String, schema: Schema)] = [
        ("name", .text("What it is called.", longest: 255)),
        ("platform", .word("What its shop runs on.", PlatformName.self)),
        ("refund_ids", .flag("Whether the platform gives its refunds ids.")),
        (
            "notifies_of_refunds",
            .flag("Whether it writes to the customer of a refund that does not say.")
        ),
        ("settlement_ms", duration("How long a refund takes to settle; 0 is at once.", from: 0)),
        ("latency_ms", duration("How long it takes to answer; 0 is at once.", from: 0)),
        (
            "fulfilled_cancellations",
            .word("What it says to cancelling what is paid and fulfilled.", ["refuse", "accept"])
        ),
        ("prohibit_order_cancellations", .flag("Whether it never cancels.")),
        ("prohibit_order_refunds", .flag("Whether it never refunds.")),
    ]
}
