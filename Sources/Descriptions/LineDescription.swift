import JSON
import Orders

/// A line of a bag as people write it.
struct LineDescription: Sendable, Hashable {
    var id: LineID?
    var skuID: Int64?
    var name: String
    var externalID: String?
    var price: Int
    var quantity: Int
    var quantityFulfilled: Int?

    private static let fields = [
        "order_sku_id", "sku_id", "name", "external_id", "price", "quantity",
        "quantity_fulfilled",
    ]

    /// One piece for 25.00.
    init() {
        name = "Article"
        price = 2500
        quantity = 1
    }

    init(_ value: JSONValue, at path: String) throws(FieldError) {
        let reader = try FieldReader(value, at: path, known: Self.fields)
        try reader.refuseUnknownFields()
        id = try reader.newID("order_sku_id")
        skuID = try reader.int("sku_id", in: 1...FieldReader.largestNewID).map(Int64.init)
        name = try reader.string("name", maxLength: 255) ?? "Article"
        externalID = try reader.string("external_id", maxLength: 64)
        price = try reader.int("price", in: 0...Money.largestAmount) ?? 2500
        quantity = try reader.int("quantity", in: 1...1000) ?? 1
        quantityFulfilled = try reader.int("quantity_fulfilled", in: 0...quantity)
    }

    /// The line, with its shares of what the bag adds and takes off, in cents.
    func make(
        _ fulfillment: FulfillmentStatus, isCart: Bool, tax: Int, discount: Int, duty: Int,
        ids: inout IDSequence
    ) -> Line {
        let lineID = id ?? LineID(rawValue: ids.take())
        let sku = skuID ?? ids.take()
        let fulfilled = quantityFulfilled ?? fulfillment.defaultFulfilled(of: quantity)
        return Line(
            id: lineID, skuID: sku, offerID: sku + 1_000_000, name: name,
            externalID: externalID ?? "\(41_800_000_000_000 + lineID.rawValue)", price: price,
            quantity: quantity, quantityFulfilled: fulfilled,
            status: isCart ? .inProgress : fulfillment.lineStatus(fulfilled, of: quantity),
            tax: tax, discount: discount, duty: duty)
    }
}

extension FulfillmentStatus {
    fileprivate func defaultFulfilled(of quantity: Int) -> Int {
        switch self {
        case .processing: 0
        case .partiallyShipped: quantity / 2
        case .shipped, .delivered, .couldNotDeliver, .returned: quantity
        }
    }

    fileprivate func lineStatus(_ fulfilled: Int, of quantity: Int) -> LineStatus {
        switch self {
        case .processing: .processing
        case .shipped, .partiallyShipped:
            fulfilled == quantity ? .shipped : fulfilled > 0 ? .partiallyShipped : .processing
        case .delivered: .delivered
        case .couldNotDeliver: .couldNotDeliver
        case .returned: .returned
        }
    }
}
