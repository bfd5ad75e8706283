import JSON

/// The documented fields of the objects that the API answers with, written down by hand.
enum Schema {
    /// What a field may hold.
    indirect enum Kind: Sendable {
        case int64
        case int32
        case cents
        case text
        case words([String])
        case bool
        /// `2024-10-24T14:00:35+0000`
        case date
        /// `2024-10-24T14:00:39.000+00:00`
        case cancelDate
        case list(Kind)
        case object([Field])
        case nullable(Kind)
    }

    /// One field: its name, what it may hold, and whether it may be absent.
    struct Field: Sendable {
        let name: String
        let kind: Kind
        let isOptional: Bool

        init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
            self.name = name
            self.kind = kind
            self.isOptional = isOptional
        }
    }

    private static let reasonCodes = ["OTHER", "CUSTOMER", "INVENTORY", "FRAUD", "DECLINED"]

    static let refund = Kind.object([
        Field("id", .int64), Field("order_id", .int64), Field("bag_id", .int64),
        Field("merchant_id", .int32), Field("app_id", .int32), Field("transaction_id", .int64),
        Field("payment_transaction_id", .int64), Field("gateway_transaction_id", .text),
        Field("amount", .cents),
        Field("merchant_transfer_reversal_amount_usd", .nullable(.cents)),
        Field("developer_transfer_reversal_amount_usd", .nullable(.cents)),
        Field("merchant_transfer_reversal_amount_platform_currency", .nullable(.cents)),
        Field("developer_transfer_reversal_amount_platform_currency", .nullable(.cents)),
        Field("reason", .text, isOptional: true),
        Field("reason_code", .words(reasonCodes), isOptional: true),
        Field("refund_currency", .text), Field("platform_currency", .text),
        Field(
            "status",
            .words([
                "PROCESSING", "COMPLETED", "CANCELED", "PARTIALLY_COMPLETED", "FAILED", "EXTERNAL",
            ])),
        Field("skus", .list(refundLine)), Field("transfer_reversals", .list(.text)),
        Field("shipping", shipping, isOptional: true), Field("tax_amount", .nullable(.cents)),
        Field("date_created", .date), Field("date_last_modified", .date),
        Field("external_id", .text, isOptional: true), Field("errors", .list(refundError)),
    ])

    private static let refundLine = Kind.object([
        Field("id", .int64), Field("refund_id", .int64), Field("bag_id", .int64),
        Field("quantity_refunded", .int32), Field("external_id", .text),
        Field("order_sku_id", .int64),
    ])

    private static let shipping = Kind.object([
        Field("amount", .cents), Field("full_refund", .bool),
        Field("discrepancy_reason", .text, isOptional: true),
    ])

    private static let refundError = Kind.object([
        Field("id", .int64), Field("error_code", .int32), Field("error_message", .text),
        Field("resolved", .bool), Field("date_resolved", .date, isOptional: true),
        Field("date_created", .date), Field("refund_id", .int64),
    ])

    static let cancellation = Kind.object([
        Field("order_id", .int64), Field("app_id", .int32),
        Field("status", .words(["CANCELED", "PARTIALLY_CANCELED", "CANCELLATION_FAILURE"])),
        Field("cancelled_bags", .list(bagCancellation)), Field("message", .text),
    ])

    private static let bagCancellation = Kind.object([
        Field("order_id", .int64), Field("bag_id", .int64), Field("merchant_id", .int32),
        Field("external_order_id", .text, isOptional: true),
        Field("status", .words(["CANCELED", "CANCELLATION_FAILURE"])),
        Field("originated_by", .words(["CHANNEL", "MERCHANT", "VIOLET"])),
        Field("date_cancelled", .cancelDate), Field("refund", .nullable(refund)),
        Field("errors", .list(orderError), isOptional: true),
    ])

    private static let orderError = Kind.object([
        Field("id", .int64), Field("order_id", .int64), Field("bag_id", .int64),
        Field("entity_id", .text), Field("entity_type", .words(["ORDER", "BAG", "SKU"])),
        Field("type", .words(["EXTERNAL_CANCEL_ORDER", "EXTERNAL_REFUND_ORDER"])),
        Field("message", .text), Field("date_created", .date), Field("platform", .text),
    ])
}

extension Schema {
    /// Where `value` is not what the schema says; empty where it is.
    static func violations(
        of kind: Kind, _ value: JSONValue, at path: String = "$"
    ) -> [String] {
        switch kind {
        case .nullable(let kind): value.isNull ? [] : violations(of: kind, value, at: path)
        case .list(let kind):
            value.array?.enumerated().flatMap {
                violations(of: kind, $0.element, at: "\(path)[\($0.offset)]")
            } ?? ["\(path) is \(value.kindName)"]
        case .object(let fields):
            value.object.map { violations(of: fields, $0, at: path) }
                ?? ["\(path) is \(value.kindName)"]
        default: isScalar(kind, value) ? [] : ["\(path) is \(value)"]
        }
    }

    private static func violations(
        of fields: [Field], _ object: JSONObject, at path: String
    ) -> [String] {
        let known = Set(fields.map(\.name))
        var found = object.keys.filter { !known.contains($0) }.map { "\(path).\($0) is unknown" }
        for field in fields {
            if let value = object[field.name] {
                found += violations(of: field.kind, value, at: "\(path).\(field.name)")
            } else if !field.isOptional {
                found.append("\(path).\(field.name) is absent")
            }
        }
        return found
    }

    private static func isScalar(_ kind: Kind, _ value: JSONValue) -> Bool {
        switch kind {
        case .int64: value.int64.map { $0 > 0 } ?? false
        case .int32, .cents: value.int64.map { (0...Int64(Int32.max)).contains($0) } ?? false
        case .text: value.string.map { !$0.isEmpty && $0.count <= 255 } ?? false
        case .words(let words): value.string.map(words.contains) ?? false
        case .bool: value.bool != nil
        case .date: hasForm("0000-00-00T00:00:00+0000", value.string)
        case .cancelDate: hasForm("0000-00-00T00:00:00.000+00:00", value.string)
        case .list, .object, .nullable: false
        }
    }

    /// Whether a text has a digit wherever `form` has a 0 before its zone, and is equal elsewhere.
    private static func hasForm(_ form: String, _ text: String?) -> Bool {
        guard let text, text.utf8.count == form.utf8.count else { return false }
        let zone = form.utf8.count - (form.hasSuffix("+0000") ? 5 : 6)
        return zip(form.utf8, text.utf8).enumerated().allSatisfy { index, pair in
            index < zone && pair.0 == UInt8(ascii: "0")
                ? (48...57).contains(pair.1) : pair.0 == pair.1
        }
    }
}
