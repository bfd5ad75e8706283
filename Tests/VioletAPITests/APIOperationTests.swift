import HTTPWire
import Platform
import Testing
import VioletAPI

/// What faults know of the operations is what the router does.
@Suite struct APIOperationTests {
    @Test(arguments: APIRoute.operations) func itsPathIsRoutedToIt(_ operation: APIOperation) throws
    {
        let path = operation.pattern(near: "").replacing("*", with: "7")
        let method: HTTPMethod = operation.method == "GET" ? .get : .post
        #expect(try APIRoute(HTTPRequest(method, path)).operation == operation.name)
    }

    /// Every path of up to five segments below /v1 of these words.
    @Test func whatAPathReachesIsWhatTheRouterMakesOfIt() {
        let words = [
            "orders", "bags", "search", "cancel", "refunds", "cancellations", "login", "7",
        ]
        var paths = ["/v1/login", "/v1/auth/token", "/v1/auth"]
        var longer = [""]
        for _ in 0..<4 {
            longer = longer.flatMap { path in words.map { "\(path)/\($0)" } }
            paths += longer.map { "/v1/orders" + $0 }
        }
        for path in paths {
            let routed = [HTTPMethod.get, .post].compactMap { method in
                try? APIRoute(HTTPRequest(method, path)).operation
            }
            let reached = APIRoute.operations.reached(by: path).map(\.name)
            #expect(Set(reached) == Set(routed), "\(path)")
        }
    }
}
