package import JSON
package import Orders
package import Platform

extension Rule {
    /// The fields of a rule as people write it.
    package static var fields: [String] {
        [
            "name", "app_id", "on", "fault", "phase", "skip", "times", "calls", "ttl_ms",
            "probability",
        ]
    }

    /// Reads what all rules have in common.
    fileprivate init(
        _ rule: FieldReader, origin: FaultOrigin, scope: Scope, fault: Effect,
        phase: FaultPhase, now: Timestamp
    ) throws(FieldError) {
        let largest = Int(Int32.max)
        let ttl = try rule.int("ttl_ms", in: 1...Fault.longestMs)
        self.init(
            id: 0, origin: origin, name: try rule.string("name", maxLength: 255), scope: scope,
            fault: fault, phase: phase, skip: try rule.int("skip", in: 0...largest) ?? 0,
            times: try rule.int("times", in: 1...largest), calls: try rule.calls(),
            probability: try rule.number("probability", in: 0...1) ?? 1,
            expiresAt: ttl.map { now.adding(milliseconds: Int64($0)) })
    }
}

extension FaultRule {
    /// Reads a rule about platform calls.
    ///
    /// Every field that it does not know is an error: a typo must not pass as "no fault".
    ///
    /// - Parameters:
    ///   - rule: The description.
    ///   - origin: Where it comes from.
    ///   - merchant: The merchant that it is about, where it stands in that one's description.
    ///   - now: When it starts, for its end.
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(
        _ rule: FieldReader, origin: FaultOrigin, merchant: MerchantID? = nil,
        now: Timestamp = Timestamp(milliseconds: 0)
    ) throws(FieldError) {
        try rule.refuseUnknownFields()
        let on = try rule.object("on", known: FaultScope.fields)
        var scope = try on.map { (on) throws(FieldError) in try FaultScope(on) } ?? FaultScope()
        if let merchant {
            guard scope.merchantID ?? merchant == merchant else {
                throw FieldError(
                    path: rule.path(of: "on.merchant_id"),
                    .invalid(expected: "\(merchant), the merchant that it stands in"))
            }
            scope.merchantID = merchant
        }
        let fault = try Fault(rule.required("fault", rule.object("fault", known: Fault.fields)))
        if let operation = fault.kind.operation {
            guard scope.operation == nil || scope.operation == operation else {
                throw FieldError(
                    path: rule.path(of: "on.operation"),
                    .impossible(
                        expected: "\(operation.rawValue) for the kind \(fault.kind.rawValue)"))
            }
            scope.operation = operation
        }
        let phase = try rule.word("phase", as: FaultPhase.self) ?? .beforeEffect
        guard phase == .beforeEffect || fault.kind.canHitAfterEffect else {
            throw rule.impossible(
                "phase", "before_effect for the kind \(fault.kind.rawValue), as nothing is done")
        }
        try self.init(
            rule, origin: origin, scope: scope, fault: fault, phase: phase, now: now)
    }
}

extension APIFaultRule {
    /// Reads a rule about requests of the API.
    ///
    /// - Parameters:
    ///   - rule: The description.
    ///   - operations: The operations of the API.
    ///   - now: When it starts, for its end.
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(
        _ rule: FieldReader, operations: [APIOperation], now: Timestamp
    ) throws(FieldError) {
        try rule.refuseUnknownFields()
        let on = try rule.required("on", rule.object("on", known: APIFaultScope.fields))
        let scope = try APIFaultScope(on, operations: operations)
        let fault = try rule.required("fault", rule.object("fault", known: APIFault.fields))
        let phase = try rule.word("phase", as: FaultPhase.self) ?? .beforeEffect
        try self.init(
            rule, origin: .rule, scope: scope, fault: APIFault(fault), phase: phase, now: now)
    }
}

extension FaultScope {
    fileprivate static let fields = [
        "target", "operation", "merchant_id", "order_id", "bag_id",
    ]

    fileprivate init(_ on: FieldReader) throws(FieldError) {
        try on.refuseUnknownFields()
        if let target = try on.string("target"), target != "platform" {
            throw on.invalid("target", "platform or api")
        }
        let operation = try on.string("operation")
        if let operation, operation != "*", PlatformOperation(rawValue: operation) == nil {
            throw on.impossible("operation", "cancel, refund or *")
        }
        self.init(
            operation: operation.flatMap(PlatformOperation.init(rawValue:)),
            merchantID: try on.id("merchant_id"), orderID: try on.id("order_id"),
            bagID: try on.id("bag_id"))
    }
}

extension FieldReader {
    /// The numbers of the calls that a rule hits.
    fileprivate func calls() throws(FieldError) -> [Int]? {
        guard let list = try list("calls") else { return nil }
        guard value("skip") == nil, value("times") == nil else {
            throw impossible("calls", "given without skip and times")
        }
        var calls: [Int] = []
        for (path, value) in list {
            guard let number = value.int64.map(Int.init), number > 0 else {
                throw FieldError(path: path, .invalid(expected: "the number of a call, from 1"))
            }
            calls.append(number)
        }
        return calls
    }
}
