import ArgumentParser
import ControlClient
import Glibc
import JSON

/// Which server is meant.
struct ServerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The control side of the running LocalViolet. [LOCALVIOLET_CONTROL_URL, LOCALVIOLET_URL] \
            (default: http://127.0.0.1, at LOCALVIOLET_CONTROL_PORT, LOCALVIOLET_PORT or 8080)
            """, valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "What it was started with, if it was. [LOCALVIOLET_CONTROL_TOKEN]",
            valueName: "token"))
    var controlToken: String?

    /// A client of it.
    ///
    /// - Parameter timeoutSeconds: How long to wait for a server that says nothing.
    /// - Returns: The client; nothing has been sent yet.
    /// - Throws: ``CommandFailure`` for a URL that is none.
    func client(timeoutSeconds: Int = 60) throws -> ControlClient {
        // Beside the server, as a container's health check is, its port is known.
        let port = Environment.text("CONTROL_PORT") ?? Environment.text("PORT") ?? "8080"
        let text =
            url ?? Environment.text("CONTROL_URL") ?? Environment.text("URL")
            ?? "http://127.0.0.1:\(port)"
        return try Failing.rethrow { () throws(ControlError) in
            ControlClient(
                try ServerURL(text), timeoutSeconds: timeoutSeconds,
                token: controlToken ?? Environment.text("CONTROL_TOKEN"))
        }
    }
}

/// What all subcommands that speak to a running LocalViolet have in common.
struct ControlOptions: ParsableArguments {
    @OptionGroup var server: ServerOptions

    @Option(
        help: ArgumentHelp(
            "The app that is meant. [LOCALVIOLET_APP_ID] (default: 10000)", valueName: "id"))
    var app: Int?

    @Flag(help: "Print the reply's JSON instead of a table.")
    var json = false

    func validate() throws { _ = try appID }

    /// The app's number.
    var appID: String { get throws { try Self.appID(app) } }

    /// The app's number: the option's, the environment's, or the default.
    static func appID(_ option: Int?) throws -> String {
        let text = option.map { "\($0)" } ?? Environment.text("APP_ID") ?? "10000"
        guard let number = Int32(text), number > 0 else {
            throw ValidationError("--app must be a positive number, not '\(text)'.")
        }
        return text
    }

    /// Sends a request; its query says which app is meant, unless `namesApp` is false.
    @discardableResult
    func call(
        _ method: ControlClient.Method, _ path: String,
        query: [(name: String, value: String?)] = [], body: JSONValue? = nil,
        namesApp: Bool = true
    ) throws -> ControlClient.Reply {
        let client = try server.client()
        // A body that names an app is believed, unless the option says otherwise.
        let isNamed = app == nil && body?["app_id"] != nil
        let about: [(name: String, value: String?)] =
            namesApp && !isNamed ? [("app_id", try appID)] : []
        var sent = body
        if namesApp, !isNamed, var object = body?.object {
            object["app_id"] = nil
            sent = .object(object)
        }
        return try Failing.rethrow { () throws(ControlError) in
            try client.call(method, path, query: about + query, body: sent)
        }
    }

    /// Prints a reply: as it is for scripts, as a table for people.
    ///
    /// Where the table has no rows, `empty` is said instead.
    func show(
        _ reply: ControlClient.Reply, empty: String = "Nothing.",
        _ table: (JSONValue) throws -> Table
    ) rethrows {
        guard !json else { return Output.write(reply.text) }
        let made = try table(reply.json)
        Output.write(made.rows.isEmpty ? empty : made.text)
    }

    /// Says what has been done; scripts see it by the exit code.
    func say(_ text: String) {
        if !json { Output.write(text) }
    }
}

/// The environment's values.
enum Environment {
    /// The variable `LOCALVIOLET_…`; nil where it is absent or empty.
    static func text(_ name: String) -> String? {
        guard let value = getenv("LOCALVIOLET_\(name)") else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// What a setting's variable is called after `LOCALVIOLET_`: `CONTROL_PORT` for `control-port`.
    static func variable(of setting: String) -> String {
        String(
            decoding: setting.uppercased().utf8.map { $0 == dash ? underscore : $0 }, as: UTF8.self)
    }

    private static let dash = UInt8(ascii: "-")
    private static let underscore = UInt8(ascii: "_")
}

/// Turns errors of the control side into the program's own.
enum Failing {
    /// Runs `body`.
    ///
    /// - Throws: ``CommandFailure`` for its error.
    static func rethrow<Value>(_ body: () throws(ControlError) -> Value) throws -> Value {
        do throws(ControlError) {
            return try body()
        } catch {
            throw CommandFailure(error)
        }
    }
}
