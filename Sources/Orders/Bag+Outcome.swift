/// What the outcomes of platform calls do to a bag. The status moves along ``Transitions`` only.
extension Bag {
    /// The platform has cancelled: the bag and its live lines follow.
    package mutating func cancel(at now: Timestamp) {
        guard let next = Transitions.next(status, .cancel) else { return }
        status = next
        for index in lines.indices where lines[index].status != .refunded {
            lines[index].status = .canceled
        }
        if !financial.moneyWasTaken { financial = .voided }
        modifiedAt = now
    }

    /// A refund reached its end: reversals, bag, lines and money follow from it.
    ///
    /// The refund must be one of the bag's that is being processed. A refund that moved no money leaves the bag as it was.
    /// A completed one makes good the errors of failed ones that it could have been.
    package mutating func settle(
        refund id: RefundID, as outcome: RefundStatus, externalID: String?,
        errors: [RefundError] = [], at now: Timestamp
    ) {
        guard let index = refunds.place(of: id), refunds[index].status == .processing
        else { return }
        let returnedBefore = moneyReturned
        refunds[index].status = outcome
        refunds[index].externalID = externalID
        refunds[index].errors += errors
        refunds[index].modifiedAt = now
        guard outcome.moneyWentBack else { return }
        refunds[index].reversal = Reversal(
            of: refunds[index].amount, after: returnedBefore, in: self)
        resolveErrors(madeGoodBy: refunds[index], at: now)
        follow(moneyReturnedAt: now)
    }

    /// Takes the refused lines out of a refund that a platform makes in part only.
    ///
    /// - Returns: Whether anything is left of it; where nothing is, it is unchanged.
    @discardableResult
    package mutating func reduce(refund id: RefundID, refusing lines: [LineID]) -> Bool {
        guard let index = refunds.place(of: id) else { return false }
        var refund = refunds[index]
        refund.lines.removeAll { lines.contains($0.lineID) }
        let refused = refunds[index].partsAmount - refund.partsAmount
        refund.amount -= refused
        let tax = refund.lines.reduce(0) { $0 + $1.tax }
        refund.taxAmount = tax > 0 ? tax : nil
        let hasParts = !refund.lines.isEmpty || refund.shipping != nil
        guard refund.amount > 0, hasParts else { return false }
        refunds[index] = refund
        return true
    }

    /// A refund that completes resolves the errors of earlier failed ones of at most its amount.
    private mutating func resolveErrors(madeGoodBy refund: Refund, at now: Timestamp) {
        for index in refunds.indices
        where refunds[index].status == .failed && refunds[index].amount <= refund.amount {
            for error in refunds[index].errors.indices
            where refunds[index].errors[error].resolvedAt == nil {
                refunds[index].errors[error].resolvedAt = now
                refunds[index].modifiedAt = now
            }
        }
    }

    private mutating func follow(moneyReturnedAt now: Timestamp) {
        let isAllReturned = moneyReturned >= totals.total
        if let next = Transitions.next(status, isAllReturned ? .refundRest : .refundPart) {
            status = next
        }
        if financial != .disputedRefunded {
            financial = isAllReturned ? .refunded : .partiallyRefunded
        }
        for index in lines.indices { followRefunds(lineAt: index, isAllReturned: isAllReturned) }
        modifiedAt = now
    }

    /// A line is refunded with its last piece; a cancelled one stays cancelled.
    private mutating func followRefunds(lineAt index: Int, isAllReturned: Bool) {
        let line = lines[index]
        guard line.status != .canceled else { return }
        let returned = refunds.reduce(0) { sum, refund in
            guard refund.status.moneyWentBack else { return sum }
            return sum
                + refund.lines.reduce(0) { $0 + ($1.lineID == line.id ? $1.quantity : 0) }
        }
        if isAllReturned || returned >= line.quantity {
            lines[index].status = .refunded
        } else if returned > 0 {
            lines[index].status = .partiallyRefunded
        }
    }
}
