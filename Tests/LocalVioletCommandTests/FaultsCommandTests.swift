import JSON
import TestSupport
import Testing

@Suite struct FaultsCommandTests {
    private let served: Served
    private var command: CommandRun { served.command }

    init() throws { served = try Served() }

    @Test func aFaultThatIsAddedIsListedHitsAndCounts() throws {
        let added = try command.lines(
            "faults", "add", "--kind", "reject", "--operation", "cancel", "--merchant", "20005",
            "--message", "Packed.", "--times", "1", "--name", "second shop")
        #expect(
            added == [
                "    ID  NAME         ON                      FAULT                                     "
                    + "PHASE          WHEN     MATCHED  FIRED",
                "500001  second shop  cancel, merchant 20005  reject, message Packed., error_code 9000 "
                    + " before_effect  times 1        0      0",
            ])
        let client = try TestClient(port: served.port)
        #expect(try client.call("POST", "/v1/orders/11113/bags/22242/cancel").status == 202)
        let listed = try command.lines("faults", "list")
        #expect(listed.count == 2)
        #expect(listed.last?.hasSuffix("times 1        1      1") == true)
        #expect(try command.lines("faults", "clear") == ["All faults of app 10000 removed."])
        #expect(try command.lines("faults") == ["App 10000 has no faults."])
    }

    @Test(arguments: [
        (
            [
                "--kind", "unavailable", "--status", "502", "--phase", "after_effect", "--calls",
                "2,4",
            ],
            #"{"kind": "unavailable", "status": 502}"#, "after_effect"
        ),
        (
            [
                "--kind", "async", "--after-ms", "5", "--outcome", "PARTIALLY_COMPLETED", "--sku",
                "1",
            ],
            #"{"kind": "async", "after_ms": 5, "outcome": "PARTIALLY_COMPLETED", "skus": [1]}"#,
            "before_effect"
        ),
        (
            ["--kind", "slow", "--latency-ms", "7", "--probability", "0.5", "--skip", "2"],
            #"{"kind": "slow", "latency_ms": 7}"#, "before_effect"
        ),
        (
            ["--json-body", #"{"fault": {"kind": "rate_limited", "retry_after": 3}}"#],
            #"{"kind": "rate_limited", "retry_after": 3}"#, "before_effect"
        ),
    ])
    func theOptionsAreTheRule(options: [String], fault: String, phase: String) throws {
        let program = try Program(
            ["faults", "add", "--json", "--url", "http://127.0.0.1:\(served.port)"] + options)
        let result = program.waitUntilEnd()
        #expect(result.errors.isEmpty)
        let rule = try JSONValue.parse(result.output.utf8)
        #expect(try rule["fault"] == JSONValue.parse(fault.utf8))
        #expect(rule["phase"]?.string == phase)
        #expect(try command.json("faults", "--json") == .array([rule]))
    }

    @Test func theAppIsTheOptionsOrTheBodys() throws {
        let body = #"{"app_id": 77, "fault": {"kind": "malformed"}}"#
        #expect(try command.json("faults", "add", "--json", "--json-body", body)["app_id"] == 77)
        let other = try command.json(
            "faults", "add", "--json", "--json-body", body, "--app", "78")
        #expect(other["app_id"] == 78)
        #expect(try command.json("faults", "--json").array?.isEmpty == true)
        #expect(try command.json("faults", "--json", "--app", "77").array?.count == 1)
    }

    @Test func someFaultsAreRemovedByTheirIDs() throws {
        for _ in 1...3 { _ = try command.lines("faults", "add", "--kind", "malformed") }
        let ids =
            try command.json("faults", "--json").array?.map { "\($0["id"]?.int64 ?? 0)" } ?? []
        #expect(
            try command.lines("faults", "clear", ids[0], ids[2])
                == ["2 faults of app 10000 removed."])
        #expect(try command.json("faults", "--json").array?.count == 1)
    }

    @Test(
        arguments: [
            (
                ["--kind", "reject", "--merchant", "999"], 1,
                "localviolet: The app has no merchant 999, so the fault could never match"
            ),
            (
                [], 64,
                "localviolet: Say either --kind with its options, or --json-body. "
                    + "See localviolet faults add --help.\n"
            ),
            (
                ["--json-body", "{}", "--times", "1"], 64,
                "localviolet: --json-body is the whole rule; leave the other options out. "
                    + "See localviolet faults add --help.\n"
            ),
            (
                ["--kind", "slow", "--calls", "1,x"], 64,
                "localviolet: --calls must be numbers separated by commas, as in 2,4. "
                    + "See localviolet faults add --help.\n"
            ),
        ] as [([String], Int32, String)])
    func whatIsWrongIsOneLineAndAnExitCode(
        options: [String], code: Int32, errors: String
    ) throws {
        let result = try Program(
            ["faults", "add", "--url", "http://127.0.0.1:\(served.port)"] + options
        ).waitUntilEnd()
        #expect(result.errors.hasPrefix(errors))
        #expect(result.errors.count { $0 == "\n" } == 1)
        #expect(result.code == code)
        #expect(result.output.isEmpty)
    }
}
