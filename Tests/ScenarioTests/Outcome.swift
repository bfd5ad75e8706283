import JSON

/// What must come of a call.
struct Outcome: Sendable, Hashable {
    let status: Int
    /// What the body must agree with; nil where there must be none.
    let body: String?
    let effect: Effect

    /// What became of the order.
    enum Effect: Sendable, Hashable {
        /// It is as it was.
        case none
        /// It reads so.
        case state(State)
    }

    init(_ status: Int, _ body: String?, _ effect: Effect = .none) {
        self.status = status
        self.body = body
        self.effect = effect
    }
}

/// An order as the three reading calls tell it, in words short enough for a table.
struct State: Sendable, Hashable {
    /// The order's status.
    var order: String
    /// Each bag: `22222 CANCELED REFUNDED`, its statuses of the bag and of its money.
    var bags: [String]
    /// Each refund, newest first: `22222 COMPLETED 22692`, and the errors that are not resolved.
    var refunds: [String]
    /// The record of cancellations: its status, then `22222 CANCELED VIOLET` of each bag; nil
    /// where the order has none (204).
    var cancellation: [String]?

    init(
        _ order: String, _ bags: [String], refunds: [String] = [], cancellation: [String]? = nil
    ) {
        self.order = order
        self.bags = bags
        self.refunds = refunds
        self.cancellation = cancellation
    }

    /// What the bodies of the three answers say; that of a 204 is empty.
    init(_ bodies: [String]) throws {
        let order = try JSONValue.parse(Array(bodies[0].utf8))
        let refunds = try JSONValue.parse(Array(bodies[1].utf8))
        self.order = Self.words(order, "order_status")
        bags = (order["bags"]?.array ?? []).map {
            Self.words($0, "bag_id", "bag_status", "financial_status")
        }
        self.refunds = (refunds.array ?? []).map { refund in
            let open = refund["errors"]?.array?.filter { $0["resolved"] != true } ?? []
            return Self.words(refund, "bag_id", "status", "amount")
                + (open.isEmpty ? "" : " \(open.count) open")
        }
        guard !bodies[2].isEmpty else {
            cancellation = nil
            return
        }
        let record = try JSONValue.parse(Array(bodies[2].utf8))
        let recorded = record["cancelled_bags"]?.array ?? []
        cancellation =
            [Self.words(record, "status")]
            + recorded.map { Self.words($0, "bag_id", "status", "originated_by") }
    }

    private static func words(_ value: JSONValue, _ names: String...) -> String {
        names.map { name in
            value[name]?.string ?? value[name]?.int64.map(String.init) ?? "?"
        }.joined(separator: " ")
    }
}
