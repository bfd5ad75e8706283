import Orders

/// One merchant's part of an order.
extension Schemas {
    /// A bag and its parts.
    static let bags: Group = [
        ("Bag", bag),
        ("OrderSku", line),
        ("OrderShippingMethod", shippingMethod),
        ("OrderTax", tax),
    ]

    private static let bag = Schema.object(
        "One merchant's part of an order.",
        identity + state + [
            .always("skus", .list("Its lines.", of: .named("OrderSku"))),
            .always(
                "shipping_method",
                .named("OrderShippingMethod", "Null for a cart.").orNull),
            .always("taxes", .list("Its taxes.", of: .named("OrderTax"))),
        ] + totals("bag") + [
            .always(
                "taxes_included", .flag("Whether the tax is inside of what the lines cost.")),
            .always("external_checkout", .flag("True here.")),
            .always("wallet_based_checkout", .flag("False here.")),
            .always("commission_rate", .number("The channel's share, in percent.", 0...100)),
            .always("commission_rate_source", .constant("BAG", "Where the rate stands.")),
            .always("channel", .constant("APP", "Where it was sold.")),
            .always("currency", .currency("Of all its amounts.")),
            .always("external_currency", .currency("The merchant's currency.")),
            .always(
                "currency_exchange_rate",
                .number("US cents for one hundredth of its currency.", 0...1000)),
            .always("fulfillments", .list("Empty here.", of: .anything("A parcel."))),
            .always("discounts", .list("Empty here.", of: .anything("A discount."))),
            .always("date_created", .date("When it was made.")),
            .always("date_last_modified", .date("When it last changed.")),
            .always("date_submitted", .date("When the shopper paid; null for a cart.").orNull),
            .always(
                "remorse_period_ends",
                .date("Where the switch `remorse_period` enforces it, no refund comes later.")
                    .orNull
            ),
        ])

    private static let identity: [Field] = [
        .always("id", .id("Its id.")),
        .always("bag_id", .id("The same.")),
        .always("order_id", .id("The order.")),
        .always("merchant_id", .smallID("The merchant.")),
        .always("merchant_name", .text("What the merchant is called.")),
        .always("platform", .word("What the merchant's shop runs on.", PlatformName.self)),
        .always("app_id", .smallID("The app that it belongs to.")),
        .maybe("app_name", .text("The app's name, with `extended`.")),
        .always("app_order_id", .text("The channel's own id of the order.").orNull),
        .always(
            "external_id",
            .text("The order's id on the merchant's platform; null for a cart.").orNull),
    ]

    private static let state: [Field] = [
        .always(
            "status",
            .word(
                """
                Where it stands. ACCEPTED, SUBMITTED, COMPLETED and PARTIALLY_REFUNDED can be \
                cancelled and refunded; CANCELED can be refunded while money is left.
                """, BagStatus.self)),
        .always("bag_status", .word("The same.", BagStatus.self)),
        .always("fulfillment_status", .word("What became of the goods.", FulfillmentStatus.self)),
        .always("financial_status", .word("What became of the money.", FinancialStatus.self)),
        .always("dispute_status", .word("Whether the payment is disputed.", DisputeStatus.self)),
    ]

    private static let line = Schema.object(
        "One article in a bag.",
        [
            .always("id", .id("Its id: `order_sku_id` of refunds.")),
            .always("sku_id", .id("The article's id in the catalog.")),
            .always("offer_id", .id("The offer's id in the catalog.")),
            .always("merchant_id", .smallID("The merchant.")),
            .always("app_id", .smallID("The app that the order belongs to.")),
            .always("name", .text("What it is called.")),
            .always("external_id", .text("The variant's id on the merchant's platform.")),
            .always("price", .cents("What one piece costs.")),
            .always("quantity", .int32("How many pieces.", 1...1000)),
            .always("quantity_fulfilled", .int32("How many have left the merchant.", 0...1000)),
            .always("line_price", .cents("What they cost together.")),
            .always("available", .flag("True here.")),
            .always("status", .word("Where it stands.", LineStatus.self)),
            .always("product_type", .constant("PHYSICAL", "What kind of article it is.")),
            .always("commission_rate", .number("The channel's share, in percent.", 0...100)),
            .always("commission_rate_source", .constant("BAG", "Where the rate stands.")),
        ])

    private static let shippingMethod = Schema.object(
        "How a bag is sent.",
        [
            .always("id", .id("Its id.")),
            .always("type", .constant("FLAT_RATE_PRICE", "How its price is found.")),
            .always("label", .text("What it is called.")),
            .always("price", .cents("What it costs.")),
            .always("custom", .flag("False here.")),
            .always("shipping_method_id", .text("Its id on the merchant's platform.")),
            .always("bag_id", .id("The bag.")),
            .always("merchant_id", .smallID("The merchant.")),
        ])

    private static let tax = Schema.object(
        "A tax on a bag.",
        [
            .always("order_id", .id("The order.")),
            .always("merchant_id", .smallID("The merchant.")),
            .always("state", .text("Where it is owed.")),
            .always("rate", .number("Null here.", 0...1).orNull),
            .always("amount", .cents("How much.")),
        ])
}
