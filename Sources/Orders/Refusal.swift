/// Why a command is not carried out.
///
/// Nothing has changed when one is thrown.
package enum Refusal: Error, Hashable, Sendable {
    /// The order does not exist, or belongs to another app.
    case orderNotFound
    /// The bag does not exist, or belongs to another order.
    case bagNotFound
    /// The bag's status allows no cancellation.
    case notCancellable(BagID, BagStatus)
    /// The bag's status allows no refund.
    case notRefundable(BagID, BagStatus)
    /// The time in which the bag could be refunded is over.
    case remorsePeriodOver(BagID)
    /// A line that the request names is not in the bag.
    case lineNotFound(LineID)
    /// The bag is not in a state in which this can happen to it.
    case illegalEvent(String, BagID, BagStatus)
    /// A platform is being asked about the bag.
    case bagBusy(BagID)
    /// The refund is not being processed.
    case notProcessing(RefundID, RefundStatus)
    /// There is no such refund.
    case refundNotFound
    /// A field of the request has a value that cannot be; the path names it (`skus[0].amount`).
    case invalidParameter(String)
}
