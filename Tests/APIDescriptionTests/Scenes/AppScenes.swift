extension Scene {
    /// The server itself, apps and clocks.
    static let apps = [
        Scene("listRoutes", 200, "all", "Everything", .get("/_sandbox")),
        Scene("getHealth", 200, "alive", "It lives", .get("/_sandbox/health")),
        Scene("getReadiness", 200, "ready", "It is ready", .get("/_sandbox/ready")),
        Scene("getInfo", 200, "fresh", "After the start", .get("/_sandbox/info")),
        Scene("listApps", 200, "fresh", "That of the seed data", .get("/_sandbox/apps")),
        Scene(
            "createApp", 201, "own_contract", "With a reading of its own",
            .post("/_sandbox/apps", #"{"name": "checkout tests", "contract": "openapi"}"#)),
        Scene(
            "createApp", 409, "taken", "The id is taken",
            .post("/_sandbox/apps", #"{"app_id": 10000}"#)),
        Scene("getApp", 200, "seeded", "That of the seed data", .get("/_sandbox/apps/10000")),
        Scene(
            "changeApp", 200, "a_switch", "One switch",
            .patch("/_sandbox/apps/10000", #"{"contract": {"cancel_bag_body": "cancellation"}}"#)),
        Scene(
            "reset", 204, "all", "Every app", .post("/_sandbox/reset", #"{"app_id": "all"}"#)),
        Scene(
            "getAgenda", 200, "a_refund", "A refund that is being processed",
            .get("/_sandbox/clock/agenda"),
            after: .post(
                "/_sandbox/faults", #"{"fault": {"kind": "async", "after_ms": 86400000}}"#),
            .post("/v1/orders/11111/bags/22222/refunds", "{}")),
        Scene("getClock", 200, "frozen", "One that stands", .get("/_sandbox/clock")),
        Scene(
            "setClock", 200, "frozen", "To a moment",
            .put("/_sandbox/clock", #"{"mode": "frozen", "now": "2025-03-01T08:00:00Z"}"#)),
        Scene(
            "advanceClock", 200, "a_day", "By a day",
            .post("/_sandbox/clock/advance", #"{"ms": 86400000}"#)),
    ]

    private static let saved = Call.post("/_sandbox/snapshots", #"{"name": "fresh"}"#)

    /// Saved states.
    static let snapshots = [
        Scene(
            "listSnapshots", 200, "one", "The only one", .get("/_sandbox/snapshots"), after: saved),
        Scene("createSnapshot", 201, "named", "With a name", saved),
        Scene(
            "getSnapshot", 200, "by_name", "By its name", .get("/_sandbox/snapshots/fresh"),
            after: saved),
        Scene("getSnapshot", 404, "unknown", "No such snapshot", .get("/_sandbox/snapshots/none")),
        Scene(
            "deleteSnapshot", 404, "unknown", "No such snapshot",
            .delete("/_sandbox/snapshots/none")),
        Scene(
            "restoreSnapshot", 404, "unknown", "No such snapshot",
            .post("/_sandbox/snapshots/none/restore")),
        Scene(
            "getDifference", 200, "a_partial_refund", "What a refund of an amount changed",
            .get("/_sandbox/snapshots/fresh/diff/now"), after: saved,
            .post("/v1/orders/11111/bags/22222/refunds", #"{"amount_refunded": 2500}"#)),
        Scene(
            "getDifference", 404, "unknown", "No such snapshot",
            .get("/_sandbox/snapshots/none/diff/now")),
    ]

    /// What was asked and called.
    static let journal = [
        Scene(
            "getJournal", 200, "refused", "A request, and the call that it made",
            .get("/_sandbox/journal"), after: .post("/v1/orders/11112/bags/22232/cancel", "{}")),
        Scene(
            "getJournal", 200, "hint", "A request with a hint",
            .get("/_sandbox/journal?kind=request"),
            after: .post("/v1/orders/11111/bags/22222/refunds", #"{"amount": 500}"#)),
        Scene(
            "verify", 200, "so_it_is", "The shop was asked once",
            .post(
                "/_sandbox/verify",
                #"{"kind": "platform_call", "where": {"bag_id": 22232, "operation": "cancel"}, "times": 1}"#
            ), after: .post("/v1/orders/11112/bags/22232/cancel", "{}")),
        Scene(
            "verify", 422, "nearly", "The reason was another",
            .post(
                "/_sandbox/verify",
                #"{"kind": "platform_call", "where": {"call": {"reason_code": "FRAUD"}}}"#),
            after: .post("/v1/orders/11112/bags/22232/cancel", "{}")),
    ]
}
