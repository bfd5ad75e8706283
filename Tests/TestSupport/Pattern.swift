package import JSON

/// JSON that a reply must agree with: members that the pattern does not name are free, an array
/// has as many elements as the pattern's, and `"<…>"` stands for a kind of value.
package struct Pattern {
    private let value: JSONValue

    /// A pattern from JSON text.
    package init(_ text: String) throws { value = try JSONValue.parse(Array(text.utf8)) }

    /// Where `found` departs from the pattern; empty where it agrees.
    package func differences(from found: JSONValue) -> [String] {
        Self.differences(value, found, at: "$")
    }

    private static func differences(
        _ wanted: JSONValue, _ found: JSONValue?, at path: String
    ) -> [String] {
        if let word = wanted.string, word.hasPrefix("<") {
            return isOfKind(word, found) ? [] : ["\(path) is not \(word): \(text(found))"]
        }
        guard let found else { return ["\(path) is absent"] }
        if let members = wanted.object {
            guard let object = found.object else { return ["\(path) is \(found.kindName)"] }
            return members.flatMap { name, value in
                differences(value, object[name], at: "\(path).\(name)")
            }
        }
        if let elements = wanted.array {
            guard let array = found.array, array.count == elements.count else {
                return ["\(path) is \(text(found)), not \(elements.count) elements"]
            }
            return zip(elements, array).enumerated().flatMap { index, pair in
                differences(pair.0, pair.1, at: "\(path)[\(index)]")
            }
        }
        return wanted == found ? [] : ["\(path) is \(text(found)), not \(text(wanted))"]
    }

    private static func isOfKind(_ word: String, _ found: JSONValue?) -> Bool {
        switch word {
        case "<absent>": found == nil
        case "<number>": found?.int64 != nil
        case "<text>": found?.string?.isEmpty == false
        default: false
        }
    }

    private static func text(_ value: JSONValue?) -> String {
        value.map { String(decoding: $0.serialized(), as: UTF8.self) } ?? "absent"
    }
}
