import EmulatorSupport
import Foundation
import JSON
import LocalViolet
import Logging
import Synchronization
import TestSupport
import Testing

/// What the program says on standard error, and what it never says.
@Suite struct LogTests {
    private static let terminate: Int32 = 15

    /// The log of a program that was asked what `body` asks.
    private func log(
        _ options: [String], _ body: (TestClient) throws -> Void
    ) throws -> [String] {
        let program = try Program(["--port", "0"] + options)
        let port = try JSONValue.parse(program.readLine().utf8)["port"]?.int64
        try body(TestClient(port: Int(port ?? 0)))
        program.signal(Self.terminate)
        return program.waitUntilEnd().errors.split(separator: "\n").map(String.init)
    }

    @Test func awayFromATerminalOnlyWhatMattersIsSaidAsJSON() throws {
        let lines = try log([]) { client in
            try client.call("POST", "/v1/orders/11112/cancel", "{}")
            try client.call("POST", "/v1/orders/11111/bags/22222/refunds", #"{"amount": 5}"#)
        }
        let events = try lines.map { try JSONValue.parse($0.utf8) }
        #expect(events.map { $0["level"]?.string } == ["notice", "warning"])
        #expect(events.first?["message"] == "listening")
        #expect(events.last?["message"]?.string?.contains("'amount_refunded'") == true)
        #expect(events.last?["request_id"]?.string?.hasPrefix("10000-") == true)
    }

    @Test func aRequestIsOneLineOfJSON() throws {
        var id: String?
        let lines = try log(["--log-level", "info"]) { client in
            let reply = try client.call("POST", "/v1/orders/11112/cancel?a=b", "{}")
            id = reply.field("X-Sandbox-Request-Id")
        }
        let event = try JSONValue.parse(try #require(lines.dropFirst().first).utf8)
        let expected: [String: JSONValue] = [
            "level": "info", "message": "request", "method": "POST",
            "path": "/v1/orders/11112/cancel?a=b", "status": 202, "app_id": 10_000,
            "fault": "seeded", "request_id": .string(try #require(id)),
        ]
        for (name, value) in expected { #expect(event[name] == value, "\(event)") }
        #expect(event["time"]?.string?.wholeMatch(of: /\d{4}-.*T.*\.\d{3}Z/) != nil)
        #expect(event["duration_ms"] != nil)
    }

    @Test func aRequestIsOneLineForPeople() throws {
        let lines = try log(["--log-level", "info", "--log-format", "human"]) { client in
            try client.call("POST", "/v1/orders/11112/cancel", "{}")
        }
        let form =
            /[\d:]{8}\.\d{3} POST \/v1\/orders\/11112\/cancel 202 [\d.]+ ms app 10000 fault seeded id 10000-\d+/
        #expect(lines.dropFirst().first?.wholeMatch(of: form) != nil, "\(lines)")
    }

    /// Wherever a credential stands in a request, and however it is spelt.
    @Test(arguments: ["human", "json"])
    func noCredentialIsInTheLog(format: String) throws {
        let token = "eyJhbGciOiJIUzI1NiJ9.eyJhcHAiOjF9.c2lnbmF0dXJl"
        let options = [
            "--log-level", "debug", "--log-format", format, "--control-token", "hush-hush",
        ]
        let lines = try log(options) { client in
            client.checksReplies = false
            let headers = [
                "X-Violet-Token": "tok-confidential", "X-Violet-App-Secret": "app-confidential",
                "Authorization": "Bearer hush-hush", "Cookie": "a=cookie-confidential",
                "X-Note": "app-confidential", "X-Copy": token,
            ]
            for target in [
                "/v1/orders/1?token=one-confidential", "/v1/orders/1?APP_SECRET=two-confidential",
                "/v1/orders/tok-confidential", "/v1/orders/1?q=app-confidential",
                "/_sandbox/hush-hush", "/_sandbox/info?x=hush%2Dhush",
                "/v1/%68ush-hush?my%5Fpassword=three-confidential", "/v1/\(token)?a=\(token)",
            ] {
                try client.call("GET", target, headers: headers)
            }
            try client.call(
                "POST", "/v1/login", #"{"username": "a@b.c", "password": "login-confidential"}"#,
                headers: headers)
        }
        #expect(lines.count == 11, "each request, and where it listens and stops")
        for line in lines {
            for secret in ["confidential", "hush-hush", "hush%2D", "%68ush", "eyJ"] {
                #expect(!line.contains(secret))
            }
        }
    }

    @Test func anErrorLevelSaysNothingOfRequests() throws {
        let lines = try log(["--log-level", "error"]) { client in
            try client.call("POST", "/v1/orders/11111/bags/22222/refunds", #"{"amount": 5}"#)
        }
        #expect(lines.isEmpty)
    }

    @Test func aLoggerOfTheTestsOwnIsToldTheFacts() throws {
        let events = Events()
        let stage = try Stage {
            $0.logger = Logger(label: "test") { _ in events.handler }
            $0.logger.logLevel = .info
        }
        try stage.client(app: 5).call("POST", "/v1/orders/11112/cancel", "{}")
        let facts = try #require(events.kept.withLock { $0.first })
        #expect(facts["method"] == "POST")
        #expect(facts["status"]?.description == "202")
        #expect(facts["app_id"]?.description == "5")
    }

    @Test(.enabled(if: (try? script("echo yes")) == "yes\r\n", "there is no terminal to be had"))
    func onATerminalThereIsABanner() throws {
        let folder = try TemporaryFolder()
        let ready = folder.file("ready")
        // The program is ended once it has become ready, so that nothing is left running.
        let text = try Self.script(
            "'\(Program.path)' --port 0 --ready-file '\(ready)' & p=$!; "
                + "while ! [ -e '\(ready)' ]; do read -t 0.01 <> <(:); done; kill $p; wait $p")
        #expect(text.contains("{\"url\":"))
        for word in ["listens at", "sandbox-secret", "seed-data", "curl", "stopping after SIGTERM"]
        {
            #expect(text.contains(word), "\(text)")
        }
    }

    /// What a command writes whose output and errors are a terminal.
    private static func script(_ command: String) throws -> String {
        let shell = Process()
        let output = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        shell.arguments = ["-qec", command, "/dev/null"]
        shell.environment = ["SHELL": "/bin/bash", "PATH": "/usr/bin:/bin"]
        shell.currentDirectoryURL = URL(fileURLWithPath: Program.packagePath)
        shell.standardOutput = output
        shell.standardInput = FileHandle.nullDevice
        try shell.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The metadata of what was logged.
private final class Events: Sendable {
    let kept = Mutex<[Logger.Metadata]>([])

    var handler: some LogHandler { Handler(events: self) }

    private struct Handler: LogHandler {
        let events: Events
        var logLevel = Logger.Level.info
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { events.kept.withLock { $0.append(event.metadata ?? [:]) } }
    }
}
