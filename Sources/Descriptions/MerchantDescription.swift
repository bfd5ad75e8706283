package import JSON
import Orders
package import Platform

/// A merchant as people write it: its platform, and how its shop always misbehaves, if it does.
package struct MerchantDescription: Sendable, Hashable {
    /// What its platform is.
    package var profile: ShopProfile
    /// What always goes wrong there.
    package var misbehaviour: [FaultRule]

    private static let fields = [
        "about", "merchant_id", "name", "platform", "refund_ids", "notifies_of_refunds",
        "settlement_ms", "latency_ms", "fulfilled_cancellations",
        "prohibit_order_cancellations", "prohibit_order_refunds", "always",
    ]

    /// Reads a description.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(_ value: JSONValue, at path: String) throws(FieldError) {
        let reader = try FieldReader(value, at: path, known: Self.fields)
        try reader.refuseUnknownFields()
        _ = try reader.string("about")
        let id = try reader.required(
            "merchant_id", try reader.int("merchant_id", in: 1...largestID))
        let platform = try reader.word("platform", as: PlatformName.self) ?? .shopify
        let merchant = MerchantID(rawValue: Int64(id))
        profile = ShopProfile(
            merchantID: merchant,
            name: try reader.string("name", maxLength: 255) ?? "Merchant \(id)",
            platform: platform,
            hasRefundIDs: try reader.bool("refund_ids") ?? true,
            notifiesCustomerOfRefunds: try reader.bool("notifies_of_refunds") ?? false,
            settlementMs: try reader.int("settlement_ms", in: 0...Fault.longestMs) ?? 0,
            latencyMs: try reader.int("latency_ms", in: 0...Fault.longestMs) ?? 0,
            acceptsFulfilledCancellations: try reader.word(
                "fulfilled_cancellations", as: Acceptance.self) == .accept,
            prohibitsCancellations: try reader.bool("prohibit_order_cancellations") ?? false,
            prohibitsRefunds: try reader.bool("prohibit_order_refunds") ?? false)
        misbehaviour = []
        for (path, value) in try reader.list("always") ?? [] {
            let rule = try FieldReader(value, at: path, known: FaultRule.fields)
            misbehaviour.append(try FaultRule(rule, origin: .seeded, merchant: merchant))
        }
    }
}

/// Whether a platform does something that real ones usually refuse.
private enum Acceptance: String, CaseIterable {
    case refuse
    case accept
}
