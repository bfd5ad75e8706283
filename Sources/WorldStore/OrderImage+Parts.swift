import Orders
import Platform
import SQLite

// Each part reads its fields in the order in which it writes them.

extension Order {
    /// Reads what ``write(to:)`` wrote; bags, refunds and cancel calls are still to be added.
    init(
        _ fields: inout ImageReader, _ id: OrderID, madeAt createdAt: Timestamp
    ) throws(SQLiteError) {
        self.init(
            id: id, status: try fields.word(), baseStatus: try fields.word(),
            currency: try fields.string(),
            customer: Customer(
                firstName: try fields.string(), lastName: try fields.string(),
                email: try fields.string()),
            appOrderID: try fields.optionalString(),
            payment: PaymentTransaction(
                id: try fields.int64(), gatewayID: try fields.string(),
                amount: try fields.int(), captureStatus: try fields.word(),
                createdAt: try fields.time(since: createdAt),
                modifiedAt: try fields.time(since: createdAt)),
            bags: [], createdAt: createdAt, modifiedAt: try fields.time(since: createdAt),
            submittedAt: try fields.optionalTime(since: createdAt),
            name: try fields.optionalString())
    }

    func write(to fields: inout ImageWriter) {
        fields.put(status)
        fields.put(baseStatus)
        fields.put(currency)
        fields.put(customer.firstName)
        fields.put(customer.lastName)
        fields.put(customer.email)
        fields.put(appOrderID)
        fields.put(payment.id)
        fields.put(payment.gatewayID)
        fields.put(payment.amount)
        fields.put(payment.captureStatus)
        fields.put(payment.createdAt, since: createdAt)
        fields.put(payment.modifiedAt, since: createdAt)
        fields.put(modifiedAt, since: createdAt)
        fields.put(submittedAt, since: createdAt)
        fields.put(name)
    }
}

extension Bag {
    init(
        _ fields: inout ImageReader, of order: OrderID, since time: Timestamp
    ) throws(SQLiteError) {
        self.init(
            id: try fields.id(), orderID: order, merchantID: try fields.id(),
            externalID: try fields.optionalString(), status: try fields.word(),
            fulfillment: try fields.word(), financial: try fields.word(),
            dispute: try fields.word(),
            totals: Totals(
                sub: try fields.int(), shipping: try fields.int(), tax: try fields.int(),
                discount: try fields.int(), duty: try fields.int(),
                taxesIncluded: try fields.bool()),
            currency: try fields.string(), exchangeRateMillionths: try fields.int(),
            commissionBasisPoints: try fields.int(), transactionID: try fields.int64(),
            remorsePeriodEndsAt: try fields.optionalTime(since: time),
            createdAt: try fields.time(since: time), modifiedAt: try fields.time(since: time),
            submittedAt: try fields.optionalTime(since: time), lines: [], refunds: [],
            name: try fields.optionalString())
        for _ in 0..<(try fields.count()) { lines.append(try Line(&fields)) }
    }

    func write(to fields: inout ImageWriter, since time: Timestamp) {
        fields.put(id)
        fields.put(merchantID)
        fields.put(externalID)
        fields.put(status)
        fields.put(fulfillment)
        fields.put(financial)
        fields.put(dispute)
        fields.put(totals.sub)
        fields.put(totals.shipping)
        fields.put(totals.tax)
        fields.put(totals.discount)
        fields.put(totals.duty)
        fields.put(totals.taxesIncluded)
        fields.put(currency)
        fields.put(exchangeRateMillionths)
        fields.put(commissionBasisPoints)
        fields.put(transactionID)
        fields.put(remorsePeriodEndsAt, since: time)
        fields.put(createdAt, since: time)
        fields.put(modifiedAt, since: time)
        fields.put(submittedAt, since: time)
        fields.put(name)
        fields.put(lines.count)
        for index in lines.indices { lines[index].write(to: &fields) }
    }
}

extension Line {
    init(_ fields: inout ImageReader) throws(SQLiteError) {
        self.init(
            id: try fields.id(), skuID: try fields.int64(), offerID: try fields.int64(),
            name: try fields.string(), externalID: try fields.string(),
            price: try fields.int(), quantity: try fields.int(),
            quantityFulfilled: try fields.int(), status: try fields.word(),
            tax: try fields.int(), discount: try fields.int(), duty: try fields.int())
    }

    func write(to fields: inout ImageWriter) {
        fields.put(id)
        fields.put(skuID)
        fields.put(offerID)
        fields.put(name)
        fields.put(externalID)
        fields.put(price)
        fields.put(quantity)
        fields.put(quantityFulfilled)
        fields.put(status)
        fields.put(tax)
        fields.put(discount)
        fields.put(duty)
    }
}

extension ShopOrder {
    init(
        _ fields: inout ImageReader, of bags: [Bag], at index: Int, since time: Timestamp
    ) throws(SQLiteError) {
        self.init(
            merchantID: bags[index].merchantID, externalID: try fields.string(),
            orderID: bags[index].orderID, bagID: bags[index].id, captured: try fields.int(),
            refunded: try fields.int(),
            cancelledAt: try fields.optionalTime(since: time), lines: [])
        for _ in 0..<(try fields.count()) { lines.append(try ShopLine(&fields)) }
    }

    func write(to fields: inout ImageWriter, since time: Timestamp) {
        fields.put(externalID)
        fields.put(captured)
        fields.put(refunded)
        fields.put(cancelledAt, since: time)
        fields.put(lines.count)
        for index in lines.indices { lines[index].write(to: &fields) }
    }
}

extension ShopLine {
    init(_ fields: inout ImageReader) throws(SQLiteError) {
        self.init(
            variantID: try fields.string(), quantity: try fields.int(),
            fulfilled: try fields.int(), restocked: try fields.int(),
            refunded: try fields.int())
    }

    func write(to fields: inout ImageWriter) {
        fields.put(variantID)
        fields.put(quantity)
        fields.put(fulfilled)
        fields.put(restocked)
        fields.put(refunded)
    }
}
