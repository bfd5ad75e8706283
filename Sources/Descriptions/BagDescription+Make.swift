import JSON
import Orders
import Platform

extension BagDescription {
    /// The bag as it was accepted, before anything of it was cancelled or refunded.
    func make(
        in order: OrderID, _ currency: String, at created: Timestamp, ids: inout IDSequence
    ) -> Bag {
        let bagID = id ?? BagID(rawValue: ids.take())
        let isCart = status == .inProgress
        return Bag(
            id: bagID, orderID: order, merchantID: merchant,
            externalID: isCart ? nil : "\(7_438_000_000_000 + bagID.rawValue)",
            status: statusBeforeHistory, fulfillment: fulfillment, financial: financial,
            totals: totals, currency: currency, exchangeRateMillionths: exchangeRateMillionths,
            commissionBasisPoints: commissionBasisPoints, transactionID: ids.take(),
            remorsePeriodEndsAt: created.adding(milliseconds: Self.remorsePeriodMs),
            createdAt: created, modifiedAt: created, submittedAt: isCart ? nil : created,
            lines: makeLines(isCart: isCart, ids: &ids), refunds: [], name: name)
    }

    /// 30 days, as in the vendor's example of a completed order.
    private static let remorsePeriodMs: Int64 = 30 * 86_400_000

    /// Carries out what the status and the refunds say has happened to the bag, by the same rules
    /// as any command.
    ///
    /// - Throws: Where a refund was not possible, with its place.
    func applyHistory(
        to bag: inout Bag, paidBy payment: PaymentTransaction, at shop: ShopProfile,
        ids: inout IDSequence
    ) throws(FieldError) {
        let day: Int64 = 86_400_000
        let later = bag.createdAt.adding(milliseconds: min(day, -bag.createdAt.milliseconds))
        if status == .canceled { bag.cancel(at: later) }
        let isPart = status == .partiallyRefunded && refunds.isEmpty
        let half = RefundRequest(amount: max(1, bag.totals.total / 2))
        for (index, request) in (isPart ? [half] : refunds).enumerated() {
            let plan: RefundPlan
            do {
                plan = try bag.plan(request, under: .reference, at: later)
            } catch {
                throw FieldError(
                    path: "\(path).refunds[\(index)]",
                    .invalid(expected: "a refund that the bag still has the money and lines for"))
            }
            give(plan, of: &bag, payment, shop, reason: request.reason, at: later, &ids)
        }
        let isAllReturned = status == .refunded || status == .canceled
        if isAllReturned, bag.financial.moneyWasTaken, bag.leftToRefund > 0 {
            let reason = status == .canceled ? "Order canceled" : nil
            give(bag.planOfRest(), of: &bag, payment, shop, reason: reason, at: later, &ids)
        }
        guard bag.status == status else {
            throw FieldError(
                path: "\(path).status",
                .invalid(expected: "\(bag.status.rawValue), which the rest leads to"))
        }
    }

    /// A refund that was completed in the past.
    private func give(
        _ plan: RefundPlan, of bag: inout Bag, _ payment: PaymentTransaction,
        _ shop: ShopProfile, reason: String?, at time: Timestamp, _ ids: inout IDSequence
    ) {
        let refund = bag.add(plan, to: payment, reason: reason, at: time) { ids.take() }
        bag.settle(
            refund: refund, as: .completed, externalID: shop.externalRefundID(of: refund),
            errors: [], at: time)
    }

    private var statusBeforeHistory: BagStatus {
        switch status {
        case .partiallyRefunded, .refunded, .canceled:
            [.shipped, .delivered, .returned].contains(fulfillment) ? .completed : .accepted
        default: status
        }
    }

    /// The lines in the order of their ids.
    ///
    /// Tax, discount and duty are shared out so that the lines sum to the bag's exactly.
    private func makeLines(isCart: Bool, ids: inout IDSequence) -> [Line] {
        let prices = lines.map { $0.price * $0.quantity }
        let taxes = Money.split(totals.taxesIncluded ? 0 : totals.tax, over: prices)
        let discounts = Money.split(totals.discount, over: prices)
        let duties = Money.split(totals.duty, over: prices)
        let made = lines.indices.map { index in
            lines[index].make(
                fulfillment, isCart: isCart, tax: taxes[index], discount: discounts[index],
                duty: duties[index], ids: &ids)
        }
        return made.sorted { $0.id < $1.id }
    }
}
