import ArgumentParser
import ControlClient
import JSON

/// `snapshot`: saved states.
struct Snapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Saves, restores and lists the states of an app.",
        subcommands: [SnapshotSave.self, SnapshotRestore.self, SnapshotList.self])
}

/// `snapshot save`.
struct SnapshotSave: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Saves the app's state and prints the snapshot's id.")

    @Argument(help: "A name to know it by.")
    var name: String?

    @OptionGroup var control: ControlOptions

    func run() throws {
        var body = JSONObject()
        body.set("name", JSONValue(name))
        let reply = try Progress.during("Saving the app's state") {
            try control.call(.post, "/snapshots", body: .object(body))
        }
        // The bare id is what a script of a few words wants too.
        Output.write(control.json ? reply.text : reply.json.cell("id"))
    }
}

/// `snapshot restore`.
struct SnapshotRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts the app back to a saved state.")

    @Argument(help: "The snapshot's id.")
    var id: String

    @OptionGroup var control: ControlOptions

    func run() throws {
        _ = try Progress.during("Putting the app back") {
            try control.call(.post, "/snapshots/\(ControlClient.encoded(id))/restore")
        }
        control.say("App \(try control.appID) is as it was in snapshot \(id).")
    }
}

/// `snapshot list`.
struct SnapshotList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the app's snapshots.")

    @OptionGroup var control: ControlOptions

    func run() throws {
        let reply = try control.call(.get, "/snapshots")
        control.show(reply, empty: "App \(try control.appID) has no snapshots.") { json in
            var table = Table("#id", "name", "time")
            for snapshot in json.list("snapshots") {
                table.add(
                    snapshot.cell("id"), snapshot.cell("name"),
                    snapshot.cell("time", "date_created", "taken_at", "created"))
            }
            return table
        }
    }
}
