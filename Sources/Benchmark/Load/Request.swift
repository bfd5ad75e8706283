import JSON

/// The requests that are measured, as bytes.
enum Request {
    /// A request of the emulated API or of the control side.
    ///
    /// - Parameters:
    ///   - method: Its method.
    ///   - path: Its path with the query.
    ///   - app: The app that it is sent for, with the credentials that it has at first; nil names
    ///     none.
    ///   - body: Its body.
    /// - Returns: Head and body.
    static func bytes(
        _ method: String, _ path: String, app: Int? = nil, body: JSONValue? = nil
    ) -> [UInt8] {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        if let app {
            head += "X-Violet-App-Id: \(app)\r\nX-Violet-App-Secret: sandbox-secret\r\n"
            head += "X-Violet-Token: sandbox-token\r\n"
        }
        let content = body?.serialized() ?? []
        if body != nil { head += "Content-Type: application/json\r\n" }
        if method != "GET" { head += "Content-Length: \(content.count)\r\n" }
        return Array((head + "\r\n").utf8) + content
    }

    /// Get Order Refunds.
    static func refunds(of order: Int, app: Int) -> [UInt8] {
        bytes("GET", "/v1/orders/\(order)/refunds", app: app)
    }

    /// Cancel Bag, as a shop sends it.
    static func cancel(_ bag: Bag) -> [UInt8] {
        bytes(
            "POST", "/v1/orders/\(bag.order)/bags/\(bag.id)/cancel", app: bag.app,
            body: ["reason": "Customer requested refund.", "reason_code": "CUSTOMER"])
    }

    /// A bag that can be cancelled.
    struct Bag {
        /// The app that it belongs to.
        let app: Int
        /// Its order's id.
        let order: Int
        /// Its id.
        let id: Int
    }
}
