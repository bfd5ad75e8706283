extension APIRoute {
    /// The names of all operations, as faults and the served description use them; the vendor's
    /// operation ids, where it has one.
    package static let operations = [
        "cancelOrder", "cancelBag", "performBagRefund", "getOrderRefunds", "getBagRefunds",
        "getOrderRefundById", "getOrderCancellations", "getOrderById", "getAllOrders",
        "getBagsByIds", "searchOrders", "searchBags", "login", "refreshToken",
    ]

    /// The operation's name.
    package var operation: String {
        switch self {
        case .cancelOrder: "cancelOrder"
        case .cancelBag: "cancelBag"
        case .refundBag: "performBagRefund"
        case .getOrderRefunds: "getOrderRefunds"
        case .getBagRefunds: "getBagRefunds"
        case .getOrderRefund: "getOrderRefundById"
        case .getOrderCancellations: "getOrderCancellations"
        case .getOrder: "getOrderById"
        case .listOrders: "getAllOrders"
        case .getBags: "getBagsByIds"
        case .searchOrders: "searchOrders"
        case .searchBags: "searchBags"
        case .login: "login"
        case .refreshToken: "refreshToken"
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
