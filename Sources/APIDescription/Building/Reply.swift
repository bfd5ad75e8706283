import JSON

/// One status that an operation may answer.
struct Reply: Sendable {
    /// The status; 0 for all others.
    let status: Int
    /// When it is answered.
    let about: String
    /// Its body; nil where it has none.
    var schema: Schema?
    /// The kind of its body.
    var mediaType = "application/json"
    /// The fields of its head that are worth a word.
    var fields: [HeaderField] = []
    /// The name of a reply that many operations share; it stands among the components then.
    var shared: String?

    /// As it stands under its operation.
    func json(_ examples: [Example]) -> JSONValue {
        if let shared { return ["$ref": .string("#/components/responses/\(shared)")] }
        return body(examples)
    }

    /// The reply itself.
    func body(_ examples: [Example]) -> JSONValue {
        var members = JSONObject(members: [("description", .string(about))])
        if !fields.isEmpty {
            let headers = fields.map { ($0.rawValue, $0.reference) }
            members.append("headers", .object(JSONObject(members: headers)))
        }
        if let schema {
            var media = JSONObject(members: [("schema", schema.json)])
            let values = examples.compactMap { example in
                example.reply.map { (example.name, example.summary, $0) }
            }
            if !values.isEmpty { media.append("examples", Example.json(values)) }
            members.append("content", .object(JSONObject(members: [(mediaType, .object(media))])))
        }
        return .object(members)
    }
}

extension Reply {
    /// An error in the API's own shape, of the codes that are possible there.
    static func error(
        _ status: Int, _ about: String, _ codes: ErrorCode..., fields: [HeaderField] = []
    ) -> Reply {
        error(status, about, codes, fields: fields)
    }

    /// The same, of codes in a list.
    static func error(
        _ status: Int, _ about: String, _ codes: [ErrorCode], fields: [HeaderField] = []
    ) -> Reply {
        let schema = Schema.named("Error").with(
            "properties",
            [
                "code": ["enum": .array(codes.map { JSONValue(Int64($0.rawValue)) })],
                "error": ["enum": .array(codes.map { .string($0.word) })],
            ])
        return Reply(
            status: status, about: about, schema: schema, fields: fields)
    }
}
