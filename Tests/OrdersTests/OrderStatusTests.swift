import Orders
import Testing

/// A bag in a word: its status, and for a cancelled one whether money went back.
private enum Kind: CaseIterable {
    case accepted
    case completed
    case partial
    case refunded
    case rejected
    case canceled
    case canceledAndRefunded

    var bag: Bag {
        var bag: Bag
        switch self {
        case .accepted: return .sample()
        case .completed: return .sample(status: .completed)
        case .rejected: return .sample(status: .rejected)
        case .partial:
            bag = .sample(status: .partiallyRefunded)
        case .refunded:
            bag = .sample()
            bag.give(bag.planOfRest())
        case .canceled:
            bag = .sample()
            bag.cancel(at: .later)
        case .canceledAndRefunded:
            bag = .sample()
            bag.cancel(at: .later)
            bag.give(bag.planOfRest())
        }
        return bag
    }
}

private let table: [(kinds: [Kind], status: OrderStatus)] = [
    ([], .processing),
    ([.accepted, .completed], .processing),
    ([.rejected], .processing),
    ([.rejected, .rejected], .processing),
    ([.accepted, .rejected], .processing),
    ([.canceled], .canceled),
    ([.canceledAndRefunded], .canceled),
    ([.canceled, .canceledAndRefunded], .canceled),
    ([.canceled, .rejected], .canceled),
    ([.refunded], .refunded),
    ([.refunded, .refunded], .refunded),
    ([.refunded, .canceled], .refunded),
    ([.refunded, .canceledAndRefunded, .rejected], .refunded),
    ([.refunded, .accepted], .partiallyRefunded),
    ([.partial], .partiallyRefunded),
    ([.partial, .canceled], .partiallyRefunded),
    ([.partial, .refunded, .rejected], .partiallyRefunded),
    ([.accepted, .canceledAndRefunded], .partiallyRefunded),
    ([.accepted, .canceled], .processing),
    ([.completed, .canceled, .rejected], .processing),
]

@Suite struct OrderStatusTests {
    @Test(arguments: table.indices)
    func theOrderFollowsItsBagsInAnyOrder(row: Int) {
        let (kinds, status) = table[row]
        let bags = kinds.map(\.bag)
        #expect(OrderStatus.aggregate(base: .processing, bags: bags) == status)
        #expect(OrderStatus.aggregate(base: .processing, bags: bags.reversed()) == status)
    }

    @Test(arguments: OrderStatus.allCases)
    func whereTheBagsSayNothingTheOrderIsAsBefore(base: OrderStatus) {
        let bags = [Kind.accepted, .rejected, .canceled].map(\.bag)
        #expect(OrderStatus.aggregate(base: base, bags: bags) == base)
    }

    @Test func theOrderIsModifiedOnlyWhenItsOwnStatusMoves() throws {
        var order = Order.sample([.sample(id: 1), .sample(id: 2)])
        try order.bags[0].give(RefundRequest(amount: 1))
        order.follow(bagsAt: .later)
        #expect(order.status == .partiallyRefunded)
        #expect(order.modifiedAt == .later)
        try order.bags[1].give(RefundRequest(amount: 1))
        order.follow(bagsAt: Timestamp(milliseconds: 9000))
        #expect(order.modifiedAt == .later)
        #expect(order.payment.modifiedAt == .later)
    }

    @Test func aFailedRefundLetsTheOrderFallBackToItsBase() throws {
        var order = Order.sample([.sample()], base: .completed)
        let refund = try order.bags[0].give(RefundRequest(amount: 1), as: nil)
        order.follow(bagsAt: .later)
        #expect(order.status == .completed)
        order.bags[0].settle(
            refund: refund, as: .failed, externalID: nil, errors: [], at: .later)
        order.follow(bagsAt: .later)
        #expect(order.status == .completed)
        #expect(order.modifiedAt == .start)
    }

    @Test(arguments: [
        (CaptureStatus.captured, 0, CaptureStatus.captured),
        (.captured, 1, .partiallyRefunded),
        (.captured, 5999, .partiallyRefunded),
        (.captured, 6000, .refunded),
        (.partiallyRefunded, 6000, .refunded),
        (.bypassed, 6000, .bypassed),
        (.failed, 1, .failed),
        (.notRequired, 1, .notRequired),
    ])
    func thePaymentFollowsTheMoneyThatWentBackAndKeepsItsAmount(
        capture: CaptureStatus, returned: Int, expected: CaptureStatus
    ) throws {
        var order = Order.sample([.sample(id: 1), .sample(id: 2)], capture: capture)
        if returned > 0 { try order.bags[0].give(RefundRequest(amount: min(3000, returned))) }
        if returned > 3000 {
            try order.bags[1].give(RefundRequest(amount: returned - 3000))
        }
        order.follow(bagsAt: .later)
        #expect(order.payment.captureStatus == expected)
        #expect(order.payment.amount == 6000)
    }

    @Test(arguments: [
        CaptureStatus.authorized, .processing, .requiresAction, .requiresAuthorization,
        .requiresPaymentMethod,
    ])
    func aPaymentNotTakenIsCancelledWithTheLastLiveBag(capture: CaptureStatus) {
        var order = Order.sample(
            [
                .sample(id: 1, financial: .authorized), .sample(id: 2, financial: .authorized),
                .sample(id: 3, status: .rejected),
            ], capture: capture)
        order.bags[0].cancel(at: .later)
        order.follow(bagsAt: .later)
        #expect(order.payment.captureStatus == capture)
        #expect(order.status == .processing)
        order.bags[1].cancel(at: .later)
        order.follow(bagsAt: .later)
        #expect(order.payment.captureStatus == .cancelled)
        #expect(order.status == .canceled)
    }

    @Test func theTotalsOfAnOrderAreThoseOfItsBagsTogether() {
        let order = Order.sample([
            .sample(id: 1, shipping: 5, tax: 7), .sample(id: 2, discount: 11, duty: 13),
        ])
        #expect(
            order.totals == Totals(sub: 6000, shipping: 5, tax: 7, discount: 11, duty: 13))
        #expect(order.totals.total == order.bags.reduce(0) { $0 + $1.totals.total })
    }
}
