import EmulatorSupport
import JSON
import TestSupport
import Testing

/// POST, GET and DELETE of /_sandbox/faults: what is taken, what is refused.
@Suite struct FaultRuleTests {
    @Test func aRuleIsAnsweredAsItWillBeListed() throws {
        let client = try Stage.auto.get().client()
        let made = try client.control(
            "POST", "faults",
            """
            {"name": "second shop refuses", "skip": 1, "times": 2, "phase": "before_effect",
             "on": {"target": "platform", "operation": "cancel", "merchant_id": 20005,
                    "order_id": null, "bag_id": null},
             "fault": {"kind": "reject", "message": "Packed.", "error_code": 4711}}
            """)
        #expect(made.status == 201)
        let differences = try Pattern(
            """
            {"id": "<number>", "name": "second shop refuses", "app_id": \(client.app ?? 0),
             "on": {"target": "platform", "operation": "cancel", "merchant_id": 20005,
                    "order_id": null, "bag_id": null},
             "fault": {"kind": "reject", "message": "Packed.", "error_code": 4711},
             "phase": "before_effect", "skip": 1, "times": 2, "matched": 0, "fired": 0}
            """
        ).differences(from: made.json)
        #expect(differences == [])
        #expect(try client.control("GET", "faults").json == .array([made.json]))
        let id = made.json["id"]?.int64 ?? 0
        #expect(try client.control("GET", "faults/\(id)").json == made.json)
    }

    @Test(arguments: [
        (#"{"fault": {"kind": "reject"}}"#, "9000"),
        (#"{"fault": {"kind": "unavailable"}}"#, "503"),
        (#"{"fault": {"kind": "timeout"}}"#, "10000"), (#"{"fault": {"kind": "slow"}}"#, "1000"),
    ])
    func whatIsNotSaidHasADefault(_ rule: String, _ parameter: String) throws {
        let reply = try Stage.auto.get().client().control("POST", "faults", rule)
        #expect(reply.status == 201)
        #expect(reply.json["name"]?.isNull == true)
        #expect(reply.json["times"]?.isNull == true)
        #expect(reply.json["skip"] == 0)
        #expect(reply.json["phase"] == "before_effect")
        #expect(reply.json["on"]?["operation"] == "*")
        #expect(reply.body.contains(parameter))
    }

    @Test func theAppOfTheBodyIsMeantToo() throws {
        let client = try Stage.auto.get().client()
        let app = client.app ?? 0
        let made = try client.call(
            "POST", "/_sandbox/faults", #"{"app_id": \#(app), "fault": {"kind": "reject"}}"#)
        #expect(made.status == 201)
        #expect(try client.control("GET", "faults").json == .array([made.json]))
    }

    @Test func removedRulesHitNothing() throws {
        let client = try Stage.auto.get().client()
        let rule = #"{"on": {"operation": "cancel"}, "fault": {"kind": "reject"}}"#
        let ids = try (0..<3).map { _ in try client.addFault(rule) }
        #expect(try client.control("DELETE", "faults/\(ids[1])").status == 204)
        #expect(try client.control("DELETE", "faults/\(ids[1])").status == 404)
        #expect(try client.control("GET", "faults/\(ids[1])").status == 404)
        let left = try client.control("GET", "faults").json.array?.compactMap { $0["id"]?.int64 }
        #expect(left == [ids[0], ids[2]])
        #expect(try client.control("DELETE", "faults").status == 204)
        #expect(try client.control("GET", "faults").body == "[]")
        #expect(try client.call("POST", "/v1/orders/11111/cancel", "{}").status == 200)
        let seeded = try client.call("POST", "/v1/orders/11112/bags/22232/cancel", "{}")
        #expect(seeded.status == 202, "a shop that always misbehaves goes on doing so")
    }

    @Test(arguments: [
        #"{"on": {"merchant_id": 1}, "fault": {"kind": "reject"}}"#,
        #"{"on": {"order_id": 1}, "fault": {"kind": "reject"}}"#,
        #"{"on": {"bag_id": 1}, "fault": {"kind": "reject"}}"#,
        #"{"on": {"order_id": 11111, "bag_id": 22231}, "fault": {"kind": "reject"}}"#,
        #"{"on": {"merchant_id": 20001, "bag_id": 22222}, "fault": {"kind": "reject"}}"#,
        #"{"on": {"merchant_id": 20001, "order_id": 11111}, "fault": {"kind": "reject"}}"#,
        #"{"fault": {"kind": "reject"}, "phase": "after_effect"}"#,
        #"{"on": {"operation": "cancle"}, "fault": {"kind": "reject"}}"#,
        #"{"on": {"operation": "cancel"}, "fault": {"kind": "disputed"}}"#,
        #"{"fault": {"kind": "reject"}, "calls": [2], "times": 1}"#,
    ])
    func aRuleThatCannotMatchIs422(_ rule: String) throws {
        try refused(rule, 422)
    }

    @Test(arguments: [
        "", "{}", "[]", "{", #"{"fault": null}"#, #"{"fault": {}}"#, #"{"fault": "reject"}"#,
        #"{"fault": {"kind": "rejct"}}"#, #"{"fault": {"kind": "reject"}, "time": 1}"#,
        #"{"fault": {"kind": "reject"}, "On": {}}"#,
        #"{"fault": {"kind": "reject"}, "on": {"merchant": 20000}}"#,
        #"{"fault": {"kind": "reject", "latency_ms": 5}}"#,
        #"{"fault": {"kind": "slow", "after_ms": 5}}"#, #"{"fault": {"kind": "slow", "x": 5}}"#,
        #"{"fault": {"kind": "slow", "latency_ms": 0}}"#,
        #"{"fault": {"kind": "slow", "latency_ms": "5"}}"#,
        #"{"fault": {"kind": "unavailable", "status": 404}}"#,
        #"{"fault": {"kind": "reject"}, "phase": "after"}"#,
        #"{"fault": {"kind": "reject"}, "skip": -1}"#,
        #"{"fault": {"kind": "reject"}, "times": 0}"#,
        #"{"fault": {"kind": "reject"}, "times": 1.5}"#,
        #"{"fault": {"kind": "reject"}, "on": {"bag_id": "22222"}}"#,
        #"{"fault": {"kind": "reject"}, "app_id": "all"}"#,
        #"{"fault": {"kind": "reject"}, "app_id": 0}"#,
    ])
    func aTypoIs400(_ rule: String) throws {
        try refused(rule, 400)
    }

    @Test func aTypoNamesTheNearestField() throws {
        let client = try Stage.auto.get().client()
        let reply = try client.control(
            "POST", "faults", #"{"fault": {"kind": "reject"}, "time": 1}"#)
        let message = reply.json["message"]?.string ?? ""
        #expect(message.contains("'time'"))
        #expect(message.contains("'times'"))
    }

    /// In the API's shape, and no rule was made.
    private func refused(_ rule: String, _ status: Int) throws {
        let client = try Stage.auto.get().client()
        let app = client.app ?? 0
        // An app in the body counts only where the query names none.
        let path = rule.contains("app_id") ? "/_sandbox/faults" : "/_sandbox/faults?app_id=\(app)"
        let reply = try client.call("POST", path, rule)
        #expect(reply.status == status, "\(rule) → \(reply.body)")
        let differences = try Pattern(Documented.badRequest).differences(from: reply.json)
        #expect(differences.isEmpty, "\(rule) → \(reply.body)")
        #expect(try client.control("GET", "faults").body == "[]")
    }
}
