import Orders
import Platform
import WorldStore

/// What a platform is asked about a bag, from which the call itself can be made again later.
///
/// The bag is given as its place among an order's: as a value it would be copied.
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
    func lines(of bags: [Bag], at index: Int) -> [LineID] {
        place(in: bags, at: index).map { bags[index].refunds[$0].lines.map(\.lineID) } ?? []
    }

    /// The call about a bag, as the journal and the faults see it.
    func platformCall(_ bags: [Bag], at index: Int, call: Cancellation?) -> PlatformCall {
        PlatformCall(
            merchantID: bags[index].merchantID, orderID: bags[index].orderID,
            bagID: bags[index].id, request: request(bags, at: index, call: call, refusing: []))
    }

    /// What is asked, without the lines of a refund that the platform refuses.
    func request(
        _ bags: [Bag], at index: Int, call: Cancellation?, refusing lines: [LineID]
    ) -> PlatformCall.Request {
        guard let place = place(in: bags, at: index) else {
            return .cancel(call?.request ?? CancelRequest())
        }
        var amount = bags[index].refunds[place].amount
        var pieces: [PlatformCall.Pieces] = []
        for line in bags[index].refunds[place].lines {
            if lines.contains(line.lineID) {
                amount -= line.amount
            } else if line.quantity > 0 {
                pieces.append(.init(variantID: line.externalID, quantity: line.quantity))
            }
        }
        return .refund(amount: amount, pieces: pieces, restock: restocks, notify: notifies)
    }

    /// Where the refund stands among the bag's.
    private func place(in bags: [Bag], at index: Int) -> Int? {
        refund.flatMap { bags[index].refunds.place(of: $0) }
    }
}
