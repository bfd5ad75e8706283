import Orders

/// Orders as a whole.
extension Schemas {
    /// An order, who bought it, and pages of orders.
    static let orders: Group = [
        ("Order", order),
        ("OrderCustomer", customer),
        ("OrderAddress", address),
        ("VioletPageOrder", page("orders", of: "Order")),
        ("VioletPageBag", page("bags", of: "Bag")),
        ("VioletPageable", pageable),
        ("VioletSort", sort),
    ]

    private static let order = Schema.object(
        "What a shopper bought in one go, over all merchants.",
        [
            .always("id", .id("Its id.")),
            .always("order_id", .id("The same.")),
            .always("app_id", .smallID("The app that it belongs to.")),
            .maybe("app_name", .text("The app's name, with `extended`.")),
            .always("app_order_id", .text("The channel's own id of it.").orNull),
            .always("developer_id", .smallID("The app's developer.")),
            .always("status", .word("Where it stands, which follows its bags.", OrderStatus.self)),
            .always("order_status", .word("The same.", OrderStatus.self)),
            .always("customer", .named("OrderCustomer")),
            .always("shipping_address", .named("OrderAddress")),
            .always("billing_address", .named("OrderAddress")),
            .always("bags", .list("One per merchant.", of: .named("Bag"))),
            .always(
                "payment_transactions",
                .list("How it was paid; empty for a cart.", of: .named("PaymentTransaction"))),
        ] + totals("order") + [
            .always("currency", .currency("Of all its amounts.")),
            .always("currency_symbol", .text("For people.")),
            .always("is_guest", .flag("True here.")),
            .always("guest", .flag("The same.")),
            .always("priced", .flag("True here.")),
            .always("wallet_based_checkout", .flag("False here.")),
            .always("intent_based_checkout", .flag("False here.")),
            .always("errors", .list("Empty here.", of: .named("OrderError"))),
            .always("date_created", .date("When it was made.")),
            .always(
                "date_last_modified",
                .date("When it last changed itself; a change of a bag alone does not count.")),
            .always("date_submitted", .date("When the shopper paid; null for a cart.").orNull),
        ])

    /// The amounts that orders and bags both have.
    static func totals(_ what: String) -> [Field] {
        [
            .always("sub_total", .cents("What the lines cost.")),
            .always("shipping_total", .cents("Shipping.")),
            .always("tax_total", .cents("Tax.")),
            .always("discount_total", .cents("What was taken off.")),
            .always("duty_total", .cents("Duties.")),
            .always("total", .cents("What the \(what) costs in all.")),
        ]
    }

    private static let customer = Schema.object(
        "Who bought.",
        [
            .always("first_name", .text("Given name.")),
            .always("last_name", .text("Family name.")),
            .always("name", .text("Both.")),
            .always("email", .text("Where letters go.")),
            .always("same_address", .flag("Whether the bill goes where the parcel goes.")),
        ])

    private static let address = Schema.object(
        "Where a parcel or a bill goes.",
        [
            .always("name", .text("To whom.")),
            .always("address_1", .text("Street and number.")),
            .always("city", .text("City.")),
            .always("state", .text("State.")),
            .always("postal_code", .text("Postal code.")),
            .always("country", .text("Two letters.")),
        ])

    private static func page(_ what: String, of element: String) -> Schema {
        .object(
            "One page of \(what).",
            [
                .always("content", .list("What is on it.", of: .named(element))),
                .always("last", .flag("Whether no page follows.")),
                .always("total_pages", .count("How many pages there are.")),
                .always("total_elements", .count("How many \(what) there are on all of them.")),
                .always("first", .flag("Whether it is the first.")),
                .always("number_of_elements", .count("How many are on this one.")),
                .always("size", .count("How many fit on one.")),
                .always("number", .count("Which page it is, from 1.")),
                .always("empty", .flag("Whether nothing is on it.")),
                .always("pageable", .named("VioletPageable")),
                .always("sort", .named("VioletSort")),
            ])
    }

    private static let pageable = Schema.object(
        "Where a page lies.",
        [
            .always("page_number", .count("Which page, from 1.")),
            .always("page_size", .count("How many fit on one.")),
            .always(
                "offset",
                .int64("How many come before its first.", 0...Int64.max)),
            .always("paged", .flag("True here.")),
            .always("unpaged", .flag("False here.")),
            .always("sort", .named("VioletSort")),
        ])

    private static let sort = Schema.object(
        "Whether a list has an order; here it always has.",
        [
            .always("sorted", .flag("True here.")),
            .always("unsorted", .flag("False here.")),
            .always("empty", .flag("False here.")),
        ])
}
