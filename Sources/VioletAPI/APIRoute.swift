package import HTTPWire

/// What the emulated API can be asked: every route is a case, and this is the list of them.
///
/// Whether its ids are any is for the operation to say.
package enum APIRoute: Sendable, Hashable {
    /// POST /v1/orders/{order_id}/cancel
    case cancelOrder(DecimalID)
    /// POST /v1/orders/{order_id}/bags/{bag_id}/cancel
    case cancelBag(DecimalID, DecimalID)
    /// POST /v1/orders/{order_id}/bags/{bag_id}/refunds
    case refundBag(DecimalID, DecimalID)
    /// GET /v1/orders/{order_id}/refunds
    case getOrderRefunds(DecimalID)
    /// GET /v1/orders/{order_id}/bags/{bag_id}/refunds
    case getBagRefunds(DecimalID, DecimalID)
    /// GET /v1/orders/{order_id}/refunds/{refund_id}
    case getOrderRefund(DecimalID, DecimalID)
    /// GET /v1/orders/{order_id}/cancellations
    case getOrderCancellations(DecimalID)
    /// GET /v1/orders/{order_id}
    case getOrder(DecimalID)
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
        let routes = Self.routes(at: PathSegments(request.path))
        switch request.method {
        case .get, .head:
            if let route = routes.get {
                self = route
                return
            }
        case .post:
            if let route = routes.post {
                self = route
                return
            }
        default: break
        }
        guard routes.get != nil || routes.post != nil else { throw .noRoute(request) }
        if case .other = request.method { throw .unknownMethod(request) }
        let allow = [routes.get.map { _ in "GET, HEAD" }, routes.post.map { _ in "POST" }]
            .compactMap(\.self).joined(separator: ", ")
        throw .badRequest(
            "This path is asked with \(allow), not with \(request.method.name).",
            status: .methodNotAllowed, allow: allow)
    }

    /// What a path can be asked.
    private struct ByMethod {
        var get: APIRoute?
        var post: APIRoute?
    }

    /// What a path can be asked; nothing where it is none of the API's.
    private static func routes(at parts: PathSegments) -> ByMethod {
        guard parts.count >= 2, parts.is(0, "v1") else { return ByMethod() }
        if parts.is(1, "orders") { return orderRoutes(parts) }
        if parts.count == 2, parts.is(1, "login") { return ByMethod(post: .login) }
        if parts.count == 3, parts.is(1, "auth"), parts.is(2, "token") {
            return ByMethod(get: .refreshToken)
        }
        return ByMethod()
    }

    /// What follows `/v1/orders`.
    private static func orderRoutes(_ parts: PathSegments) -> ByMethod {
        switch parts.count - 2 {
        case 0: return ByMethod(get: .listOrders)
        case 1 where parts.is(2, "bags"): return ByMethod(get: .getBags)
        case 1 where parts.is(2, "search"): return ByMethod(post: .searchOrders)
        case 1: return ByMethod(get: .getOrder(parts.id(2)))
        case 2 where parts.is(2, "bags") && parts.is(3, "search"):
            return ByMethod(post: .searchBags)
        case 2 where parts.is(3, "cancel"): return ByMethod(post: .cancelOrder(parts.id(2)))
        case 2 where parts.is(3, "refunds"): return ByMethod(get: .getOrderRefunds(parts.id(2)))
        case 2 where parts.is(3, "cancellations"):
            return ByMethod(get: .getOrderCancellations(parts.id(2)))
        case 3 where parts.is(3, "refunds"):
            return ByMethod(get: .getOrderRefund(parts.id(2), parts.id(4)))
        case 4 where parts.is(3, "bags") && parts.is(5, "cancel"):
            return ByMethod(post: .cancelBag(parts.id(2), parts.id(4)))
        case 4 where parts.is(3, "bags") && parts.is(5, "refunds"):
            return ByMethod(
                get: .getBagRefunds(parts.id(2), parts.id(4)),
                post: .refundBag(parts.id(2), parts.id(4)))
        default: return ByMethod()
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
        path.withUnsafeBufferPointer { bytes in
            for index in 1..<bytes.count where bytes[index] == slash {
                guard count < Self.most - 1 else { break }
                ends[count] = path.startIndex + index
                count += 1
            }
        }
        ends[count] = path.endIndex
        count += 1
    }

    private func place(_ index: Int) -> Range<Int> {
        (index == 0 ? path.startIndex : ends[index - 1]) + 1..<ends[index]
    }

    /// A segment as an id.
    func id(_ index: Int) -> DecimalID { DecimalID(path[place(index)]) }

    /// Whether a segment is this word.
    func `is`(_ index: Int, _ word: StaticString) -> Bool {
        let place = place(index)
        guard place.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            path[place].withUnsafeBufferPointer { segment in
                for index in word.indices where segment[index] != word[index] { return false }
                return true
            }
        }
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
