/// What goes wrong.
extension Schemas {
    /// The two shapes that errors have.
    static let errors: Group = [
        (
            "Error",
            .object(
                "What is wrong with a request, in the shape that all of the API shares.",
                [
                    .always("message", .text("What is wrong, for people.")),
                    .always("error", .text("The code in words.")),
                    .always("code", .int32("What is wrong, for programs.")),
                ])
        ),
        (
            "AuthenticationError",
            .object(
                """
                Why it is not known who asks. The layer that looks at the headers has a shape of \
                its own, unlike every other error.
                """,
                [
                    .always("status", .int32("The HTTP status again.", 401...401)),
                    .always("message", .text("Which header is missing or wrong.")),
                    .always(
                        "error_code",
                        .int32(
                            """
                            11 for a token whose time is over; 10, which is this sandbox's own, \
                            for everything else.
                            """, 10...11)),
                    .always(
                        "timestamp",
                        .int64(
                            "When it was said: milliseconds since 1970 on the sandbox clock.",
                            Int64.min...Int64.max)),
                ])
        ),
    ]
}
