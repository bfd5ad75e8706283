import JSON

/// A field of a response's head that is worth a word.
enum HeaderField: String, CaseIterable, Sendable {
    case allow = "Allow"
    case retryAfter = "Retry-After"
    case fault = "X-Sandbox-Fault"
    case requestID = "X-Sandbox-Request-Id"

    /// As replies name it.
    var reference: JSONValue { ["$ref": .string("#/components/headers/\(rawValue)")] }

    /// As it stands among the components.
    var json: JSONValue {
        [
            "description": .string(about), "required": .bool(self == .allow),
            "schema": ["type": "string"],
        ]
    }

    private var about: String {
        switch self {
        case .allow: "The methods that the path has."
        case .retryAfter: "Where the fault has one, in seconds."
        case .fault:
            """
            Only where a fault shaped the reply: the ids of the rules, `header` for the request's \
            own, `seeded` for a shop that always misbehaves; with commas between.
            """
        case .requestID: "The request's key in the journal."
        }
    }
}

extension Operation {
    /// The same, with the key of the journal in every reply.
    var withRequestID: Operation {
        let replies = replies.map { reply in
            var copy = reply
            copy.fields.append(.requestID)
            return copy
        }
        return Operation(
            method: method, path: path, id: id, tag: tag, summary: summary, about: about,
            parameters: parameters, body: body, replies: replies)
    }
}
