import EmulatorSupport
import JSON
import TestSupport
import Testing

/// SIGTERM, SIGINT and SIGKILL, at good and at bad moments.
@Suite struct SignalTests {
    private static let interrupt: Int32 = 2
    private static let kill: Int32 = 9
    private static let terminate: Int32 = 15

    @Test(arguments: [interrupt, terminate])
    func aStopIsExitCode0(_ signal: Int32) throws {
        let (program, port) = try Program.serve()
        let idle = try TestClient(port: port)
        #expect(try idle.call("GET", "/_sandbox/health").status == 200)
        program.signal(signal)
        let result = program.waitUntilEnd()
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
        #expect(throws: WireClient.NoConnection.self) { try TestClient(port: port) }
    }

    @Test(arguments: [interrupt, terminate])
    func whoeverWaitsForASlowShopIsAnsweredBeforeTheEnd(_ signal: Int32) throws {
        let (program, port) = try Program.serve()
        let waiting = try TestClient(port: port, app: 70_001)
        let other = try TestClient(port: port, app: 70_001)
        try other.addFault(
            #"{"fault": {"kind": "slow", "latency_ms": 250}, "on": {"operation": "cancel"}}"#)
        waiting.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        program.signal(signal)
        let reply = try waiting.receive()
        #expect(reply.status == 200)
        #expect(reply.field("Connection")?.lowercased() == "close")
        #expect(program.waitUntilEnd().code == 0)
    }

    @Test func aSecondSignalEndsItAtOnce() throws {
        let (program, port) = try Program.serve()
        let waiting = try TestClient(port: port, app: 70_001)
        let other = try TestClient(port: port, app: 70_001)
        try other.addFault(#"{"fault": {"kind": "slow", "latency_ms": 86400000}}"#)
        waiting.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        program.signal(Self.terminate)
        // Nobody is let in any more once the first signal has been taken.
        while (try? TestClient(port: port)) != nil {}
        program.signal(Self.terminate)
        #expect(program.waitUntilEnd().code == -Self.terminate)
    }

    @Test func aCallThatWasInTheAirIsEndedByTheNextStart() throws {
        let folder = try TemporaryFolder()
        let options = ["--database", folder.file("db")]
        let first = try Program.serve(options)
        let waiting = try TestClient(port: first.port, app: 70_001)
        let other = try TestClient(port: first.port, app: 70_001)
        try other.addFault(
            """
            {"fault": {"kind": "slow", "latency_ms": 86400000}, "times": 1,
             "on": {"operation": "cancel"}}
            """)
        waiting.send("POST", "/v1/orders/11111/cancel", "{}")
        try other.waitUntilHit()
        first.program.signal(Self.kill)
        #expect(first.program.waitUntilEnd().code == -Self.kill)
        let second = try Program.serve(options)
        let client = try TestClient(port: second.port, app: 70_001)
        let refunds = try client.call("GET", "/v1/orders/11111/refunds").json.array ?? []
        #expect(refunds.compactMap { $0["status"]?.string } == ["COMPLETED"])
        let again = try client.call("POST", "/v1/orders/11111/cancel", "{}")
        #expect(again.json["code"] == 4225)
        second.program.signal(Self.terminate)
        #expect(second.program.waitUntilEnd().code == 0)
    }
}
