import JSON
import Orders
import Platform

extension Line: Nested {
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            id: try record.id("id"), skuID: try record.int64("sku_id"),
            offerID: try record.int64("offer_id"), name: try record.string("name"),
            externalID: try record.string("external_id"), price: try record.int("price"),
            quantity: try record.int("quantity"),
            quantityFulfilled: try record.int("quantity_fulfilled"),
            status: try record.word("status"), tax: try record.int("tax"),
            discount: try record.int("discount"), duty: try record.int("duty"))
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        json.field("id", id.rawValue)
        json.field("sku_id", skuID)
        json.field("offer_id", offerID)
        json.field("name", name)
        json.field("external_id", externalID)
        json.field("price", price)
        json.field("quantity", quantity)
        json.field("quantity_fulfilled", quantityFulfilled)
        json.field("status", word: status)
        json.field("tax", tax)
        json.field("discount", discount)
        json.field("duty", duty)
    }
}

extension RefundLine: Nested {
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            id: try record.int64("id"), lineID: try record.id("line_id"),
            quantity: try record.int("quantity"), amount: try record.int("amount"),
            tax: try record.int("tax"), externalID: try record.string("external_id"))
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        json.field("id", id)
        json.field("line_id", lineID.rawValue)
        json.field("quantity", quantity)
        json.field("amount", amount)
        json.field("tax", tax)
        json.field("external_id", externalID)
    }
}

extension RefundError: Nested {
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            id: try record.int64("id"), code: try record.int("code"),
            message: try record.string("message"),
            createdAt: time.adding(milliseconds: try record.int64("after_ms")),
            resolvedAt: try record.optionalInt64("resolved_after_ms").map(
                time.adding(milliseconds:)))
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        json.field("id", id)
        json.field("code", code)
        json.field("message", message)
        json.field("after_ms", createdAt.milliseconds - time.milliseconds)
        json.field("resolved_after_ms", resolvedAt.map { $0.milliseconds - time.milliseconds })
    }
}

extension Cancellation: Nested {
    /// The order's id follows from where the list stands; whoever reads it puts it in.
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            id: try record.id("id"), orderID: OrderID(rawValue: 0),
            namedBag: try record.optionalID("named_bag_id"),
            request: CancelRequest(
                reason: try record.optionalString("reason"),
                reasonCode: try record.word("reason_code"),
                restockItems: try record.bool("restock_items"),
                notifyCustomer: try record.bool("notify_customer")),
            bags: [], createdAt: time.adding(milliseconds: try record.int64("after_ms")))
        try record.forEachRecord("bags") { bag in
            bags.append(try BagCancellation(&bag, since: createdAt))
        }
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        json.field("id", id.rawValue)
        json.field("named_bag_id", namedBag?.rawValue)
        json.field("reason", request.reason)
        json.field("reason_code", word: request.reasonCode)
        json.field("restock_items", request.restockItems)
        json.field("notify_customer", request.notifyCustomer)
        json.field("after_ms", createdAt.milliseconds - time.milliseconds)
        json.key("bags")
        json.write(bags, since: createdAt)
    }
}

extension BagCancellation: Nested {
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            bagID: try record.id("bag_id"), merchantID: try record.id("merchant_id"),
            externalOrderID: try record.optionalString("external_order_id"),
            isCanceled: try record.word("status") == CancellationStatus.canceled,
            originator: try record.word("originated_by"),
            cancelledAt: time.adding(milliseconds: try record.int64("after_ms")),
            refundID: try record.optionalID("refund_id"), errors: [])
        try record.forEachRecord("errors") { error in
            errors.append(try OrderError(&error, since: time))
        }
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        let status: CancellationStatus = isCanceled ? .canceled : .cancellationFailure
        json.field("bag_id", bagID.rawValue)
        json.field("merchant_id", merchantID.rawValue)
        json.field("external_order_id", externalOrderID)
        json.field("status", word: status)
        json.field("originated_by", word: originator)
        json.field("after_ms", cancelledAt.milliseconds - time.milliseconds)
        json.field("refund_id", refundID?.rawValue)
        json.key("errors")
        json.write(errors, since: time)
    }
}

extension OrderError: Nested {
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            id: try record.int64("id"), type: try record.word("type"),
            message: try record.string("message"),
            createdAt: time.adding(milliseconds: try record.int64("after_ms")),
            platform: try record.word("platform"))
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        json.field("id", id)
        json.field("type", word: type)
        json.field("message", message)
        json.field("after_ms", createdAt.milliseconds - time.milliseconds)
        json.field("platform", word: platform)
    }
}

extension ShopLine: Nested {
    init(_ record: inout RecordReader, since time: Timestamp) throws {
        self.init(
            variantID: try record.string("variant_id"), quantity: try record.int("quantity"),
            fulfilled: try record.int("fulfilled"), restocked: try record.int("restocked"),
            refunded: try record.int("refunded"))
    }

    func write(to json: inout JSONWriter, since time: Timestamp) {
        json.field("variant_id", variantID)
        json.field("quantity", quantity)
        json.field("fulfilled", fulfilled)
        json.field("restocked", restocked)
        json.field("refunded", refunded)
    }
}
