import JSON
import LocalViolet
import TestSupport
import Testing

/// A field of bodies, and a call that tells by its status whether a body was taken.
struct Probe: Sendable, CustomTestStringConvertible {
    let isControl: Bool
    let call: String
    /// Statuses of a body that was taken, whatever became of it.
    let taken: Set<Int>
    /// The body's schema.
    let schema: String
    /// The object whose fields are tried, `…` in place of the field.
    let frame: String
    /// The schema of that object; the body's where nil.
    var part: String?

    init(
        _ call: String, _ schema: String, taken: Set<Int>, _ frame: String = "{…}",
        part: String? = nil
    ) {
        isControl = call.contains("/_sandbox")
        self.call = call
        self.taken = taken
        self.schema = schema
        self.frame = frame
        self.part = part
    }

    var testDescription: String { "\(schema) \(frame)" }

    var api: DescribedAPI { isControl ? .control : .api }
}

/// The description and the server agree about which bodies can be: for each field, values of every
/// kind and at every limit are taken if, and only if, the schema takes them.
@Suite struct AgreementTests {
    static let probes = [
        Probe("POST /v1/orders/99999/cancel", "CancelOrderRequest", taken: [404]),
        Probe("POST /v1/orders/9/bags/9/cancel", "CancelOrderRequest", taken: [404]),
        Probe("POST /v1/orders/9/bags/9/refunds", "RefundBagRequest", taken: [404]),
        Probe(
            "POST /v1/orders/9/bags/9/refunds", "RefundBagRequest", taken: [404],
            #"{"shipping": {…}}"#, part: "RefundRequestShipping"),
        Probe(
            "POST /v1/orders/9/bags/9/refunds", "RefundBagRequest", taken: [404],
            #"{"skus": [{"order_sku_id": 1, …}]}"#, part: "RefundRequestLineItem"),
        Probe(
            "POST /v1/orders/9/bags/9/refunds", "RefundBagRequest", taken: [404],
            #"{"skus": [{…}]}"#, part: "RefundRequestLineItem"),
        Probe("POST /v1/orders/search?size=1", "OrderSearchRequest", taken: [200]),
        Probe("POST /v1/orders/bags/search?size=1", "BagSearchRequest", taken: [200]),
        Probe("POST /v1/login", "LoginRequest", taken: [200], #"{"username": "r", …}"#),
        Probe("POST /v1/login", "LoginRequest", taken: [200], #"{"password": "p", …}"#),
        Probe("PATCH /_sandbox/apps/10000", "AppChange", taken: [200]),
        Probe(
            "PATCH /_sandbox/apps/10000", "AppChange", taken: [200], #"{"contract": {…}}"#,
            part: "Contract"),
        Probe("POST /_sandbox/apps", "AppRequest", taken: [201, 409, 503]),
        Probe("PUT /_sandbox/clock", "ClockChange", taken: [200]),
        Probe("POST /_sandbox/clock/advance", "ClockAdvance", taken: [200]),
        Probe("PATCH /_sandbox/merchants/20000", "MerchantChange", taken: [200]),
        Probe(
            "PATCH /_sandbox/merchants/20000", "MerchantChange", taken: [200],
            #"{"stock": {…}}"#),
        Probe("POST /_sandbox/verify", "Expectation", taken: [200, 422]),
        Probe(
            "POST /_sandbox/verify", "Expectation", taken: [200, 422], #"{"times": {…}}"#),
        Probe(
            "POST /_sandbox/faults", "PlatformFaultRuleRequest", taken: [201, 422],
            #"{"fault": {"kind": "slow"}, …}"#),
        Probe(
            "POST /_sandbox/faults", "PlatformFaultRuleRequest", taken: [201, 422],
            #"{"fault": {"kind": "slow"}, "on": {…}}"#, part: "PlatformFaultScope"),
        Probe(
            "POST /_sandbox/faults", "APIFaultRuleRequest", taken: [201, 422],
            #"{"fault": {"kind": "slow"}, "on": {"target": "api", …}}"#, part: "APIFaultScope"),
        Probe(
            "POST /_sandbox/orders", "OrderDescription", taken: [201, 409],
            #"{"bags": [{}], …}"#),
        Probe(
            "POST /_sandbox/orders", "OrderDescription", taken: [201, 409],
            #"{"bags": [{}], "customer": {…}}"#, part: "CustomerDescription"),
        Probe("POST /_sandbox/refunds/1/settle", "Settlement", taken: [404]),
    ]

    /// Where a rule of the business comes before or after: which words go together, what exists.
    private static let exempt: Set<String> = [
        "Settlement.outcome", "Settlement.skus", "PlatformFaultRuleRequest.on",
        "PlatformFaultRuleRequest.fault", "OrderDescription.bags",
        "PlatformFaultScope.operation", "APIFaultScope.operation",
    ]

    @Test(arguments: probes) func aBodyIsTakenIfTheSchemaTakesIt(_ probe: Probe) throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let client = try TestClient(port: emulator.port)
        let parts = probe.call.split(separator: " ").map(String.init)
        let validator = SchemaValidator(probe.api.document, isClosed: false)
        let schema = JSONValue.object(["$ref": .string("#/components/schemas/\(probe.schema)")])
        var outcomes: Set<Bool> = []
        for (field, values) in Self.fields(of: probe) {
            for value in values {
                let member = field.isEmpty ? "" : #""\#(field)": \#(value)"#
                let frame = member.isEmpty ? probe.frame.replacing(", …", with: "") : probe.frame
                let body = frame.replacing("…", with: member)
                guard let json = try? JSONValue.parse(body.utf8) else { continue }
                let isGood = validator.findings(json, against: schema).isEmpty
                let reply = try client.call(parts[0], parts[1], body)
                outcomes.insert(isGood)
                #expect(
                    probe.taken.contains(reply.status) == isGood,
                    "\(body) \(reply.status) \(reply.body.prefix(200))")
            }
        }
        #expect(outcomes == [true, false])
    }

    /// The fields that are tried, each with its values as JSON.
    private static func fields(of probe: Probe) -> [(name: String, values: [String])] {
        let schemas = probe.api.document["components"]?["schemas"]
        let part = probe.part ?? probe.schema
        let object = schemas?[part]?["properties"]?.object ?? JSONObject()
        let own = object.filter { !exempt.contains("\(part).\($0.name)") }.map { member in
            (name: member.name, values: values(for: member.value))
        }
        return own + [("", ["null"]), ("zz", ["1"])]
    }

    /// One value of each kind, and those at the limits of the kinds that the field takes.
    private static func values(for schema: JSONValue) -> [String] {
        var values = ["null", "true", "1", "-1", "1.5", "\"x\"", "\"\"", "[]", "[1]", "{}"]
        let type = schema["type"]
        let types = (type?.array ?? type.map { [$0] } ?? []).compactMap(\.string)
        if types.isEmpty { return values + Self.numbers + texts + lists }
        if types.contains("integer") || types.contains("number") { values += numbers }
        if types.contains("string") { values += texts }
        if types.contains("array") || types.contains("object") { values += lists }
        return values + (schema["enum"]?.array ?? []).map(text)
    }

    private static let numbers = [
        "0", "1.0", "1e2", "0.5", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "9007199254740992", "9223372036854775807", "9223372036854775808", "1000000", "1000001",
        "876000", "876001", "31622400000", "31622400001", "3162240000000", "3162240000001",
    ]

    private static let texts =
        [
            "USD", "1", "asc", "OTHER", "openapi", "/v1/orders", "2024-10-24T14:00:35+0000",
            "2024-10-24T14:00:35.123Z", "2024-10-24", "/v1/" + String(repeating: "x", count: 997),
        ].map { "\"\($0)\"" }
        + [32, 33, 64, 65, 255, 256, 1000].map { "\"\(String(repeating: "é", count: $0))\"" }

    private static let lists = [
        "[\"x\"]", "[{}]", #"[{"order_sku_id": 1}]"#, #"{"zz": 1}"#, #"{"amount": -1}"#,
    ]

    private static func text(_ value: JSONValue) -> String {
        String(decoding: value.serialized(), as: UTF8.self)
    }
}
