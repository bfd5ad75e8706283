import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Every kind of fault of the API × phase, on a command and on a read: what comes through the
/// client's socket, and whether it happened.
@Suite struct DeliveryFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let fault: String
        let phase: String
        let isCommand: Bool

        var kind: String { String(fault.split(separator: "\"")[3]) }
        var testDescription: String { "\(fault) \(phase) \(isCommand ? "command" : "read")" }

        /// A slow answer is an answer; all else spares the shop before the effect.
        var happens: Bool { isCommand && (kind == "slow" || phase == "after_effect") }

        var rule: String {
            """
            {"on": {"target": "api", "operation": "\(isCommand ? "cancelBag" : "getOrderById")"},
             "fault": \(fault), "phase": "\(phase)", "times": 1}
            """
        }

        func request(_ app: Int) -> String {
            let line = isCommand ? "POST \(path)/bags/22241/cancel" : "GET \(path)"
            return "\(line) HTTP/1.1\r\nHost: localhost\r\nX-Violet-App-Id: \(app)\r\n"
                + "Content-Length: 0\r\n\r\n"
        }
    }

    private static let path = "/v1/orders/11113"

    private static let cases = [
        #"{"kind": "status", "status": 418, "code": 77, "error": "tea", "message": "Short."}"#,
        #"{"kind": "status", "status": 429, "retry_after": 3}"#,
        #"{"kind": "slow", "latency_ms": 1}"#, #"{"kind": "reset"}"#, #"{"kind": "close"}"#,
        #"{"kind": "truncate", "after_bytes": 40}"#, #"{"kind": "truncate", "after_bytes": 0}"#,
        #"{"kind": "garbage"}"#, #"{"kind": "drip", "bytes_per_second": 40000}"#,
    ].flatMap { fault in
        ["before_effect", "after_effect"].flatMap { phase in
            [true, false].map { Case(fault: fault, phase: phase, isCommand: $0) }
        }
    }

    @Test(arguments: cases)
    func theSocketCarriesIt(_ fault: Case) throws {
        let bench = try Stage.frozen.get()
        let client = try bench.client()
        let whole = try client.call("GET", Self.path).body
        let id = try client.addFault(fault.rule)
        let wire = try bench.wire()
        wire.send(fault.request(client.appID))
        switch fault.kind {
        case "status", "slow", "drip":
            let (head, body) = try wire.response()
            #expect(head.contains("X-Sandbox-Fault: \(id)\r\n"))
            try expectAnswer(fault, head, body, whole)
        case "truncate":
            let rest = try wire.rest()
            #expect(rest.utf8.count == (fault.fault.contains("40") ? 40 : 0))
            #expect("HTTP/1.1 ".hasPrefix(rest.prefix(9)))
            #expect(!wire.wasReset)
        case "garbage":
            let rest = try wire.rest()
            #expect(!rest.isEmpty && !rest.hasPrefix("HTTP/"))
        default:
            #expect(try wire.rest() == "")
            #expect(wire.wasReset == (fault.kind == "reset"))
        }
        let rule = try client.control("GET", "faults/\(id)").json
        #expect(rule["fired"] == 1)
    }

    private func expectAnswer(
        _ fault: Case, _ head: String, _ body: String, _ whole: String
    ) throws {
        let json = try JSONValue.parse(Array(body.utf8))
        if fault.fault.contains("418") {
            #expect(head.hasPrefix("HTTP/1.1 418 "))
            #expect(json == ["message": "Short.", "error": "tea", "code": 77])
        } else if fault.kind == "status" {
            #expect(head.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n"))
            #expect(head.contains("Retry-After: 3\r\n"))
        } else if !fault.isCommand {
            #expect(body == whole, "in order and complete")
        } else {
            #expect(head.hasPrefix("HTTP/1.1 \(fault.happens ? 200 : 500) "))
            #expect(json["status"] == (fault.happens ? "COMPLETED" : nil))
        }
    }

    @Test(arguments: cases)
    func whetherItHappenedIsInTheBagAndInTheJournal(_ fault: Case) throws {
        let bench = try Stage.frozen.get()
        let client = try bench.client()
        let id = try client.addFault(fault.rule)
        let wire = try bench.wire()
        wire.send(fault.request(client.appID))
        if ["status", "slow", "drip"].contains(fault.kind) {
            _ = try wire.response()
        } else {
            _ = try wire.rest()
        }
        let bag = try client.call("GET", Self.path).json["bags"]?.array?.first
        #expect(bag?["status"]?.string == (fault.happens ? "CANCELED" : "ACCEPTED"))
        let calls = try client.control("GET", "journal?kind=platform_call").json.array
        let operations = calls?.compactMap { $0["operation"]?.string }
        #expect(operations == (fault.happens ? ["cancel", "refund"] : []))
        let shop = try client.control("GET", "merchants/20004/orders/7438000022241").json
        #expect(shop["cancelled"]?.bool == fault.happens)
        #expect(try client.verified("request", #"{"fault": "\#(id)"}"#) == 1)
        // What a client does then: it tries again.
        let again = try client.call("POST", "\(Self.path)/bags/22241/cancel")
        #expect(again.status == (fault.happens ? 400 : 200))
        #expect(again.field("X-Sandbox-Fault") == nil)
    }

    @Test(arguments: ["before_effect", "after_effect"])
    func aSlowAnswerComesAfterItsEffectOrWithIt(_ phase: String) throws {
        let bench = try Stage { $0.clock = .frozen }
        let client = try bench.client()
        let hour = #"{"kind": "slow", "latency_ms": 3600000}"#
        try client.addFault(Case(fault: hour, phase: phase, isCommand: true).rule)
        let wire = try bench.wire()
        wire.send(Case(fault: hour, phase: phase, isCommand: true).request(client.appID))
        try client.waitUntilHit()
        let bag = try client.call("GET", Self.path).json["bags"]?.array?.first
        #expect(bag?["status"]?.string == (phase == "after_effect" ? "CANCELED" : "ACCEPTED"))
        #expect(!wire.hasArrived)
    }
}
