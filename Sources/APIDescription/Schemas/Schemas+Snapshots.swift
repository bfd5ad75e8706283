import JSON

/// Saved states of an app's world.
extension Schemas {
    /// Snapshots, and what changed since.
    static let snapshots: Group = [
        ("Snapshot", snapshot), ("SnapshotRequest", request), ("Difference", difference),
        ("TableDifference", table),
    ]

    private static let snapshot = Schema.object(
        "A saved state of an app's world.",
        [
            .always("id", .id("Its id.")),
            .always("app_id", .smallID("The app.")),
            .always("name", .text("What you call it.").orNull),
            .always("date_created", .date("What the world's clock said.")),
        ])

    private static let request = Schema.object(
        "A state to be saved.",
        [appID, .maybe("name", .text("What you call it.", longest: 255).orNull)],
        refusesOthers: true)

    private static let difference = Schema.object(
        "What changed from one state to another.",
        [.always("tables", .list("Tables in which something did.", of: .named("TableDifference")))])

    private static let table = Schema.object(
        "What changed in one table of the store.",
        [
            .always("table", .text("The table.")),
            .always("inserted", .list("What is new.", of: row)),
            .always(
                "updated",
                .list(
                    "What is different.",
                    of: .object(
                        "A row that changed.", [.always("before", row), .always("after", row)]))),
            .always("deleted", .list("What is gone.", of: row)),
        ])

    private static let row = Schema([
        "type": "object", "description": "A row, by the names of its columns.",
        "additionalProperties": true,
    ])
}
