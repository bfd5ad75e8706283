import ArgumentParser
import ControlClient
import JSON

/// `clock`: the only time that an app's world knows.
struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Shows, sets and advances an app's clock.",
        subcommands: [ClockShow.self, ClockSet.self, ClockAdvance.self],
        defaultSubcommand: ClockShow.self)

    static func table(_ clock: JSONValue) -> Table {
        var table = Table("#app", "mode", "now")
        table.add(clock.cell("app_id"), clock.cell("mode"), clock.cell("now"))
        return table
    }
}

/// `clock show`.
struct ClockShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the clock's mode and time.")

    @OptionGroup var control: ControlOptions

    func run() throws {
        control.show(try control.call(.get, "/clock"), ClockCommand.table)
    }
}

/// `clock set`.
struct ClockSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Sets the clock's mode, its time, or both.")

    @Option(help: ArgumentHelp("real, frozen or auto.", valueName: "mode"))
    var mode: String?

    @Option(help: ArgumentHelp("As in 2024-10-24T14:00:35+0000.", valueName: "date"))
    var now: String?

    @OptionGroup var control: ControlOptions

    func validate() throws {
        guard mode != nil || now != nil else { throw ValidationError("Say --mode, --now or both.") }
    }

    func run() throws {
        var body = JSONObject()
        body.set("mode", JSONValue(mode))
        body.set("now", JSONValue(now))
        let reply = try control.call(.put, "/clock", body: .object(body))
        control.show(reply, ClockCommand.table)
    }
}

/// `clock advance`.
struct ClockAdvance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance",
        abstract: "Moves the clock on; what was due until then has happened afterwards.")

    @Argument(help: "How far, as in 500ms, 90s, 15m, 2h or 1d; a plain number is in ms.")
    var duration: SandboxDuration

    @OptionGroup var control: ControlOptions

    func run() throws {
        let body: JSONValue = ["ms": JSONValue(duration.ms)]
        control.show(try control.call(.post, "/clock/advance", body: body), ClockCommand.table)
    }
}

/// A duration as people write it.
struct SandboxDuration: ExpressibleByArgument, Equatable {
    /// Its length in ms.
    let ms: Int

    private static let units = [
        "": 1, "ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000,
    ]

    /// Reads one; nil where it is none, or longer than a number holds.
    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits),
            let unit = Self.units[String(argument.dropFirst(digits.count))]
        else { return nil }
        let (ms, overflows) = number.multipliedReportingOverflow(by: unit)
        guard !overflows else { return nil }
        self.ms = ms
    }
}
