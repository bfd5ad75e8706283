package import JSON
package import Orders

extension CancelRequest {
    /// The fields of the body of both cancel calls (reference pages "Cancel Order", "Cancel Bag").
    package static let fields = ["reason", "reason_code", "restock_items", "notify_customer"]

    /// Reads the body of a cancel call; what is absent or null takes its documented default.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first value that cannot be.
    package init(_ body: FieldReader) throws(FieldError) {
        self.init(
            reason: try body.string("reason", maxLength: 255),
            reasonCode: try body.word("reason_code") ?? .other,
            restockItems: try body.bool("restock_items") ?? true,
            notifyCustomer: try body.bool("notify_customer") ?? false)
    }
}
