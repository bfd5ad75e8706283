package import JSON
import Orders
package import Platform

/// Faults as people write them and as they are stored: `{"kind": …}` with the kind's parameters.
extension Fault {
    /// Every field that some kind has.
    package static let fields = [
        "kind", "message", "error_code", "status", "retry_after", "after_ms", "latency_ms",
        "skus", "outcome",
    ]

    /// The longest wait: a year.
    static let longestMs = 366 * 86_400_000

    /// Reads a fault.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(_ fault: FieldReader) throws(FieldError) {
        try fault.refuseUnknownFields()
        let name = try fault.required("kind", fault.word("kind", as: Kind.self))
        for field in Self.fields.dropFirst() where fault.value(field) != nil {
            guard name.parameters.contains(field) else {
                throw FieldError(
                    path: fault.path(of: field), .unknown(nearest: name.parameters.first))
            }
        }
        switch name {
        case .reject: self = .reject(try fault.refusal())
        case .unavailable:
            self = .unavailable(status: try fault.int("status", in: 500...599) ?? 503)
        case .rateLimited:
            self = .rateLimited(
                retryAfterSeconds: try fault.int("retry_after", in: 0...86_400) ?? 1)
        case .timeout: self = .timeout(afterMs: try fault.duration("after_ms") ?? 10_000)
        case .malformed: self = .malformed
        case .slow: self = try fault.slow()
        case .partial:
            self = .partial(refusing: try fault.required("skus", fault.lineIDs("skus")))
        case .async: self = .async(try fault.settlement())
        case .alreadyFulfilled: self = .alreadyFulfilled
        case .insufficientFunds: self = .insufficientFunds
        case .disputed: self = .disputed
        }
    }
}

extension Fault.Kind {
    /// The fields that go with a kind.
    fileprivate var parameters: [String] {
        switch self {
        case .reject: ["message", "error_code"]
        case .unavailable: ["status"]
        case .rateLimited: ["retry_after"]
        case .timeout: ["after_ms"]
        case .slow: ["latency_ms"]
        case .partial: ["skus"]
        case .async: ["after_ms", "outcome", "skus"]
        case .malformed, .alreadyFulfilled, .insufficientFunds, .disputed: []
        }
    }
}

extension FieldReader {
    fileprivate func refusal() throws(FieldError) -> PlatformRefusal {
        PlatformRefusal(
            message: try string("message", maxLength: 255)
                ?? "The merchant's platform rejected the request.",
            code: try int("error_code", in: 0...Int(Int32.max)) ?? 9000)
    }

    fileprivate func duration(_ name: String) throws(FieldError) -> Int? {
        try int(name, in: 1...Fault.longestMs)
    }

    /// A latency, or the bounds between which chance draws one for each call.
    fileprivate func slow() throws(FieldError) -> Fault {
        guard value("latency_ms")?.object != nil,
            let bounds = try object("latency_ms", known: ["min", "max"])
        else { return .slow(latencyMs: try duration("latency_ms") ?? 1000) }
        try bounds.refuseUnknownFields()
        let min = try bounds.required("min", bounds.int("min", in: 1...Fault.longestMs))
        let max = try bounds.required("max", bounds.int("max", in: min...Fault.longestMs))
        return .slowBetween(minMs: min, maxMs: max)
    }

    fileprivate func settlement() throws(FieldError) -> RefundSettlement {
        let outcome = try word("outcome", as: RefundStatus.self) ?? .completed
        let lines = try lineIDs("skus") ?? []
        guard outcome != .processing, outcome != .external else {
            throw invalid("outcome", "COMPLETED, PARTIALLY_COMPLETED, FAILED or CANCELED")
        }
        guard (outcome == .partiallyCompleted) == !lines.isEmpty else {
            throw invalid("skus", "the refused lines, with the outcome PARTIALLY_COMPLETED only")
        }
        return RefundSettlement(
            afterMs: try duration("after_ms") ?? 1000, outcome: outcome, refusedLines: lines)
    }
}

extension JSONWriter {
    /// Writes a fault as it is read.
    package mutating func write(_ fault: Fault) {
        beginObject()
        field("kind", fault.kind.rawValue)
        switch fault {
        case .reject(let refusal):
            field("message", refusal.message)
            field("error_code", refusal.code)
        case .unavailable(let status): field("status", status)
        case .rateLimited(let seconds): field("retry_after", seconds)
        case .timeout(let afterMs): field("after_ms", afterMs)
        case .slow(let latencyMs): field("latency_ms", latencyMs)
        case .slowBetween(let minMs, let maxMs):
            key("latency_ms")
            beginObject()
            field("min", minMs)
            field("max", maxMs)
            endObject()
        case .partial(let lines): write(lines)
        case .async(let settlement):
            field("after_ms", settlement.afterMs)
            field("outcome", settlement.outcome.rawValue)
            if !settlement.refusedLines.isEmpty { write(settlement.refusedLines) }
        case .malformed, .alreadyFulfilled, .insufficientFunds, .disputed: break
        }
        endObject()
    }

    private mutating func write(_ lines: [LineID]) {
        key("skus")
        beginArray()
        for line in lines { value(line.rawValue) }
        endArray()
    }
}
