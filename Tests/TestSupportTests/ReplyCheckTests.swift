import TestSupport
import Testing

@Suite struct ReplyCheckTests {
    private static let error = #"{"message": "m", "error": "order_not_found", "code": 4216}"#
    private static let path = "/v1/orders/11111/refunds"

    private func findings(
        _ method: String, _ target: String, _ status: Int, _ body: String,
        mediaType: String? = "application/json", fault: String? = nil
    ) -> [String] {
        ReplyCheck.findings(
            method: method, target: target, status: status, body: body
        ) { name in
            switch name {
            case "Content-Type": mediaType
            case "X-Sandbox-Fault": fault
            default: nil
            }
        }
    }

    @Test func aReplyAsDescribedPasses() {
        #expect(findings("GET", Self.path, 200, "[]") == [])
        #expect(findings("GET", Self.path + "?x=1", 404, Self.error) == [])
        #expect(findings("HEAD", Self.path, 200, "") == [])
        #expect(findings("GET", "/v1/orders/11111/cancellations", 204, "", mediaType: nil) == [])
        #expect(findings("GET", "/somewhere/else", 418, "tea") == [])
    }

    @Test(arguments: [
        ("GET", 200, "{}"), ("GET", 200, "[{}]"), ("GET", 200, "no JSON"), ("GET", 200, ""),
        ("GET", 202, "[]"), ("GET", 404, "{}"), ("HEAD", 200, "[]"),
        ("GET", 404, #"{"message": "m", "error": "order_not_found", "code": 4216, "new": 1}"#),
        ("GET", 404, #"{"message": "m", "error": "empty_body", "code": 9910}"#),
        ("DELETE", 200, "[]"), ("GET", 429, error),
    ])
    func aReplyThatIsNotPromisedIsFoundOut(_ method: String, _ status: Int, _ body: String) {
        #expect(findings(method, Self.path, status, body) != [])
    }

    @Test func anotherKindOfBodyIsFoundOut() {
        #expect(findings("GET", Self.path, 200, "[]", mediaType: "text/plain") != [])
        #expect(findings("GET", Self.path, 200, "[]", mediaType: nil) != [])
        #expect(findings("GET", "/v1/orders/1/cancellations", 204, "[]", mediaType: nil) != [])
    }

    @Test func whatNobodyDescribedMayBeRefusedOnly() {
        let error = #"{"message": "m", "error": "bad_request", "code": 1001}"#
        #expect(findings("GET", "/v1/unknown", 404, error) == [])
        #expect(findings("GET", "/v1/unknown", 200, "{}") != [])
        #expect(findings("PUT", Self.path, 405, error) == [])
        #expect(findings("PUT", Self.path, 404, error) != [])
        #expect(findings("GET", Self.path, 431, error) == [])
        #expect(findings("GET", Self.path, 431, "{}") != [])
    }

    @Test func anErrorThatAFaultAskedForMayBeAny() {
        #expect(findings("GET", Self.path, 429, Self.error, fault: "header") == [])
        #expect(findings("GET", Self.path, 429, "{}", fault: "header") != [])
        #expect(findings("GET", Self.path, 200, "{}", fault: "header") != [])
    }

    @Test(arguments: [
        ("GET", "/v1/orders/bags", "getBagsByIds"), ("GET", "/v1/orders/1", "getOrderById"),
        ("POST", "/v1/orders/search?page=1", "searchOrders"),
        ("POST", "/v1/orders/bags/search", "searchBags"), ("HEAD", "/v1/orders", "getAllOrders"),
    ])
    func aCallIsFoundByItsMethodAndPath(_ method: String, _ target: String, _ id: String) {
        #expect(DescribedAPI.api.operation(method, target)?.id == id)
    }

    @Test func wordsOfAPathComeBeforeWhatVaries() {
        #expect(DescribedAPI.api.operation("POST", "/v1/orders/bags") == nil)
        #expect(DescribedAPI.api.knows("/v1/orders/bags"))
        #expect(!DescribedAPI.api.knows("/v1/orders/1/bags"))
    }
}
