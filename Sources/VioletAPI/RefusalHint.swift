import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// What a developer who is refused would like to be told, beyond what the API's own words say.
    func hint(for refusal: Refusal, to command: Command, in app: App) -> String? {
        switch refusal {
        case .lineNotFound(let line):
            return hint(forLine: line, of: command, in: app)
        case .notCancellable(let bag, let status):
            return "Bag \(bag) is \(status.rawValue); " + Self.passing(.cancel, "cancelled")
        case .notRefundable(let bag, let status):
            let left = "a CANCELED one only while money is left. "
            return "Bag \(bag) is \(status.rawValue); " + left
                + Self.passing(.refundPart, "refunded")
        case .bagNotFound:
            guard let bag = command.bag,
                let order = try? sandbox.store.orders.order(of: bag, in: app.world)
            else { return nil }
            return "Bag \(bag) is of order \(order), not of order \(command.order)."
        case .orderNotFound:
            let bag = BagID(rawValue: command.order.rawValue)
            guard let order = try? sandbox.store.orders.order(of: bag, in: app.world) else {
                return nil
            }
            return "\(bag) is a bag, of order \(order)."
        case .remorsePeriodOver, .invalidParameter, .illegalEvent, .bagBusy, .notProcessing,
            .refundNotFound:
            return nil
        }
    }

    /// The classic mistake: the catalog's sku id in place of the line id.
    private func hint(forLine line: LineID, of command: Command, in app: App) -> String? {
        guard let order = try? sandbox.order(command.order, in: app).order,
            let bag = order.bags.first(where: { $0.id == command.bag })
        else { return nil }
        if let meant = bag.lines.first(where: { $0.skuID == line.rawValue }) {
            return "\(line) is the catalog's sku_id; the line's order_sku_id is \(meant.id)."
        }
        let ids = bag.lines.map(\.id.description).joined(separator: ", ")
        return "The lines of bag \(bag.id) are \(ids)."
    }

    private static func passing(_ event: BagEvent, _ done: String) -> String {
        let statuses = Transitions.sources(of: event).map(\.rawValue).joined(separator: ", ")
        return "\(statuses) can be \(done)."
    }
}
