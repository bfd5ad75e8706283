import ArgumentParser
import ControlClient
import JSON

/// `reset`: back to the seed data.
struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts an app, or all of them, back to the seed data.")

    @Flag(help: "Every app; those made since the start are removed.")
    var all = false

    @OptionGroup var control: ControlOptions

    func validate() throws {
        guard !all || control.app == nil else {
            throw ValidationError("Say either --app or --all.")
        }
    }

    func run() throws {
        if all {
            try control.call(.post, "/reset", query: [("app_id", "all")], namesApp: false)
        } else {
            try control.call(.post, "/reset")
        }
        let which = all ? "Every app is" : "App \(try control.appID) is"
        control.say("\(which) as it was when seeded.")
    }
}
