import JSON
import LocalViolet
import Orders
import TestSupport
import Testing

/// Plays scenarios under one contract, each in a world of its own: an app is made by the contract
/// in words, as a user gives it, and is put back after whatever may have changed it.
final class Player {
    /// One emulator for each way of authentication: under `strict` no app is made at first use.
    private static let emulators = Result {
        try [Contract.Authentication.open, .strict].map { way in
            var configuration = EmulatorConfiguration()
            configuration.clock = .frozen
            configuration.authentication = way == .strict ? .strict : .open
            return (way, try Emulator.start(configuration))
        }
    }

    private let reading: Reading
    private let client: TestClient
    private var credentials: [String: String] = [:]
    private var app = 0
    private var answered: [String: String] = [:]
    /// Untouched orders, which are alike in every app.
    private var untouched: [Int: [String]] = [:]

    init(_ reading: Reading) throws {
        self.reading = reading
        let way = reading.contract.authentication
        let emulator = try #require(Self.emulators.get().first { $0.0 == way }).1
        client = try TestClient(port: emulator.port)
        try makeApp()
    }

    /// What is wrong with the contract's answer; empty where nothing is.
    func play(_ scenario: Scenario) throws -> [String] {
        answered = [:]
        var wrong: [String] = []
        for call in scenario.arrange {
            let reply = try send(call)
            remember(reply.json)
            if !(200..<300).contains(reply.status) {
                wrong.append("before it, \(call.endpoint): \(reply.status) \(reply.body)")
            }
        }
        let outcome = scenario.expect(reading.contract)
        let before = outcome.effect == .none ? try wordsBefore(scenario) : []
        let reply = try send(scenario.call)
        if reply.status != outcome.status {
            wrong.append("status \(reply.status), not \(outcome.status): \(reply.body)")
        }
        if let body = outcome.body {
            let differences = try Pattern(body).differences(from: reply.json)
            if !differences.isEmpty { wrong += differences + [reply.body] }
        } else if !reply.body.isEmpty {
            wrong.append("a body: \(reply.body)")
        }
        let after = try words(on: scenario.order)
        switch outcome.effect {
        case .none:
            // Not a byte, as the clock stands still.
            if after != before { wrong.append("the order was \(before), is \(after)") }
        case .state(let wanted):
            let found = try State(after)
            if found != wanted { wrong.append("the order is \(found), not \(wanted)") }
        }
        if !wrong.isEmpty || !scenario.arrange.isEmpty || outcome.effect != .none {
            try client.call("POST", "/_sandbox/reset?app_id=\(app)")
        }
        return wrong
    }

    private func makeApp() throws {
        let made = try client.call(
            "POST", "/_sandbox/apps", #"{"contract": "\#(reading.profile)"}"#)
        app = try #require(made.json["app_id"]?.int64.map { Int($0) }, "\(made.body)")
        credentials = [
            "X-Violet-App-Id": String(app),
            "X-Violet-App-Secret": try #require(made.json["app_secret"]?.string),
            "X-Violet-Token": try #require(made.json["token"]?.string),
        ]
        guard let (name, value) = reading.turned else { return }
        let turned = try client.call(
            "PATCH", "/_sandbox/apps/\(app)", #"{"contract": {"\#(name)": "\#(value)"}}"#)
        #expect(turned.status == 200, "\(turned.body)")
    }

    private func wordsBefore(_ scenario: Scenario) throws -> [String] {
        guard scenario.arrange.isEmpty else { return try words(on: scenario.order) }
        if let known = untouched[scenario.order] { return known }
        let words = try words(on: scenario.order)
        untouched[scenario.order] = words
        return words
    }

    /// What the three reading calls say of an order.
    private func words(on order: Int) throws -> [String] {
        try ["\(order)", "\(order)/refunds", "\(order)/cancellations"].map {
            try send(.get($0)).body
        }
    }

    private func send(_ call: Call) throws -> TestClient.Response {
        if call.isControl {
            return try client.call(
                call.method, "\(filled(call.path))?app_id=\(app)", call.body)
        }
        var headers = credentials
        for (name, value) in call.headers { headers[name] = value.map { filled($0) } }
        return try client.call(call.method, filled(call.path), call.body, headers: headers)
    }

    /// Keeps what a later call may name in braces.
    private func remember(_ reply: JSONValue) {
        for name in ["id", "token", "refresh_token"] {
            answered[name] =
                reply[name]?.string ?? reply[name]?.int64.map(String.init) ?? answered[name]
        }
    }

    private func filled(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return answered.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
