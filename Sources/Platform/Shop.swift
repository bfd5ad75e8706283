package import Orders

/// A fake shop: it behaves as a real one would, on its own view of the order.
///
/// It refuses to cancel what is paid and fulfilled, refuses to give back more than it took, and
/// accepts the rest. Cancelling what it has already cancelled succeeds again and changes nothing.
package struct Shop: Sendable {
    /// What the merchant's platform is.
    package var profile: ShopProfile

    /// A shop of that profile.
    package init(profile: ShopProfile) { self.profile = profile }

    /// What a call did in the shop, beside the order itself.
    package struct Effects: Sendable, Hashable {
        /// Pieces put back into stock.
        package var restocked: [PlatformCall.Pieces] = []
        /// What the customer was written about, if anything.
        package var notification: PlatformOperation?
    }

    /// Carries out a call on the shop's own view of the order; on a refusal nothing changes.
    package func handle(
        _ request: PlatformCall.Request, on order: inout ShopOrder, at now: Timestamp
    ) -> (answer: PlatformAnswer, effects: Effects) {
        switch request {
        case .cancel(let cancel):
            self.cancel(cancel, &order, at: now)
        case .refund(let amount, let pieces, let restock, let notify):
            refund(
                amount, pieces, restock: restock,
                notify: notify ?? profile.notifiesCustomerOfRefunds, &order)
        }
    }

    private func cancel(
        _ request: CancelRequest, _ order: inout ShopOrder, at now: Timestamp
    ) -> (PlatformAnswer, Effects) {
        if order.cancelledAt != nil { return (.accepted, Effects()) }
        if profile.prohibitsCancellations { return (.refused(.cancellationProhibited), Effects()) }
        if order.isPaid, order.isFulfilled, !profile.acceptsFulfilledCancellations {
            return (.refused(.fulfilled), Effects())
        }
        order.cancelledAt = now
        var effects = Effects()
        if request.restockItems {
            let pieces = order.lines.map {
                PlatformCall.Pieces(variantID: $0.variantID, quantity: $0.quantity)
            }
            effects.restocked = Self.restock(pieces, in: &order)
        }
        if request.notifyCustomer { effects.notification = .cancel }
        return (.accepted, effects)
    }

    private func refund(
        _ amount: Int, _ pieces: [PlatformCall.Pieces], restock: Bool, notify: Bool,
        _ order: inout ShopOrder
    ) -> (PlatformAnswer, Effects) {
        if profile.prohibitsRefunds { return (.refused(.refundProhibited), Effects()) }
        guard order.refunded + amount <= order.captured else {
            return (.refused(.moreThanCaptured), Effects())
        }
        order.refunded += amount
        for piece in pieces {
            guard let index = order.lines.firstIndex(where: { $0.variantID == piece.variantID })
            else { continue }
            let line = order.lines[index]
            order.lines[index].refunded = min(line.quantity, line.refunded + piece.quantity)
        }
        var effects = Effects()
        if restock { effects.restocked = Self.restock(pieces, in: &order) }
        if notify { effects.notification = .refund }
        return (.accepted, effects)
    }

    /// Puts pieces back, each at most once however often it is asked for.
    private static func restock(
        _ pieces: [PlatformCall.Pieces], in order: inout ShopOrder
    ) -> [PlatformCall.Pieces] {
        var restocked: [PlatformCall.Pieces] = []
        for piece in pieces {
            guard let index = order.lines.firstIndex(where: { $0.variantID == piece.variantID })
            else { continue }
            let out = order.lines[index].quantity - order.lines[index].restocked
            let quantity = min(piece.quantity, out)
            guard quantity > 0 else { continue }
            order.lines[index].restocked += quantity
            restocked.append(.init(variantID: piece.variantID, quantity: quantity))
        }
        return restocked
    }
}
