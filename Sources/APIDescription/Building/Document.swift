import JSON

/// Puts a description together: the operations, and whatever of the components they lead to.
struct Document: Sendable {
    /// What the description is of.
    let title: String
    /// What there is to know before the first call.
    let about: String
    /// The groups of operations, with a word on each.
    let tags: [(name: String, about: String)]
    /// Everything that can be asked.
    let operations: [Operation]
    /// Real replies.
    let examples: [Example]
    /// The name of the token that the server may want, and a word on it.
    var token: (name: String, about: String)?

    /// The whole document.
    func json(version: String) -> JSONValue {
        let paths = JSONValue.object(paths)
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .string(title), "version": .string(version),
                "description": .string(about),
            ],
            "servers": [["url": "/", "description": "The server that served this document"]],
            "tags": .array(
                tags.map { ["name": .string($0.name), "description": .string($0.about)] }),
            "paths": paths, "components": .object(components(neededBy: paths)),
            "security": security,
        ]
    }

    /// Nothing, or the token.
    private var security: JSONValue {
        guard let token else { return [] }
        return [[:], .object(JSONObject(members: [(token.name, [])]))]
    }

    private var paths: JSONObject {
        var paths = JSONObject()
        for operation in operations {
            var item = paths[operation.path]?.object ?? JSONObject()
            item.append(operation.method.rawValue, operation.json(examples))
            paths[operation.path] = .object(item)
        }
        return paths
    }

    /// The components that something refers to, directly or through others, and no more.
    private func components(neededBy root: JSONValue) -> JSONObject {
        let all = JSONObject(members: [
            ("schemas", .object(Schemas.all)), ("parameters", .object(parameters)),
            ("responses", .object(responses)),
            (
                "headers",
                .object(
                    JSONObject(members: HeaderField.allCases.map { ($0.rawValue, $0.json) }))
            ),
        ])
        var needed: Set<String> = []
        var open = [root]
        while let value = open.popLast() {
            for reference in value.references where needed.insert(reference).inserted {
                let names = reference.split(separator: "/").suffix(2).map(String.init)
                if let found = all[names[0]]?[names[1]] { open.append(found) }
            }
        }
        var components = JSONObject()
        for (kind, members) in all {
            let kept = (members.object ?? JSONObject()).filter {
                needed.contains("#/components/\(kind)/\($0.name)")
            }
            if !kept.isEmpty {
                components.append(
                    kind, .object(JSONObject(members: kept.map { ($0.name, $0.value) })))
            }
        }
        if let token {
            let scheme: JSONValue = [
                "type": "http", "scheme": "bearer", "description": .string(token.about),
            ]
            components.append(
                "securitySchemes", .object(JSONObject(members: [(token.name, scheme)])))
        }
        return components
    }

    private var parameters: JSONObject {
        var parameters = JSONObject()
        for parameter in operations.flatMap(\.parameters) {
            parameters[parameter.key] = parameter.json
        }
        return parameters
    }

    private var responses: JSONObject {
        var responses = JSONObject()
        for reply in operations.flatMap(\.replies) {
            guard let name = reply.shared, responses[name] == nil else { continue }
            responses.append(name, reply.body(examples.filter { $0.operation == name }))
        }
        return responses
    }
}

extension JSONValue {
    /// Every `$ref` in it.
    fileprivate var references: [String] {
        switch self {
        case .object(let members):
            members.flatMap { member in
                if member.name == "$ref", let target = member.value.string { return [target] }
                return member.value.references
            }
        case .array(let elements): elements.flatMap(\.references)
        case .null, .bool, .number, .string: []
        }
    }
}
