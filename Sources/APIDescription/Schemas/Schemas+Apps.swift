import JSON
import Orders
import WorldStore

/// Apps: tenants with a world each.
extension Schemas {
    /// An app, and what makes and changes one.
    static let apps: Group = [
        ("App", app), ("MadeApp", made), ("AppRequest", request), ("AppChange", change),
        ("Contract", contract),
        ("ContractChoice", choice), ("AppScope", scope), ("OneAppScope", oneScope),
    ]

    private static let app = Schema.object(
        "A tenant: a world of its own, with everything that a client needs to be it.", fields)

    private static let made = Schema.object(
        "An app that has just been made, with what is in its world.",
        fields + [
            .always(
                "orders",
                map(
                    "Its orders, by their names, or by their ids where they have none.",
                    of: .object(
                        "An order.",
                        [
                            .always("order_id", .id("Its id.")),
                            .always(
                                "bags",
                                map(
                                    "Its bags, by their names or ids.", of: .id("A bag."))),
                        ]))),
            .always(
                "merchants", map("Its merchants, by their names.", of: .smallID("A merchant."))),
        ])

    private static func map(_ about: String, of value: Schema) -> Schema {
        Schema([
            "type": "object", "description": .string(about), "additionalProperties": value.json,
        ])
    }

    private static let fields: [Field] =
        [
            .always("app_id", .smallID("Its id, `X-Violet-App-Id`.")),
            .always("name", .text("What it is called.")),
            .always("app_secret", .text("Its secret, `X-Violet-App-Secret`.")),
            .always("token", .text("Its token, `X-Violet-Token`.")),
            .always("made_by", .word("Where it came from.", App.Maker.self)),
            .always("clock", .word("How its clock moves.", SandboxClock.Mode.self)),
            .always("now", .date("What its clock says.")),
            .always("chance", .int64("What its chance is drawn from.", Int64.min...Int64.max)),
            .always("contract", .named("Contract")),
        ]

    private static let request = Schema.object(
        "An app to be made.",
        [
            .maybe("app_id", .smallID("Its id; a free one above 100 000 where absent.").orNull),
            .maybe("name", .text("What it is called.", longest: 255).orNull),
            .maybe("contract", .named("ContractChoice").orNull),
            .maybe(
                "seed",
                .word(
                    "Whether its world starts with the orders of the seed data.",
                    ["default", "empty"]
                )
                .orNull.otherwise("default")),
            .maybe(
                "chance", .int64("What its chance is drawn from.", Int64.min...Int64.max).orNull),
        ], refusesOthers: true)

    private static let change = Schema.object(
        "What becomes different of an app.",
        [
            .maybe("name", .text("What it is called.", longest: 255).orNull),
            .maybe("contract", .named("ContractChoice").orNull),
        ], refusesOthers: true)

    private static let contract = Schema.object(
        "Which reading of the documents an app meets, where they disagree or are silent.",
        Contract.switches.map { entry in
            .always(entry.name, .word(meaning[entry.name] ?? "", entry.values))
        })

    private static let choice = Schema.one(
        "A profile by its name, or single switches on top of what holds already.",
        of: [
            .word("A profile.", Contract.profiles.map(\.name)),
            .object(
                "Switches.", Contract.switches.map { .maybe($0.name, choice(of: $0)) },
                refusesOthers: true),
        ])

    private static func choice(of entry: Contract.Switch) -> Schema {
        let numbers = entry.values.compactMap { Int64($0) }.map { JSONValue($0) }
        let values = numbers + entry.values.map(JSONValue.string) + [nil]
        return .anything(meaning[entry.name] ?? "").with("enum", .array(values))
    }

    private static let meaning = [
        "cancel_bag_body": "What a bag cancellation that went well answers.",
        "cancel_success_status": "The status of a cancellation that went well.",
        "partial_cancel_status": "The record's status where some bags were cancelled.",
        "ineligible_bags": "What an order cancellation does with bags that cannot be cancelled.",
        "partial_cancel_refunds":
            "Whether bags cancelled beside failed ones are refunded. It is about money.",
        "line_item_amount": "How much a refund of lines without an amount gives back.",
        "canceled_bag_refund": "Whether a cancelled bag with money left can be refunded.",
        "empty_body": "Whether a cancel or refund call without a body is taken as `{}`.",
        "auth": "Whether the three headers must be there and right.",
        "remorse_period": "Whether the end of a bag's remorse period stops refunds.",
    ]

    /// The app, or every one of them.
    static let scopeID = Schema(["description": "The app; `all` for every one of them."])
        .with(
            "anyOf",
            [
                Schema.smallID("An app.").json, Schema.constant("all", "All apps.").json,
                ["type": "null"],
            ])

    /// The field of bodies that names one app.
    static let appID = Field.maybe("app_id", .smallID("The app; 10000 where absent.").orNull)

    private static let scope = Schema.object(
        "Which app is meant.", [.maybe("app_id", scopeID)], refusesOthers: true)

    private static let oneScope = Schema.object(
        "Which app is meant.", [appID], refusesOthers: true)
}
