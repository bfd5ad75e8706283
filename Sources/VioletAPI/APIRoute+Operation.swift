package import Platform

extension APIRoute {
    /// All operations, as faults and the served description name them; the vendor's operation ids,
    /// where it has one.
    ///
    /// Of two whose paths can be equal the one with the word stands before the one with the id.
    package static let operations = [
        APIOperation("cancelOrder", "POST", "/v1/orders/{order_id}/cancel"),
        APIOperation("cancelBag", "POST", "/v1/orders/{order_id}/bags/{bag_id}/cancel"),
        APIOperation("performBagRefund", "POST", "/v1/orders/{order_id}/bags/{bag_id}/refunds"),
        APIOperation("getOrderRefunds", "GET", "/v1/orders/{order_id}/refunds"),
        APIOperation("getBagRefunds", "GET", "/v1/orders/{order_id}/bags/{bag_id}/refunds"),
        APIOperation("getOrderRefundById", "GET", "/v1/orders/{order_id}/refunds/{refund_id}"),
        APIOperation("getOrderCancellations", "GET", "/v1/orders/{order_id}/cancellations"),
        APIOperation("getAllOrders", "GET", "/v1/orders"),
        APIOperation("getBagsByIds", "GET", "/v1/orders/bags"),
        APIOperation("searchOrders", "POST", "/v1/orders/search"),
        APIOperation("searchBags", "POST", "/v1/orders/bags/search"),
        APIOperation("getOrderById", "GET", "/v1/orders/{order_id}"),
        APIOperation("login", "POST", "/v1/login"),
        APIOperation("refreshToken", "GET", "/v1/auth/token"),
    ]

    /// The operation's name.
    package var operation: String { Self.operations[place].name }

    /// The operation's place in ``operations``.
    var place: Int {
        switch self {
        case .cancelOrder: 0
        case .cancelBag: 1
        case .refundBag: 2
        case .getOrderRefunds: 3
        case .getBagRefunds: 4
        case .getOrderRefund: 5
        case .getOrderCancellations: 6
        case .listOrders: 7
        case .getBags: 8
        case .searchOrders: 9
        case .searchBags: 10
        case .getOrder: 11
        case .login: 12
        case .refreshToken: 13
        }
    }

    /// Whether the operation asks merchants' platforms.
    var isCommand: Bool {
        switch self {
        case .cancelOrder, .cancelBag, .refundBag: true
        default: false
        }
    }
}
