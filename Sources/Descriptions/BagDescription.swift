import JSON
import Orders
import Platform

/// A bag as people write it.
struct BagDescription: Sendable, Hashable {
    /// Where it stands in its document.
    var path: String
    var id: BagID?
    var name: String?
    var merchant: MerchantID
    var status: BagStatus
    var fulfillment: FulfillmentStatus
    var financial: FinancialStatus
    var lines: [LineDescription]
    var totals: Totals
    var exchangeRateMillionths: Int
    var commissionBasisPoints: Int
    var refunds: [RefundRequest]

    private static let fields = [
        "about", "bag_id", "name", "merchant", "status", "fulfillment_status",
        "financial_status", "skus", "shipping_total", "tax_total", "discount_total",
        "duty_total", "taxes_included", "commission_rate", "exchange_rate", "refunds",
    ]

    init(_ value: JSONValue, at path: String, merchants: [ShopProfile]) throws(FieldError) {
        let reader = try FieldReader(value, at: path, known: Self.fields)
        self.path = path
        try reader.refuseUnknownFields()
        _ = try reader.string("about")
        name = try reader.name()
        id = try reader.newID("bag_id")
        merchant = try Self.merchant(reader, merchants)
        status = try reader.word("status") ?? .accepted
        fulfillment = try reader.word("fulfillment_status") ?? status.defaultFulfillment
        financial = try reader.word("financial_status") ?? status.defaultFinancial
        lines = []
        for (path, value) in try reader.list("skus") ?? [] {
            lines.append(try LineDescription(value, at: path))
        }
        if lines.isEmpty { lines = [LineDescription()] }
        guard lines.compactMap(\.id).areDistinct, lines.compactMap(\.externalID).areDistinct,
            lines.count <= 100
        else {
            throw reader.invalid("skus", "at most 100 lines with different ids and external ids")
        }
        totals = try Self.totals(reader, lines)
        commissionBasisPoints = try Self.decimal(reader, "commission_rate", 0...100, 10, 100)
        exchangeRateMillionths = try Self.decimal(
            reader, "exchange_rate", 0.000001...1000, 1, 1_000_000)
        refunds = []
        var unknown: [FieldError] = []
        for (path, value) in try reader.list("refunds") ?? [] {
            let refund = try FieldReader(value, at: path, known: RefundRequest.fields)
            unknown += refund.unknownFields
            refunds.append(try RefundRequest(refund, unknown: &unknown))
        }
        if let first = unknown.first { throw first }
        try checkHistory(reader)
    }

    /// A merchant by its id or its name, or the first one on a platform, as in
    /// `{"platform": "SHOPIFY"}`; the first of all where nothing is said.
    private static func merchant(
        _ reader: FieldReader, _ merchants: [ShopProfile]
    ) throws(FieldError) -> MerchantID {
        let found: ShopProfile?
        if let name = reader.value("merchant")?.string {
            found = merchants.first { $0.name == name }
        } else if reader.value("merchant")?.object != nil,
            let wanted = try reader.object("merchant", known: ["platform"])
        {
            try wanted.refuseUnknownFields()
            let platform: PlatformName = try wanted.required("platform", wanted.word("platform"))
            found = merchants.first { $0.platform == platform }
        } else {
            let id: MerchantID? = try reader.id("merchant")
            found = id == nil ? merchants.first : merchants.first { $0.merchantID == id }
        }
        guard let found else {
            throw reader.invalid(
                "merchant", "the id, the name or the platform of a merchant of the seed data")
        }
        return found.merchantID
    }

    private static func totals(
        _ reader: FieldReader, _ lines: [LineDescription]
    ) throws(FieldError) -> Totals {
        let range = 0...Money.largestAmount
        let totals = Totals(
            sub: lines.reduce(0) { $0 + $1.price * $1.quantity },
            shipping: try reader.int("shipping_total", in: range) ?? 0,
            tax: try reader.int("tax_total", in: range) ?? 0,
            discount: try reader.int("discount_total", in: range) ?? 0,
            duty: try reader.int("duty_total", in: range) ?? 0,
            taxesIncluded: try reader.bool("taxes_included") ?? false)
        guard totals.discount <= totals.sub else {
            throw reader.invalid("discount_total", "at most the lines' prices, \(totals.sub)")
        }
        guard totals.total <= Money.largestAmount else {
            throw reader.invalid("skus", "worth at most \(Money.largestAmount) cents together")
        }
        return totals
    }

    /// A decimal number as a whole number of parts.
    private static func decimal(
        _ reader: FieldReader, _ name: String, _ range: ClosedRange<Double>, _ standard: Double,
        _ parts: Double
    ) throws(FieldError) -> Int {
        let number = try reader.number(name, in: range) ?? standard
        return Int((number * parts).rounded())
    }

    /// Refunds need a status that they lead to, and must be possible one after the other.
    private func checkHistory(_ reader: FieldReader) throws(FieldError) {
        guard refunds.isEmpty || [.partiallyRefunded, .canceled, .refunded].contains(status) else {
            throw reader.invalid(
                "refunds", "absent unless the status is PARTIALLY_REFUNDED, REFUNDED or CANCELED")
        }
    }
}

extension BagStatus {
    fileprivate var defaultFulfillment: FulfillmentStatus {
        self == .completed ? .shipped : .processing
    }

    fileprivate var defaultFinancial: FinancialStatus {
        switch self {
        case .inProgress: .unpaid
        case .rejected: .voided
        default: .paid
        }
    }
}
