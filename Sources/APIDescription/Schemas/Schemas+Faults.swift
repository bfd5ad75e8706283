import JSON
import Orders
import Platform

/// What goes wrong on purpose.
extension Schemas {
    /// Fault rules of both targets.
    static let faults: Group = [
        (
            "FaultRule",
            .one(
                "A rule of either target.",
                of: [.named("PlatformFaultRule"), .named("APIFaultRule")])
        ),
        (
            "FaultRuleRequest",
            .one(
                "A rule of either target.",
                of: [.named("PlatformFaultRuleRequest"), .named("APIFaultRuleRequest")])
        ),
        (
            "PlatformFaultRule",
            rule(
                "what a merchant's platform does", .named("PlatformFaultScope"),
                .named("PlatformFault"))
        ),
        (
            "APIFaultRule",
            rule("what the API itself does", .named("APIFaultScope"), .named("APIFault"))
        ),
        (
            "PlatformFaultRuleRequest",
            request(
                """
                A rule about what a merchant's platform does. A kind that makes sense for one \
                operation only narrows the rule to it. `after_effect`, for an answer that is lost \
                after the shop did what was asked, goes with `unavailable`, `timeout`, `malformed` \
                and `slow`.
                """, .maybe("on", .named("PlatformFaultScope").orNull), .named("PlatformFault"))
        ),
        (
            "APIFaultRuleRequest",
            request(
                """
                A rule about what the API itself does. `after_effect` is for an answer that is lost \
                after the call was carried out.
                """, .always("on", .named("APIFaultScope")), .named("APIFault"))
        ),
        ("DescribedCall", call), ("FaultTest", test), ("PlatformFaultScope", platformScope),
        ("APIFaultScope", apiScope),
        (
            "PlatformFault",
            .one(
                "What goes wrong: a kind, with its own parameters.",
                of: Fault.Kind.allCases.map(kind))
        ),
        (
            "APIFault",
            .one(
                "What goes wrong: a kind, with its own parameters.",
                of: APIFault.Kind.allCases.map(kind))
        ),
    ]

    private static func rule(_ what: String, _ scope: Schema, _ fault: Schema) -> Schema {
        .object(
            "One named thing that goes wrong with \(what), and how often it did.",
            [
                .always("id", .id("Its id, as in the header `X-Sandbox-Fault`.")),
                .always("name", .text("What you call it.").orNull),
                .always("app_id", .smallID("The app in whose world it holds.")),
                .always("on", scope),
                .always("fault", fault),
                .always("phase", .word("Before or after the effect.", FaultPhase.self)),
                .always("skip", .count("So many matching calls pass first.")),
                .always("times", .int32("Then so many are hit; null for ever.", positive).orNull),
                .maybe("calls", .list("The calls that are hit, in place of both.", of: callNumber)),
                .always("probability", .number("How likely such a call is hit.", 0...1)),
                .maybe("expires", .date("When it ends by itself.")),
                .always("matched", .count("How many calls it was asked about.")),
                .always("fired", .count("How many of them it hit.")),
            ])
    }

    private static func request(_ about: String, _ scope: Field, _ fault: Schema) -> Schema {
        .object(
            about + " `calls` goes without `skip` and `times`.",
            [
                appID,
                .maybe("name", .text("What you call it.", longest: 255).orNull),
                scope,
                .always("fault", fault),
                .maybe(
                    "phase",
                    .word("Before or after the effect.", FaultPhase.self).orNull
                        .otherwise("before_effect")),
                .maybe("skip", .count("So many matching calls pass first.").orNull.otherwise(0)),
                .maybe(
                    "times", .int32("Then so many are hit; for ever where absent.", positive).orNull
                ),
                .maybe(
                    "calls", .list("The calls that are hit, counted from 1.", of: callNumber).orNull
                ),
                .maybe("ttl_ms", duration("It ends by itself so much later.").orNull),
                .maybe(
                    "probability",
                    .number("How likely such a call is hit.", 0...1).orNull.otherwise(1)),
            ], refusesOthers: true)
    }

    private static let call = Schema.object(
        """
        A call to try: `operation` and the three ids for a rule about a platform, `operation`, \
        `method` and `path` for one about the API.
        """,
        [
            appID,
            .always("operation", .text("What is asked.")),
            .maybe("merchant_id", .id("Of whose shop.").orNull),
            .maybe("order_id", .id("About which order.").orNull),
            .maybe("bag_id", .id("About which bag.").orNull),
            .maybe("method", .text("With which method.").orNull.otherwise("POST")),
            .maybe("path", .text("At which path.").orNull.otherwise("/")),
        ], refusesOthers: true)

    private static let test = Schema.object(
        "What a rule would do.",
        [.always("would_hit", .flag("Whether it would hit the call, were it made now."))])

    private static let platformScope = Schema.object(
        "Which platform calls a rule is about; what is absent or null is left open.",
        [
            .maybe("target", .word("What is hit.", ["platform"]).orNull),
            .maybe(
                "operation",
                .word(
                    "What is asked of the shop.", PlatformOperation.allCases.map(\.rawValue) + ["*"]
                )
                .orNull),
            .maybe("merchant_id", .id("Whose shop.").orNull),
            .maybe("order_id", .id("About which order.").orNull),
            .maybe("bag_id", .id("About which bag.").orNull),
        ], refusesOthers: true)

    private static let apiScope = Schema.object(
        "Which requests of the API a rule is about; what is absent or null is left open.",
        [
            .always("target", .constant("api", "What is hit.")),
            .maybe(
                "operation",
                .word("The call, by its name.", apiOperations.map(\.id) + ["*"]).orNull),
            .maybe("method", .word("Its method.", ["GET", "POST"]).orNull),
            .maybe(
                "path",
                .text(
                    "Its path, in which `*` stands for anything within one segment.", longest: 1000,
                    pattern: "^/v1/"
                ).orNull),
        ], refusesOthers: true)

    /// How a refund that is being processed can end.
    static let outcome = Schema.word(
        "How it ends.", RefundStatus.self, except: [.processing, .external])

    /// Lines of a bag.
    static func lines(_ about: String) -> Schema {
        .list(about, of: .id("The id of a line."))
    }

    /// A time of the sandbox clock, a year at the most.
    static func duration(_ about: String, from least: Int64 = 1) -> Schema {
        .int64(about + " In ms of the sandbox clock.", least...longestMs)
    }

    private static let longestMs: Int64 = 366 * 86_400_000
    private static let positive = 1...Int64(Int32.max)
    private static let callNumber = Schema.int64("The number of a call.", 1...Int64.max)
}
