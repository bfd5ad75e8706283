import Descriptions
import Orders
import Platform
import Testing

/// Checks that an order adds up, and that the shops know of it what the order says of them.
func checkAgreement(_ described: DescribedOrder, _ comment: Comment) {
    let order = described.order
    #expect(
        order.payment.amount == order.bags.reduce(0) { $0 + $1.totals.total }, comment)
    #expect(
        order.status == OrderStatus.aggregate(base: order.baseStatus, bags: order.bags), comment)
    for bag in order.bags {
        #expect(bag.orderID == order.id, comment)
        #expect(bag.currency == order.currency, comment)
        #expect(
            bag.lines.reduce(bag.totals.shipping) { $0 + $1.value } == bag.totals.total, comment)
        #expect(bag.lines.allSatisfy { $0.value >= 0 }, comment)
        #expect(bag.moneyReturned <= bag.totals.total, comment)
        #expect(
            bag.refunds.allSatisfy { $0.status == .completed && $0.reversal != nil }, comment)
        let view = described.shopOrders.first { $0.bagID == bag.id }
        #expect((view == nil) == (bag.status == .inProgress), comment)
        if let view { checkAgreement(view, bag, comment) }
    }
    #expect(described.shopOrders.count <= order.bags.count, comment)
}

private func checkAgreement(_ view: ShopOrder, _ bag: Bag, _ comment: Comment) {
    let isCanceled = bag.status == .canceled
    #expect(view.merchantID == bag.merchantID, comment)
    #expect(view.orderID == bag.orderID, comment)
    #expect(view.externalID == bag.externalID, comment)
    #expect(view.captured == (bag.financial.moneyWasTaken ? bag.totals.total : 0), comment)
    #expect(view.refunded == bag.moneyReturned, comment)
    #expect((view.cancelledAt != nil) == isCanceled, comment)
    #expect(view.lines.map(\.variantID) == bag.lines.map(\.externalID), comment)
    #expect(view.lines.map(\.quantity) == bag.lines.map(\.quantity), comment)
    #expect(view.lines.map(\.fulfilled) == bag.lines.map(\.quantityFulfilled), comment)
    for (line, seen) in zip(bag.lines, view.lines) {
        #expect(seen.refunded == line.quantity - bag.quantityLeft(of: line), comment)
        #expect(seen.restocked == (isCanceled ? line.quantity : 0), comment)
    }
}
