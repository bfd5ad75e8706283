import Orders
import TestSupport

/// Who asks, and what the API itself may do instead of an answer.
extension Scenario {
    private static func unauthorized(_ message: String, code: Int = 10) -> Outcome {
        Outcome(
            401,
            """
            {"status": 401, "message": "\(message)", "error_code": \(code),
             "timestamp": "<number>"}
            """)
    }

    /// A read that needs the headers only under strict authentication.
    private static func lacking(
        _ name: String, _ header: String, _ value: String?, _ message: String
    ) -> Scenario {
        Scenario(name, .get("11111/refunds").with([header: value])) { contract in
            contract.authentication == .open ? Outcome(200, "[]") : unauthorized(message)
        }
    }

    static let authentication: [Scenario] = [
        lacking(
            "without the app's id", "X-Violet-App-Id", nil,
            "The header X-Violet-App-Id is missing."),
        lacking(
            "with the id of no app", "X-Violet-App-Id", "4711",
            "The header X-Violet-App-Id names no app."),
        lacking(
            "without the secret", "X-Violet-App-Secret", nil,
            "The header X-Violet-App-Secret is missing."),
        lacking(
            "with another secret", "X-Violet-App-Secret", "wrong",
            "The header X-Violet-App-Secret is not this app's."),
        lacking(
            "without a token", "X-Violet-Token", nil, "The header X-Violet-Token is missing."),
        lacking(
            "with another token", "X-Violet-Token", "wrong",
            "The header X-Violet-Token is not this app's."),
        Scenario("without a token", .post("11111/cancel").with(["X-Violet-Token": nil])) {
            $0.authentication == .open
                ? Outcome(
                    $0.cancelSuccessStatus, #"{"status": "CANCELED"}"#, .state(canceled22222))
                : unauthorized("The header X-Violet-Token is missing.")
        },
        Scenario(
            "an app's id that is no number",
            .get("11111/refunds").with(["X-Violet-App-Id": "ten"]),
            unauthorized("The header X-Violet-App-Id must be a positive integer.")),
        Scenario(
            "a user logs in", .login,
            Outcome(200, #"{"token": "<text>", "refresh_token": "<text>"}"#)),
        Scenario(
            "a login without a name",
            Call(method: "POST", path: "/v1/login", body: #"{"password": "any"}"#),
            Outcome(400, Documented.missing("username"))),
        Scenario(
            "a login without a body", Call(method: "POST", path: "/v1/login"),
            Outcome(400, emptyBody("login"))),
        Scenario(
            "a token of a login", after: [.login],
            .get("11111/refunds").with(["X-Violet-Token": "{token}"]), Outcome(200, "[]")),
        Scenario(
            "a token that has expired",
            after: [.login, .advance(ms: 86_400_000)],
            .get("11111/refunds").with(["X-Violet-Token": "{token}"]),
            unauthorized("Token has expired", code: 11)),
        Scenario(
            "a new token for the refresh token", after: [.login],
            Call(method: "GET", path: "/v1/auth/token").with([
                "X-Violet-Token": "{refresh_token}"
            ]), Outcome(200, #"{"token": "<text>"}"#)),
    ]

    static let failures: [Scenario] = [
        Scenario(
            "an error inside", .post("11111/cancel", fault: "status"),
            Outcome(
                500,
                """
                {"message": "An unknown error has occurred.", "error": "unknown_error",
                 "code": 9000}
                """)),
        Scenario(
            "an error inside, after the effect",
            .post("11111/cancel", fault: "status; phase=after_effect"),
            Outcome(500, #"{"code": 9000}"#, .state(canceled22222))),
        Scenario(
            "again, after an error inside that came after the effect",
            after: [
                .fault(
                    """
                    {"on": {"target": "platform", "operation": "cancel"}, "times": 1,
                     "fault": {"kind": "unavailable"}, "phase": "after_effect"}
                    """), .post("11111/cancel"),
            ], .post("11111/cancel")
        ) {
            Outcome($0.cancelSuccessStatus, #"{"status": "CANCELED"}"#, .state(canceled22222))
        },
        Scenario(
            "unavailable", .get("11111/refunds", fault: "status; status=503"),
            Outcome(503, Documented.badRequest)),
        Scenario(
            "too many requests", .post(refund22222, fault: "status; status=429; retry_after=3"),
            Outcome(429, Documented.badRequest)),
        Scenario(
            "not permitted", .post("11111/bags/22222/cancel", fault: "status; status=403"),
            Outcome(
                403,
                """
                {"message": "You do not have the required permissions to perform this action.",
                 "error": "insufficient_permissions", "code": 9403}
                """)),
    ]
}
