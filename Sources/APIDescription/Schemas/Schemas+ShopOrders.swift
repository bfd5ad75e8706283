import Orders
import Platform

/// What shops and lists know of orders.
extension Schemas {
    /// Views of orders on the control side.
    static let shopOrders: Group = [
        ("ShopOrder", shopOrder), ("ShopLine", shopLine), ("OrderSummary", summary),
        ("BagSummary", bagSummary),
    ]

    private static let shopOrder = Schema.object(
        "An order as the merchant's shop sees it; after a lost answer it differs from Violet's view.",
        [
            .always("external_order_id", .text("Its id in the shop.")),
            .always("order_id", .id("Violet's order.")),
            .always("bag_id", .id("Violet's bag.")),
            .always("captured", .cents("What the shop has taken.")),
            .always("refunded", .cents("What it has given back.")),
            .always("cancelled", .flag("Whether the shop has cancelled it.")),
            .always("date_cancelled", .date("When it did.").orNull),
            .always("lines", .list("What was bought.", of: .named("ShopLine"))),
            .always(
                "notifications",
                .list(
                    "What the shop wrote to the customer about, oldest first.",
                    of: .word("A letter.", PlatformOperation.self))),
        ])

    private static let shopLine = Schema.object(
        "A line of a shop's order.",
        [
            .always("variant_id", .text("The variant's id in the shop.")),
            .always("quantity", .count("How many pieces.")),
            .always("fulfilled", .count("How many have left the shop.")),
            .always("restocked", .count("How many went back into stock.")),
            .always("refunded", .count("How many were refunded.")),
            .always("stock", .int32("How many the shop has of it.")),
        ])

    private static let summary = Schema.object(
        "An order in short.",
        [
            .always("order_id", .id("Its id.")),
            .always("name", .text("What tests know it by.").orNull),
            .always("status", .word("Where it stands.", OrderStatus.self)),
            .always("currency", .currency("Of its amounts.")),
            .always("total", .cents("What it costs.")),
            .always("bags", .list("Its bags.", of: .named("BagSummary"))),
        ])

    private static let bagSummary = Schema.object(
        "A bag in short.",
        [
            .always("bag_id", .id("Its id.")),
            .always("name", .text("What tests know it by.").orNull),
            .always("merchant_id", .smallID("Its merchant.")),
            .always("status", .word("Where it stands.", BagStatus.self)),
            .always("total", .cents("What it costs.")),
            .always("left_to_refund", .cents("What can still go back of it.")),
        ])
}
