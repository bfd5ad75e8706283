import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Hostile and mistaken control requests: a clear error, and nothing changed.
@Suite struct HostileControlTests {
    private static let commands: [(method: String, path: String, body: String)] = [
        ("POST", "faults", #"{"fault": {"kind": "reject"}}"#), ("POST", "reset", "{}"),
        ("POST", "apps", #"{"app_id": 4711}"#), ("POST", "orders", #"{"bags": [{}]}"#),
        ("POST", "orders/11111/bags/22222/events", #"{"event": "ship"}"#),
        ("PATCH", "merchants/20000", #"{"latency_ms": 5}"#), ("POST", "snapshots", "{}"),
        ("POST", "clock/advance", #"{"ms": 5}"#), ("PUT", "clock", #"{"mode": "real"}"#),
        ("POST", "verify", "{}"), ("DELETE", "faults", ""), ("DELETE", "journal", ""),
        ("DELETE", "orders/11111", ""),
    ]

    /// A world with something in it to lose; its whole state before and after must be the same.
    private final class Prey {
        let client: TestClient
        private var before: [String] = []

        init() throws {
            client = try Stage.frozen.get().client()
            try client.addFault(#"{"fault": {"kind": "slow"}, "skip": 5}"#)
            try client.call("GET", "/v1/orders/11111")
            before = try state()
        }

        private func state() throws -> [String] {
            try [
                "faults", "orders", "merchants", "clock", "clock/agenda", "snapshots", "journal",
            ].map { try client.control("GET", $0).body }
        }

        /// The request is refused in the API's shape, and nothing has changed.
        func expect(
            _ statuses: [Int], _ method: String, _ path: String, _ body: String? = nil,
            headers: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let mark = path.contains("?") ? "&" : "?"
            let whole = path.contains("app_id") ? path : "\(path)\(mark)app_id=\(client.appID)"
            // A request that is no HTTP ends its connection.
            let stranger = try Stage.frozen.get().client(app: client.appID)
            let reply = try stranger.call(method, "/_sandbox/\(whole)", body, headers: headers)
            let comment: Comment = "\(method) \(whole) \(body?.prefix(200) ?? "") → \(reply.body)"
            #expect(statuses.contains(reply.status), comment, sourceLocation: sourceLocation)
            if method != "HEAD" {
                #expect(reply.json["code"]?.int64 != nil, comment, sourceLocation: sourceLocation)
                let message = reply.json["message"]?.string ?? ""
                #expect(!message.isEmpty, comment, sourceLocation: sourceLocation)
            }
            #expect(try state() == before, comment, sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: [
        "http://evil.example", "null", "https://localhost", "http://localhost:1", "http://[::1]",
        "http://localhost.evil.example", "HTTP://EVIL", "file://",
    ])
    func aForeignPageDrivesNothing(_ origin: String) throws {
        let prey = try Prey()
        for (method, path, body) in Self.commands {
            try prey.expect(
                [403], method, path, body.isEmpty ? nil : body, headers: ["Origin": origin])
        }
    }

    @Test(arguments: [
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
        "application/jsonp", "text/plain; application/json", "application/xml",
    ])
    func aBodyOfAnotherTypeIsNotRead(_ type: String) throws {
        let prey = try Prey()
        for (method, path, body) in Self.commands where !body.isEmpty {
            try prey.expect([415], method, path, body, headers: ["Content-Type": type])
        }
    }

    @Test(arguments: [
        ("faults", #"{"fault": {"kind": "reject"}, "On": {}}"#),
        ("faults", #"{"fault": {"kind": "reject", "mesage": "x"}}"#),
        ("faults", #"{"fault": {"kind": "reject"}, "on": {"bagid": 22222}}"#),
        ("faults", #"{"fault": {"kind": "reset"}, "on": {"target": "api", "bag_id": 22222}}"#),
        ("orders", #"{"bags": [{}], "curency": "USD"}"#), ("orders", #"{"bags": [{"x": 1}]}"#),
        ("orders", #"{"bags": [{"skus": [{"prize": 5}]}]}"#),
        ("orders", #"{"bags": [{"merchant": {"platfrom": "SHOPIFY"}}]}"#),
        ("orders", #"{"bags": [{"refunds": [{"amount": 5}]}]}"#),
        ("orders/11111/bags/22222/events", #"{"event": "ship", "sku": []}"#),
        ("orders/11111/bags/22222/events", #"{"event": "ship", "amount": 5}"#),
        ("snapshots", #"{"nam": "x"}"#), ("clock/advance", #"{"ms": 5, "s": 1}"#),
        ("verify", #"{"were": {}}"#), ("verify", #"{"times": {"at_lest": 1}}"#),
        ("verify", #"{"kind": "calls"}"#), ("verify", #"{"where": []}"#),
        ("apps", #"{"contract": {"cancel_bag_bdy": "refund"}}"#), ("apps", #"{"sed": "empty"}"#),
        ("reset", #"{"all": true}"#),
    ])
    func anUnknownFieldIsNamedAtEveryDepth(_ path: String, _ body: String) throws {
        try Prey().expect([400], "POST", path, body)
    }

    @Test(arguments: [
        "1e400", "99999999999999999999999999", "-1", "1.5", "9223372036854775808", "\"5\"", "null",
        "true", "[]", "{}", "NaN", "0x10", "+5", "01",
    ])
    func aNumberThatIsNoneIsRefused(_ number: String) throws {
        let prey = try Prey()
        try prey.expect([400], "POST", "clock/advance", #"{"ms": \#(number)}"#)
        try prey.expect(
            [400], "POST", "faults",
            #"{"fault": {"kind": "slow"}, "on": {"bag_id": \#(number == "null" ? "0" : number)}}"#)
        try prey.expect(
            [400], "POST", "orders",
            #"{"bags": [{"skus": [{"price": \#(number == "null" ? "-5" : number)}]}]}"#)
    }

    @Test(arguments: ["faults", "orders", "verify", "snapshots", "reset", "clock/advance"])
    func deepAndBrokenJSONIsRefused(_ path: String) throws {
        let prey = try Prey()
        for body in [
            String(repeating: "[", count: 100_000),
            #"{"where": "# + String(repeating: #"{"a":"#, count: 500) + "1"
                + String(repeating: "}", count: 501),
            "{", "[]", "5", "\"x\"", "{\"a\":1,}", "{} {}", "\u{FEFF}{}", "{\"fault\":\u{0}}",
        ] {
            try prey.expect([400], "POST", path, body)
        }
        try prey.expect([413], "POST", path, String(repeating: " ", count: 1_100_000))
    }

    @Test(arguments: ["TRACE", "PROPFIND", "OPTIONS", "PATCH", "PUT", "DELETE", "POST"])
    func anotherMethodIs405AndSaysWhichAreRight(_ method: String) throws {
        let prey = try Prey()
        for path in ["clock/agenda", "info", "health"] {
            let statuses = method == "PROPFIND" ? [501] : [405]
            try prey.expect(statuses, method, path)
        }
    }

    @Test func idsOfOtherAppsAndOfNothingAre404() throws {
        let prey = try Prey()
        let other = try Stage.frozen.get().client()
        let made = try other.control("POST", "orders", #"{"order_id": 90001, "bags": [{}]}"#)
        #expect(made.status == 201)
        for (method, path, body) in [
            ("GET", "orders/90001", nil), ("DELETE", "orders/90001", nil),
            ("GET", "merchants/1", nil), ("PATCH", "merchants/1", "{}"),
            ("POST", "orders/90001/bags/90002/events", #"{"event": "ship"}"#),
            ("POST", "orders/11111/bags/22231/events", #"{"event": "ship"}"#),
            ("POST", "refunds/1/settle", "{}"), ("DELETE", "faults/999999", nil),
            ("GET", "merchants/20000/orders/7438000022231", nil),
            ("GET", "faults/-1", nil), ("GET", "faults/99999999999999999999", nil),
            ("GET", "snapshots/1", nil), ("GET", "apps/2147483648", nil), ("GET", "apps/x", nil),
        ] as [(String, String, String?)] {
            try prey.expect([404, 400], method, path, body)
        }
        #expect(try other.control("GET", "orders/90001").status == 200)
    }

    @Test(arguments: commands.filter { !["reset", "journal", "apps"].contains($0.path) })
    func allIsNoAppWhereOneIsMeant(
        _ command: (method: String, path: String, body: String)
    ) throws {
        let body = command.body.isEmpty ? nil : command.body
        try Prey().expect([400], command.method, "\(command.path)?app_id=all", body)
    }

    @Test(arguments: [
        "faults%2F1", "..%2Ffaults", "%2e%2e/v1/orders", "faults/%00", "faults/%ff", "faults/%",
        "faults/%zz", "//faults", "faults//", "FAULTS", "faults;x=1", "orders/11111%20",
        "snapshots/%E2%80%AE", "merchants/20000/orders/%2e%2e",
    ])
    func anOddPathIsNothing(_ path: String) throws {
        try Prey().expect([400, 404], "GET", path)
    }

    @Test func anEncodedPathIsThatPath() throws {
        let prey = try Prey()
        let plain = try prey.client.control("GET", "faults")
        // The description knows paths as they are written.
        prey.client.checksReplies = false
        #expect(try prey.client.control("GET", "f%61ults").body == plain.body)
    }
}
