import ControlClient
import JSON

/// The variables that a client of the emulated API needs to be an app of it.
struct ClientVariables: Equatable {
    /// Names and values, in the order in which they are printed.
    let values: [(name: String, value: String)]

    /// Asks a server; an app that does not exist yet is made.
    init(of app: String, from client: ControlClient) throws(ControlError) {
        let info = try Self.app(app, from: client)
        let url = try Self.apiURL(of: app, from: client)
        values = [
            ("LOCALVIOLET_URL", url),
            ("LOCALVIOLET_CONTROL_URL", client.url.description),
            ("LOCALVIOLET_APP_ID", app),
            ("VIOLET_BASE_URL", "\(url)/v1"),
            ("VIOLET_APP_ID", app),
            ("VIOLET_APP_SECRET", info["app_secret"]?.string ?? ""),
            ("VIOLET_TOKEN", info["token"]?.string ?? ""),
        ]
    }

    /// Where the API is asked: at the same host, and at another port where the server says so.
    private static func apiURL(
        of app: String, from client: ControlClient
    ) throws(ControlError) -> String {
        let info = try client.call(.get, "/info", query: [("app_id", app)]).json
        let port = info["api_port"]?.int64.map { Int($0) }
        return client.url.description(atPort: port ?? client.url.port)
    }

    private static func app(
        _ id: String, from client: ControlClient
    ) throws(ControlError) -> JSONValue {
        do {
            return try client.call(.get, "/apps/\(id)").json
        } catch {
            guard case .refused(status: 404, message: _) = error else { throw error }
            let body: JSONValue = ["app_id": JSONValue(Int(id))]
            return try client.call(.post, "/apps", body: body).json
        }
    }

    init(values: [(name: String, value: String)]) { self.values = values }

    static func == (left: Self, right: Self) -> Bool {
        left.values.elementsEqual(right.values) { $0 == $1 }
    }

    /// Lines for `eval` in a shell of the Bourne family.
    var shell: String {
        lines { name, value in
            "export \(name)='\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
        }
    }

    /// Lines for a `.env` file.
    var dotenv: String {
        lines { name, value in
            let isPlain = value.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "-._:/".contains($0))
            }
            guard !isPlain else { return "\(name)=\(value)" }
            let escaped = value.reduce(into: "") { text, character in
                text += "\"\\$`".contains(character) ? "\\\(character)" : "\(character)"
            }
            return "\(name)=\"\(escaped)\""
        }
    }

    /// One JSON object.
    var json: String {
        JSONValue.object(JSONObject(members: values.map { ($0.name, .string($0.value)) })).pretty()
    }

    private func lines(_ line: (String, String) -> String) -> String {
        values.map { line($0.name, $0.value) }.joined(separator: "\n")
    }
}
