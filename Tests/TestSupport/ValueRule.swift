import JSON
import Synchronization

/// The keywords that say something about a value by itself.
enum ValueRule {
    /// Keywords that say nothing that could be wrong.
    private static let annotations: Set<String> = [
        "title", "description", "default", "deprecated", "example", "examples", "format",
    ]

    /// What a keyword finds wrong with a value; nil where nothing.
    static func finding(
        _ keyword: String, _ argument: JSONValue, _ value: JSONValue
    ) -> String? {
        if annotations.contains(keyword) { return nil }
        let text = shown(value)
        switch keyword {
        case "type":
            let types = argument.array ?? [argument]
            return types.contains { isOf(type: $0.string ?? "", value) }
                ? nil : "\(text) is not \(types.compactMap(\.string).joined(separator: " or "))"
        case "enum":
            return (argument.array ?? []).contains(value) ? nil : "\(text) is not in the list"
        case "const": return value == argument ? nil : "\(text) is not \(shown(argument))"
        case "minimum", "maximum": return number(keyword, argument, value)
        case "minLength", "maxLength", "pattern": return string(keyword, argument, value)
        case "minItems", "maxItems", "uniqueItems": return list(keyword, argument, value)
        default: return "the keyword '\(keyword)' is not known to this validator"
        }
    }

    private static func isOf(type: String, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
            ("array", .array), ("object", .object):
            true
        case ("integer", .number(let number)): isWhole(number)
        default: false
        }
    }

    /// Whole numbers may be written with a point, and may be larger than any machine's.
    private static func isWhole(_ number: JSONNumber) -> Bool {
        number.int64 != nil || number.double.rounded() == number.double
    }

    private static func number(
        _ keyword: String, _ argument: JSONValue, _ value: JSONValue
    ) -> String? {
        guard let number = value.number, let limit = argument.number else { return nil }
        let isSmaller: Bool
        let isLarger: Bool
        if let left = number.int64, let right = limit.int64 {
            (isSmaller, isLarger) = (left < right, left > right)
        } else if limit.int64 != nil, isWhole(number) {
            // Beyond 64 bits, where doubles are too coarse to compare.
            (isSmaller, isLarger) = (number.double < 0, number.double > 0)
        } else {
            (isSmaller, isLarger) = (number.double < limit.double, number.double > limit.double)
        }
        let isWrong = keyword == "minimum" ? isSmaller : isLarger
        return isWrong ? "\(number.text) is beyond the \(keyword) \(limit.text)" : nil
    }

    private static func string(
        _ keyword: String, _ argument: JSONValue, _ value: JSONValue
    ) -> String? {
        guard let text = value.string else { return nil }
        let length = Int64(text.unicodeScalars.count)
        switch keyword {
        case "minLength": return length < argument.int64 ?? 0 ? "'\(text)' is too short" : nil
        case "maxLength": return length > argument.int64 ?? .max ? "'\(text)' is too long" : nil
        default:
            guard let pattern = argument.string, let matches = matches(text, pattern) else {
                return "\(argument) is no pattern"
            }
            return matches ? nil : "'\(text)' does not match \(pattern)"
        }
    }

    /// Patterns that have been read: reading one takes longer than all the rest of a check.
    private static let patterns = Mutex<[String: Regex<AnyRegexOutput>]>([:])
    /// Repeats the order of the lock where the thread sanitizer sees it; it does not see the one
    /// inside the standard library, and would report every use as a race.
    private static let uses = Atomic<UInt64>(0)

    /// Whether a text has a match; nil for what is no pattern.
    private static func matches(_ text: String, _ pattern: String) -> Bool? {
        patterns.withLock { patterns in
            _ = uses.load(ordering: .acquiring)
            defer { uses.wrappingAdd(1, ordering: .releasing) }
            guard let regex = patterns[pattern] ?? (try? Regex(pattern)) else { return nil }
            patterns[pattern] = regex
            return text.contains(regex)
        }
    }

    private static func list(
        _ keyword: String, _ argument: JSONValue, _ value: JSONValue
    ) -> String? {
        guard let elements = value.array else { return nil }
        let count = Int64(elements.count)
        switch keyword {
        case "minItems": return count < argument.int64 ?? 0 ? "has too few elements" : nil
        case "maxItems": return count > argument.int64 ?? .max ? "has too many elements" : nil
        default:
            return argument == true && Set(elements).count != elements.count
                ? "has an element twice" : nil
        }
    }

    private static func shown(_ value: JSONValue) -> String {
        String(String(decoding: value.serialized(), as: UTF8.self).prefix(80))
    }
}
