import ArgumentParser
import ControlClient
import JSON

/// `faults`: what goes wrong on purpose.
struct Faults: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds, lists and clears faults of a running LocalViolet.",
        subcommands: [FaultsAdd.self, FaultsList.self, FaultsClear.self],
        defaultSubcommand: FaultsList.self)

    /// The table of some rules.
    static func table(_ rules: [JSONValue]) -> Table {
        var table = Table("#id", "name", "on", "fault", "phase", "when", "#matched", "#fired")
        for rule in rules {
            table.add(
                rule.cell("id"), rule.cell("name"), scope(rule["on"] ?? .null),
                fault(rule["fault"] ?? .null), rule.cell("phase"), occasions(rule),
                rule.cell("matched"), rule.cell("fired"))
        }
        return table
    }

    /// As in "cancel, merchant 20005".
    private static func scope(_ on: JSONValue) -> String {
        let operation = on.cell("operation")
        var parts = on.cell("target") == "api" ? ["api"] : []
        parts.append(operation == "*" || operation == "-" ? "any call" : operation)
        for member in on.object ?? JSONObject()
        where !["target", "operation"].contains(member.name) && !member.value.isNull {
            let name = member.name.hasSuffix("_id") ? member.name.dropLast(3) : member.name[...]
            parts.append("\(name) \(member.value.cell)")
        }
        return parts.joined(separator: ", ")
    }

    /// As in "unavailable, status 503".
    private static func fault(_ fault: JSONValue) -> String {
        let parameters = (fault.object ?? JSONObject())
            .filter { $0.name != "kind" && !$0.value.isNull }
            .map { "\($0.name) \($0.value.cell)" }
        return ([fault.cell("kind")] + parameters).joined(separator: ", ")
    }

    /// As in "skip 1, times 2".
    private static func occasions(_ rule: JSONValue) -> String {
        var parts: [String] = []
        if let skip = rule["skip"]?.int64, skip > 0 { parts.append("skip \(skip)") }
        if let times = rule["times"]?.int64 { parts.append("times \(times)") }
        if let calls = rule["calls"]?.array {
            parts.append("calls " + calls.map(\.cell).joined(separator: ","))
        }
        if let chance = rule["probability"]?.number, chance.double < 1 {
            parts.append("probability \(chance.text)")
        }
        if let end = rule["expires"]?.string { parts.append("until \(end)") }
        return parts.isEmpty ? "always" : parts.joined(separator: ", ")
    }
}

/// `faults list`.
struct FaultsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the faults with how often they matched and fired.")

    @OptionGroup var control: ControlOptions

    func run() throws {
        let reply = try control.call(.get, "/faults")
        control.show(reply, empty: "App \(try control.appID) has no faults.") { json in
            Faults.table(json.list("faults"))
        }
    }
}

/// `faults clear`.
struct FaultsClear: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear", abstract: "Removes some faults, or all of the app's.")

    @Argument(help: "The faults' ids; all faults of the app if absent.")
    var ids: [Int] = []

    @OptionGroup var control: ControlOptions

    func run() throws {
        if ids.isEmpty { try control.call(.delete, "/faults") }
        for id in ids { try control.call(.delete, "/faults/\(id)") }
        let which = ids.isEmpty ? "All faults" : ids.count == 1 ? "1 fault" : "\(ids.count) faults"
        control.say("\(which) of app \(try control.appID) removed.")
    }
}
