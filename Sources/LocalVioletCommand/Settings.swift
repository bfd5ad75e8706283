import ArgumentParser
import Glibc
import LocalViolet
import Logging

/// What the options, the environment and the defaults come to, in that order.
struct Settings {
    /// How the emulator is set up.
    var emulator = EmulatorConfiguration()

    /// Reads them.
    ///
    /// - Throws: `ValidationError` with what a value may be.
    init(_ command: LocalVioletCommand) throws {
        emulator.host = Self.text(command.host, "HOST") ?? "127.0.0.1"
        emulator.port = try Self.number(command.port, "PORT", in: 0...65_535) ?? 8080
        emulator.databasePath = Self.text(command.database, "DATABASE")
        emulator.seedDataPath = Self.text(command.seedData, "SEED_DATA")
        emulator.contract = Self.text(command.contract, "CONTRACT") ?? "reference"
        let switches = command.contractSwitch.joined(separator: ",")
        emulator.contractSwitches =
            Self.text(switches.isEmpty ? nil : switches, "CONTRACT_SWITCH")?
            .split(separator: ",").map(String.init) ?? []
        emulator.authentication = try Self.word(command.auth, "AUTH")
        emulator.clock = try Self.word(command.clock, "CLOCK") ?? .real
        emulator.seed = try Self.number(command.seed, "SEED", in: .min ... .max) ?? 1
        emulator.maxApps =
            try Self.number(command.maxApps, "MAX_APPS", in: 1...1_000_000) ?? 10_000
        let level: Logger.Level = try Self.word(command.logLevel, "LOG_LEVEL") ?? .info
        emulator.logger = Logger(label: "localviolet") { label in
            StreamLogHandler.standardError(label: label)
        }
        emulator.logger.logLevel = level
    }

    private static func text(_ option: String?, _ name: String) -> String? {
        if let option { return option }
        guard let value = getenv("LOCALVIOLET_\(name)") else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func number<Number: FixedWidthInteger & SendableMetatype>(
        _ option: Number?, _ name: String, in range: ClosedRange<Number>
    ) throws -> Number? {
        guard let text = text(option.map { "\($0)" }, name) else { return nil }
        guard let number = Number(text), range.contains(number) else {
            throw ValidationError(
                "\(label(name)) must be a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound), not '\(text)'.")
        }
        return number
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ option: String?, _ name: String
    ) throws -> Word? {
        guard let text = text(option, name) else { return nil }
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(label(name)) must be one of \(words), not '\(text)'.")
        }
        return word
    }

    /// The option's name, from the variable's.
    private static func label(_ name: String) -> String {
        "--" + name.lowercased().split(separator: "_").joined(separator: "-")
    }
}
