/// The server about itself.
extension Schemas {
    /// What it says when asked.
    static let about: Group = [
        ("RouteList", routes), ("Route", route), ("State", state), ("Info", info),
    ]

    private static let routes = Schema.list(
        "Everything that the control side can be asked.", of: .named("Route"))

    private static let route = Schema.object(
        "One path of the control side.",
        [
            .always("path", .text("The path, with `{names}` for what varies.")),
            .always("methods", .text("Its methods.")),
            .always("about", .text("What it is for.")),
        ])

    private static let state = Schema.object(
        "How the server is.", [.always("status", .word("How it is.", ["ok", "ready"]))])

    private static let info = Schema.object(
        "What this server is.",
        [
            .always("name", .constant("localviolet", "What it is called.")),
            .always("version", .text("Its version.")),
            .maybe(
                "api_port",
                .int32(
                    "The port of the API, where the control side has one of its own.", 1...65_535)
            ),
            .always("apps", .count("How many apps there are.")),
            .always("max_apps", .count("How many there may be.")),
            .always("app", .named("App", "The app that was asked for.")),
        ])
}
