package import HTTPWire

/// What the emulated API can be asked: every route is a case, and this is the list of them.
///
/// The ids are still the path's raw bytes: whether they are numbers is for the operation to say.
package enum APIRoute: Sendable, Hashable {
    /// POST /v1/orders/{order_id}/cancel
    case cancelOrder(ArraySlice<UInt8>)
    /// POST /v1/orders/{order_id}/bags/{bag_id}/cancel
    case cancelBag(ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// POST /v1/orders/{order_id}/bags/{bag_id}/refunds
    case refundBag(ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// GET /v1/orders/{order_id}/refunds
    case getOrderRefunds(ArraySlice<UInt8>)
    /// GET /v1/orders/{order_id}/bags/{bag_id}/refunds
    case getBagRefunds(ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// GET /v1/orders/{order_id}/refunds/{refund_id}
    case getOrderRefund(ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// GET /v1/orders/{order_id}/cancellations
    case getOrderCancellations(ArraySlice<UInt8>)
    /// GET /v1/orders/{order_id}
    case getOrder(ArraySlice<UInt8>)
    /// GET /v1/orders
    case listOrders
    /// GET /v1/orders/bags
    case getBags
    /// POST /v1/orders/search
    case searchOrders
    /// POST /v1/orders/bags/search
    case searchBags
    /// POST /v1/login
    case login
    /// GET /v1/auth/token
    case refreshToken

    /// The route of a request.
    ///
    /// - Throws: 404 for a path that is none of the API's, 405 with the methods that it has.
    package init(_ request: HTTPRequest) throws(APIError) {
        let routes = Self.routes(at: request.path)
        guard !routes.isEmpty else { throw .noRoute(request) }
        let method: HTTPMethod = request.method == .head ? .get : request.method
        guard let route = routes.first(where: { $0.method == method }) else {
            let allow = routes.map { $0.method == .get ? "GET, HEAD" : $0.method.name }
                .joined(separator: ", ")
            throw .badRequest(
                "This path is asked with \(allow), not with \(request.method.name).",
                status: .methodNotAllowed, allow: allow)
        }
        self = route.route
    }

    /// What a path can be asked, by method.
    private static func routes(
        at path: ArraySlice<UInt8>
    ) -> [(method: HTTPMethod, route: APIRoute)] {
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].isEmpty, parts[1].is("v1") else { return [] }
        if parts[2].is("orders") { return orderRoutes(parts.dropFirst(3)) }
        if parts.count == 3, parts[2].is("login") { return [(.post, .login)] }
        if parts.count == 4, parts[2].is("auth"), parts[3].is("token") {
            return [(.get, .refreshToken)]
        }
        return []
    }

    private static func orderRoutes(
        _ rest: ArraySlice<ArraySlice<UInt8>>
    ) -> [(method: HTTPMethod, route: APIRoute)] {
        let parts = Array(rest)
        switch parts.count {
        case 0: return [(.get, .listOrders)]
        case 1 where parts[0].is("bags"): return [(.get, .getBags)]
        case 1 where parts[0].is("search"): return [(.post, .searchOrders)]
        case 1: return [(.get, .getOrder(parts[0]))]
        case 2 where parts[0].is("bags") && parts[1].is("search"):
            return [(.post, .searchBags)]
        case 2 where parts[1].is("cancel"): return [(.post, .cancelOrder(parts[0]))]
        case 2 where parts[1].is("refunds"): return [(.get, .getOrderRefunds(parts[0]))]
        case 2 where parts[1].is("cancellations"):
            return [(.get, .getOrderCancellations(parts[0]))]
        case 3 where parts[1].is("refunds"):
            return [(.get, .getOrderRefund(parts[0], parts[2]))]
        case 4 where parts[1].is("bags") && parts[3].is("cancel"):
            return [(.post, .cancelBag(parts[0], parts[2]))]
        case 4 where parts[1].is("bags") && parts[3].is("refunds"):
            return [
                (.get, .getBagRefunds(parts[0], parts[2])),
                (.post, .refundBag(parts[0], parts[2])),
            ]
        default: return []
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a segment of a path is this word.
    fileprivate func `is`(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { elementsEqual($0) }
    }
}

extension APIError {
    /// 404 for a path that nothing is at.
    fileprivate static func noRoute(_ request: HTTPRequest) -> APIError {
        let path = String(decoding: request.path.prefix(200), as: UTF8.self)
        return .badRequest(
            "Nothing is at \(path). The API's paths begin with /v1/orders.", status: .notFound)
    }
}
