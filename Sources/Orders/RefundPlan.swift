/// What a refund will give back, worked out before the platform is asked.
///
/// Amounts in cents.
package struct RefundPlan: Sendable, Hashable {
    /// One line's part.
    package struct Part: Sendable, Hashable {
        /// The bag's line.
        package var lineID: LineID
        /// How many pieces.
        package var quantity: Int
        /// The line's part of the amount.
        package var amount: Int
        /// The tax in it.
        package var tax: Int
        /// The variant's id on the merchant's platform.
        package var externalID: String
    }

    /// How much in all.
    package var amount: Int
    /// What it covers; empty for an amount only.
    package var parts: [Part]
    /// The shipping in it, where there is some.
    package var shipping: RefundShipping?

    /// The tax in it; nil where there is none or it cannot be told.
    package var tax: Int? {
        let sum = parts.reduce(0) { $0 + $1.tax }
        return sum > 0 ? sum : nil
    }
}

/// Working out plans: three modes, as the reference page "Refund Bag" names them.
extension Bag {
    /// Everything that is left: all pieces, the shipping, the money.
    ///
    /// Where refunds of amounts only have taken money from no line in particular, what is left is
    /// split over the lines and the shipping in proportion to what they have left.
    package func planOfRest() -> RefundPlan {
        let lines = lines.filter { quantityLeft(of: $0) > 0 || valueLeft(of: $0) > 0 }
        let weights = lines.map { valueLeft(of: $0) } + [shippingLeft]
        let isWhole = weights.reduce(0, +) == leftToRefund
        let amounts = isWhole ? weights : Money.split(leftToRefund, over: weights)
        let parts = zip(lines, amounts).map { line, amount in
            part(of: line, quantity: quantityLeft(of: line), amount: amount)
        }
        let shipping = amounts[lines.count]
        return RefundPlan(
            amount: leftToRefund, parts: parts,
            shipping: shipping > 0
                ? RefundShipping(amount: shipping, isFullRefund: true, discrepancyReason: nil)
                : nil)
    }

    /// What `request` gives back, checked against what the bag has left.
    ///
    /// - Throws: ``Refusal/notRefundable``, ``Refusal/remorsePeriodOver``,
    ///   ``Refusal/lineNotFound``, or ``Refusal/invalidParameter`` naming the field.
    package func plan(
        _ request: RefundRequest, under contract: Contract, at now: Timestamp
    ) throws(Refusal) -> RefundPlan {
        try checkRefundable(under: contract, at: now)
        let items = try request.items.map { (items) throws(Refusal) in try lines(named: items) }
        if let amount = request.amount, !(1...max(1, leftToRefund)).contains(amount) {
            throw .invalidParameter("amount_refunded")
        }
        guard leftToRefund > 0 else { throw .invalidParameter("amount_refunded") }
        let shipping = try request.shipping.flatMap { (shipping) throws(Refusal) in
            try part(of: shipping)
        }
        if request.amount == nil, request.items == nil { return planOfRest() }
        let parts = try parts(of: items ?? [])
        let sum = parts.reduce(shipping?.amount ?? 0) { $0 + $1.amount }
        let takesRest = contract.lineItemAmount == .bagTotal && !parts.isEmpty
        let amount = request.amount ?? (takesRest ? leftToRefund : sum)
        guard amount > 0 else { throw .invalidParameter("skus") }
        guard sum <= amount, amount <= leftToRefund else {
            throw .invalidParameter("amount_refunded")
        }
        return RefundPlan(amount: amount, parts: parts, shipping: shipping)
    }

    private func checkRefundable(under contract: Contract, at now: Timestamp) throws(Refusal) {
        let hasMoney = leftToRefund > 0 && financial.moneyWasTaken
        let isShut = status == .canceled && (contract.canceledBagRefund == .reject || !hasMoney)
        guard Transitions.next(status, .refundPart) != nil, !isShut else {
            throw .notRefundable(id, status)
        }
        if contract.remorsePeriod == .enforce, let end = remorsePeriodEndsAt, end < now {
            throw .remorsePeriodOver(id)
        }
    }

    /// Every line is looked up before any amount is looked at.
    private func lines(
        named items: [RefundRequest.Item]
    ) throws(Refusal) -> [(RefundRequest.Item, Line)] {
        var found: [(RefundRequest.Item, Line)] = []
        for item in items {
            guard let line = lines.first(where: { $0.id == item.lineID }) else {
                throw .lineNotFound(item.lineID)
            }
            found.append((item, line))
        }
        return found
    }

    /// A quantity above what is left is refused; an amount is bounded by the bag only.
    private func parts(
        of items: [(RefundRequest.Item, Line)]
    ) throws(Refusal) -> [RefundPlan.Part] {
        var parts: [RefundPlan.Part] = []
        for (index, (item, line)) in items.enumerated() {
            let left = quantityLeft(of: line)
            let quantity = item.quantity ?? left
            guard (0...left).contains(quantity), quantity > 0 || item.amount != nil else {
                throw .invalidParameter("skus[\(index)].quantity_refunded")
            }
            // The last piece takes the rest, so that the pieces of a line sum to its value.
            let share = Money.share(of: valueLeft(of: line), quantity, outOf: left)
            parts.append(part(of: line, quantity: quantity, amount: item.amount ?? share))
        }
        return parts
    }

    private func part(of line: Line, quantity: Int, amount: Int) -> RefundPlan.Part {
        let left = valueLeft(of: line)
        // Never more tax than money: a refund that fails later can leave more of it than of value.
        let tax = Money.share(
            of: min(taxLeft(of: line), left), min(amount, left), outOf: left)
        return RefundPlan.Part(
            lineID: line.id, quantity: quantity, amount: amount, tax: tax,
            externalID: line.externalID)
    }

    private func part(of shipping: RefundRequest.Shipping) throws(Refusal) -> RefundShipping? {
        let left = shippingLeft
        let amount = shipping.amount ?? left
        guard amount <= left, shipping.isFullRefund != true || amount == left else {
            throw .invalidParameter("shipping.amount")
        }
        guard amount > 0 else { return nil }
        return RefundShipping(
            amount: amount, isFullRefund: amount == left,
            discrepancyReason: shipping.discrepancyReason)
    }
}
