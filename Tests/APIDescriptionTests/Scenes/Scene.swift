import JSON
import LocalViolet
import TestSupport
import Testing

/// One request.
struct Call: Sendable {
    let method: String
    /// Its path; `{{a.0.b}}` stands for a value of the reply before (but for those of clocks).
    let path: String
    var body: String?
    var headers: [String: String] = [:]

    static func get(_ path: String, _ headers: [String: String] = [:]) -> Call {
        Call(method: "GET", path: path, headers: headers)
    }

    static func post(
        _ path: String, _ body: String? = nil, _ headers: [String: String] = [:]
    ) -> Call {
        Call(method: "POST", path: path, body: body, headers: headers)
    }

    static func put(_ path: String, _ body: String? = nil) -> Call {
        Call(method: "PUT", path: path, body: body)
    }

    static func patch(_ path: String, _ body: String? = nil) -> Call {
        Call(method: "PATCH", path: path, body: body)
    }

    static func delete(_ path: String) -> Call { Call(method: "DELETE", path: path) }
}

/// How a reply that stands in a description as an example comes about, in a world of its own
/// whose clock stands.
struct Scene: Sendable, CustomTestStringConvertible {
    /// The operation's name for programs, or that of a reply that many share.
    let operation: String
    /// The status that it shows.
    let status: Int
    /// The example's name.
    let name: String
    /// What it shows, in a few words.
    let summary: String
    /// The call whose reply is the example.
    let call: Call
    /// The switches that differ.
    var contract: String?
    /// What comes before it.
    var before: [Call] = []
    /// How many apps the server takes.
    var maxApps = 100
    /// Whether apps must exist before they are used.
    var isStrict = false
    /// What the control side wants to be shown.
    var controlToken: String?

    init(
        _ operation: String, _ status: Int, _ name: String, _ summary: String, _ call: Call,
        contract: String? = nil, after before: Call..., maxApps: Int = 100,
        isStrict: Bool = false, controlToken: String? = nil
    ) {
        self.operation = operation
        self.status = status
        self.name = name
        self.summary = summary
        self.call = call
        self.contract = contract
        self.before = before
        self.maxApps = maxApps
        self.isStrict = isStrict
        self.controlToken = controlToken
    }

    var testDescription: String { "\(operation) \(status) \(name)" }

    /// Plays it; the reply to its call.
    func play() throws -> TestClient.Response {
        var configuration = EmulatorConfiguration()
        configuration.clock = .frozen
        configuration.maxApps = maxApps
        configuration.controlToken = controlToken
        configuration.authentication = isStrict ? .strict : nil
        let emulator = try Emulator.start(configuration)
        defer { emulator.stop() }
        let client = try TestClient(port: emulator.port)
        if let contract {
            let change = #"{"contract": \#(contract)}"#
            try client.call("PATCH", "/_sandbox/apps/10000", change)
        }
        var last = JSONValue.null
        for call in before {
            let reply = try Self.perform(call, client, last).json
            if !call.path.hasPrefix("/_sandbox/clock") { last = reply }
        }
        return try Self.perform(call, client, last)
    }

    private static func perform(
        _ call: Call, _ client: TestClient, _ last: JSONValue
    ) throws -> TestClient.Response {
        try client.call(
            call.method, filled(call.path, last), call.body,
            headers: call.headers.mapValues { filled($0, last) })
    }

    /// Puts values of the reply before in place of `{{…}}`.
    private static func filled(_ text: String, _ last: JSONValue) -> String {
        text.replacing(/\{\{([a-z_0-9.]+)\}\}/) { match in
            let value = match.output.1.split(separator: ".").reduce(last) { value, name in
                Int(name).flatMap { value.array?[$0] } ?? value[String(name)] ?? .null
            }
            return value.string ?? String(decoding: value.serialized(), as: UTF8.self)
        }
    }
}
