import JSON

/// One call: a method on a path, what it takes, and everything that it may answer.
struct Operation: Sendable {
    /// What a path can be asked.
    enum Method: String, Sendable {
        case get
        case post
        case put
        case patch
        case delete
    }

    /// What a request may carry.
    struct Body: Sendable {
        let schema: Schema
        var isRequired = false
    }

    /// Its method.
    let method: Method
    /// Its path, with `{names}` for what varies.
    let path: String
    /// Its name for programs.
    let id: String
    /// The group that it belongs to.
    let tag: String
    /// What it does, in a few words.
    let summary: String
    /// What there is to know about it.
    let about: String
    /// What its path, query and header fields may say.
    var parameters: [Parameter] = []
    /// What its body may say; nil where it is not read.
    var body: Body?
    /// What it answers.
    let replies: [Reply]

    /// As it stands under its path.
    func json(_ examples: [Example]) -> JSONValue {
        let own = examples.filter { $0.operation == id }
        var members = JSONObject(members: [
            ("operationId", .string(id)), ("tags", [.string(tag)]),
            ("summary", .string(summary)), ("description", .string(about)),
        ])
        if !parameters.isEmpty {
            members.append("parameters", .array(parameters.map(\.reference)))
        }
        if let body {
            members.append("requestBody", requestBody(body, own.filter { $0.request != nil }))
        }
        var responses = JSONObject()
        for reply in replies {
            let found = own.filter { $0.status == reply.status }
            let key = reply.status == 0 ? "default" : String(reply.status)
            responses.append(key, reply.json(found))
        }
        members.append("responses", .object(responses))
        return .object(members)
    }

    private func requestBody(_ body: Body, _ examples: [Example]) -> JSONValue {
        var media = JSONObject(members: [("schema", body.schema.json)])
        let values = examples.compactMap { example in
            example.request.map { request in
                (example.name, example.summary, request)
            }
        }
        if !values.isEmpty { media.append("examples", Example.json(values)) }
        return [
            "required": .bool(body.isRequired), "content": ["application/json": .object(media)],
        ]
    }
}
