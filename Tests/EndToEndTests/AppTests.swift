import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Apps: each a world of its own, known or made at first use, as many as allowed.
@Suite struct AppTests {
    @Test func whatOneAppDoesNoOtherSees() throws {
        let stage = try Stage.auto.get()
        let one = try stage.client()
        let other = try stage.client()
        try one.addFault(#"{"fault": {"kind": "reject"}, "on": {"operation": "cancel"}}"#)
        #expect(try one.call("POST", "/v1/orders/11111/cancel", "{}").status == 202)
        let cancelled = try other.call("POST", "/v1/orders/11111/cancel", "{}")
        #expect(cancelled.status == 200)
        #expect(cancelled.json["app_id"]?.int64 == other.app.map(Int64.init))
        #expect(try one.call("GET", "/v1/orders/11111/refunds").body == "[]")
        #expect(try other.control("GET", "faults").body == "[]")
        try other.control("POST", "reset")
        #expect(try one.control("GET", "faults").json.array?.count == 1)
    }

    @Test func everyAppSeesTheSameSeedDataUnderTheSameIds() throws {
        let stage = try Stage { $0.clock = .frozen }
        let bodies = try [10_000, 70_001, 70_002].map { (app: Int) in
            try stage.client(app: app).call("GET", "/v1/orders/11124/refunds").body
                .replacing("\"app_id\":\(app),", with: "")
        }
        #expect(Set(bodies).count == 1)
    }

    @Test func withoutTheFieldItIsApp10000() throws {
        let stage = try Stage()
        let client = try TestClient(port: stage.emulator.port)
        let reply = try client.call("POST", "/v1/orders/11111/cancel", "{}")
        #expect(reply.json["app_id"] == 10_000)
    }

    @Test(arguments: ["abc", "0", "-1", "2147483648", "1.5", "10000 10000"])
    func anAppIdThatIsNoPositiveInt32Is401(_ id: String) throws {
        let stage = try Stage.auto.get()
        let client = try TestClient(port: stage.emulator.port)
        let reply = try client.call(
            "GET", "/v1/orders/11111/refunds", headers: ["X-Violet-App-Id": id])
        try expect401(reply, naming: "X-Violet-App-Id")
    }

    @Test func anAppBeyondTheLimitIsRefusedAndNoneIsEvicted() throws {
        let stage = try Stage { $0.maxApps = 2 }
        let first = try stage.client(app: 70_001)
        #expect(try first.call("POST", "/v1/orders/11111/cancel", "{}").status == 200)
        let reply = try stage.client(app: 70_002).call("GET", "/v1/orders/11111/refunds")
        #expect(reply.status == 503)
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
        #expect(reply.json["message"]?.string?.contains("--max-apps") == true)
        let kept = try first.call("GET", "/v1/orders/11111/refunds")
        #expect(kept.json.array?.count == 1)
        try first.control("POST", "reset")
        #expect(try stage.client(app: 10_000).call("GET", "/v1/orders/11111/refunds").status == 200)
        let all = try first.call("POST", "/_sandbox/reset?app_id=all")
        #expect(all.status == 204)
        let later = try stage.client(app: 70_002).call("GET", "/v1/orders/11111/refunds")
        #expect(later.status == 200, "a reset of all apps makes room")
    }

    private static let right = [
        "X-Violet-App-Id": "10000", "X-Violet-App-Secret": "sandbox-secret",
        "X-Violet-Token": "sandbox-token",
    ]

    @Test func underStrictAuthenticationAllThreeFieldsAreRequired() throws {
        let stage = try Stage { $0.authentication = .strict }
        let client = try TestClient(port: stage.emulator.port)
        let path = "/v1/orders/11111/refunds"
        #expect(try client.call("GET", path, headers: Self.right).status == 200)
        for name in Self.right.keys.sorted() {
            var fields = Self.right
            fields[name] = nil
            try expect401(client.call("GET", path, headers: fields), naming: name)
            fields[name] = ""
            try expect401(client.call("GET", path, headers: fields), naming: name)
            fields[name] = name == "X-Violet-App-Id" ? "10001" : "wrong"
            try expect401(client.call("GET", path, headers: fields), naming: name)
        }
        try expect401(client.call("POST", "/v1/orders/11111/cancel", "{"), naming: "App-Id")
        #expect(try client.call("GET", path, headers: Self.right).body == "[]")
    }

    @Test func underOpenAuthenticationAnyCredentialsAreTaken() throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(
            "GET", "/v1/orders/11111/refunds",
            headers: ["X-Violet-App-Secret": "wrong", "X-Violet-Token": "wrong"])
        #expect(reply.status == 200)
    }

    /// The authentication layer's own shape; 11 is kept for an expired token.
    private func expect401(_ reply: TestClient.Response, naming name: String) throws {
        #expect(reply.status == 401)
        #expect(reply.json.object?.keys == ["status", "message", "error_code", "timestamp"])
        #expect(reply.json["status"] == 401)
        #expect(reply.json["message"]?.string?.contains(name) == true)
        #expect(reply.json["error_code"]?.int64.map { $0 != 11 } == true)
        #expect(reply.json["timestamp"]?.int64.map { $0 > 1_700_000_000_000 } == true)
    }
}
