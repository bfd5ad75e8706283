import JSON
import Orders

/// What came of cancelling.
extension Schemas {
    /// The record of cancel calls and its parts.
    static let cancellations: Group = [
        ("OrderCancellation", order),
        ("BagCancellation", bag),
        ("OrderError", error),
    ]

    private static let order = Schema.object(
        "What came of cancelling an order or one of its bags.",
        [
            .always("order_id", .id("The order.")),
            .always("app_id", .smallID("The app that it belongs to.")),
            .always(
                "status",
                .word(
                    """
                    CANCELED where every bag was, CANCELLATION_FAILURE where none was; for some of \
                    them what the switch `partial_cancel_status` says.
                    """, CancellationStatus.self)),
            .always(
                "cancelled_bags", .list("A record per bag tried.", of: .named("BagCancellation"))),
            .always("message", .text("The status in a sentence.")),
        ])

    private static let bag = Schema.object(
        "What came of cancelling one bag.",
        [
            .always("order_id", .id("The order.")),
            .always("bag_id", .id("The bag.")),
            .always("merchant_id", .smallID("Its merchant.")),
            .maybe("external_order_id", .text("The order's id on the merchant's platform.")),
            .always(
                "status",
                .word(
                    "Whether the bag was cancelled.", CancellationStatus.self,
                    except: [.partiallyCanceled])),
            .always(
                "originated_by",
                .word(
                    "VIOLET for calls of this API, else who cancelled outside of it.",
                    Originator.self)),
            .always(
                "date_cancelled",
                .text(
                    """
                    When the outcome was known, also where the platform refused. The one date that \
                    has milliseconds and a colon in its zone.
                    """,
                    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
                        + "\\.[0-9]{3}\\+00:00$"
                ).with("format", "date-time")),
            .always("refund", .named("Refund", "Null where there is none.").orNull),
            .maybe(
                "errors",
                .list("What the platform refused; absent where nothing.", of: .named("OrderError"))),
        ])

    private static let error = Schema.object(
        "A step that failed on the merchant's platform.",
        [
            .always("id", .id("Its id.")),
            .always("order_id", .id("The order.")),
            .always("bag_id", .id("The bag.")),
            .always("entity_id", .text("The id of what it is about.")),
            .always("entity_type", .constant("BAG", "What it is about.")),
            .always("type", .word("Which step.", OrderErrorType.self)),
            .always("message", .text("The platform's words.", longest: 255)),
            .always("date_created", .date("When.")),
            .always("platform", .word("The platform.", PlatformName.self)),
        ])
}
