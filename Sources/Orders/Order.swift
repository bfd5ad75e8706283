/// What a shopper bought in one go: one bag per merchant, paid together.
package struct Order: Sendable, Hashable {
    /// Its id.
    package var id: OrderID
    /// Where it stands.
    package var status: OrderStatus
    /// Where it would stand if nothing had been cancelled or refunded.
    package var baseStatus: OrderStatus
    /// Three letters.
    package var currency: String
    /// Who bought.
    package var customer: Customer
    /// The channel's own id of it, which only correlates.
    package var appOrderID: String?
    /// How it was paid.
    package var payment: PaymentTransaction
    /// One per merchant, in id order.
    package var bags: [Bag]
    /// When it was made.
    package var createdAt: Timestamp
    /// When it last changed itself; changes of its bags alone do not move it.
    package var modifiedAt: Timestamp
    /// When the shopper paid.
    package var submittedAt: Timestamp?
    /// What tests know it by; the API does not show it.
    package var name: String?
    /// The cancel calls that reached it, oldest first.
    package var cancellations: [Cancellation]

    /// Creates an order.
    package init(
        id: OrderID, status: OrderStatus, baseStatus: OrderStatus, currency: String,
        customer: Customer = Customer(), appOrderID: String? = nil,
        payment: PaymentTransaction, bags: [Bag], createdAt: Timestamp, modifiedAt: Timestamp,
        submittedAt: Timestamp?, name: String? = nil, cancellations: [Cancellation] = []
    ) {
        self.id = id
        self.status = status
        self.baseStatus = baseStatus
        self.currency = currency
        self.customer = customer
        self.appOrderID = appOrderID
        self.payment = payment
        self.bags = bags
        self.createdAt = createdAt
        self.modifiedAt = modifiedAt
        self.submittedAt = submittedAt
        self.name = name
        self.cancellations = cancellations
    }

    /// The totals of its bags together, in cents.
    package var totals: Totals {
        guard let first = bags.first else { return Totals(sub: 0) }
        return bags.dropFirst().reduce(first.totals) { $0 + $1.totals }
    }

    /// Where the bag stands in ``bags``.
    ///
    /// - Throws: ``Refusal/bagNotFound`` where the order has no such bag.
    package func index(of bag: BagID) throws(Refusal) -> Int {
        guard let index = bags.firstIndex(where: { $0.id == bag }) else { throw .bagNotFound }
        return index
    }
}

/// How an order was paid: one transaction over all its bags.
package struct PaymentTransaction: Sendable, Hashable {
    /// Its id, `payment_transaction_id` of refunds.
    package var id: Int64
    /// The gateway's id of it (`pi_…`), `gateway_transaction_id` of refunds.
    package var gatewayID: String
    /// What was paid, in cents; refunds do not lower it.
    package var amount: Int
    /// Where it stands.
    package var captureStatus: CaptureStatus
    /// When it was made.
    package var createdAt: Timestamp
    /// When it last changed.
    package var modifiedAt: Timestamp

    /// Creates one; the amount in cents.
    package init(
        id: Int64, gatewayID: String, amount: Int, captureStatus: CaptureStatus,
        createdAt: Timestamp, modifiedAt: Timestamp
    ) {
        self.id = id
        self.gatewayID = gatewayID
        self.amount = amount
        self.captureStatus = captureStatus
        self.createdAt = createdAt
        self.modifiedAt = modifiedAt
    }
}

/// Who bought.
package struct Customer: Sendable, Hashable {
    /// Given name.
    package var firstName: String
    /// Family name.
    package var lastName: String
    /// Where the merchant's letters go.
    package var email: String

    /// Creates a customer.
    package init(
        firstName: String = "Robin", lastName: String = "Shopper",
        email: String = "robin.shopper@example.com"
    ) {
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
    }
}
