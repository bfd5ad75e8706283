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
