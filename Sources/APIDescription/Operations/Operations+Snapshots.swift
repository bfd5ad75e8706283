/// The control side: saved states.
extension Operation {
    /// Calls about snapshots.
    static let snapshots = [
        Operation(
            method: .get, path: "/_sandbox/snapshots", id: "listSnapshots", tag: "Snapshots",
            summary: "Every snapshot of an app", about: "Oldest first.", parameters: [.app],
            replies: [.ok("The snapshots.", .list("Oldest first.", of: .named("Snapshot")))]
                + appReplies),
        Operation(
            method: .post, path: "/_sandbox/snapshots", id: "createSnapshot", tag: "Snapshots",
            summary: "Saves the state of an app's world",
            about: "Orders, shops, faults, clock, chance and what is awaited.",
            parameters: [.app], body: Body(schema: .named("SnapshotRequest")),
            replies: [.ok(201, "The snapshot.", .named("Snapshot"))] + appReplies),
        Operation(
            method: .get, path: "/_sandbox/snapshots/{snapshot_id}", id: "getSnapshot",
            tag: "Snapshots", summary: "One snapshot", about: "By its id or its name.",
            parameters: [.snapshot, .app],
            replies: [.ok("The snapshot.", .named("Snapshot")), .badField, noSnapshot]
                + Reply.control),
        Operation(
            method: .delete, path: "/_sandbox/snapshots/{snapshot_id}", id: "deleteSnapshot",
            tag: "Snapshots", summary: "Removes a snapshot", about: "The world stays as it is.",
            parameters: [.snapshot, .app],
            replies: [.nothing("It is gone."), .badField, noSnapshot] + Reply.control),
        Operation(
            method: .post, path: "/_sandbox/snapshots/{snapshot_id}/restore",
            id: "restoreSnapshot", tag: "Snapshots", summary: "Puts the app back to a snapshot",
            about: "Whoever waits for a shop meanwhile is answered 503.",
            parameters: [.snapshot, .app], body: Body(schema: .named("OneAppScope")),
            replies: [.nothing("It is as it was."), .badField, noSnapshot] + Reply.control),
        Operation(
            method: .get, path: "/_sandbox/snapshots/{snapshot_id}/diff/{other_id}",
            id: "getDifference", tag: "Snapshots", summary: "What changed since a snapshot",
            about: "Up to another one, or to `now`: an assertion on what a client really changed.",
            parameters: [.snapshot, .otherSnapshot, .app],
            replies: [.ok("The difference.", .named("Difference")), .badField, noSnapshot]
                + Reply.control),
    ]

    private static let noSnapshot = Reply.error(
        404, "There is no such app or snapshot.", .badRequest)
}

extension Parameter {
    /// A snapshot in a path.
    static let snapshot = path("snapshot_id", .text("Its id or its name."))
    /// Another one.
    static let otherSnapshot = path(
        "other_id", .text("The id or the name of a later one; `now` for the present state."))
}
