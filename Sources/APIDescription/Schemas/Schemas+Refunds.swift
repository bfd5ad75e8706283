import Orders

/// Money that went back.
extension Schemas {
    /// A refund and its parts.
    static let refunds: Group = [
        ("Refund", refund),
        ("RefundOrderSku", refundLine),
        ("RefundShipping", refundShipping),
        ("RefundError", refundError),
    ]

    private static let refund = Schema.object(
        "Money given back, or asked to be given back, for one bag.",
        [
            .always("id", .id("Its id.")),
            .always("order_id", .id("The order.")),
            .always("bag_id", .id("The bag.")),
            .always("merchant_id", .smallID("The merchant whose platform was asked.")),
            .always("app_id", .smallID("The app that the order belongs to.")),
            .always("transaction_id", .id("The bag's transaction that is refunded.")),
            .always("payment_transaction_id", .id("The order's payment transaction.")),
            .always("gateway_transaction_id", .text("The payment's id at the gateway.")),
            .always(
                "amount",
                .cents(
                    """
                    How much goes back; with PARTIALLY_COMPLETED, how much of it the platform took.
                    """)),
            .always("merchant_transfer_reversal_amount_usd", reversal("merchant", "in US dollars")),
            .always(
                "developer_transfer_reversal_amount_usd", reversal("developer", "in US dollars")),
            .always(
                "merchant_transfer_reversal_amount_platform_currency",
                reversal("merchant", "in the platform's currency")),
            .always(
                "developer_transfer_reversal_amount_platform_currency",
                reversal("developer", "in the platform's currency")),
            .maybe("reason", .text("Why, in the caller's words; absent where there are none.")),
            .maybe(
                "reason_code",
                .word(
                    "Why, of a refund that a cancellation made; others have none.", ReasonCode.self)
            ),
            .always("refund_currency", .currency("The bag's currency.")),
            .always("platform_currency", .currency("The currency of the payment account.")),
            .always("status", status),
            .always(
                "skus",
                .list(
                    "The lines in it; none in a refund of an amount.", of: .named("RefundOrderSku"))
            ),
            .always(
                "transfer_reversals",
                .list(
                    "The ids of the transfers that were taken back for it.",
                    of: .text("Such an id."))),
            .maybe(
                "shipping", .named("RefundShipping", "The shipping in it, where there is some.")),
            .always(
                "tax_amount",
                .cents("The tax in it; null where there is none, or where it cannot be told.")
                    .orNull
            ),
            .always("date_created", .date("When it was asked for.")),
            .always("date_last_modified", .date("When it last changed.")),
            .maybe(
                "external_id",
                .text("Its id on the merchant's platform, where that gives its refunds ids.")),
            .always(
                "errors", .list("What the platform refused.", of: .named("RefundError"))),
        ])

    private static let status = Schema.word(
        """
        Where it stands. PROCESSING reserves its amount; COMPLETED, PARTIALLY_COMPLETED and \
        EXTERNAL (made by the merchant) took it from the bag; FAILED and CANCELED gave nothing.
        """, RefundStatus.self)

    private static func reversal(_ who: String, _ currency: String) -> Schema {
        .cents("What the \(who)'s share gives back, \(currency); null until money moved.").orNull
    }

    private static let refundLine = Schema.object(
        "One line of a refund.",
        [
            .always("id", .id("Its own id.")),
            .always("refund_id", .id("The refund.")),
            .always("bag_id", .id("The bag.")),
            .always("quantity_refunded", .count("How many pieces.")),
            .always("external_id", .text("The variant's id on the merchant's platform.")),
            .always(
                "order_sku_id", .id("The bag's line; not the catalog's `sku_id`.")),
        ])

    private static let refundShipping = Schema.object(
        "The shipping in a refund.",
        [
            .always("amount", .cents("How much, tax included.")),
            .always("full_refund", .flag("Whether it is all that was left of the shipping.")),
            .maybe(
                "discrepancy_reason",
                .text("Why it differs from what was charged, in the caller's words.")),
        ])

    private static let refundError = Schema.object(
        "What a platform refused of a refund.",
        [
            .always("id", .id("Its id.")),
            .always("error_code", .int32("9000, unless a fault rule says otherwise.")),
            .always("error_message", .text("The platform's words.")),
            .always("resolved", .flag("Whether a later refund made it good.")),
            .maybe("date_resolved", .date("When it did.")),
            .always("date_created", .date("When it happened.")),
            .always("refund_id", .id("The refund.")),
        ])
}
