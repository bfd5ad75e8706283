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
    /// - Throws: 404 for a path that is none of the API's, 405 with the methods that it has, 501
    ///   for a method that no path has.
    package init(_ request: HTTPRequest) throws(APIError) {
        let routes = Self.routes(at: request.path)
        guard !routes.isEmpty else { throw .noRoute(request) }
        let method: HTTPMethod = request.method == .head ? .get : request.method
        guard let route = routes.first(where: { $0.method == method }) else {
            if case .other = method { throw .unknownMethod(request) }
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
        let parts = PathSegments(path)
        guard parts.count >= 2, parts.is(0, "v1") else { return [] }
        if parts.is(1, "orders") { return orderRoutes(parts) }
        if parts.count == 2, parts.is(1, "login") { return [(.post, .login)] }
        if parts.count == 3, parts.is(1, "auth"), parts.is(2, "token") {
            return [(.get, .refreshToken)]
        }
        return []
    }

    /// What follows `/v1/orders`.
    private static func orderRoutes(
        _ parts: PathSegments
    ) -> [(method: HTTPMethod, route: APIRoute)] {
        switch parts.count - 2 {
        case 0: return [(.get, .listOrders)]
        case 1 where parts.is(2, "bags"): return [(.get, .getBags)]
        case 1 where parts.is(2, "search"): return [(.post, .searchOrders)]
        case 1: return [(.get, .getOrder(parts[2]))]
        case 2 where parts.is(2, "bags") && parts.is(3, "search"):
            return [(.post, .searchBags)]
        case 2 where parts.is(3, "cancel"): return [(.post, .cancelOrder(parts[2]))]
        case 2 where parts.is(3, "refunds"): return [(.get, .getOrderRefunds(parts[2]))]
        case 2 where parts.is(3, "cancellations"):
            return [(.get, .getOrderCancellations(parts[2]))]
        case 3 where parts.is(3, "refunds"):
            return [(.get, .getOrderRefund(parts[2], parts[4]))]
        case 4 where parts.is(3, "bags") && parts.is(5, "cancel"):
            return [(.post, .cancelBag(parts[2], parts[4]))]
        case 4 where parts.is(3, "bags") && parts.is(5, "refunds"):
            return [
                (.get, .getBagRefunds(parts[2], parts[4])),
                (.post, .refundBag(parts[2], parts[4])),
            ]
        default: return []
        }
    }
}

/// The segments of a path between its slashes, as places in it: nothing is copied to look at them.
private struct PathSegments {
    /// One more than any path of the API has.
    private static let most = 7

    private let path: ArraySlice<UInt8>
    private var ends = InlineArray<7, Int>(repeating: 0)
    /// How many there are; a path that begins with no slash has none.
    private(set) var count = 0

    init(_ path: ArraySlice<UInt8>) {
        self.path = path
        let slash = UInt8(ascii: "/")
        guard path.first == slash else { return }
        for index in path.indices.dropFirst() where path[index] == slash {
            guard count < Self.most - 1 else { break }
            ends[count] = index
            count += 1
        }
        ends[count] = path.endIndex
        count += 1
    }

    subscript(index: Int) -> ArraySlice<UInt8> {
        path[(index == 0 ? path.startIndex : ends[index - 1]) + 1..<ends[index]]
    }

    /// Whether a segment is this word.
    func `is`(_ index: Int, _ word: StaticString) -> Bool {
        let segment = self[index]
        guard segment.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { segment.elementsEqual($0) }
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
