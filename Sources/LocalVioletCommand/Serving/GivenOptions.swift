/// What the command line says of the options, as text, by their names without dashes.
struct GivenOptions {
    private let values: [(name: String, value: String)]

    /// Every option with what the command line's reader has of it.
    private static let all: [(name: String, value: @Sendable (ServeOptions) -> String?)] = [
        ("config", { $0.config }),
        ("host", { $0.host }),
        ("port", { $0.port.map(String.init) }),
        ("control-port", { $0.controlPort.map(String.init) }),
        ("database", { $0.database }),
        ("durability", { $0.durability }),
        ("seed-data", { $0.seedData }),
        ("contract", { $0.contract }),
        (
            "contract-switch",
            { options in
                let switches = options.contractSwitch
                return switches.isEmpty ? nil : switches.joined(separator: ",")
            }
        ),
        ("auth", { $0.auth }),
        ("clock", { $0.clock }),
        ("seed", { $0.seed.map(String.init) }),
        ("max-apps", { $0.maxApps.map(String.init) }),
        ("control-token", { $0.controlToken }),
        ("log-level", { $0.logLevel }),
        ("log-format", { $0.logFormat }),
        ("ready-file", { $0.readyFile }),
    ]

    /// The names of all options.
    static var names: [String] { all.map(\.name) }

    private static let numbers = ["port", "control-port", "seed", "max-apps"]

    /// What the command line's reader made of them.
    init(_ options: ServeOptions) {
        values = Self.all.compactMap { option in
            option.value(options).map { (option.name, $0) }
        }
    }

    /// Options as they are nearly always written: `--name value` or `--name=value`, each once.
    ///
    /// Nil for whatever else there is, be it help or a mistake: that is for the command line's reader,
    /// which puts itself together from the options' declarations. To do so is a quarter of what a start
    /// takes.
    init?(plain arguments: some Sequence<String>) {
        var values: [(name: String, value: String)] = []
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            guard argument.hasPrefix("--") else { return nil }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1)
            guard let name = parts.first.map(String.init),
                Self.all.contains(where: { $0.name == name }),
                !values.contains(where: { $0.name == name }),
                let value = parts.count > 1 ? String(parts[1]) : rest.next(),
                !value.isEmpty, !value.hasPrefix("-")
            else { return nil }
            if Self.numbers.contains(name) {
                guard let number = Int64(value), "\(number)" == value else { return nil }
            }
            values.append((name, value))
        }
        self.values = values
    }

    /// The value of an option; nil where it is not given.
    subscript(name: String) -> String? { values.first { $0.name == name }?.value }
}
