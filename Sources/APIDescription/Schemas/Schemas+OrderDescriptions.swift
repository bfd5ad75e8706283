import JSON
import Orders

/// Orders as people write them.
extension Schemas {
    /// The parts of an order to be made.
    static let orderDescriptions: Group = [
        ("OrderDescription", order), ("CustomerDescription", customer), ("BagDescription", bag),
        ("LineDescription", line), ("RefundDescription", refund),
        ("RefundLineDescription", refundLine),
    ]

    private static let order = Schema.object(
        """
        An order to be made. All but the bags has a default, which together make an order that can \
        be cancelled and refunded.
        """,
        [
            appID,
            .maybe("about", .text("For people.").orNull),
            .maybe("name", name("Used once in an app.")),
            .maybe("order_id", newID("Its id; a new one where absent.").orNull),
            .maybe("currency", .currency("Of all its amounts.").orNull.otherwise("USD")),
            .maybe(
                "age_hours",
                .int32("How long ago it was made.", 0...876_000).orNull.otherwise(24)),
            .maybe("customer", .named("CustomerDescription").orNull),
            .maybe("app_order_id", .text("The channel's own id of it.", longest: 64).orNull),
            .always("bags", bounded(.list("At least one.", of: .named("BagDescription")), from: 1)),
        ], refusesOthers: true)

    private static func name(_ about: String) -> Schema {
        .text("What tests know it by; no number. \(about)", longest: 255, pattern: "[^0-9]").orNull
    }

    private static let customer = Schema.object(
        "Who bought.",
        [
            .maybe("first_name", .text("Given name.", longest: 32).orNull),
            .maybe("last_name", .text("Family name.", longest: 32).orNull),
            .maybe("email", .text("Where letters go.", longest: 64).orNull),
        ], refusesOthers: true)

    private static let bag = Schema.object(
        """
        A bag to be made. Its status must be one that the rest leads to: refunds go with \
        PARTIALLY_REFUNDED, REFUNDED and CANCELED.
        """,
        [
            .maybe("about", .text("For people.").orNull),
            .maybe("name", name("Used once in its order.")),
            .maybe("bag_id", newID("Its id; a new one where absent.").orNull),
            .maybe("merchant", merchantChoice),
            .maybe(
                "status", .word("Where it stands.", BagStatus.self).orNull.otherwise("ACCEPTED")),
            .maybe(
                "fulfillment_status",
                .word("What became of its goods.", FulfillmentStatus.self).orNull
            ),
            .maybe(
                "financial_status", .word("What became of its money.", FinancialStatus.self).orNull),
            .maybe("skus", bounded(.list("Its lines.", of: .named("LineDescription"))).orNull),
            .maybe("shipping_total", Schema.cents("Shipping.").orNull.otherwise(0)),
            .maybe("tax_total", Schema.cents("Tax.").orNull.otherwise(0)),
            .maybe("discount_total", Schema.cents("What is taken off.").orNull.otherwise(0)),
            .maybe("duty_total", Schema.cents("Duties.").orNull.otherwise(0)),
            .maybe(
                "taxes_included",
                .flag("Whether the tax is inside of what the lines cost.").orNull.otherwise(false)),
            .maybe(
                "commission_rate",
                .number("The channel's share, in percent.", 0...100).orNull.otherwise(10)),
            .maybe(
                "exchange_rate",
                .number("US cents for one hundredth of its currency.", 0.000001...1000).orNull
                    .otherwise(1)),
            .maybe(
                "refunds",
                .list("What went back already, oldest first.", of: .named("RefundDescription"))
                    .orNull
            ),
        ], refusesOthers: true)

    private static let merchantChoice = Schema([
        "description": "A merchant, by its id or name or platform; the first where absent.",
        "anyOf": [
            Schema.id("By its id.").json, Schema.text("By its name.").json,
            Schema.object(
                "The first on a platform.",
                [.always("platform", .word("The platform.", PlatformName.self))],
                refusesOthers: true
            ).json,
            ["type": "null"],
        ],
    ])

    private static let line = Schema.object(
        "A line to be made.",
        [
            .maybe("order_sku_id", newID("Its id; a new one where absent.").orNull),
            .maybe("sku_id", newID("The article's id in the catalog.").orNull),
            .maybe(
                "name",
                .text("What it is called.", longest: 255).orNull.otherwise("Article")),
            .maybe(
                "external_id", .text("The variant's id in the shop.", longest: 64).orNull),
            .maybe("price", Schema.cents("What one piece costs.").orNull.otherwise(2500)),
            .maybe("quantity", .int32("How many pieces.", 1...1000).orNull.otherwise(1)),
            .maybe("quantity_fulfilled", .int32("How many have left.", 0...1000).orNull),
        ], refusesOthers: true)

    private static let refund = Schema.object(
        "A refund that was completed before, as Refund Bag takes it.",
        [
            .maybe("reason", .text("Why.", longest: 255).orNull),
            .maybe("restock_items", .flag("Of no effect here.").orNull),
            .maybe("notify_customer", .flag("Of no effect here.").orNull),
            .maybe("amount_refunded", .cents("How much.").orNull),
            .maybe("shipping", Schema.named("RefundRequestShipping").orNull),
            .maybe("skus", .list("Which lines.", of: .named("RefundLineDescription")).orNull),
        ], refusesOthers: true)

    private static let refundLine = Schema.object(
        "One line that went back.",
        [
            .always("order_sku_id", .id("The line, which must have been given this id.")),
            .maybe("quantity_refunded", .count("How many pieces.").orNull),
            .maybe("amount_refunded", .cents("How much.").orNull),
        ], refusesOthers: true)

    /// An id that every JSON reader holds exactly.
    private static func newID(_ about: String) -> Schema {
        .int64(about, 1...9_007_199_254_740_991)
    }

    private static func bounded(_ list: Schema, from least: Int64? = nil) -> Schema {
        let limited = list.with("maxItems", 100)
        return least.map { limited.with("minItems", JSONValue($0)) } ?? limited
    }
}
