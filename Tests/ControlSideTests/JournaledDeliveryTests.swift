import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// The journal shows of a reply what its client got, whatever it was meant to be.
@Suite struct JournaledDeliveryTests {
    @Test(
        arguments: [
            ("reset", "reset", nil), ("close", "close", nil), ("garbage", "garbage", nil),
            ("truncate; after_bytes=11", "truncate", nil),
            ("truncate; after_bytes=12", "truncate", 200),
            ("truncate; after_bytes=60", "truncate", 200),
            ("drip; bytes_per_second=1000000", "drip", 200),
        ] as [(String, String, Int64?)])
    func whatTheClientGot(_ fault: String, _ delivery: String, _ status: Int64?) throws {
        let client = try Stage.frozen.get().client()
        let wire = try Stage.frozen.get().wire()
        let fields = "X-Violet-App-Id: \(client.appID)\r\nX-Sandbox-Fault: \(fault)\r\n"
        wire.send(
            "GET /v1/orders/11111/refunds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + fields + "\r\n")
        let arrived = (try? wire.rest()) ?? ""
        #expect(arrived.hasPrefix("HTTP/1.1 200") == (status != nil))
        let entry = try client.control("GET", "journal?kind=request").json.array?.first
        let response = entry?["response"]
        #expect(response?["delivery"]?.string == delivery)
        #expect(response?["status"] == (status.map { JSONValue($0) } ?? .null))
        #expect(response?["body"] == (delivery == "drip" ? [] : .null))
        #expect(entry?["fault"] == "header")
        #expect(try client.verified("request", #"{"response": {"delivery": "\#(delivery)"}}"#) == 1)
    }

    @Test func aReplyThatCameWholeHasNoWordOnIt() throws {
        let client = try Stage.frozen.get().client()
        try client.call("GET", "/v1/orders/11111/refunds")
        let entry = try client.control("GET", "journal?kind=request").json.array?.first
        #expect(entry?["response"]?["status"] == 200)
        #expect(entry?["response"]?["delivery"] == nil)
    }

    @Test func underStrictAuthenticationAnUnknownAppIs404() throws {
        let bench = try Stage { $0.authentication = .strict }
        let client = try TestClient(port: bench.emulator.port)
        let reply = try client.call("GET", "/_sandbox/info?app_id=4711")
        #expect(reply.status == 404)
        #expect(
            reply.json["message"]
                == .string(
                    "There is no app 4711, and with auth=strict none is made at its first use; "
                        + "POST /_sandbox/apps makes one."))
        #expect(try client.call("GET", "/_sandbox/info").status == 200)
    }
}
