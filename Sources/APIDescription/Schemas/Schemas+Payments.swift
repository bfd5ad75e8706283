import Orders

/// How orders were paid.
extension Schemas {
    /// A payment transaction and its parts.
    static let payments: Group = [("PaymentTransaction", payment)]

    private static let payment = Schema.object(
        "How an order was paid.",
        [
            .always("id", .id("Its id: `payment_transaction_id` of refunds.")),
            .always("order_id", .id("The order.")),
            .always("payment_provider", .constant("STRIPE", "Who took the money.")),
            .always(
                "payment_provider_transaction_id",
                .text("The provider's id of it: `gateway_transaction_id` of refunds.")),
            .always("amount", .cents("What was paid; refunds do not lower it.")),
            .always("currency", .currency("Its currency.")),
            .always(
                "capture_status",
                .word("Where it stands; spelt CANCELLED here and nowhere else.", CaptureStatus.self)
            ),
            .always("status", .word("The same.", CaptureStatus.self)),
            .always("capture_method", .constant("AUTOMATIC", "How the money is taken.")),
            .always(
                "transfer_status",
                .word(
                    "What became of the shares of merchants and developer.",
                    ["SENT", "REVERSED", "PARTIALLY_REVERSED", "PENDING"])),
            .always("transfer_method", .constant("AUTOMATIC", "How the shares are sent.")),
            .always("dispute_status", .word("Whether it is disputed.", DisputeStatus.self)),
            .always(
                "related_bags",
                .list("The order's bags.", of: .text("The id of a bag.", pattern: "^[0-9]+$"))),
            .always(
                "related_refunds",
                .list("Their refunds.", of: .text("The id of a refund.", pattern: "^[0-9]+$"))),
            .always("errors", .list("Empty here.", of: .anything("An error."))),
            .always("date_created", .date("When it was made.")),
            .always("date_last_modified", .date("When it last changed.")),
        ])
}
