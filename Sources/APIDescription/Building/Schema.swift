import JSON

/// A JSON Schema (draft 2020-12, as OpenAPI 3.1 has them) in the making.
struct Schema: Sendable {
    /// Its keywords in the order in which people read them.
    var keywords: JSONObject

    /// A schema of these keywords.
    init(_ keywords: JSONObject) { self.keywords = keywords }

    /// As it stands in a document.
    var json: JSONValue { .object(keywords) }

    /// The same with another keyword, or another value of one.
    func with(_ keyword: String, _ value: JSONValue) -> Schema {
        var copy = self
        copy.keywords[keyword] = value
        return copy
    }

    /// The same, and null as well.
    ///
    /// Null is added to the type, and to the list of words where there is one, as both hold; a
    /// reference or a choice becomes one of two.
    var orNull: Schema {
        guard let type = keywords["type"] else {
            return Schema(["anyOf": [json, ["type": "null"]]])
        }
        var copy = with("type", [type, "null"])
        if let words = keywords["enum"]?.array { copy.keywords["enum"] = .array(words + [nil]) }
        return copy
    }

    /// The same, taken for this where it is absent.
    func otherwise(_ value: JSONValue) -> Schema { with("default", value) }

    /// The same, named as out of use.
    var deprecated: Schema { with("deprecated", true) }
}

/// One property of an object.
struct Field: Sendable {
    /// Its name on the wire.
    let name: String
    /// What its value may be.
    let schema: Schema
    /// Whether it is always there.
    let isRequired: Bool

    /// A property that is always there.
    static func always(_ name: String, _ schema: Schema) -> Field {
        Field(name: name, schema: schema, isRequired: true)
    }

    /// A property that may be absent.
    static func maybe(_ name: String, _ schema: Schema) -> Field {
        Field(name: name, schema: schema, isRequired: false)
    }
}

/// Structures.
extension Schema {
    /// An object with these properties.
    ///
    /// - Parameters:
    ///   - about: What it is.
    ///   - fields: Its properties.
    ///   - refusesOthers: Whether any further property is an error.
    /// - Returns: Its schema.
    static func object(
        _ about: String, _ fields: [Field], refusesOthers: Bool = false
    ) -> Schema {
        var schema = Schema([
            "type": "object", "description": .string(about),
            "properties": .object(
                JSONObject(members: fields.map { ($0.name, $0.schema.json) })),
        ])
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { schema.keywords["required"] = .array(required) }
        if refusesOthers { schema.keywords["additionalProperties"] = false }
        return schema
    }

    /// An array whose elements are all of one kind.
    static func list(_ about: String, of element: Schema) -> Schema {
        Schema(["type": "array", "description": .string(about), "items": element.json])
    }

    /// A schema of the document's components.
    static func named(_ name: String) -> Schema {
        Schema(["$ref": .string("#/components/schemas/\(name)")])
    }

    /// A schema of the document's components, with a word on what it is for here.
    static func named(_ name: String, _ about: String) -> Schema {
        named(name).with("description", .string(about))
    }

    /// One of several, and only one.
    static func one(_ about: String, of choices: [Schema]) -> Schema {
        Schema(["description": .string(about), "oneOf": .array(choices.map(\.json))])
    }

    /// Anything at all.
    static func anything(_ about: String) -> Schema { Schema(["description": .string(about)]) }
}
