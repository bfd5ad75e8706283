import JSON
import LocalViolet
import TestSupport
import Testing

/// HTTP's own forms, once each through the whole program.
@Suite struct WireTests {
    @Test func theProgramSpeaksHTTPInAllItsForms() throws {
        let (program, port) = try Program.serve()
        try chunkedBody(port)
        try expectation(port)
        try head(port)
        try oldVersion(port)
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
    }

    private func chunkedBody(_ port: Int) throws {
        let wire = try WireClient(port: port)
        wire.send(
            """
            POST /v1/orders/11111/bags/22222/refunds HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Transfer-Encoding: chunked\r
            \r
            8\r
            {"amount\r
            10\r
            _refunded": 250}\r
            0\r
            \r

            """)
        let (head, body) = try wire.response()
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(try JSONValue.parse(Array(body.utf8))["amount"] == 250)
    }

    private func expectation(_ port: Int) throws {
        let wire = try WireClient(port: port)
        wire.send(
            """
            POST /v1/orders/11113/bags/22241/cancel HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 2\r
            Expect: 100-continue\r
            \r

            """)
        let interim = try wire.read(until: "\r\n\r\n")
        #expect(interim.hasPrefix("HTTP/1.1 100 Continue\r\n"))
        wire.send("{}")
        let (head, body) = try wire.response()
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(try JSONValue.parse(Array(body.utf8))["bag_id"] == 22241)
    }

    private func head(_ port: Int) throws {
        let client = try TestClient(port: port)
        let head = try client.call("HEAD", "/v1/orders/11113/refunds")
        let get = try client.call("GET", "/v1/orders/11113/refunds")
        #expect(head.status == 200)
        #expect(head.field("Content-Length") == String(get.body.utf8.count))
    }

    private func oldVersion(_ port: Int) throws {
        let wire = try WireClient(port: port)
        wire.send("GET /v1/orders/11111/refunds HTTP/1.0\r\n\r\n")
        let all = try wire.rest()
        #expect(all.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(all.contains("\r\nConnection: close\r\n"))
    }
}
