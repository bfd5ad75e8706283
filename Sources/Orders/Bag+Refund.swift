extension Bag {
    /// Adds a refund that is being processed; its amount is reserved from now on.
    ///
    /// - Parameters:
    ///   - plan: What it gives back.
    ///   - payment: The order's payment, which it goes back to.
    ///   - reason: Why, in the caller's words.
    ///   - code: Why, in the API's words, where a cancellation caused it.
    ///   - now: When it was asked for.
    ///   - takeID: Gives the next id, for the refund and then for each of its lines.
    /// - Returns: Its id.
    package mutating func add(
        _ plan: RefundPlan, to payment: PaymentTransaction, reason: String?,
        code: ReasonCode? = nil, at now: Timestamp, takeID: () -> Int64
    ) -> RefundID {
        let refund = RefundID(rawValue: takeID())
        let lines = plan.parts.map { part in
            RefundLine(
                id: takeID(), lineID: part.lineID, quantity: part.quantity, amount: part.amount,
                tax: part.tax, externalID: part.externalID)
        }
        refunds.append(
            Refund(
                id: refund, orderID: orderID, bagID: id, merchantID: merchantID,
                transactionID: transactionID, paymentTransactionID: payment.id,
                gatewayTransactionID: payment.gatewayID, amount: plan.amount, reason: reason,
                reasonCode: code, currency: currency, status: .processing, lines: lines,
                shipping: plan.shipping, taxAmount: plan.tax, externalID: nil, errors: [],
                reversal: nil, createdAt: now, modifiedAt: now))
        return refund
    }
}
