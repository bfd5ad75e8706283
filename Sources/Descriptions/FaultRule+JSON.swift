package import JSON
package import Orders
package import Platform

extension FaultRule {
    /// The fields of a rule as people write it.
    package static let fields = ["name", "app_id", "on", "fault", "phase", "skip", "times"]

    /// Reads a rule.
    ///
    /// Every field that it does not know is an error: a typo must not pass as "no fault".
    ///
    /// - Parameters:
    ///   - rule: The description.
    ///   - origin: Where it comes from.
    ///   - merchant: The merchant that it is about, where it stands in that one's description.
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(
        _ rule: FieldReader, origin: Origin, merchant: MerchantID? = nil
    ) throws(FieldError) {
        try rule.refuseUnknownFields()
        let on = try rule.object("on", known: FaultScope.fields)
        var scope = try on.map { (on) throws(FieldError) in try FaultScope(on) } ?? FaultScope()
        if let merchant { scope.merchantID = merchant }
        let fault = try rule.required(
            "fault", try rule.object("fault", known: Fault.fields))
        let phase = try rule.word("phase", as: FaultPhase.self) ?? .beforeEffect
        self.init(
            id: 0, origin: origin, name: try rule.string("name", maxLength: 255), scope: scope,
            fault: try Fault(fault), phase: phase,
            skip: try rule.int("skip", in: 0...Int(Int32.max)) ?? 0,
            times: try rule.int("times", in: 1...Int(Int32.max)))
        if case .reject = self.fault, phase == .afterEffect {
            throw rule.invalid(
                "phase", "before_effect, as a platform that rejects has done nothing")
        }
    }
}

extension FaultScope {
    fileprivate static let fields = [
        "target", "operation", "merchant_id", "order_id", "bag_id",
    ]

    fileprivate init(_ on: FieldReader) throws(FieldError) {
        try on.refuseUnknownFields()
        if let target = try on.string("target"), target != "platform" {
            throw on.invalid("target", "platform")
        }
        let operation = try on.string("operation")
        if let operation, operation != "*", PlatformOperation(rawValue: operation) == nil {
            throw on.invalid("operation", "cancel, refund or *")
        }
        self.init(
            operation: operation.flatMap(PlatformOperation.init(rawValue:)),
            merchantID: try on.id("merchant_id"), orderID: try on.id("order_id"),
            bagID: try on.id("bag_id"))
    }
}

extension Fault {
    fileprivate static let fields = [
        "kind", "message", "error_code", "status", "after_ms", "latency_ms",
    ]

    /// The longest wait: a day.
    private static let longestMs = 86_400_000

    fileprivate init(_ fault: FieldReader) throws(FieldError) {
        try fault.refuseUnknownFields()
        let kind = try fault.required("kind", try fault.string("kind"))
        let parameters = Self.parameters[kind] ?? []
        for name in Self.fields.dropFirst() where fault.value(name) != nil {
            guard parameters.contains(name) || Self.parameters[kind] == nil else {
                throw FieldError(path: fault.path(of: name), .unknown(nearest: parameters.first))
            }
        }
        switch kind {
        case "reject":
            self = .reject(
                PlatformRefusal(
                    message: try fault.string("message", maxLength: 255)
                        ?? "The merchant's platform rejected the request.",
                    code: try fault.int("error_code", in: 0...Int(Int32.max)) ?? 9000))
        case "unavailable":
            self = .unavailable(status: try fault.int("status", in: 500...599) ?? 503)
        case "timeout":
            self = .timeout(afterMs: try fault.int("after_ms", in: 1...Self.longestMs) ?? 10_000)
        case "slow":
            self = .slow(latencyMs: try fault.int("latency_ms", in: 1...Self.longestMs) ?? 1000)
        default:
            throw fault.invalid("kind", "one of " + Self.kinds.joined(separator: ", "))
        }
    }

    /// Which parameters each kind has.
    private static let parameters = [
        "reject": ["message", "error_code"], "unavailable": ["status"], "timeout": ["after_ms"],
        "slow": ["latency_ms"],
    ]
}

extension FieldReader {
    /// An id of the emulated world.
    func id<ID: EntityID>(_ name: String) throws(FieldError) -> ID? {
        try int(name, in: 1...Int.max).map { ID(rawValue: Int64($0)) }
    }
}
