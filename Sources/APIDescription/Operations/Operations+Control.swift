import JSON

/// The control side: the server itself, apps, clocks.
extension Operation {
    /// Calls about the server.
    static let about = [
        question("/_sandbox", "listRoutes", "Everything that can be asked", .named("RouteList")),
        question("/_sandbox/health", "getHealth", "Whether the server lives", .named("State")),
        question(
            "/_sandbox/ready", "getReadiness", "Whether it is migrated, seeded and listening",
            .named("State")),
        Operation(
            method: .get, path: "/_sandbox/info", id: "getInfo", tag: "About",
            summary: "What this server is", about: "With how one app of it is set up.",
            parameters: [.app],
            replies: [.ok("What it is.", .named("Info"))] + appReplies),
        Operation(
            method: .get, path: "/_sandbox/metrics", id: "getMetrics", tag: "About",
            summary: "Numbers for who watches",
            about: """
                In Prometheus' text format: requests by operation and status with their durations, \
                platform calls by outcome, faults by target and kind, connections, and the sizes \
                of what there is. Counted since the start, in all apps together.
                """,
            replies: [
                Reply(
                    status: 200, about: "The numbers.",
                    schema: .text("Lines of `name{labels} value`."),
                    mediaType: "text/plain; version=0.0.4; charset=utf-8")
            ] + Reply.control),
        question(
            "/_sandbox/openapi.json", "getDescription", "The description of the API",
            .anything("An OpenAPI 3.1 document.").with("type", "object")),
        question(
            "/_sandbox/openapi-control.json", "getControlDescription", "This description",
            .anything("An OpenAPI 3.1 document.").with("type", "object")),
    ]

    private static func question(
        _ path: String, _ id: String, _ summary: String, _ schema: Schema
    ) -> Operation {
        Operation(
            method: .get, path: path, id: id, tag: "About", summary: summary,
            about: "Of the whole server, whatever the app.",
            replies: [.ok("The answer.", schema)] + Reply.control)
    }

    /// Replies of any call that is about one app.
    static let appReplies: [Reply] = [.badField, .noApp] + Reply.control

    /// Calls about apps.
    static let apps = [
        Operation(
            method: .get, path: "/_sandbox/apps", id: "listApps", tag: "Apps",
            summary: "Every app", about: "Those of the seed data and those made since.",
            replies: [
                .ok("The apps.", .list("By their ids.", of: .named("App")))
            ] + Reply.control),
        Operation(
            method: .post, path: "/_sandbox/apps", id: "createApp", tag: "Apps",
            summary: "Makes an app",
            about: "Its world is a copy of the seed data, and shares nothing with others.",
            body: Body(schema: .named("AppRequest")),
            replies: [
                .ok(201, "The app, with what is in its world.", .named("MadeApp")), .badField,
                .error(409, "There is an app of that id already.", .badRequest),
            ] + Reply.control),
        Operation(
            method: .get, path: "/_sandbox/apps/{app_id}", id: "getApp", tag: "Apps",
            summary: "One app", about: "One that nobody has used yet is not there.",
            parameters: [.appInPath],
            replies: [.ok("The app.", .named("App")), .noApp] + Reply.control),
        Operation(
            method: .patch, path: "/_sandbox/apps/{app_id}", id: "changeApp", tag: "Apps",
            summary: "Changes an app's name or contract",
            about: "What the body does not say stays.",
            parameters: [.appInPath], body: Body(schema: .named("AppChange")),
            replies: [.ok("The app.", .named("App"))] + appReplies),
        Operation(
            method: .delete, path: "/_sandbox/apps/{app_id}", id: "deleteApp", tag: "Apps",
            summary: "Removes an app with its world",
            about: "With `auth=open` its next request makes it anew.",
            parameters: [.appInPath],
            replies: [.nothing("It is gone."), .noApp] + Reply.control),
        Operation(
            method: .post, path: "/_sandbox/reset", id: "reset", tag: "Apps",
            summary: "Puts an app, or all, back to the seed data",
            about: """
                Orders, shops, faults, clock and ids are as they were at the start. For `all`, apps \
                that the seed data does not have are removed.
                """,
            parameters: [.apps], body: Body(schema: .named("AppScope")),
            replies: [.nothing("It is as it was.")] + appReplies),
    ]

    /// Calls about clocks.
    static let clocks = [
        Operation(
            method: .get, path: "/_sandbox/clock", id: "getClock", tag: "Clock",
            summary: "What an app's clock says", about: "Each app has one of its own.",
            parameters: [.app], replies: [.ok("The clock.", .named("Clock"))] + appReplies),
        Operation(
            method: .put, path: "/_sandbox/clock", id: "setClock", tag: "Clock",
            summary: "Sets an app's clock", about: "Its mode, its time, or both.",
            parameters: [.app], body: Body(schema: .named("ClockChange")),
            replies: [.ok("The clock.", .named("Clock"))] + appReplies),
        Operation(
            method: .post, path: "/_sandbox/clock/advance", id: "advanceClock", tag: "Clock",
            summary: "Moves an app's clock on",
            about: "Whatever is due until then happens before the reply, in its order.",
            parameters: [.app], body: Body(schema: .named("ClockAdvance"), isRequired: true),
            replies: [.ok("The clock.", .named("Clock"))] + appReplies),
        Operation(
            method: .get, path: "/_sandbox/clock/agenda", id: "getAgenda", tag: "Clock",
            summary: "What will happen next in an app, and when",
            about: "Answers of slow shops, and ends of refunds that are being processed.",
            parameters: [.app],
            replies: [.ok("What will.", .list("Soonest first.", of: .named("AgendaEntry")))]
                + appReplies),
    ]
}
