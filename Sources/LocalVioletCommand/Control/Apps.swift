import ArgumentParser
import ControlClient
import JSON

/// `apps`: tenants that share nothing.
struct Apps: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists and creates apps, shows and changes their contract.",
        subcommands: [AppsList.self, AppsCreate.self, AppsContract.self],
        defaultSubcommand: AppsList.self)

    static func table(_ apps: [JSONValue]) -> Table {
        var table = Table("#app", "name", "secret", "token", "clock", "now")
        for app in apps {
            table.add(
                app.cell("app_id"), app.cell("name"), app.cell("app_secret"), app.cell("token"),
                app.cell("clock"), app.cell("now"))
        }
        return table
    }

    /// What a contract is set to: a profile's name, or switches.
    static func contract(_ profile: String?, _ assignments: [String]) throws -> JSONValue? {
        guard profile == nil || assignments.isEmpty else {
            throw ValidationError("Say either --profile or --set.")
        }
        guard profile == nil, !assignments.isEmpty else { return profile.map(JSONValue.string) }
        var switches = JSONObject()
        for assignment in assignments {
            let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("--set must be name=value, not '\(assignment)'.")
            }
            switches[parts[0]] = .string(parts[1])
        }
        return .object(switches)
    }
}

/// `apps list`.
struct AppsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the apps.")

    @OptionGroup var control: ControlOptions

    func run() throws {
        let reply = try control.call(.get, "/apps", namesApp: false)
        control.show(reply, empty: "There are no apps.") { Apps.table($0.list("apps")) }
    }
}

/// `apps create`.
struct AppsCreate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Creates an app; --app says its id, else a free one.")

    @Option(help: ArgumentHelp("A name to know it by.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("The contract: reference or openapi.", valueName: "name"))
    var profile: String?

    @Option(
        help: ArgumentHelp("One switch of the contract; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    @Flag(help: "Without the orders of the seed data.")
    var empty = false

    @Option(help: ArgumentHelp("What its chance is drawn from.", valueName: "number"))
    var chance: Int?

    @OptionGroup(title: "Where") var control: ControlOptions

    func validate() throws { _ = try Apps.contract(profile, set) }

    func run() throws {
        var body = JSONObject()
        body.set("app_id", JSONValue(control.app))
        body.set("name", JSONValue(name))
        body.set("contract", try Apps.contract(profile, set) ?? .null)
        body.set("chance", JSONValue(chance))
        if empty { body["seed"] = "empty" }
        let reply = try control.call(.post, "/apps", body: .object(body), namesApp: false)
        control.show(reply) { Apps.table([$0]) }
    }
}

/// `apps contract`.
struct AppsContract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Shows an app's reading of the documents, after changing it where asked to.")

    @Option(help: ArgumentHelp("A whole contract: reference or openapi.", valueName: "name"))
    var profile: String?

    @Option(help: ArgumentHelp("One switch; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    @OptionGroup(title: "Where") var control: ControlOptions

    func validate() throws { _ = try Apps.contract(profile, set) }

    func run() throws {
        let path = "/apps/\(try control.appID)"
        let reply =
            if let contract = try Apps.contract(profile, set) {
                try control.call(.patch, path, body: ["contract": contract], namesApp: false)
            } else {
                try control.call(.get, path, namesApp: false)
            }
        control.show(reply) { json in
            var table = Table("switch", "value")
            for entry in json["contract"]?.object ?? JSONObject() {
                table.add(entry.name, entry.value.cell)
            }
            return table
        }
    }
}
