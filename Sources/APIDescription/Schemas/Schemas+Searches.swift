import JSON
import Orders
import WorldStore

/// What searches ask for.
extension Schemas {
    /// The bodies of the two searches.
    static let searches: Group = [
        ("OrderSearchRequest", orderSearch), ("BagSearchRequest", bagSearch),
    ]

    private static let orderSearch = Schema.object(
        "What orders must be like; every field narrows the search, null is the same as absent.",
        [
            .maybe("order_id", .id("The order.").orNull),
            .maybe("status", .word("Where it stands.", OrderStatus.self).orNull),
            .maybe("app_order_id", .text("The channel's own id of it.").orNull),
            .maybe("customer_name", .text("A part of who bought, in any case.").orNull),
            .maybe("customer_email", .text("Whose address, in any case.").orNull),
            .maybe("sku_name", .text("A part of an article's name, in any case.").orNull),
            .maybe("total", .int32("What it costs, in cents.").orNull),
            .maybe("bag_id", .id("One of its bags.").orNull),
            .maybe("bag_status", .word("Where one of its bags stands.", BagStatus.self).orNull),
            .maybe("merchant_id", .smallID("The merchant of one of its bags.").orNull),
            .maybe(
                "user_id",
                .int64("No order of this sandbox has a user: finds nothing.", 0...Int64.max).orNull),
            .maybe(
                "referral_id",
                .text("No order of this sandbox has a referral: finds nothing.").orNull),
        ] + dates + sorting)

    private static let bagSearch = Schema.object(
        "What bags must be like; every field narrows the search, null is the same as absent.",
        [
            .maybe("order_id", .id("The order.").orNull),
            .maybe("id", .id("The bag.").orNull),
            .maybe("bag_status", .word("Where it stands.", BagStatus.self).orNull),
            .maybe("merchant_id", .smallID("The merchant.").orNull),
            .maybe("external_id", .text("The order's id on the merchant's platform.").orNull),
            .maybe("app_order_id", .text("The channel's own id of the order.").orNull),
        ] + [
            .maybe(
                "before_date_created",
                Schema.readDate("The same as `date_created:max`.").deprecated.orNull),
            .maybe(
                "after_date_created",
                Schema.readDate("The same as `date_created:min`.").deprecated.orNull),
        ] + dates + sorting)

    private static let dates: [Field] = [
        .maybe("date_created:min", .readDate("Not made earlier.").orNull),
        .maybe("date_created:max", .readDate("Not made later.").orNull),
        .maybe("date_last_modified:min", .readDate("Not changed earlier.").orNull),
        .maybe("date_last_modified:max", .readDate("Not changed later.").orNull),
        .maybe("date_submitted:min", .readDate("Not paid earlier.").orNull),
        .maybe("date_submitted:max", .readDate("Not paid later.").orNull),
        .maybe(
            "after_date", Schema.readDate("The same as `date_last_modified:min`.").deprecated.orNull
        ),
        .maybe(
            "before_date",
            Schema.readDate("The same as `date_last_modified:max`.").deprecated.orNull
        ),
    ]

    private static let sorting: [Field] = [
        .maybe(
            "sort_by",
            .word("What is sorted by; ties by the id.", OrderFilter.Sort.self).orNull
                .otherwise("date_created")),
        .maybe(
            "sort_direction",
            .text(
                "Which end comes first, in any case.", pattern: "^([Aa][Ss][Cc]|[Dd][Ee][Ss][Cc])$"
            )
            .orNull.otherwise("DESC")),
    ]
}
