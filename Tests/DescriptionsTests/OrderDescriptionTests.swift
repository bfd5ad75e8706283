import Descriptions
import JSON
import Orders
import Platform
import Testing

/// A status, what else its description says, and where its order and money stand then.
private let histories:
    [(fields: String, status: BagStatus, financial: FinancialStatus, order: OrderStatus)] = [
        (#""status":"IN_PROGRESS""#, .inProgress, .unpaid, .inProgress),
        (#""status":"SUBMITTED""#, .submitted, .paid, .processing),
        (
            #""status":"SUBMITTED","financial_status":"AUTHORIZED""#, .submitted, .authorized,
            .processing
        ),
        ("", .accepted, .paid, .processing),
        (#""status":"COMPLETED""#, .completed, .paid, .completed),
        (
            #""status":"PARTIALLY_REFUNDED""#, .partiallyRefunded, .partiallyRefunded,
            .partiallyRefunded
        ),
        (#""status":"REFUNDED""#, .refunded, .refunded, .refunded),
        (#""status":"REJECTED""#, .rejected, .voided, .processing),
        (#""status":"CANCELED""#, .canceled, .refunded, .canceled),
        (#""status":"CANCELED","financial_status":"AUTHORIZED""#, .canceled, .voided, .canceled),
        (
            #""status":"REFUNDED","fulfillment_status":"RETURNED","refunds":[{"amount_refunded":7}]"#,
            .refunded, .refunded, .refunded
        ),
        (
            #""status":"CANCELED","refunds":[{"amount_refunded":7},{}]"#, .canceled, .refunded,
            .canceled
        ),
        (
            #""status":"PARTIALLY_REFUNDED","refunds":[{"amount_refunded":7},{"amount_refunded":8}]"#,
            .partiallyRefunded, .partiallyRefunded, .partiallyRefunded
        ),
    ]

/// Bags whose history cannot have happened, with the path that is named.
private let impossible: [(fields: String, path: String)] = [
    (#""refunds":[{"amount_refunded":7}]"#, "order.bags[0].refunds"),
    (#""status":"COMPLETED","refunds":[{}]"#, "order.bags[0].refunds"),
    (
        #""status":"PARTIALLY_REFUNDED","refunds":[{"amount_refunded":2501}]"#,
        "order.bags[0].refunds[0]"
    ),
    (
        #""status":"PARTIALLY_REFUNDED","refunds":[{"amount_refunded":1},{"amount_refunded":2500}]"#,
        "order.bags[0].refunds[1]"
    ),
    (
        #""status":"REFUNDED","refunds":[{"skus":[{"order_sku_id":99}]}]"#,
        "order.bags[0].refunds[0]"
    ),
    (#""status":"PARTIALLY_REFUNDED","refunds":[{}]"#, "order.bags[0].status"),
    (#""status":"REFUNDED","financial_status":"AUTHORIZED""#, "order.bags[0].status"),
    (#""status":"REFUNDED","skus":[{"price":0}]"#, "order.bags[0].status"),
]

@Suite struct OrderDescriptionTests {
    @Test func anEmptyBagIsOneThatCanBeCancelledAndRefunded() throws {
        let described = try #require(try order(#"{"bags":[{}]}"#).value)
        let made = described.order
        let bag = made.bags[0]
        #expect(made.status == .processing)
        #expect(made.currency == "USD")
        #expect(made.createdAt.milliseconds == -24 * 3_600_000)
        #expect(made.submittedAt == made.createdAt)
        #expect(made.payment.captureStatus == .captured)
        #expect(made.payment.amount == 2500)
        #expect(bag.merchantID == merchants[0].merchantID)
        #expect(bag.status == .accepted)
        #expect(bag.fulfillment == .processing)
        #expect(bag.financial == .paid)
        #expect(bag.totals == Totals(sub: 2500))
        #expect(bag.commissionBasisPoints == 1000)
        #expect(bag.exchangeRateMillionths == 1_000_000)
        #expect(bag.leftToRefund == 2500)
        #expect(described.shopOrders.map(\.captured) == [2500])
    }

    @Test(arguments: histories.indices)
    func everyStatusCanBeDescribedAndTheRestFollows(row: Int) throws {
        let expected = histories[row]
        let described = try #require(try bag(expected.fields).value)
        let made = described.order.bags[0]
        #expect(made.status == expected.status)
        #expect(made.financial == expected.financial)
        #expect(described.order.status == expected.order)
        checkAgreement(described, "\(expected.fields)")
    }

    @Test func theHistoriesNameEveryStatus() {
        #expect(Set(histories.map(\.status)) == Set(BagStatus.allCases))
    }

    @Test(arguments: impossible.indices)
    func aHistoryThatCannotHaveHappenedIsRefused(row: Int) throws {
        #expect(try bag(impossible[row].fields).error?.path == impossible[row].path)
    }

    @Test func moneyIsSharedOutOverTheLinesToTheCent() throws {
        let fields = """
            "tax_total":1001,"shipping_total":899,"discount_total":777,"duty_total":313,
            "skus":[{"price":333,"quantity":7},{"price":1499,"quantity":2},{"price":1,"quantity":3}]
            """
        for included in ["", #""taxes_included":true,"#] {
            let made = try #require(try bag(included + fields).value).order.bags[0]
            #expect(made.totals.sub == 5332)
            #expect(made.totals.total == (included.isEmpty ? 6768 : 5767))
            #expect(made.lines.reduce(899) { $0 + $1.value } == made.totals.total)
            #expect(made.lines.reduce(0) { $0 + $1.tax } == (included.isEmpty ? 1001 : 0))
            #expect(made.lines.reduce(0) { $0 + $1.discount } == 777)
            #expect(made.lines.reduce(0) { $0 + $1.duty } == 313)
            #expect(made.lines.allSatisfy { $0.value >= 0 })
        }
    }

    @Test func idsThatAreLeftOpenAreTakenInOrderAndDiffer() throws {
        let text = #"{"bags":[{"skus":[{},{}]},{}]}"#
        let first = try #require(try order(text).value).order
        #expect(try order(text).value?.order == first)
        let ids =
            [first.id.rawValue, first.payment.id]
            + first.bags.flatMap { bag in
                [bag.id.rawValue, bag.transactionID] + bag.lines.map(\.id.rawValue)
            }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0 >= 1000 })
    }

    @Test func idsThatAreGivenAreTaken() throws {
        let text = #"{"order_id":1,"bags":[{"bag_id":2,"skus":[{"order_sku_id":3,"sku_id":4}]}]}"#
        let made = try #require(try order(text).value).order
        #expect(made.id.rawValue == 1)
        #expect(made.bags.map(\.id.rawValue) == [2])
        #expect(made.bags[0].lines.map(\.id.rawValue) == [3])
        #expect(made.bags[0].lines.map(\.skuID) == [4])
    }

    @Test func aRefundOfThePastHasAnIdInTheShopOnlyWhereShopsGiveThem() throws {
        for (merchant, hasID) in [(20_001, true), (20_002, false)] {
            let fields = #""merchant":\#(merchant),"status":"REFUNDED""#
            let refund = try bag(fields).value?.order.bags[0].refunds.first
            #expect((refund?.externalID != nil) == hasID)
            #expect(refund?.status == .completed)
        }
    }

    @Test func aCartHasNotReachedTheShop() throws {
        let described = try #require(try bag(#""status":"IN_PROGRESS""#).value)
        #expect(described.shopOrders.isEmpty)
        #expect(described.order.bags[0].externalID == nil)
        #expect(described.order.submittedAt == nil)
        #expect(described.order.bags[0].lines.map(\.status) == [.inProgress])
    }

    @Test(arguments: [0, 1, 23, 24, 25, 876_000])
    func whatHappenedSinceLiesBetweenTheOrderAndTheStartOfTheWorld(age: Int) throws {
        let text = #"{"age_hours":\#(age),"bags":[{"status":"CANCELED"}]}"#
        let made = try #require(try order(text).value).order
        let bag = made.bags[0]
        #expect(made.createdAt.milliseconds == -Int64(age) * 3_600_000)
        #expect(bag.modifiedAt >= made.createdAt)
        #expect(bag.modifiedAt.milliseconds <= 0)
        #expect(bag.refunds.allSatisfy { $0.createdAt == bag.modifiedAt })
    }

    @Test(arguments: [
        ("PROCESSING", 0, LineStatus.processing), ("PARTIALLY_SHIPPED", 1, .partiallyShipped),
        ("SHIPPED", 2, .shipped), ("DELIVERED", 2, .delivered),
        ("COULD_NOT_DELIVER", 2, .couldNotDeliver), ("RETURNED", 2, .returned),
    ])
    func linesAreFulfilledAsTheirBagIs(word: String, fulfilled: Int, status: LineStatus) throws {
        let fields = #""fulfillment_status":"\#(word)","skus":[{"quantity":2}]"#
        let described = try #require(try bag(fields).value)
        #expect(described.order.bags[0].lines.map(\.quantityFulfilled) == [fulfilled])
        #expect(described.order.bags[0].lines.map(\.status) == [status])
        #expect(described.shopOrders[0].lines.map(\.fulfilled) == [fulfilled])
    }
}
