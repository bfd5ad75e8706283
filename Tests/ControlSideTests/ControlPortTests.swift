import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// A port of its own for the control side.
@Suite struct ControlPortTests {
    /// A client of one of the ports; 404 of what is elsewhere is in no description.
    private func client(_ port: Int) throws -> TestClient {
        let client = try TestClient(port: port)
        client.checksReplies = false
        return client
    }

    @Test func eachSideIsAnsweredAtItsPortOnly() throws {
        let bench = try Stage { $0.controlPort = 0 }
        let emulator = bench.emulator
        #expect(emulator.controlPort != emulator.port)
        #expect(emulator.url.hasSuffix(":\(emulator.port)"))
        #expect(emulator.controlURL.hasSuffix(":\(emulator.controlPort)"))
        let (api, control) = (try client(emulator.port), try client(emulator.controlPort))
        for _ in 0..<2 {
            #expect(try api.call("GET", "/v1/orders/11111/refunds").status == 200)
            for path in ["health", "ready", "faults", "nothing", "metrics"] {
                let refused = try api.call("GET", "/_sandbox/\(path)")
                #expect(refused.status == 404)
                #expect(
                    refused.json["message"]
                        == .string(
                            "The control side of this server is asked at port "
                                + "\(emulator.controlPort)."))
            }
            #expect(try control.call("GET", "/_sandbox/health").status == 200)
            let refused = try control.call("POST", "/v1/orders/11111/cancel", "{}")
            #expect(refused.status == 404)
            #expect(
                refused.json["message"]
                    == .string(
                        "The API of this server is asked at port \(emulator.port); this is its "
                            + "control side."))
        }
        let info = try control.call("GET", "/_sandbox/info").json
        #expect(info["api_port"] == JSONValue(Int64(emulator.port)))
        let journal = try control.call("GET", "/_sandbox/journal").json.array ?? []
        #expect(journal.count == 2, "what came to the wrong door is no request of the API")
    }

    @Test func bothSidesAreOneServer() throws {
        let bench = try Stage { $0.controlPort = 0 }
        let (api, control) = (
            try client(bench.emulator.port), try client(bench.emulator.controlPort)
        )
        let rule = #"{"fault": {"kind": "reject", "message": "No."}, "times": 1}"#
        #expect(try control.call("POST", "/_sandbox/faults", rule).status == 201)
        let refused = try api.call("POST", "/v1/orders/11111/bags/22222/cancel", "{}")
        #expect(refused.status == 202)
        let metrics = try Exposition(control.call("GET", "/_sandbox/metrics").body)
        #expect(metrics.value("localviolet_connections_open") == 2)
        #expect(metrics.value("localviolet_requests_total", Self.cancelled) == 1)
        bench.emulator.stop()
        bench.emulator.waitUntilStopped()
        #expect(throws: (any Error).self) { _ = try TestClient(port: bench.emulator.controlPort) }
    }

    private static let cancelled = ["operation": "cancelBag", "status": "202"]

    @Test func withoutItOnePortHasBoth() throws {
        let emulator = try Stage.frozen.get().emulator
        #expect(emulator.controlPort == emulator.port && emulator.controlURL == emulator.url)
        let client = try client(emulator.port)
        #expect(try client.call("GET", "/_sandbox/info").json["api_port"] == nil)
    }

    @Test func aControlPortInUseLeavesNothingListening() throws {
        let bench = try Stage()
        let taken = bench.emulator.port
        let error = #expect(throws: EmulatorError.self) { try Stage { $0.controlPort = taken } }
        guard case .cannotListen(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("port \(taken): the port is in use"))
    }
}
