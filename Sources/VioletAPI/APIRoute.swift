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

    /// The route of a request.
    ///
    /// - Throws: 404 for a path that is none of the API's, 405 with the methods that it has.
    package init(_ request: HTTPRequest) throws(APIError) {
        let parts = request.path.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 5, parts[0].isEmpty, parts[1].elementsEqual("v1".utf8),
            parts[2].elementsEqual("orders".utf8)
        else { throw .noRoute(request) }
        let route: APIRoute
        if parts.count == 5, parts[4].elementsEqual("cancel".utf8) {
            route = .cancelOrder(parts[3])
        } else if parts.count == 5, parts[4].elementsEqual("refunds".utf8) {
            route = .getOrderRefunds(parts[3])
        } else if parts.count == 7, parts[4].elementsEqual("bags".utf8),
            parts[6].elementsEqual("cancel".utf8)
        {
            route = .cancelBag(parts[3], parts[5])
        } else if parts.count == 7, parts[4].elementsEqual("bags".utf8),
            parts[6].elementsEqual("refunds".utf8)
        {
            route = .refundBag(parts[3], parts[5])
        } else {
            throw .noRoute(request)
        }
        guard route.accepts(request.method) else {
            throw .badRequest(
                "This path is asked with \(route.allow), not with \(request.method.name).",
                status: .methodNotAllowed, allow: route.allow)
        }
        self = route
    }

    /// The methods of the path, as the field `Allow` lists them.
    var allow: String {
        switch self {
        case .getOrderRefunds: "GET, HEAD"
        case .cancelOrder, .cancelBag, .refundBag: "POST"
        }
    }

    private func accepts(_ method: HTTPMethod) -> Bool {
        switch self {
        case .getOrderRefunds: method == .get || method == .head
        case .cancelOrder, .cancelBag, .refundBag: method == .post
        }
    }
}

extension APIError {
    /// 404 for a path that nothing is at.
    fileprivate static func noRoute(_ request: HTTPRequest) -> APIError {
        let path = String(decoding: request.path.prefix(200), as: UTF8.self)
        return .badRequest(
            "Nothing is at \(path). The API's paths begin with /v1/orders/{order_id}.",
            status: .notFound)
    }
}
