package import Orders

/// Which platform calls a rule is about; nil leaves a point open.
package struct FaultScope: FaultMatching {
    /// The operation.
    package var operation: PlatformOperation?
    /// The merchant.
    package var merchantID: MerchantID?
    /// The order.
    package var orderID: OrderID?
    /// The bag.
    package var bagID: BagID?

    /// Creates a scope.
    package init(
        operation: PlatformOperation? = nil, merchantID: MerchantID? = nil,
        orderID: OrderID? = nil, bagID: BagID? = nil
    ) {
        self.operation = operation
        self.merchantID = merchantID
        self.orderID = orderID
        self.bagID = bagID
    }

    /// Whether a call is inside.
    package func covers(_ call: PlatformCall) -> Bool {
        operation.map { $0 == call.operation } ?? true
            && merchantID.map { $0 == call.merchantID } ?? true
            && orderID.map { $0 == call.orderID } ?? true
            && bagID.map { $0 == call.bagID } ?? true
    }

    /// A bag outweighs an order, that a merchant, that an operation.
    package var specificity: Int {
        (bagID == nil ? 0 : 8) + (orderID == nil ? 0 : 4) + (merchantID == nil ? 0 : 2)
            + (operation == nil ? 0 : 1)
    }
}

/// One request of the API, as rules see it.
package struct APICall: Sendable, Hashable {
    /// The operation's name, as in `cancelBag`.
    package var operation: String
    /// The method, as in `POST`.
    package var method: String
    /// The path without the query.
    package var path: String

    /// Creates one.
    package init(operation: String, method: String, path: String) {
        self.operation = operation
        self.method = method
        self.path = path
    }
}

/// Which requests of the API a rule is about; nil leaves a point open.
package struct APIFaultScope: FaultMatching {
    /// The operation's name.
    package var operation: String?
    /// The method.
    package var method: String?
    /// The path, where `*` stands for anything within one segment.
    package var path: String?

    /// Creates a scope.
    package init(operation: String? = nil, method: String? = nil, path: String? = nil) {
        self.operation = operation
        self.method = method
        self.path = path
    }

    /// Whether a request is inside.
    package func covers(_ call: APICall) -> Bool {
        operation.map { $0 == call.operation } ?? true
            && method.map { $0 == call.method } ?? true
            && path.map { Self.matches($0, call.path) } ?? true
    }

    /// A path outweighs an operation, that a method.
    package var specificity: Int {
        (path == nil ? 0 : 4) + (operation == nil ? 0 : 2) + (method == nil ? 0 : 1)
    }

    private static func matches(_ pattern: String, _ path: String) -> Bool {
        let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
        let found = path.split(separator: "/", omittingEmptySubsequences: false)
        guard wanted.count == found.count else { return false }
        return zip(wanted, found).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
