import ArgumentParser
import Glibc
import LocalViolet
import Logging

/// What the options, the environment, the file and the defaults come to, in that order.
struct Settings {
    /// How the emulator is set up.
    var emulator = EmulatorConfiguration()
    /// What tells others that the server is ready, where it is wanted.
    private(set) var readyFile: ReadyFile?
    /// Every setting with where its value comes from, in the order of the help.
    private(set) var list: [Setting] = []

    private let given: GivenOptions
    private let file: ConfigurationFile?

    /// Reads them.
    ///
    /// - Throws: `ValidationError` with what a value may be.
    init(_ options: ServeOptions) throws { try self.init(GivenOptions(options)) }

    /// Reads them.
    ///
    /// - Throws: `ValidationError` with what a value may be.
    init(_ given: GivenOptions) throws {
        self.given = given
        file = try (given["config"] ?? Environment.text("CONFIG")).map(ConfigurationFile.init)
        emulator.host = take("host", standard: "127.0.0.1") ?? ""
        emulator.port = try number("port", in: 0...65_535, standard: 8080)
        emulator.controlPort = try optionalNumber("control-port", in: 0...65_535)
        guard
            emulator.controlPort == nil || emulator.controlPort == 0
                || emulator.controlPort != emulator.port
        else {
            throw ValidationError(
                "--control-port must not be the API's port \(emulator.port); leave it out to have "
                    + "both at one.")
        }
        emulator.databasePath = take("database")
        emulator.durability = try word("durability", standard: .full) ?? .full
        emulator.seedDataPath = take("seed-data")
        emulator.contract = take("contract", standard: "reference") ?? ""
        emulator.contractSwitches =
            take("contract-switch")?
            .split(separator: ",").map(String.init) ?? []
        emulator.authentication = try word("auth")
        emulator.clock = try word("clock", standard: .real) ?? .real
        emulator.seed = try number("seed", in: .min ... .max, standard: 1)
        emulator.maxApps = try number("max-apps", in: 1...1_000_000, standard: 10_000)
        emulator.controlToken = take("control-token")
        emulator.logger = try logger()
        readyFile = take("ready-file").map(ReadyFile.init)
    }

    /// On a terminal every request is shown; elsewhere what somebody should know, which costs
    /// nothing while there is nothing.
    private mutating func logger() throws -> Logger {
        let usual = Terminal.isStandardError ? Logger.Level.info : .notice
        let level = try word("log-level", standard: usual) ?? usual
        let standard = LogFormat.standard
        let format = try word("log-format", standard: standard) ?? standard
        let output = LogOutput(STDERR_FILENO, format)
        var logger = Logger(label: "localviolet") { _ in LineLogHandler(output) }
        logger.logLevel = level
        return logger
    }

    /// The value of a setting, which is noted with where it comes from.
    private mutating func take(_ name: String, standard: String? = nil) -> String? {
        let variable = Environment.variable(of: name)
        let setting =
            if let option = given[name] {
                Setting(name: name, value: option, source: .option)
            } else if let text = Environment.text(variable) {
                Setting(name: name, value: text, source: .environment("LOCALVIOLET_\(variable)"))
            } else if let file, let text = file[name] {
                Setting(name: name, value: text, source: .file(file.path))
            } else {
                Setting(name: name, value: standard, source: .standard)
            }
        list.append(setting)
        return setting.value
    }

    private mutating func number<Number: FixedWidthInteger & SendableMetatype>(
        _ name: String, in range: ClosedRange<Number>, standard: Number
    ) throws -> Number {
        try optionalNumber(name, in: range, standard: standard) ?? standard
    }

    private mutating func optionalNumber<Number: FixedWidthInteger & SendableMetatype>(
        _ name: String, in range: ClosedRange<Number>, standard: Number? = nil
    ) throws -> Number? {
        let value = take(name, standard: standard.map { "\($0)" })
        guard let text = value else { return nil }
        guard let number = Number(text), range.contains(number) else {
            throw ValidationError(
                "--\(name) must be a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound), not '\(text)'.")
        }
        return number
    }

    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, standard: Word? = nil
    ) throws -> Word? {
        guard let text = take(name, standard: standard?.rawValue) else { return nil }
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--\(name) must be one of \(words), not '\(text)'.")
        }
        return word
    }
}
