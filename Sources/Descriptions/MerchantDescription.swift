package import JSON
import Orders
package import Platform

/// A merchant as people write it: its platform, and how its shop always misbehaves, if it does.
package struct MerchantDescription: Sendable, Hashable {
    /// What its platform is.
    package var profile: ShopProfile
    /// What always goes wrong there.
    package var misbehaviour: [FaultRule]

    private static let fields = ["about", "merchant_id", "always"] + ShopProfile.fields

    /// Reads a description.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(_ value: JSONValue, at path: String) throws(FieldError) {
        let reader = try FieldReader(value, at: path, known: Self.fields)
        try reader.refuseUnknownFields()
        _ = try reader.string("about")
        let id = try reader.required(
            "merchant_id", try reader.int("merchant_id", in: 1...largestID))
        let merchant = MerchantID(rawValue: Int64(id))
        profile = ShopProfile(
            merchantID: merchant, name: "Merchant \(id)", platform: .shopify,
            hasRefundIDs: true, notifiesCustomerOfRefunds: false)
        try profile.read(reader)
        misbehaviour = []
        for (path, value) in try reader.list("always") ?? [] {
            let known = FaultRule.fields.filter { $0 != "app_id" }
            let rule = try FieldReader(value, at: path, known: known)
            misbehaviour.append(try FaultRule(rule, origin: .seeded, merchant: merchant))
        }
    }
}

extension ShopProfile {
    /// The fields of a platform as people write it.
    package static let fields = [
        "name", "platform", "refund_ids", "notifies_of_refunds", "settlement_ms", "latency_ms",
        "fulfilled_cancellations", "prohibit_order_cancellations", "prohibit_order_refunds",
    ]

    /// Takes over what a description says; what it does not say stays.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package mutating func read(_ body: FieldReader) throws(FieldError) {
        name = try body.string("name", maxLength: 255) ?? name
        platform = try body.word("platform") ?? platform
        hasRefundIDs = try body.bool("refund_ids") ?? hasRefundIDs
        notifiesCustomerOfRefunds =
            try body.bool("notifies_of_refunds") ?? notifiesCustomerOfRefunds
        settlementMs = try body.int("settlement_ms", in: 0...Fault.longestMs) ?? settlementMs
        latencyMs = try body.int("latency_ms", in: 0...Fault.longestMs) ?? latencyMs
        if let word = try body.word("fulfilled_cancellations", as: Acceptance.self) {
            acceptsFulfilledCancellations = word == .accept
        }
        prohibitsCancellations =
            try body.bool("prohibit_order_cancellations") ?? prohibitsCancellations
        prohibitsRefunds = try body.bool("prohibit_order_refunds") ?? prohibitsRefunds
    }
}

/// Whether a platform does something that real ones usually refuse.
private enum Acceptance: String, CaseIterable {
    case refuse
    case accept
}
