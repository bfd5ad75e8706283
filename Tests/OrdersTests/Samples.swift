import Orders

/// The price and the number of pieces of a line to be.
struct Article {
    var price: Int
    var quantity: Int
}

extension Bag {
    /// A paid bag; tax, discount and duty are shared out over the lines, whose ids count from 1.
    static func sample(
        id: Int64 = 1, status: BagStatus = .accepted, financial: FinancialStatus = .paid,
        articles: [Article] = [Article(price: 1000, quantity: 3)], shipping: Int = 0,
        tax: Int = 0, discount: Int = 0, duty: Int = 0, taxesIncluded: Bool = false,
        commission: Int = 1000, exchangeRate: Int = 1_000_000
    ) -> Bag {
        let prices = articles.map { $0.price * $0.quantity }
        let taxes = Money.split(taxesIncluded ? 0 : tax, over: prices)
        let discounts = Money.split(discount, over: prices)
        let duties = Money.split(duty, over: prices)
        let lines = articles.indices.map { index in
            Line(
                id: LineID(rawValue: Int64(index) + 1), skuID: 7, offerID: 8, name: "Article",
                externalID: "v\(index + 1)", price: articles[index].price,
                quantity: articles[index].quantity, quantityFulfilled: 0, status: .processing,
                tax: taxes[index], discount: discounts[index], duty: duties[index])
        }
        return Bag(
            id: BagID(rawValue: id), orderID: OrderID(rawValue: 9),
            merchantID: MerchantID(rawValue: 5), externalID: "743", status: status,
            fulfillment: .processing, financial: financial,
            totals: Totals(
                sub: prices.reduce(0, +), shipping: shipping, tax: tax, discount: discount,
                duty: duty, taxesIncluded: taxesIncluded),
            currency: "USD", exchangeRateMillionths: exchangeRate,
            commissionBasisPoints: commission, transactionID: 70,
            remorsePeriodEndsAt: Timestamp(milliseconds: 10_000), createdAt: .start,
            modifiedAt: .start, submittedAt: .start, lines: lines, refunds: [])
    }

    /// Gives back what `plan` says; the refund ends as `outcome`, or goes on where that is nil.
    @discardableResult
    mutating func give(
        _ plan: RefundPlan, as outcome: RefundStatus? = .completed, at now: Timestamp = .start
    ) -> RefundID {
        var next = Int64(refunds.count) * 1000 + 1
        let id = add(plan, to: .sample(amount: totals.total), reason: nil, at: now) {
            defer { next += 1 }
            return next
        }
        if let outcome { settle(refund: id, as: outcome, externalID: nil, errors: [], at: now) }
        return id
    }

    /// Gives back an amount without lines, or what else `request` says.
    @discardableResult
    mutating func give(
        _ request: RefundRequest, as outcome: RefundStatus? = .completed
    ) throws -> RefundID {
        give(try plan(request, under: .reference, at: .start), as: outcome)
    }
}

extension PaymentTransaction {
    /// A captured payment.
    static func sample(
        amount: Int, captureStatus: CaptureStatus = .captured
    ) -> PaymentTransaction {
        PaymentTransaction(
            id: 60, gatewayID: "pi_60", amount: amount, captureStatus: captureStatus,
            createdAt: .start, modifiedAt: .start)
    }
}

extension Order {
    /// An order of these bags, paid in one go.
    static func sample(
        _ bags: [Bag], base: OrderStatus = .processing, capture: CaptureStatus = .captured
    ) -> Order {
        Order(
            id: OrderID(rawValue: 9), status: base, baseStatus: base, currency: "USD",
            payment: .sample(
                amount: bags.reduce(0) { $0 + $1.totals.total }, captureStatus: capture),
            bags: bags, createdAt: .start, modifiedAt: .start, submittedAt: .start)
    }
}

extension Timestamp {
    /// Where every sample starts.
    static let start = Timestamp(milliseconds: 0)
    /// A little later.
    static let later = Timestamp(milliseconds: 5000)
}

extension Contract {
    /// The reference reading with one difference.
    static func reference(_ change: (inout Contract) -> Void) -> Contract {
        var contract = Contract.reference
        change(&contract)
        return contract
    }
}

/// What was thrown, or nil.
func refusal<Value>(of body: () throws(Refusal) -> Value) -> Refusal? {
    do {
        _ = try body()
        return nil
    } catch {
        return error
    }
}
