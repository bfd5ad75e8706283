package import JSON

/// Checks JSON against the part of JSON Schema (draft 2020-12) that descriptions here use.
///
/// A keyword that it does not know is a finding of its own, so that nothing passes unchecked.
/// Stricter than the standard in one point: a property that no schema names is a finding unless
/// `additionalProperties` speaks of it, so that additions to a reply are noticed.
package struct SchemaValidator: Sendable {
    /// The document that references point into.
    private let document: JSONValue
    /// Whether properties that no schema names are findings.
    private let isClosed: Bool

    /// A validator of schemas in a document.
    ///
    /// - Parameters:
    ///   - document: What `#/…` points into.
    ///   - isClosed: Whether properties that no schema names are findings.
    package init(_ document: JSONValue, isClosed: Bool = true) {
        self.document = document
        self.isClosed = isClosed
    }

    /// What is wrong with a value, each with its place; empty where it is as the schema says.
    package func findings(_ value: JSONValue, against schema: JSONValue) -> [String] {
        check(value, schema, at: "$")
    }

    /// What a reference points to.
    package func target(of reference: String) -> JSONValue? {
        guard reference.hasPrefix("#/") else { return nil }
        var found: JSONValue? = document
        for name in reference.dropFirst(2).split(separator: "/") {
            let plain = String(name.replacing("~1", with: "/").replacing("~0", with: "~"))
            found = found?[plain]
        }
        return found
    }

    /// Checks a value at a place of its own, where its properties must all be known.
    private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
        let (findings, known) = apply(schema, to: value, at: path)
        guard isClosed, let object = value.object, let known else { return findings }
        return findings
            + object.keys.filter { !known.contains($0) }.map {
                "\(path): '\($0)' stands in no schema"
            }
    }

    /// Applies one schema; several may apply to the same place.
    ///
    /// - Returns: What is wrong, and the properties that the schema names; nil where it says
    ///   nothing about properties, or takes any.
    private func apply(
        _ schema: JSONValue, to value: JSONValue, at path: String
    ) -> (findings: [String], known: Set<String>?) {
        guard let keywords = schema.object else {
            return (schema == true ? [] : ["\(path): the schema takes nothing"], nil)
        }
        var findings: [String] = []
        var known: Set<String>?
        func join(_ result: (findings: [String], known: Set<String>?)) {
            findings += result.findings
            if let names = result.known { known = (known ?? []).union(names) }
        }
        for (keyword, argument) in keywords {
            switch keyword {
            case "$ref":
                guard let target = argument.string.flatMap(target(of:)) else {
                    findings.append("\(path): nothing is at \(argument)")
                    continue
                }
                join(apply(target, to: value, at: path))
            case "allOf":
                for choice in argument.array ?? [] { join(apply(choice, to: value, at: path)) }
            case "anyOf", "oneOf":
                join(choose(keyword, argument.array ?? [], value, at: path))
            case "properties", "additionalProperties", "required":
                join(checkMembers(keyword, argument, keywords, value, at: path))
            case "items":
                for (index, element) in (value.array ?? []).enumerated() {
                    findings += check(element, argument, at: "\(path)[\(index)]")
                }
            default:
                if let finding = ValueRule.finding(keyword, argument, value) {
                    findings.append("\(path): \(finding)")
                }
            }
        }
        return (findings, known)
    }

    private func choose(
        _ keyword: String, _ choices: [JSONValue], _ value: JSONValue, at path: String
    ) -> (findings: [String], known: Set<String>?) {
        // A choice that would leave a property unexplained is none.
        let results = choices.map { choice in
            (check(value, choice, at: path), apply(choice, to: value, at: path).known)
        }
        let fitting = results.filter(\.0.isEmpty)
        if let first = fitting.first, keyword == "anyOf" || fitting.count == 1 {
            return ([], first.1)
        }
        guard fitting.isEmpty else {
            return (["\(path): fits \(fitting.count) of the choices, not one"], nil)
        }
        let closest = results.min { $0.0.count < $1.0.count }
        return (["\(path): fits none of the choices"] + (closest?.0 ?? []), closest?.1)
    }

    private func checkMembers(
        _ keyword: String, _ argument: JSONValue, _ keywords: JSONObject, _ value: JSONValue,
        at path: String
    ) -> (findings: [String], known: Set<String>?) {
        guard let object = value.object else { return ([], nil) }
        let named = keywords["properties"]?.object ?? JSONObject()
        switch keyword {
        case "required":
            let missing = (argument.array ?? []).compactMap(\.string).filter { object[$0] == nil }
            return (missing.map { "\(path): '\($0)' is missing" }, nil)
        case "properties":
            let findings = named.flatMap { member in
                object[member.name].map { check($0, member.value, at: "\(path).\(member.name)") }
                    ?? []
            }
            return (findings, Set(named.keys))
        default:
            let others = object.filter { named[$0.name] == nil }
            if argument == false {
                return (others.map { "\(path): '\($0.name)' must not be there" }, Set(object.keys))
            }
            let findings = others.flatMap { check($0.value, argument, at: "\(path).\($0.name)") }
            return (findings, Set(object.keys))
        }
    }
}
