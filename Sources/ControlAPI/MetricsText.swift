/// Metrics in Prometheus' text format, version 0.0.4 (Prometheus documentation, "Exposition
/// formats").
struct MetricsText {
    /// What kind of number a family has.
    enum Kind: String {
        case counter
        case gauge
        case histogram
    }

    /// The kind of the text, for `Content-Type`.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// What has been written so far.
    private(set) var bytes: [UInt8] = []
    private var name = ""

    /// Starts a family, whose samples follow.
    mutating func family(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        write("# HELP \(name) \(Self.escaped(help, quotes: false))\n")
        write("# TYPE \(name) \(kind.rawValue)\n")
    }

    /// Writes a sample of the family; `suffix` is for the parts of a histogram.
    mutating func sample(
        _ value: some CustomStringConvertible, suffix: String = "",
        _ labels: KeyValuePairs<String, String> = [:]
    ) {
        let pairs = labels.map { "\($0.key)=\"\(Self.escaped($0.value, quotes: true))\"" }
        let list = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
        write("\(name)\(suffix)\(list) \(value)\n")
    }

    /// Seconds, exact to the last digit.
    static func seconds(_ count: UInt64, perSecond: UInt64) -> String {
        let whole = count / perSecond
        var digits = String(count % perSecond)
        let places = String(perSecond).utf8.count - 1
        digits = String(repeating: "0", count: places - digits.utf8.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return digits.isEmpty ? "\(whole)" : "\(whole).\(digits)"
    }

    /// Backslashes and line ends always, quotes within a label's value.
    static func escaped(_ text: String, quotes: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private mutating func write(_ text: String) { bytes += text.utf8 }
}
