import JSON

/// Something that a request says beside its body.
struct Parameter: Sendable {
    /// Where it stands.
    enum Place: String, Sendable {
        case path
        case query
        case header
    }

    /// Its name among the document's components.
    let key: String
    /// Its name on the wire.
    let name: String
    /// Where it stands.
    let place: Place
    /// What it may be, with what it means.
    let schema: Schema
    /// Whether it must be there.
    var isRequired = false
    /// Whether it is a list, written with commas between its elements.
    var isCommaList = false

    /// A part of a path.
    static func path(_ name: String, key: String? = nil, _ schema: Schema) -> Parameter {
        Parameter(
            key: key ?? name, name: name, place: .path, schema: schema, isRequired: true)
    }

    /// A part of a query.
    static func query(_ name: String, key: String? = nil, _ schema: Schema) -> Parameter {
        Parameter(key: key ?? name, name: name, place: .query, schema: schema)
    }

    /// As operations name it.
    var reference: JSONValue { ["$ref": .string("#/components/parameters/\(key)")] }

    /// As it stands among the components.
    var json: JSONValue {
        var bare = schema
        let about = bare.keywords["description"] ?? ""
        bare.keywords["description"] = nil
        var members = JSONObject(members: [
            ("name", .string(name)), ("in", .string(place.rawValue)),
            ("required", .bool(isRequired)), ("description", about),
        ])
        if isCommaList {
            members.append("style", "form")
            members.append("explode", false)
        }
        members.append("schema", bare.json)
        return .object(members)
    }
}
