import Orders
import Platform
import WorldStore

/// What a platform is asked about a bag, from which the call itself can be made again later.
struct Question {
    /// The refund that is asked for; nil asks for a cancellation.
    var refund: RefundID?
    /// Whether the goods go back into the merchant's stock.
    var restocks: Bool
    /// Whether the merchant's platform writes to the customer; its own setting where nil.
    var notifies: Bool?

    /// Asks to cancel as the request says.
    init(cancelling request: CancelRequest) {
        restocks = request.restockItems
        notifies = request.notifyCustomer
    }

    /// Asks for a refund.
    init(refund: RefundID, restocks: Bool, notifies: Bool?) {
        self.refund = refund
        self.restocks = restocks
        self.notifies = notifies
    }

    /// What an intent was asking.
    init(_ intent: Intent) {
        refund = intent.refundID
        restocks = intent.restockItems
        notifies = intent.notifyCustomer
    }

    /// The lines that are refunded.
    func lines(of bag: Bag) -> [LineID] { record(in: bag)?.lines.map(\.lineID) ?? [] }

    /// The call about a bag, as the journal and the faults see it.
    func platformCall(_ bag: Bag, call: Cancellation?) -> PlatformCall {
        PlatformCall(
            merchantID: bag.merchantID, orderID: bag.orderID, bagID: bag.id,
            request: request(bag, call: call, refusing: []))
    }

    /// What is asked, without the lines of a refund that the platform refuses.
    func request(
        _ bag: Bag, call: Cancellation?, refusing lines: [LineID]
    ) -> PlatformCall.Request {
        guard let refund = record(in: bag) else {
            return .cancel(call?.request ?? CancelRequest())
        }
        let refused = refund.lines.filter { lines.contains($0.lineID) }
        let accepted = refund.lines.filter { !lines.contains($0.lineID) && $0.quantity > 0 }
        return .refund(
            amount: refund.amount - refused.reduce(0) { $0 + $1.amount },
            pieces: accepted.map {
                PlatformCall.Pieces(variantID: $0.externalID, quantity: $0.quantity)
            },
            restock: restocks, notify: notifies)
    }

    private func record(in bag: Bag) -> Refund? {
        refund.flatMap { id in bag.refunds.first { $0.id == id } }
    }
}
