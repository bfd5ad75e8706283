/// The documented errors, word for word.
package enum Documented {
    /// A bag whose status does not allow its cancellation.
    package static func notCancellable(_ bag: Int) -> String {
        error(
            "Bag \(bag) cannot be cancelled as it must be in an accepted, completed, or partially "
                + "refunded state to qualify for cancellation. Please use the Bag Cancellation "
                + "endpoint to cancel individual bags.", "invalid_bag_state", 4225)
    }

    /// A bag whose status does not allow a refund.
    package static func notRefundable(_ bag: Int) -> String {
        error(
            "Bag \(bag) cannot be refunded as it must be in an accepted, completed, canceled, or "
                + "partially refunded state to qualify for refunding.", "invalid_bag_state", 4225)
    }

    /// An order that is not there.
    package static let noOrder = error("Order could not be found.", "order_not_found", 4216)
    /// A bag that is not there, or is of another order.
    package static let noBag = error("Bag could not be found.", "bag_not_found", 4201)

    /// A line that the bag does not have.
    package static func noLine(_ line: Int) -> String {
        error("Order Sku identified by \(line) could not be found.", "order_sku_not_found", 4219)
    }

    /// A parameter that cannot be.
    package static func invalid(_ name: String) -> String {
        error("Parameter '\(name)' is invalid.", "invalid_parameter", 9001)
    }

    /// A field that must be there.
    package static func missing(_ name: String) -> String {
        error(
            "Required parameter '\(name)' cannot be null or empty.", "missing_parameter", 9002)
    }

    /// A request that cannot be understood.
    package static let badRequest = #"{"message": "<text>", "error": "bad_request", "code": 1001}"#

    private static func error(_ message: String, _ slug: String, _ code: Int) -> String {
        #"{"message": "\#(message)", "error": "\#(slug)", "code": \#(code)}"#
    }
}
