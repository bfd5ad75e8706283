package import JSON
package import Orders

extension OutsideEvent {
    /// The fields of an event as people write it.
    package static let fields = [
        "app_id", "event", "skus", "refund", "amount", "reason", "outcome",
    ]

    private static let names = [
        "submit", "accept", "reject", "ship", "deliver", "return", "merchant_cancel",
        "merchant_refund", "channel_cancel", "dispute", "sync",
    ]

    /// The fields that go with an event.
    private static let parameters = [
        "ship": ["skus"], "merchant_cancel": ["refund"],
        "merchant_refund": ["amount", "skus", "reason"], "dispute": ["outcome"],
    ]

    /// Reads an event.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(_ body: FieldReader) throws(FieldError) {
        try body.refuseUnknownFields()
        let name = try body.required("event", body.string("event"))
        let parameters = Self.parameters[name] ?? []
        for field in Self.fields.dropFirst(2) where body.value(field) != nil {
            guard !Self.names.contains(name) || parameters.contains(field) else {
                throw FieldError(path: body.path(of: field), .unknown(nearest: parameters.first))
            }
        }
        switch name {
        case "submit": self = .submit
        case "accept": self = .accept
        case "reject": self = .reject
        case "ship": self = .ship(try body.lineIDs("skus"))
        case "deliver": self = .deliver
        case "return": self = .return
        case "merchant_cancel":
            self = .merchantCancel(refunds: try body.bool("refund") ?? true)
        case "merchant_refund": self = .merchantRefund(try body.merchantRefund())
        case "channel_cancel": self = .channelCancel
        case "dispute":
            let outcome = try body.word("outcome", as: DisputeOutcome.self)
            self = .dispute(outcome?.status ?? .inDispute)
        case "sync": self = .sync
        default:
            throw body.invalid("event", "one of " + Self.names.joined(separator: ", "))
        }
    }
}

/// How a dispute ends; without one it begins.
private enum DisputeOutcome: String, CaseIterable {
    case won
    case lost

    var status: DisputeStatus { self == .won ? .won : .lost }
}

extension FieldReader {
    /// A list of line ids.
    package func lineIDs(_ name: String) throws(FieldError) -> [LineID]? {
        guard let list = try list(name) else { return nil }
        var lines: [LineID] = []
        for (path, value) in list {
            guard let number = value.int64, number > 0 else {
                throw FieldError(path: path, .invalid(expected: "a line id"))
            }
            lines.append(LineID(rawValue: number))
        }
        return lines
    }

    /// What a merchant gives back: an amount, or lines as a refund request names them.
    fileprivate func merchantRefund() throws(FieldError) -> RefundRequest {
        var items: [RefundRequest.Item]?
        if let list = try list("skus") {
            items = []
            for (path, value) in list { items?.append(try RefundRequest.Item(value, at: path)) }
        }
        return RefundRequest(
            reason: try string("reason", maxLength: 255),
            amount: try int("amount", in: 1...Money.largestAmount), items: items)
    }
}
