import ArgumentParser
import ControlClient
import JSON

/// `faults add`.
///
/// What goes together is for the server to judge, so that a newer one can be driven too.
struct FaultsAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a fault: which calls go wrong, how, and how often.",
        discussion: """
            The next cancellation of merchant 20005 is refused:
              localviolet faults add --kind reject --operation cancel --merchant 20005 --times 1
            """)

    @Option(
        help: ArgumentHelp(
            "What goes wrong: reject, unavailable, timeout, slow and others.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("A name to know the fault by.", valueName: "text"))
    var name: String?

    @OptionGroup(title: "Which calls") var scope: FaultScopeOptions
    @OptionGroup(title: "When") var occasions: FaultOccasionOptions
    @OptionGroup(title: "How, by kind") var parameters: FaultParameterOptions

    @Option(
        help: ArgumentHelp(
            "The whole rule as the control side takes it, instead of all these; - reads it.",
            valueName: "json|-"))
    var jsonBody: String?

    @OptionGroup(title: "Where") var control: ControlOptions

    func validate() throws {
        guard (kind == nil) != (jsonBody == nil) else {
            throw ValidationError("Say either --kind with its options, or --json-body.")
        }
        guard jsonBody == nil || described == JSONObject() else {
            throw ValidationError("--json-body is the whole rule; leave the other options out.")
        }
    }

    func run() throws {
        let reply = try control.call(.post, "/faults", body: try body())
        control.show(reply) { json in Faults.table([json]) }
    }

    private func body() throws -> JSONValue {
        guard let jsonBody else { return .object(described) }
        if jsonBody == "-" { return try InputFile.json("-") }
        return try InputFile.json(Array(jsonBody.utf8), from: "--json-body")
    }

    /// The rule that the options describe; empty where none is given.
    private var described: JSONObject {
        var fault = JSONObject()
        fault.set("kind", JSONValue(kind))
        parameters.write(to: &fault)
        var rule = JSONObject()
        rule.set("name", JSONValue(name))
        let on = scope.json
        if !on.isEmpty { rule["on"] = .object(on) }
        if !fault.isEmpty { rule["fault"] = .object(fault) }
        occasions.write(to: &rule)
        return rule
    }
}

/// Which calls a fault hits.
struct FaultScopeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("platform or api. (default: platform)", valueName: "target"))
    var target: String?

    @Option(help: ArgumentHelp("cancel, refund or *; the API's for target api.", valueName: "name"))
    var operation: String?

    @Option(help: ArgumentHelp("The merchant whose shop is called.", valueName: "id"))
    var merchant: Int?

    @Option(help: ArgumentHelp("The order that the call is about.", valueName: "id"))
    var order: Int?

    @Option(help: ArgumentHelp("The bag that the call is about.", valueName: "id"))
    var bag: Int?

    @Option(help: ArgumentHelp("The request's method, for target api.", valueName: "method"))
    var method: String?

    @Option(help: ArgumentHelp("The request's path, for target api.", valueName: "pattern"))
    var path: String?

    /// The rule's `on`.
    var json: JSONObject {
        var on = JSONObject()
        on.set("target", JSONValue(target))
        on.set("operation", JSONValue(operation))
        on.set("merchant_id", JSONValue(merchant))
        on.set("order_id", JSONValue(order))
        on.set("bag_id", JSONValue(bag))
        on.set("method", JSONValue(method))
        on.set("path", JSONValue(path))
        return on
    }
}

/// When a fault hits.
struct FaultOccasionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "before_effect, or after_effect: it happened and the answer was lost.",
            valueName: "phase"))
    var phase: String?

    @Option(help: ArgumentHelp("How many calls pass first.", valueName: "number"))
    var skip: Int?

    @Option(help: ArgumentHelp("How many calls are hit then. (default: all)", valueName: "number"))
    var times: Int?

    @Option(help: ArgumentHelp("Which calls are hit, as in 2,4.", valueName: "numbers"))
    var calls: String?

    @Option(help: ArgumentHelp("How likely a hit is, 0 to 1. (default: 1)", valueName: "number"))
    var probability: Double?

    @Option(help: ArgumentHelp("How long the fault lives, in ms.", valueName: "ms"))
    var ttlMs: Int?

    func validate() throws {
        guard numbers?.contains(nil) != true else {
            throw ValidationError("--calls must be numbers separated by commas, as in 2,4.")
        }
    }

    private var numbers: [Int?]? {
        calls?.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    }

    /// Adds them to the rule.
    func write(to rule: inout JSONObject) {
        rule.set("phase", JSONValue(phase))
        rule.set("skip", JSONValue(skip))
        rule.set("times", JSONValue(times))
        if let numbers { rule["calls"] = .array(numbers.map { JSONValue($0) }) }
        if let probability { rule["probability"] = JSONValue(probability) }
        rule.set("ttl_ms", JSONValue(ttlMs))
    }
}

/// What the kinds take.
struct FaultParameterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("reject: the platform's words.", valueName: "text"))
    var message: String?

    @Option(help: ArgumentHelp("reject: the error's code.", valueName: "number"))
    var errorCode: Int?

    @Option(help: ArgumentHelp("unavailable, status: the status code.", valueName: "code"))
    var status: Int?

    @Option(help: ArgumentHelp("rate_limited: after how many seconds to retry.", valueName: "s"))
    var retryAfter: Int?

    @Option(help: ArgumentHelp("timeout, async: after how many ms.", valueName: "ms"))
    var afterMs: Int?

    @Option(help: ArgumentHelp("slow: how many ms later.", valueName: "ms"))
    var latencyMs: Int?

    @Option(help: ArgumentHelp("partial: a refused line's id; may be repeated.", valueName: "id"))
    var sku: [Int] = []

    @Option(help: ArgumentHelp("async: the status that the refund ends in.", valueName: "status"))
    var outcome: String?

    @Option(help: ArgumentHelp("truncate: after how many bytes.", valueName: "number"))
    var afterBytes: Int?

    @Option(help: ArgumentHelp("drip: how many bytes a second.", valueName: "number"))
    var bytesPerSecond: Int?

    /// Adds them to the fault.
    func write(to fault: inout JSONObject) {
        fault.set("message", JSONValue(message))
        fault.set("error_code", JSONValue(errorCode))
        fault.set("status", JSONValue(status))
        fault.set("retry_after", JSONValue(retryAfter))
        fault.set("after_ms", JSONValue(afterMs))
        fault.set("latency_ms", JSONValue(latencyMs))
        if !sku.isEmpty { fault["skus"] = .array(sku.map { JSONValue($0) }) }
        fault.set("outcome", JSONValue(outcome))
        fault.set("after_bytes", JSONValue(afterBytes))
        fault.set("bytes_per_second", JSONValue(bytesPerSecond))
    }
}
