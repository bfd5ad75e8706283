import HTTPWire
import Testing
import VioletAPI

@Suite struct APIRouteTests {
    @Test(arguments: [
        (HTTPMethod.post, "/v1/orders/1/cancel", APIRoute.cancelOrder(id("1"))),
        (.post, "/v1/orders/1/bags/2/cancel", .cancelBag(id("1"), id("2"))),
        (.post, "/v1/orders/1/bags/2/refunds", .refundBag(id("1"), id("2"))),
        (.get, "/v1/orders/1/refunds", .getOrderRefunds(id("1"))),
        (.head, "/v1/orders/1/refunds", .getOrderRefunds(id("1"))),
        (.post, "/v1/orders/%31/cancel?x=y", .cancelOrder(id("%31"))),
        (.post, "/v1/orders//cancel", .cancelOrder(id(""))),
        (.post, "/v1/orders/bags/bags/bags/cancel", .cancelBag(id("bags"), id("bags"))),
    ])
    func aPathHasItsRoute(_ method: HTTPMethod, _ path: String, _ route: APIRoute) throws {
        #expect(try APIRoute(HTTPRequest(method, path)) == route)
    }

    @Test(arguments: [
        "/", "*", "/v1", "/v1/orders/1/", "/v1/orders/1/cancels",
        "/v1/orders/1/cancel/", "/v1/orders/1/bags/2", "/v1/orders/1/bags/2/",
        "/v1/orders/1/bag/2/cancel", "/v1/orders/1/bags/2/refund", "/v1/orders/1/bags/2/3/cancel",
        "/V1/orders/1/cancel", "v1/orders/1/cancel", "/v1/orders/1/refunds/2/3",
        "/v1/carts/1/cancel",
    ])
    func anotherPathIs404(_ path: String) {
        #expect(error(.post, path) == .notFound)
    }

    @Test(arguments: [HTTPMethod.get, .put, .patch, .delete, .options])
    func anotherMethodIs405(_ method: HTTPMethod) {
        #expect(error(method, "/v1/orders/1/cancel") == .methodNotAllowed)
        #expect(error(method, "/v1/orders/1/bags/2/cancel") == .methodNotAllowed)
        let refunds = error(method, "/v1/orders/1/bags/2/refunds")
        #expect(refunds == (method == .get ? nil : .methodNotAllowed))
    }

    /// Methods are case-sensitive.
    @Test(arguments: ["post", "BREW"])
    func aMethodThatNobodyKnowsIs501(_ name: String) {
        #expect(error(HTTPMethod(name: name), "/v1/orders/1/cancel") == .notImplemented)
        #expect(error(HTTPMethod(name: name), "/v1/orders/1/cancels") == .notFound)
    }

    private func error(_ method: HTTPMethod, _ path: String) -> HTTPStatus? {
        do throws(APIError) {
            _ = try APIRoute(HTTPRequest(method, path))
            return nil
        } catch {
            return error.status
        }
    }

    private static func id(_ text: String) -> DecimalID { DecimalID(Array(text.utf8)[...]) }
}
