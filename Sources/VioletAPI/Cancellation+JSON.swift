import Descriptions
import JSON
import Orders

extension JSONWriter {
    /// An OrderCancellation (reference page "Cancel Order").
    mutating func write(
        _ cancellation: Cancellation, refunds: [RefundRepresentation], app: AppID,
        contract: Contract
    ) {
        let status = cancellation.status(partial: contract.partialCancelStatus)
        beginObject()
        field("order_id", cancellation.orderID.rawValue)
        field("app_id", app.rawValue)
        field("status", status.rawValue)
        key("cancelled_bags")
        beginArray()
        for bag in cancellation.bags {
            let refund = refunds.first { $0.id == bag.refundID }
            write(bag, of: cancellation, refund: refund)
        }
        endArray()
        field("message", cancellation.message)
        endObject()
    }

    /// A BagCancellation: a failed one carries `errors` and a null `refund`, a good one no
    /// `errors` at all, as in the examples.
    private mutating func write(
        _ bag: BagCancellation, of cancellation: Cancellation, refund: RefundRepresentation?
    ) {
        let status: CancellationStatus = bag.isCanceled ? .canceled : .cancellationFailure
        beginObject()
        field("order_id", cancellation.orderID.rawValue)
        field("bag_id", bag.bagID.rawValue)
        field("merchant_id", bag.merchantID.rawValue)
        if let id = bag.externalOrderID { field("external_order_id", id) }
        field("status", status.rawValue)
        field("originated_by", bag.originator.rawValue)
        field("date_cancelled", WireDate.cancelledText(bag.cancelledAt))
        key("refund")
        if let refund { rawValue(refund.json) } else { null() }
        if !bag.errors.isEmpty {
            key("errors")
            beginArray()
            for error in bag.errors { write(error, of: bag, in: cancellation) }
            endArray()
        }
        endObject()
    }

    private mutating func write(
        _ error: OrderError, of bag: BagCancellation, in cancellation: Cancellation
    ) {
        beginObject()
        field("id", error.id)
        field("order_id", cancellation.orderID.rawValue)
        field("bag_id", bag.bagID.rawValue)
        field("entity_id", bag.bagID.description)
        field("entity_type", "BAG")
        field("type", error.type.rawValue)
        field("message", error.message)
        field("date_created", error.createdAt)
        field("platform", error.platform.rawValue)
        endObject()
    }
}

extension Cancellation {
    /// The documented sentences; the one for a part of the bags is ours, as none is documented.
    fileprivate var message: String {
        if bags.allSatisfy(\.isCanceled) { return "All external orders were cancelled." }
        return someCanceled
            ? "Some external orders failed to be cancelled."
            : "All external orders failed to be cancelled."
    }
}
