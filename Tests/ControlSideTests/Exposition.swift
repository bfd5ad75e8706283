import Foundation

/// Metrics read as strictly as Prometheus' text format can be (version 0.0.4): a reader that
/// forgives nothing.
struct Exposition {
    /// Why a text is none.
    struct Malformed: Error, CustomStringConvertible {
        let line: Int
        let description: String
    }

    /// One line with a value.
    struct Sample: Equatable {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    /// The families' types, by name, in the order of the text.
    private(set) var types: [(name: String, type: String)] = []
    private(set) var samples: [Sample] = []
    private var help: Set<String> = []

    /// Reads a text.
    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(line: 0, description: "no last end") }
        for (index, line) in text.dropLast().split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .enumerated() {
            do {
                try read(line)
            } catch let error as Malformed {
                throw Malformed(line: index + 1, description: "\(error.description): \(line)")
            }
        }
    }

    /// The value of the one sample that has exactly these labels; nil where there is none.
    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private mutating func read(_ line: Substring) throws {
        let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        if line.hasPrefix("# HELP ") {
            guard words.count == 4, Self.isName(words[2]), !words[3].isEmpty,
                help.insert(String(words[2])).inserted
            else { throw Self.wrong("HELP") }
        } else if line.hasPrefix("# TYPE ") {
            // HELP comes directly before, TYPE before every sample, and once.
            guard words.count == 4, help.contains(String(words[2])),
                help.count == types.count + 1,
                ["counter", "gauge", "histogram"].contains(words[3])
            else { throw Self.wrong("TYPE") }
            types.append((String(words[2]), String(words[3])))
            guard (words[3] == "counter") == words[2].hasSuffix("_total") else {
                throw Self.wrong("a counter, and nothing else, ends in _total")
            }
        } else {
            samples.append(try sample(line))
        }
    }

    private func sample(_ line: Substring) throws -> Sample {
        var rest = line
        let name = rest.prefix { $0 != "{" && $0 != " " }
        rest = rest.dropFirst(name.count)
        var labels: [String: String] = [:]
        if rest.first == "{" {
            rest = rest.dropFirst()
            repeat {
                let (label, value) = try Self.label(&rest)
                guard labels.updateValue(value, forKey: label) == nil else {
                    throw Self.wrong("a label twice")
                }
                let end = rest.popFirst()
                if end == "}" { break }
                guard end == "," else { throw Self.wrong("labels") }
            } while true
        }
        guard rest.first == " ", let value = Double(rest.dropFirst()), value.isFinite else {
            throw Self.wrong("value")
        }
        guard let family = types.last, help.count == types.count, Self.isName(name),
            Self.names(family).contains(String(name)),
            !samples.contains(where: { $0.name == name && $0.labels == labels })
        else { throw Self.wrong("outside of its family, or there already") }
        return Sample(name: String(name), labels: labels, value: value)
    }

    /// The names that samples of a family have.
    private static func names(_ family: (name: String, type: String)) -> [String] {
        guard family.type == "histogram" else { return [family.name] }
        return ["_bucket", "_sum", "_count"].map { family.name + $0 }
    }

    private static func label(_ rest: inout Substring) throws -> (String, String) {
        let name = rest.prefix { $0 != "=" }
        rest = rest.dropFirst(name.count)
        guard isName(name), !name.contains(":"), rest.hasPrefix("=\"") else {
            throw wrong("label")
        }
        rest = rest.dropFirst(2)
        var value = ""
        while let character = rest.popFirst() {
            switch character {
            case "\"": return (String(name), value)
            case "\\":
                switch rest.popFirst() {
                case "\\": value += "\\"
                case "n": value += "\n"
                case "\"": value += "\""
                default: throw wrong("escape")
                }
            default: value.append(character)
            }
        }
        throw wrong("label without an end")
    }

    private static func isName(_ text: Substring) -> Bool {
        text.wholeMatch(of: /[a-zA-Z_:][a-zA-Z0-9_:]*/) != nil
    }

    private static func wrong(_ what: String) -> Malformed {
        Malformed(line: 0, description: what)
    }
}

extension Exposition {
    /// What is wrong with the histograms: buckets that fall, or do not agree with the count.
    func findingsInHistograms() -> [String] {
        var findings: [String] = []
        for family in types where family.type == "histogram" {
            let all = samples.filter { $0.name == family.name + "_bucket" }
            let groups = Dictionary(grouping: all) { sample in
                sample.labels.filter { $0.key != "le" }
            }
            for (labels, buckets) in groups {
                let bounds = buckets.map { $0.labels["le"] ?? "" }
                let numbers = bounds.dropLast().map { Double($0) ?? -1 }
                if bounds.last != "+Inf" || numbers != numbers.sorted() || numbers.contains(-1) {
                    findings.append("\(family.name) \(labels): bounds \(bounds)")
                }
                let counts = buckets.map(\.value)
                let count = value(family.name + "_count", labels)
                if counts != counts.sorted() || counts.last != count
                    || value(family.name + "_sum", labels) == nil
                {
                    findings.append("\(family.name) \(labels): \(counts), \(count ?? -1) in all")
                }
            }
        }
        return findings
    }
}
