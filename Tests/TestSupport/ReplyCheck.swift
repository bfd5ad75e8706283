import JSON

/// Whether a reply is one that the descriptions promise.
package enum ReplyCheck {
    /// Statuses that are answered before an operation is looked for, to what is no proper HTTP.
    private static let beforeRouting: Set<Int> = [400, 408, 411, 414, 417, 421, 431, 501, 505]

    /// What is wrong with a reply; empty where it is as described, and for paths of nobody.
    ///
    /// - Parameters:
    ///   - method: The request's method.
    ///   - target: Its path, with the query.
    ///   - status: What was answered.
    ///   - body: The reply's body.
    ///   - field: The value of a field of its head, by the name.
    /// - Returns: A sentence for each thing wrong.
    package static func findings(
        method: String, target: String, status: Int, body: String, field: (String) -> String?
    ) -> [String] {
        guard let api = DescribedAPI.owning(target) else { return [] }
        // An error that a fault asked for may be any.
        if field("X-Sandbox-Fault") != nil, status >= 400 {
            return check(body, against: ["$ref": "#/components/schemas/Error"], in: api, method)
        }
        guard let operation = api.operation(method, target) else {
            let expected = api.knows(target) ? [405] : [404]
            guard expected.contains(status) || beforeRouting.contains(status) else {
                return ["\(method) \(target) is not described, and was answered \(status)"]
            }
            return check(body, against: ["$ref": "#/components/schemas/Error"], in: api, method)
        }
        guard let reply = api.reply(status, of: operation) else {
            guard beforeRouting.contains(status) else {
                return ["\(operation.id) does not say that it may answer \(status): \(body)"]
            }
            return check(body, against: ["$ref": "#/components/schemas/Error"], in: api, method)
        }
        for header in reply["headers"]?.object ?? JSONObject() {
            let description = header.value["$ref"]?.string.flatMap(api.validator.target(of:))
            if description?["required"] == true, field(header.name) == nil {
                return ["\(operation.id) \(status) has no \(header.name)"]
            }
        }
        guard let content = reply["content"]?.object, let media = content.first else {
            return body.isEmpty ? [] : ["\(operation.id) says that \(status) has no body"]
        }
        let kind = field("Content-Type") ?? "nothing"
        guard kind == media.name else {
            return ["\(operation.id) \(status) is \(kind), not \(media.name)"]
        }
        // What is no JSON has a format of its own, which its own tests read.
        guard kind.hasPrefix("application/json") else { return [] }
        return check(body, against: media.value["schema"] ?? false, in: api, method)
            .map { "\(operation.id) \(status): \($0)" }
    }

    private static func check(
        _ body: String, against schema: JSONValue, in api: DescribedAPI, _ method: String
    ) -> [String] {
        if method == "HEAD" { return body.isEmpty ? [] : ["a HEAD was answered with a body"] }
        guard let value = try? JSONValue.parse(body.utf8) else { return ["no JSON: \(body)"] }
        return api.validator.findings(value, against: schema)
    }
}
