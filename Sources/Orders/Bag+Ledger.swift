/// What a bag has left: every figure is derived from its refunds, so none can go stale.
extension Bag {
    /// The refunds whose amount is gone or reserved.
    package var countedRefunds: [Refund] { refunds.filter(\.status.countsAgainstBag) }

    /// What the shopper already has back, in cents.
    package var moneyReturned: Int {
        refunds.reduce(0) { $0 + ($1.status.moneyWentBack ? $1.amount : 0) }
    }

    /// The bag's total less its counted refunds, in cents; never negative.
    ///
    /// Nothing is left of what the shopper got back through the card issuer.
    package var leftToRefund: Int {
        if financial == .disputedRefunded { return 0 }
        return max(0, totals.total - countedRefunds.reduce(0) { $0 + $1.amount })
    }

    /// The shipping that no counted refund covers, in cents.
    package var shippingLeft: Int {
        max(0, totals.shipping - countedRefunds.reduce(0) { $0 + ($1.shipping?.amount ?? 0) })
    }

    /// The pieces of a line that no counted refund covers.
    package func quantityLeft(of line: Line) -> Int {
        max(0, line.quantity - counted(of: line) { $0.quantity })
    }

    /// The part of a line's value that no counted refund of that line covers, in cents.
    package func valueLeft(of line: Line) -> Int {
        max(0, line.value - counted(of: line) { $0.amount })
    }

    /// The part of a line's tax that no counted refund of that line covers, in cents.
    package func taxLeft(of line: Line) -> Int {
        max(0, line.tax - counted(of: line) { $0.tax })
    }

    private func counted(of line: Line, _ figure: (RefundLine) -> Int) -> Int {
        var sum = 0
        for refund in refunds where refund.status.countsAgainstBag {
            for part in refund.lines where part.lineID == line.id { sum += figure(part) }
        }
        return sum
    }
}

extension [Refund] {
    /// Where a refund stands in the list; nil where it is not in it.
    ///
    /// Asked of the list, as a bag would be copied for it, and by places, as a closure would be handed a
    /// copy of each.
    package func place(of refund: RefundID) -> Int? {
        for index in indices where self[index].id == refund { return index }
        return nil
    }
}
