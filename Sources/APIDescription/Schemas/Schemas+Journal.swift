import JSON
import Orders

/// What was asked and what was called.
extension Schemas {
    /// Entries of the journal, and assertions on them.
    static let journal: Group = [
        (
            "JournalEntry",
            .one(
                "What happened.", of: [.named("RequestEntry"), .named("PlatformCallEntry")])
        ),
        ("RequestEntry", requestEntry), ("PlatformCallEntry", callEntry),
        ("JournaledRequest", journaledRequest), ("JournaledResponse", journaledResponse),
        ("CancelCall", cancelCall), ("RefundCall", refundCall), ("PlatformAnswer", answer),
        ("Expectation", expectation), ("Verified", verified), ("NotVerified", notVerified),
        ("NearMiss", nearMiss),
    ]

    private static func entry(_ about: String, _ kind: String, _ fields: [Field]) -> Schema {
        .object(
            about,
            [
                .always("sequence", .id("Its number in the app's journal.")),
                .always("time", .date("When it came.")),
                .always("kind", .constant(kind, "What it is.")),
            ] + fields + [
                .always(
                    "duration_ms",
                    .int64("How long it took on the world's clock; null while it is awaited.", any)
                        .orNull),
                .always(
                    "fault", .text("The faults that shaped it, as in `X-Sandbox-Fault`.").orNull),
                .always(
                    "hints",
                    .list("What you should know about it.", of: .text("A sentence."))),
            ])
    }

    private static let requestEntry = entry(
        "A request of the API.", "request",
        [
            .always(
                "operation", .word("The call, by its name.", apiOperations.map(\.id)).orNull),
            .always("order_id", .int64("The order of its path.", any).orNull),
            .always("bag_id", .int64("The bag of its path.", any).orNull),
            .always("request", .named("JournaledRequest")),
            .always(
                "response", .named("JournaledResponse", "Null while it is awaited.").orNull),
        ])

    private static let journaledRequest = Schema.object(
        "What was sent; secrets and tokens are `***`.",
        [
            .always("method", .text("The method.")),
            .always("path", .text("The path.")),
            .always("query", .text("The query, as it was sent.").orNull),
            .always(
                "headers",
                Schema([
                    "type": "object", "description": "The head, by names in lower case.",
                    "additionalProperties": Schema.text("A value.").json,
                ])),
            .always("body", .anything("JSON as JSON, all else as text; null where there is none.")),
        ])

    private static let journaledResponse = Schema.object(
        "What was answered, as the client got it.",
        [
            .always(
                "status",
                .int32("The status; null where a fault cut the reply off before it.", 100...599)
                    .orNull),
            .always(
                "body",
                .anything("JSON as JSON, all else as text; null where none came, or not whole.")),
            .maybe(
                "delivery",
                .word(
                    "What a fault did to the reply's bytes, if it did.",
                    ["reset", "close", "truncate", "garbage", "drip"])),
        ])

    private static let callEntry = entry(
        "A call of a merchant's platform.", "platform_call",
        [
            .always("operation", .word("What was asked of it.", ["cancel", "refund"])),
            .always("merchant_id", .smallID("Whose platform.")),
            .always("order_id", .id("The order.")),
            .always("bag_id", .id("The bag.")),
            .always(
                "call", .one("What was sent.", of: [.named("CancelCall"), .named("RefundCall")])),
            .always("answer", .named("PlatformAnswer")),
        ])

    private static let cancelCall = Schema.object(
        "Cancel the order.",
        [
            .always("reason", .text("Why.").orNull),
            .always("reason_code", .word("Why.", ReasonCode.self)),
            .always("restock_items", .flag("Whether the pieces go back into stock.")),
            .always("notify_customer", .flag("Whether the customer is written to.")),
        ])

    private static let refundCall = Schema.object(
        "Give money back.",
        [
            .always("amount", .cents("How much.")),
            .always(
                "pieces",
                .list(
                    "What for.",
                    of: .object(
                        "Some pieces.",
                        [
                            .always("variant_id", .text("The variant's id in the shop.")),
                            .always("quantity", .count("How many.")),
                        ]))),
            .always("restock_items", .flag("Whether the pieces go back into stock.")),
            .always(
                "notify_customer",
                .flag("Whether the customer is written to; as the shop likes where null.").orNull),
        ])

    private static let answer = Schema.object(
        "What the platform said, as far as Violet learnt it.",
        [
            .always(
                "result",
                .word(
                    "How it went.",
                    ["accepted", "refused", "accepted_in_part", "pending", "awaited"])),
            .maybe("message", .text("With `refused`: in which words.")),
            .maybe("error_code", .int32("With `refused`: with which code.")),
            .maybe("refused_skus", lines("With `accepted_in_part`: which lines not.")),
            .maybe("until", .date("With `pending` and `awaited`: when it ends.")),
        ])

    private static let any = Int64.min...Int64.max
}

/// Assertions on the journal.
extension Schemas {
    private static let expectation = Schema.object(
        "What the journal should have.",
        [
            appID,
            .maybe("kind", .word("Of which kind.", ["request", "platform_call"]).orNull),
            .maybe(
                "where",
                .anything("What entries must say; they may say more.").with(
                    "type", ["object", "null"])),
            .maybe("times", times),
        ], refusesOthers: true)

    private static let times = Schema(["description": "How often; once or more where absent."])
        .with(
            "anyOf",
            [
                Schema.count("Exactly.").json,
                Schema.object(
                    "A range.",
                    [
                        .maybe("at_least", .count("No less.").orNull),
                        .maybe("at_most", .count("No more.").orNull),
                    ], refusesOthers: true
                ).json,
                ["type": "null"],
            ])

    private static let verified = Schema.object(
        "It is so.", [.always("matched", .count("How many entries match."))])

    private static let notVerified = Schema.object(
        "It is not so.",
        [
            .always("message", .text("What is wrong.")),
            .always("error", .constant("not_verified", "The code in words.")),
            .always("code", .int32("As in any error.", 1001...1001)),
            .always("matched", .count("How many entries match.")),
            .always(
                "nearest", .list("Those that nearly match, nearest first.", of: .named("NearMiss"))),
        ])

    private static let nearMiss = Schema.object(
        "An entry that nearly matches.",
        [
            .always(
                "differences",
                .list(
                    "How it differs.",
                    of: .object(
                        "One value.",
                        [
                            .always("path", .text("Where it stands.")),
                            .always("expected", .anything("What it should be.")),
                            .always("actual", .anything("What it is.")),
                        ]))),
            .always("entry", .named("JournalEntry")),
        ])
}
