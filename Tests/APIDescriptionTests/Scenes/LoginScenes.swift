extension Scene {
    private static let credentials = #"{"username": "robin@example.com", "password": "any"}"#

    static let login = [
        Scene("login", 200, "any_user", "Any name and password", .post("/v1/login", credentials)),
        Scene("login", 400, "not_json", "The body is no JSON", .post("/v1/login", "name=robin")),
        Scene(
            "login", 400, "invalid_value", "A name that is no text",
            .post("/v1/login", #"{"username": 5, "password": "any"}"#)),
        Scene(
            "login", 400, "missing_value", "No password",
            .post("/v1/login", #"{"username": "robin@example.com"}"#)),
        Scene("login", 400, "empty_body", "There is no body", .post("/v1/login")),
        Scene(
            "refreshToken", 200, "new_token", "For the refresh token of a login",
            .get("/v1/auth/token", ["X-Violet-Token": "{{refresh_token}}"]),
            after: .post("/v1/login", credentials)),
        Scene(
            "refreshToken", 400, "bad_fault", "A fault that is none",
            .get("/v1/auth/token", ["X-Sandbox-Fault": "explode"])),
    ]

    /// Replies that many operations share.
    static let shared = [
        Scene(
            "BadId", 400, "bad_fault", "A fault that is none",
            .get("/v1/orders/11111/refunds", ["X-Sandbox-Fault": "explode"])),
        Scene(
            "BadId", 400, "invalid_id", "An id that is no number",
            .get("/v1/orders/first/refunds")),
        Scene(
            "Unauthorized", 401, "missing_header", "With auth=strict",
            .get("/v1/orders/11111/refunds", ["X-Violet-App-Id": "10000"]),
            contract: #"{"auth": "strict"}"#),
        Scene(
            "Unauthorized", 401, "expired", "A token of yesterday",
            .get("/v1/orders/11111/refunds", ["X-Violet-Token": "{{token}}"]),
            after: .put("/_sandbox/clock", #"{"now": "2024-10-23T14:00:35+0000"}"#),
            .post("/v1/login", credentials),
            .put("/_sandbox/clock", #"{"now": "2024-10-24T14:00:35+0000"}"#)),
        Scene(
            "MethodNotAllowed", 405, "delete", "A refund cannot be taken back",
            .delete("/v1/orders/11111/refunds")),
        Scene(
            "ContentTooLarge", 413, "two_mebibytes", "More than is read",
            .post("/v1/orders/search", String(repeating: " ", count: 2 * 1024 * 1024))),
        Scene(
            "UnsupportedMediaType", 415, "a_form", "A form",
            .post(
                "/v1/orders/11111/cancel", "reason=none",
                ["Content-Type": "application/x-www-form-urlencoded"])),
        Scene(
            "ServiceUnavailable", 503, "too_many_apps", "As many apps as the server takes",
            .get("/v1/orders", ["X-Violet-App-Id": "20000"]), maxApps: 1),
        Scene(
            "ByFault", 429, "too_many_requests", "X-Sandbox-Fault: status;status=429;retry_after=2",
            .get("/v1/orders", ["X-Sandbox-Fault": "status;status=429;retry_after=2"])),
        Scene(
            "ByFault", 403, "forbidden", "X-Sandbox-Fault: status;status=403",
            .get("/v1/orders", ["X-Sandbox-Fault": "status;status=403"])),
    ]

    /// The same of the control side.
    static let sharedControl = [
        Scene(
            "BadField", 400, "unknown_field", "A typo",
            .post("/_sandbox/faults", #"{"fault": {"kind": "slow", "latency": 5}}"#)),
        Scene(
            "BadField", 400, "invalid_value", "No such day",
            .put("/_sandbox/clock", #"{"now": "2025-02-30T08:00:00Z"}"#)),
        Scene(
            "BadField", 400, "not_json", "The body is no JSON", .post("/_sandbox/orders", "{")),
        Scene(
            "BadField", 400, "two_apps", "One in the query, another in the body",
            .post("/_sandbox/reset?app_id=5", #"{"app_id": 6}"#)),
        Scene(
            "UnknownApp", 404, "never_used", "Nobody has used it yet",
            .get("/_sandbox/apps/4711")),
        Scene(
            "TokenMissing", 401, "no_token", "With a control token", .get("/_sandbox/info"),
            controlToken: "open-sesame"),
        Scene(
            "Forbidden", 403, "another_site", "From a page of another site",
            .post("/_sandbox/reset", nil, ["Origin": "https://example.com"])),
        Scene(
            "MethodNotAllowed", 405, "delete", "The index cannot be removed", .delete("/_sandbox")),
        Scene(
            "ContentTooLarge", 413, "two_mebibytes", "More than is read",
            .post("/_sandbox/orders", String(repeating: " ", count: 2 * 1024 * 1024))),
        Scene(
            "UnsupportedMediaType", 415, "plain_text", "Without its kind",
            .post("/_sandbox/faults", "{}", ["Content-Type": "text/plain"])),
        Scene(
            "ServiceUnavailable", 503, "too_many_apps", "As many apps as the server takes",
            .post("/_sandbox/apps", "{}"), maxApps: 1),
    ]
}
