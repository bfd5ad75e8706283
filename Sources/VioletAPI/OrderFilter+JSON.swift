import Descriptions
import JSON
import Orders
import WorldStore

/// Reading the bodies of the two searches (the vendor's OrderSearchRequest, BagSearchRequest).
extension OrderFilter {
    private static let dates = [
        "date_last_modified:min", "date_last_modified:max", "date_created:min",
        "date_created:max", "date_submitted:min", "date_submitted:max", "before_date",
        "after_date",
    ]

    /// The fields of an order search.
    static let orderFields =
        [
            "user_id", "order_id", "referral_id", "bag_id", "bag_status", "merchant_id",
            "app_order_id", "customer_name", "customer_email", "sku_name", "total", "status",
            "sort_by", "sort_direction",
        ] + dates

    /// The fields of a bag search.
    static let bagFields =
        [
            "merchant_id", "order_id", "id", "external_id", "bag_status", "app_order_id",
            "before_date_created", "after_date_created", "sort_by", "sort_direction",
        ] + dates

    /// Takes over what a body says.
    ///
    /// - Throws: ``JSON/FieldError`` or ``APIError`` for a value that cannot be.
    mutating func read(_ body: FieldReader) throws {
        orderID = try body.int("order_id", in: 1...Int.max).map { OrderID(rawValue: Int64($0)) }
        let bag = try body.int("bag_id", in: 1...Int.max) ?? body.int("id", in: 1...Int.max)
        bagID = bag.map { BagID(rawValue: Int64($0)) }
        status = try body.word("status")
        bagStatus = try body.word("bag_status")
        merchantID = try body.int("merchant_id", in: 1...Int(Int32.max))
            .map { MerchantID(rawValue: Int64($0)) }
        externalID = try body.string("external_id")
        appOrderID = try body.string("app_order_id")
        customerName = try body.string("customer_name")
        customerEmail = try body.string("customer_email")
        skuName = try body.string("sku_name")
        total = try body.int("total")
        // No order here has a user or a referral.
        let user = try body.int("user_id", in: 0...Int.max)
        isImpossible = try user != nil || body.string("referral_id") != nil
        created.min = try Self.date(body, "date_created:min", "after_date_created")
        created.max = try Self.date(body, "date_created:max", "before_date_created")
        modified.min = try Self.date(body, "date_last_modified:min", "after_date")
        modified.max = try Self.date(body, "date_last_modified:max", "before_date")
        submitted.min = try Self.date(body, "date_submitted:min")
        submitted.max = try Self.date(body, "date_submitted:max")
        try readSort(body)
    }

    private mutating func readSort(_ body: FieldReader) throws {
        if let name = try body.string("sort_by") {
            guard let sort = Sort(rawValue: name) else {
                throw APIError.badRequest("Invalid sorting property.")
            }
            self.sort = sort
        }
        guard let direction = try body.string("sort_direction") else { return }
        guard ["ASC", "DESC"].contains(direction.uppercased()) else {
            throw body.invalid("sort_direction", "ASC or DESC")
        }
        isAscending = direction.uppercased() == "ASC"
    }

    private static func date(
        _ body: FieldReader, _ names: String...
    ) throws(FieldError) -> Timestamp? {
        for name in names {
            guard let text = try body.string(name) else { continue }
            guard let time = WireDate.time(text) else {
                throw body.invalid(name, "a date as in 2024-10-24T14:00:35+0000")
            }
            return time
        }
        return nil
    }
}
