package import JSON
package import Orders

extension RefundRequest {
    /// The fields of the body of the refund call (reference page "Refund Bag").
    package static let fields = [
        "reason", "restock_items", "notify_customer", "amount_refunded", "shipping", "skus",
    ]

    /// Reads the body of a refund call; what is absent or null takes its documented default.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - skipsExternalRefund: The query's `skip_external_refund`.
    ///   - unknown: Receives the fields below the top that no refund call has.
    /// - Throws: ``JSON/FieldError`` with the path of the first value that cannot be.
    package init(
        _ body: FieldReader, skipsExternalRefund: Bool = false,
        unknown: inout [FieldError]
    ) throws(FieldError) {
        let reason = try body.string("reason", maxLength: 255)
        let restockItems = try body.bool("restock_items")
        let notifyCustomer = try body.bool("notify_customer")
        let amount = try body.int("amount_refunded", in: 0...Money.largestAmount)
        let shipping = try body.object("shipping", known: Shipping.fields)
        unknown += shipping?.unknownFields ?? []
        var items: [Item]?
        if let list = try body.list("skus") {
            var read: [Item] = []
            for (path, value) in list {
                let reader = try FieldReader(value, at: path, known: Item.fields)
                if unknown.count < 20 { unknown += reader.unknownFields }
                read.append(try Item(reader))
            }
            guard read.map(\.lineID).areDistinct else {
                throw body.invalid("skus", "a list that names each line once")
            }
            items = read
        }
        self.init(
            reason: reason, restockItems: restockItems ?? false, notifyCustomer: notifyCustomer,
            amount: amount,
            shipping: try shipping.map { (reader) throws(FieldError) in
                try Shipping(reader)
            },
            items: items, skipsExternalRefund: skipsExternalRefund)
    }
}

extension RefundRequest.Shipping {
    fileprivate static let fields = ["amount", "full_refund", "discrepancy_reason"]

    fileprivate init(_ reader: FieldReader) throws(FieldError) {
        self.init(
            amount: try reader.int("amount", in: 0...Money.largestAmount),
            isFullRefund: try reader.bool("full_refund"),
            discrepancyReason: try reader.string("discrepancy_reason", maxLength: 255))
    }
}

extension RefundRequest.Item {
    /// Reads one line of a refund, where nothing unknown is let pass.
    init(_ value: JSONValue, at path: String) throws(FieldError) {
        let reader = try FieldReader(value, at: path, known: Self.fields)
        try reader.refuseUnknownFields()
        try self.init(reader)
    }

    fileprivate static let fields = ["order_sku_id", "quantity_refunded", "amount_refunded"]

    fileprivate init(_ reader: FieldReader) throws(FieldError) {
        let id = try reader.int("order_sku_id", in: 1...Int.max)
        self.init(
            lineID: LineID(rawValue: Int64(try reader.required("order_sku_id", id))),
            quantity: try reader.int("quantity_refunded", in: 0...Int(Int32.max)),
            amount: try reader.int("amount_refunded", in: 0...Money.largestAmount))
    }
}
