import ArgumentParser
import JSON

/// `config`: what a start with these options would use.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the effective configuration, with where each value comes from.")

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @OptionGroup(title: "Serving options") var options: ServeOptions

    func run() throws {
        let settings = try Settings(options).list
        guard json else {
            var table = Table("setting", "value", "from")
            for setting in settings {
                table.add(setting.name, setting.shown ?? "-", setting.source.text)
            }
            return Output.write(table.text)
        }
        let members = settings.map { setting in
            let value: JSONValue = [
                "value": JSONValue(setting.shown), "from": .string(setting.source.text),
            ]
            return (setting.name, value)
        }
        Output.write(JSONValue.object(JSONObject(members: members)).pretty())
    }
}
