package import Orders

/// What Violet can ask of a merchant's platform.
package enum PlatformOperation: String, CaseIterable, Sendable {
    /// Cancel the merchant's order.
    case cancel
    /// Give money back.
    case refund
}

/// One call of a merchant's platform.
package struct PlatformCall: Sendable, Hashable {
    /// What is asked.
    package enum Request: Sendable, Hashable {
        /// Cancel the order.
        case cancel(CancelRequest)
        /// Give back `amount` cents for the pieces named.
        case refund(amount: Int, pieces: [Pieces], restock: Bool, notify: Bool?)
    }

    /// Some pieces of a variant.
    package struct Pieces: Sendable, Hashable {
        /// The variant's id in the shop.
        package var variantID: String
        /// How many.
        package var quantity: Int

        /// Creates one.
        package init(variantID: String, quantity: Int) {
            self.variantID = variantID
            self.quantity = quantity
        }
    }

    /// The merchant that is asked.
    package var merchantID: MerchantID
    /// Violet's order.
    package var orderID: OrderID
    /// Violet's bag.
    package var bagID: BagID
    /// What is asked.
    package var request: Request

    /// Creates a call.
    package init(merchantID: MerchantID, orderID: OrderID, bagID: BagID, request: Request) {
        self.merchantID = merchantID
        self.orderID = orderID
        self.bagID = bagID
        self.request = request
    }

    /// Which of the two operations it is.
    package var operation: PlatformOperation {
        switch request {
        case .cancel: .cancel
        case .refund: .refund
        }
    }
}

/// What Violet learns from a platform call.
package enum PlatformAnswer: Sendable, Hashable {
    /// The platform did it.
    case accepted
    /// The platform made a refund but for these lines.
    case acceptedBut([LineID])
    /// The platform has taken a refund on and ends it later.
    case pending(RefundSettlement)
    /// The platform did not do it, or Violet does not know that it did.
    case refused(PlatformRefusal)
}

/// A platform's no, or its silence.
package struct PlatformRefusal: Sendable, Hashable {
    /// In the platform's words, at most 255 characters.
    package var message: String
    /// The error code of a refund error; 9000 unless configured.
    package var code: Int

    /// Creates one.
    package init(message: String, code: Int = 9000) {
        self.message = message
        self.code = code
    }
}

/// What platforms say, where a document or a behaviour of ours gives the words.
extension PlatformRefusal {
    /// The documented refusal of a cancellation (the vendor's 202 example).
    package static let fulfilled = PlatformRefusal(
        message: "Paid and fulfilled bags cannot be cancelled.")
    /// The documented failure of a refund (the vendor's FAILED example).
    package static let disputed = PlatformRefusal(
        message: "Payment was disputed by cardholder and can no longer be refunded.")
    /// The merchant cannot pay.
    package static let insufficientFunds = PlatformRefusal(
        message: "The merchant has not enough funds to make this refund.")
    /// A shop does not know orders that never reached it.
    package static let unknownOrder = PlatformRefusal(
        message: "The merchant's platform does not know this order.")
    /// A shop never gives back more than it took.
    package static let moreThanCaptured = PlatformRefusal(
        message: "The refund is more than the payment that is left to refund.")
    /// The merchant's setting `prohibit_order_cancellations`; its real words are unknown.
    package static let cancellationProhibited = PlatformRefusal(
        message: "The merchant does not allow cancellations.")
    /// The merchant's setting `prohibit_order_refunds`; its real words are unknown.
    package static let refundProhibited = PlatformRefusal(
        message: "The merchant does not allow refunds.")
    /// A line of a refund that is accepted in part.
    package static let lineRefused = PlatformRefusal(
        message: "The merchant's platform refused to refund this line.")
    /// A refund that was taken on and came to nothing.
    package static let settlementFailed = PlatformRefusal(
        message: "The merchant's platform could not complete the refund.")
}
