import Orders
import Platform
import Testing

private func pieces(_ variant: String, _ quantity: Int) -> PlatformCall.Pieces {
    PlatformCall.Pieces(variantID: variant, quantity: quantity)
}

private func refund(
    _ amount: Int, _ pieces: [PlatformCall.Pieces] = [], restock: Bool = false,
    notify: Bool? = nil
) -> PlatformCall.Request {
    .refund(amount: amount, pieces: pieces, restock: restock, notify: notify)
}

private let everything = [pieces("a", 3), pieces("b", 1)]

@Suite struct ShopTests {
    @Test(arguments: [
        (0, 0, true), (0, 1, true), (0, 3, true), (4000, 0, true), (4000, 1, false),
        (4000, 3, false), (1, 1, false),
    ])
    func onlyWhatIsPaidAndFulfilledCannotBeCancelled(
        captured: Int, fulfilled: Int, isAccepted: Bool
    ) {
        var order = ShopOrder.sample(captured: captured, fulfilled: fulfilled)
        let before = order
        let (answer, effects) = Shop.sample().handle(
            .cancel(CancelRequest()), on: &order, at: .start)
        if isAccepted {
            #expect(answer == .accepted)
            #expect(order.cancelledAt == .start)
        } else {
            #expect(
                answer
                    == .refused(
                        PlatformRefusal(
                            message: "Paid and fulfilled bags cannot be cancelled.", code: 9000)))
            #expect(order == before)
            #expect(effects.isNothing)
        }
    }

    @Test(arguments: [true, false], [true, false])
    func aCancellationRestocksAndWritesAsItIsTold(restock: Bool, notify: Bool) {
        var order = ShopOrder.sample()
        let request = CancelRequest(restockItems: restock, notifyCustomer: notify)
        let (_, effects) = Shop.sample(notifies: true).handle(
            .cancel(request), on: &order, at: .start)
        #expect(effects.restocked == (restock ? everything : []))
        #expect(effects.notification == (notify ? .cancel : nil))
        #expect(order.lines.map(\.restocked) == (restock ? [3, 1] : [0, 0]))
        #expect(order.captured == 4000)
        #expect(order.refunded == 0)
    }

    @Test func aShopThatIsSetUpToCancelsWhatIsPaidAndFulfilled() {
        var shop = Shop.sample()
        shop.profile.acceptsFulfilledCancellations = true
        var order = ShopOrder.sample(fulfilled: 3)
        let (answer, _) = shop.handle(.cancel(CancelRequest()), on: &order, at: .start)
        #expect(answer == .accepted)
        #expect(order.cancelledAt == .start)
    }

    @Test func aMerchantThatProhibitsIsObeyedAndNothingChanges() {
        var shop = Shop.sample()
        shop.profile.prohibitsCancellations = true
        shop.profile.prohibitsRefunds = true
        var order = ShopOrder.sample()
        let before = order
        let (cancelled, _) = shop.handle(.cancel(CancelRequest()), on: &order, at: .start)
        let (refunded, _) = shop.handle(refund(1), on: &order, at: .start)
        #expect(cancelled == .refused(.cancellationProhibited))
        #expect(refunded == .refused(.refundProhibited))
        #expect(order == before)
    }

    @Test func cancellingAgainSucceedsAndChangesNothing() {
        var order = ShopOrder.sample()
        let shop = Shop.sample()
        _ = shop.handle(.cancel(CancelRequest(restockItems: false)), on: &order, at: .start)
        // Even what has left the shop since stays cancelled.
        order.lines[0].fulfilled = 1
        let before = order
        let (answer, effects) = shop.handle(
            .cancel(CancelRequest(notifyCustomer: true)), on: &order,
            at: Timestamp(milliseconds: 9))
        #expect(answer == .accepted)
        #expect(effects.isNothing)
        #expect(order == before)
    }

    @Test(arguments: [
        (0, 0, 1, false), (4000, 0, 4000, true), (4000, 0, 4001, false),
        (4000, 3000, 1000, true), (4000, 3000, 1001, false), (4000, 4000, 1, false),
    ])
    func aRefundBeyondWhatWasCapturedIsRefusedAndChangesNothing(
        captured: Int, refunded: Int, amount: Int, isAccepted: Bool
    ) {
        var order = ShopOrder.sample(captured: captured)
        order.refunded = refunded
        let before = order
        let (answer, effects) = Shop.sample(notifies: true).handle(
            refund(amount, everything, restock: true), on: &order, at: .start)
        if isAccepted {
            #expect(answer == .accepted)
            #expect(order.refunded == refunded + amount)
        } else {
            #expect(answer == .refused(.moreThanCaptured))
            #expect(order == before)
            #expect(effects.isNothing)
        }
    }

    @Test(arguments: [
        (Bool?.none, false, false), (nil, true, true), (true, false, true), (true, true, true),
        (false, true, false), (false, false, false),
    ])
    func aRefundWritesAsToldAndElseAsTheShopIsSetUp(
        notify: Bool?, shopNotifies: Bool, isWritten: Bool
    ) {
        var order = ShopOrder.sample()
        let (_, effects) = Shop.sample(notifies: shopNotifies).handle(
            refund(1, notify: notify), on: &order, at: .start)
        #expect(effects.notification == (isWritten ? .refund : nil))
    }

    @Test func aPieceIsRestockedAtMostOnce() {
        var order = ShopOrder.sample()
        let shop = Shop.sample()
        let first = shop.handle(
            refund(1, [pieces("a", 2)], restock: true), on: &order, at: .start)
        let second = shop.handle(
            refund(1, [pieces("a", 2), pieces("a", 2)], restock: true), on: &order, at: .start)
        let third = shop.handle(.cancel(CancelRequest()), on: &order, at: .start)
        #expect(first.effects.restocked == [pieces("a", 2)])
        #expect(second.effects.restocked == [pieces("a", 1)])
        #expect(third.effects.restocked == [pieces("b", 1)])
        #expect(order.lines.map(\.restocked) == [3, 1])
    }

    @Test func aRefundCountsItsPiecesAndNoMoreThanThereAre() {
        var order = ShopOrder.sample()
        let (answer, _) = Shop.sample().handle(
            refund(10, [pieces("a", 5), pieces("unknown", 1)], restock: true), on: &order,
            at: .start)
        #expect(answer == .accepted)
        #expect(order.lines.map(\.refunded) == [3, 0])
        #expect(order.lines.map(\.restocked) == [3, 0])
    }

    @Test func aRefundAfterTheCancellationIsAccepted() {
        var order = ShopOrder.sample()
        let shop = Shop.sample()
        _ = shop.handle(.cancel(CancelRequest()), on: &order, at: .start)
        let (answer, effects) = shop.handle(
            refund(4000, everything, restock: true), on: &order, at: .start)
        #expect(answer == .accepted)
        #expect(effects.restocked.isEmpty)
        #expect(order.refunded == 4000)
    }

    @Test func onlyPlatformsWithRefundIdsGiveThemAndEachOnce() {
        let ids = (1...50).map { RefundID(rawValue: $0) }
        let external = ids.compactMap(Shop.sample().profile.externalRefundID(of:))
        #expect(Set(external).count == 50)
        let none = ids.compactMap(Shop.sample(refundIDs: false).profile.externalRefundID(of:))
        #expect(none.isEmpty)
    }
}
