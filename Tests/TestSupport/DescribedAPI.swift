import APIDescription
package import JSON

/// The descriptions that the server gives of itself, ready for checking replies.
package struct DescribedAPI: Sendable {
    /// The emulated API's.
    package static let api = DescribedAPI(APIDescription.api(version: "0.0.0"))
    /// The control side's.
    package static let control = DescribedAPI(APIDescription.control(version: "0.0.0"))

    /// One call that is described.
    package struct Operation: Sendable {
        /// Its method, in capitals.
        package let method: String
        /// Its path, with `{names}`.
        package let path: String
        /// Everything about it.
        package let json: JSONValue
        /// The path's segments.
        fileprivate let segments: [Substring]
        /// How many of them vary.
        fileprivate let variables: Int

        /// Its name for programs.
        package var id: String { json["operationId"]?.string ?? "" }
    }

    /// The whole document.
    package let document: JSONValue
    /// Every call in it.
    package let operations: [Operation]
    /// Checks values against its schemas.
    package let validator: SchemaValidator

    /// Takes a document apart.
    package init(_ document: JSONValue) {
        self.document = document
        validator = SchemaValidator(document)
        operations = (document["paths"]?.object ?? JSONObject()).flatMap { path in
            (path.value.object ?? JSONObject()).map { item in
                let segments = Self.parts(path.name[...])
                return Operation(
                    method: item.name.uppercased(), path: path.name, json: item.value,
                    segments: segments, variables: segments.count { $0.hasPrefix("{") })
            }
        }
    }

    /// The description that a path belongs to; nil for paths of neither.
    package static func owning(_ target: String) -> DescribedAPI? {
        let path = target.prefix { $0 != "?" }
        if path == "/_sandbox" || path.hasPrefix("/_sandbox/") { return control }
        return path.hasPrefix("/v1/") ? api : nil
    }

    /// The call that a request makes; words of a path come before what varies.
    package func operation(_ method: String, _ target: String) -> Operation? {
        let method = method == "HEAD" ? "GET" : method
        return fitting(target).first { $0.method == method }
    }

    /// Whether anything can be asked of a path.
    package func knows(_ target: String) -> Bool { !fitting(target).isEmpty }

    private func fitting(_ target: String) -> [Operation] {
        let parts = Self.parts(target.prefix { $0 != "?" })
        let matches = operations.filter { operation in
            operation.segments.count == parts.count
                && zip(operation.segments, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        let fewest = matches.map(\.variables).min()
        return matches.filter { $0.variables == fewest }
    }

    private static func parts(_ path: Substring) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// A reply of an operation by its status, wherever it stands.
    package func reply(_ status: Int, of operation: Operation) -> JSONValue? {
        let reply = operation.json["responses"]?[String(status)]
        guard let reference = reply?["$ref"]?.string else { return reply }
        return validator.target(of: reference)
    }
}
