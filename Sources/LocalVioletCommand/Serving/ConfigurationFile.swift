import ArgumentParser
import JSON

/// The settings of a JSON file, under the names of the options.
struct ConfigurationFile: Equatable {
    /// Every name that it may have.
    static let names = [
        "host", "port", "control-port", "database", "durability", "seed-data", "contract",
        "contract-switch", "auth", "clock", "seed", "max-apps", "control-token", "log-level",
        "log-format", "ready-file",
    ]

    /// The file.
    let path: String
    private var values: [String: String] = [:]

    /// Reads it.
    ///
    /// - Throws: `ValidationError` with the file and the first thing that is wrong.
    init(_ path: String) throws {
        self.path = path
        guard let object = try InputFile.json(path).object else {
            throw ValidationError("\(path) must hold a JSON object.")
        }
        for (name, value) in object {
            guard Self.names.contains(name) else {
                let nearest = Self.nearest(to: name).map { "; did you mean '\($0)'?" }
                throw ValidationError("\(path): there is no setting '\(name)'\(nearest ?? ".")")
            }
            if value.isNull { continue }
            values[name] = try Self.text(value, "\(path): '\(name)'")
        }
    }

    /// The value of a setting; nil where the file has none.
    subscript(name: String) -> String? { values[name] }

    /// The setting that a wrong name was most likely meant to be.
    private static func nearest(to name: String) -> String? {
        let spelled = name.replacing("_", with: "-")
        if names.contains(spelled) { return spelled }
        return nearestName(
            to: name.replacing("-", with: "_"), in: names.map { $0.replacing("-", with: "_") })?
            .replacing("_", with: "-")
    }

    private static func text(_ value: JSONValue, _ place: String) throws -> String {
        switch value {
        case .string(let text): return text
        case .number(let number): return number.int64.map { "\($0)" } ?? number.text
        case .array(let elements) where elements.allSatisfy({ $0.string != nil }):
            return elements.compactMap(\.string).joined(separator: ",")
        default:
            throw ValidationError("\(place) must be a text, a number or a list of texts.")
        }
    }
}
