import EmulatorSupport
import JSON
import TestSupport
import Testing

/// Route, media type and size, authentication, JSON and fields, order, bag, status, lines, amounts:
/// what is wrong first is what is answered, and all of it before any effect.
@Suite struct OrderOfChecksTests {
    private static let badBody = #"{"reason": 1}"#
    private static let badLine = #"{"skus": [{"order_sku_id": 1, "quantity_refunded": 99}]}"#

    @Test(arguments: [
        ("POST", "/v1/nowhere", "text/plain", "{", 404, 1001),
        ("PUT", "/v1/orders/0/cancel", "text/plain", "{", 405, 1001),
        ("POST", "/v1/orders/0/cancel", "text/plain", "{", 415, 1001),
        ("POST", "/v1/orders/0/cancel", "application/json", "{", 400, 9001),
        ("POST", "/v1/orders/99999/cancel", "application/json", "{", 400, 1001),
        ("POST", "/v1/orders/99999/cancel", "application/json", badBody, 400, 9001),
        ("POST", "/v1/orders/99999/bags/99999/cancel", "application/json", "{}", 404, 4216),
        ("POST", "/v1/orders/11127/bags/99999/cancel", "application/json", "{}", 404, 4201),
        ("POST", "/v1/orders/11127/bags/22257/cancel", "application/json", badBody, 400, 9001),
        ("POST", "/v1/orders/11127/bags/22257/cancel", "application/json", "{}", 400, 4225),
        ("POST", "/v1/orders/99999/bags/99999/refunds", "application/json", badLine, 404, 4216),
        ("POST", "/v1/orders/11127/bags/99999/refunds", "application/json", badLine, 404, 4201),
        ("POST", "/v1/orders/11127/bags/22257/refunds", "application/json", badLine, 400, 4225),
        ("POST", "/v1/orders/11111/bags/22222/refunds", "application/json", badLine, 404, 4219),
    ])
    func whatIsWrongFirstIsAnswered(
        _ method: String, _ path: String, _ type: String, _ body: String, _ status: Int,
        _ code: Int64
    ) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(method, path, body, headers: ["Content-Type": type])
        #expect(reply.status == status)
        #expect(reply.json["code"]?.int64 == code)
    }

    @Test func anUnknownLineIsFoundBeforeAWrongAmount() throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(
            "POST", "/v1/orders/11111/bags/22222/refunds",
            #"{"amount_refunded": 99999999, "skus": [{"order_sku_id": 1}]}"#)
        #expect(reply.json["code"] == 4219)
    }

    @Test(arguments: [
        "/", "/v1", "/v1/", "/v1/order", "/v1/orders/11111/cancel/",
        "/v1/orders/11111/bags/22222", "/v1/orders/11111/bags/22222/refund", "/v2/orders/1/cancel",
        "/v1/Orders/11111/cancel", "//v1/orders/11111/cancel", "/v1/orders/11111/bags",
        "/v1/orders/11111/cancel/x", "/_sandboxes", "/_sandbox/nothing",
    ])
    func nothingIsAtAnyOtherPath(_ path: String) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call("POST", path, "{}")
        #expect(reply.status == 404)
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
    }

    @Test(arguments: [
        ("GET", "11111/cancel", "POST"), ("DELETE", "11111/cancel", "POST"),
        ("HEAD", "11111/cancel", "POST"), ("PUT", "11111/bags/22222/cancel", "POST"),
        ("PUT", "11111/bags/22222/refunds", "GET, HEAD, POST"),
        ("POST", "11111/refunds", "GET, HEAD"),
        ("OPTIONS", "11111/refunds", "GET, HEAD"),
    ])
    func anotherMethodIs405WithThoseThatDo(
        _ method: String, _ path: String, _ allow: String
    ) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(method, "/v1/orders/\(path)")
        #expect(reply.status == 405)
        #expect(reply.field("Allow") == allow)
        guard method != "HEAD" else { return }
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
    }

    @Test(arguments: ["BREW", "get"])
    func aMethodThatNoPathHasIs501(_ method: String) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(method, "/v1/orders/11111/refunds")
        #expect(reply.status == 501)
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
        #expect(try client.call(method, "/v1/nowhere").status == 404)
    }

    @Test(arguments: [
        ("application/json", 200), ("application/json; charset=utf-8", 200),
        ("Application/JSON ; charset=UTF-8", 200), ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415), ("application/jsonp", 415),
    ])
    func onlyJSONIsTaken(_ type: String, _ status: Int) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.call(
            "POST", "/v1/orders/11111/cancel", "{}", headers: ["Content-Type": type])
        #expect(reply.status == status)
        guard status != 200 else { return }
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
    }

    @Test func aBodyAboveTheLimitIs413InTheSameShape() throws {
        let client = try Stage.auto.get().client()
        let body = #"{"reason": "\#(String(repeating: "x", count: 1024 * 1024))"}"#
        let reply = try client.call("POST", "/v1/orders/11111/cancel", body)
        #expect(reply.status == 413)
        #expect(try Pattern(Documented.badRequest).differences(from: reply.json).isEmpty)
    }
}
