/// Getting in.
extension Schemas {
    /// What logging in takes and gives.
    static let login: Group = [
        ("LoginRequest", request), ("Login", reply), ("LoginRole", role), ("Token", token),
    ]

    private static let request = Schema.object(
        "Who logs in; the sandbox takes any name and any password.",
        [
            .always("username", .text("An address, which comes back as `email`.")),
            .always("password", .text("Any.")),
        ])

    private static let reply = Schema.object(
        "Who is logged in now, and with what.",
        [
            .always("id", .smallID("The user.")),
            .always("first_name", .text("Given name.")),
            .always("last_name", .text("Family name.")),
            .always("email", .text("The name that logged in.")),
            .always("type", .constant("DEVELOPER", "What kind of user it is.")),
            .always("status", .constant("active", "Where the user stands.")),
            .always("roles", .list("What the user may.", of: .named("LoginRole"))),
            .always("token", jwt("For `X-Violet-Token`; good for a day of the sandbox clock.")),
            .always("refresh_token", jwt("For new tokens; good for ever.")),
        ])

    private static let role = Schema.object(
        "A role of a user.",
        [
            .always("name", .constant("ROLE_DEVELOPER", "What it is called.")),
            .always("permissions", .list("Empty here.", of: .anything("A permission."))),
        ])

    private static let token = Schema.object(
        "A new token.",
        [.always("token", jwt("For `X-Violet-Token`; good for a day of the sandbox clock."))])

    /// Three parts of base64url, as clients look for `exp` in the second.
    private static func jwt(_ about: String) -> Schema {
        .text(about, pattern: "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$")
    }
}
