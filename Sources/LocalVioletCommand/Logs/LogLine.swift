import Glibc
import JSON
import Logging

/// One event as one line, without a line break at its end.
struct LogLine {
    /// The machine's time of the event, in ms UTC.
    let time: Int64
    /// How much it matters.
    let level: Logger.Level
    /// What happened, in words.
    let message: String
    /// Its facts by their names.
    let facts: Logger.Metadata

    /// The line in a format.
    func text(_ format: LogFormat) -> String {
        switch format {
        case .human: human
        case .json: json
        }
    }

    /// Without what may be long: facts that have parts, and the rest of a long message.
    var shortened: LogLine {
        let short = facts.filter { fact in
            if case .dictionary = fact.value { false } else { true }
        }
        return LogLine(
            time: time, level: level, message: String(message.prefix(500)), facts: short)
    }

    /// One line for people.
    ///
    /// `14:00:35.123 POST /v1/orders/11112/cancel 202 1.2 ms app 10000 fault reject id 10000-3`
    private var human: String {
        var facts = facts
        var words = [clock]
        if level != .info { words.append("\(level):") }
        if facts["method"] == nil {
            words.append(message)
        } else {
            for name in ["method", "path", "status", "duration_ms"] {
                words += facts.removeValue(forKey: name).map { ["\($0)"] } ?? []
            }
            words.append("ms")
        }
        for (name, label) in [("app_id", "app"), ("fault", "fault"), ("request_id", "id")] {
            words += facts.removeValue(forKey: name).map { [label, "\($0)"] } ?? []
        }
        words += facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return Self.printable(words.joined(separator: " "))
    }

    private var json: String {
        var object: JSONObject = [
            "time": .string(Self.timestamp(time)), "level": .string(level.rawValue),
            "message": .string(message),
        ]
        for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
            object.append(name, Self.value(of: value))
        }
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    private static func value(of fact: Logger.MetadataValue) -> JSONValue {
        switch fact {
        case .string(let text): .string(text)
        case .stringConvertible(let value as any BinaryInteger): JSONValue(Int64(value))
        case .stringConvertible(let value as Double): JSONValue(value)
        case .stringConvertible(let value): .string("\(value)")
        case .array(let values): .array(values.map { Self.value(of: $0) })
        case .dictionary(let values):
            .object(
                JSONObject(
                    members: values.sorted { $0.key < $1.key }
                        .map { ($0.key, Self.value(of: $0.value)) }))
        }
    }

    /// The time of day where the machine is.
    private var clock: String {
        var seconds = time_t(time / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return Self.padded(Int(parts.tm_hour), 2) + ":" + Self.padded(Int(parts.tm_min), 2) + ":"
            + Self.padded(Int(parts.tm_sec), 2) + "." + Self.padded(Int(time % 1000), 3)
    }

    /// A moment as RFC 3339 has it, in UTC: `2026-11-21T14:00:35.123Z`.
    private static func timestamp(_ time: Int64) -> String {
        var seconds = time_t(time / 1000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        let day = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
        return date.map { padded($0, 2) }.joined(separator: "-") + "T"
            + day.map { padded($0, 2) }.joined(separator: ":") + "." + padded(Int(time % 1000), 3)
            + "Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Text that cannot steer the terminal which shows it, nor begin a line of its own.
    private static func printable(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            result += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }
    }
}
