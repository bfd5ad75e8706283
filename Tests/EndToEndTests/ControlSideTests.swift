import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Reset, info, and who may drive the control side.
@Suite struct ControlSideTests {
    @Test(arguments: [("health", "ok"), ("ready", "ready")])
    func theServerSaysHowItIs(_ path: String, _ word: String) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call("GET", "/_sandbox/\(path)")
        #expect(reply.status == 200)
        #expect(reply.json == ["status": .string(word)])
        #expect(try client.call("HEAD", "/_sandbox/\(path)").status == 200)
    }

    @Test func theIndexListsEveryRoute() throws {
        let client = try Stage.auto.get().client()
        let paths = try client.call("GET", "/_sandbox").json.array?
            .compactMap { $0["path"]?.string }
        #expect(paths?.contains("/_sandbox/faults/{id}") == true)
        for path in paths ?? [] where !path.contains("{") {
            let reply = try client.call("PATCH", path)
            #expect(reply.status == 405, "\(path)")
            #expect(reply.field("Allow")?.isEmpty == false)
        }
    }

    @Test func resetPutsEverythingBackToTheByte() throws {
        let stage = try Stage { $0.clock = .frozen }
        let client = try stage.client()
        func story() throws -> [String] {
            [
                try client.control(
                    "POST", "faults", #"{"fault": {"kind": "reject"}, "times": 1}"#),
                try client.call("POST", "/v1/orders/11113/cancel", "{}"),
                try client.call("POST", "/v1/orders/11113/bags/22241/cancel", "{}"),
                try client.call("GET", "/v1/orders/11113/refunds"),
                try client.control("GET", "faults"), try client.control("GET", "clock"),
            ].map(\.body)
        }
        let first = try story()
        try client.call("POST", "/_sandbox/clock/advance?app_id=\(client.app ?? 0)", #"{"ms": 9}"#)
        #expect(try client.control("POST", "reset").status == 204)
        #expect(try client.control("GET", "faults").body == "[]")
        #expect(try story() == first)
    }

    @Test func infoTellsTheContract() throws {
        let client = try Stage.auto.get().client()
        let info = try client.control("GET", "info").json
        let contract = info["app"]?["contract"]
        #expect(contract?["cancel_bag_body"] == "refund")
        #expect(contract?["cancel_success_status"] == "200")
        #expect(contract?.object?.count == 10)
        #expect(info["app"]?["clock"] == "auto")
    }

    @Test(arguments: [
        ("http://evil.example", 403), ("null", 403), ("https://localhost", 403),
        ("http://localhost:1", 403), ("http://localhost", 200),
    ])
    func pagesOfOtherSitesAreNotServed(_ origin: String, _ status: Int) throws {
        let client = try Stage.auto.get().client()
        let path = "/_sandbox/faults?app_id=\(client.app ?? 0)"
        let list = try client.call("GET", path, headers: ["Origin": origin])
        #expect(list.status == status)
        let made = try client.call(
            "POST", path, #"{"fault": {"kind": "reject"}}"#, headers: ["Origin": origin])
        #expect(made.status == (status == 200 ? 201 : status))
        #expect(try client.control("GET", "faults").json.array?.count == (status == 200 ? 1 : 0))
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
    func aBodyOfAnotherTypeIs415(_ type: String) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(
            "POST", "/_sandbox/faults?app_id=\(client.app ?? 0)", #"{"fault": {"kind": "reject"}}"#,
            headers: ["Content-Type": type])
        #expect(reply.status == 415)
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
        #expect(try client.control("GET", "faults").body == "[]")
    }

    @Test(arguments: [
        "faults?app_id=x", "faults?app_id=0", "faults?app_id=all", "faults?app=1", "clock?app_id=",
        "info?app_id=2147483648", "faults?app_id=%zz",
    ])
    func aQueryThatNamesNoAppIs400(_ path: String) throws {
        let client = try Stage.auto.get().client()
        #expect(try client.call("GET", "/_sandbox/\(path)").status == 400)
    }

    @Test func aResetEndsThoseWhoWaitWithAClearError() throws {
        let stage = try Stage { $0.clock = .frozen }
        let waiting = try stage.client()
        let other = try stage.client(app: waiting.app)
        try other.addFault(#"{"fault": {"kind": "slow"}}"#)
        waiting.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        #expect(!waiting.hasArrived)
        try other.control("POST", "reset")
        let reply = try waiting.receive()
        #expect(reply.status == 503)
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
        #expect(try other.call("POST", "/v1/orders/11111/cancel", "{}").status == 200)
    }
}
