import HTTPWire
import Testing

/// Bytes that must be refused, and the status that says so.
struct Refused: CustomTestStringConvertible, Sendable {
    let status: Int
    let wire: String

    init(_ status: Int, _ wire: String) {
        self.status = status
        self.wire = wire
    }

    /// A POST with these lines after `Host`, then `rest`.
    init(_ status: Int, post lines: String, _ rest: String = "") {
        self.init(status, "POST / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n\(rest)")
    }

    /// A chunked body.
    init(_ status: Int, chunks: String) {
        self.init(status, post: "Transfer-Encoding: chunked", chunks)
    }

    var testDescription: String { "\(status) \(wire.debugDescription.prefix(120))" }
}

let refusedRequestLines: [Refused] = [
    Refused(400, "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "\u{16}\u{3}\u{1}"),
    Refused(400, " GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\nHost: a\n\n"),
    Refused(400, "GET / HTTP/1.1\rHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"),
    Refused(400, "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /  HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
    Refused(400, "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /\r\n\r\n"),
    Refused(400, "GET\r\n\r\n"),
    Refused(400, "G(T / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / http/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.10\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/x.1\r\nHost: a\r\n\r\n"),
    Refused(505, "GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
    Refused(505, "GET / HTTP/0.9\r\nHost: a\r\n\r\n"),
    Refused(505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    Refused(400, "GET a HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET * HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /a%2 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /a%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /?% HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /\u{e9} HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET /\u{7f} HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(421, "GET https://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(400, "CONNECT /x HTTP/1.1\r\nHost: a\r\n\r\n"),
    Refused(501, "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"),
]

let refusedFields: [Refused] = [
    Refused(400, "GET / HTTP/1.1\r\n\r\n"),
    Refused(400, "GET http://a/ HTTP/1.1\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: :80\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: [1]\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: [::1::]\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: [:1:2:3:4:5:6:7:8]\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: [::1]x\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: [::1.2.3.256]\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost : a\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\n\tb\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX\u{e9}: z\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX: \u{0}\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX: \u{7f}\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\r\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\nX: a\n\r\n"),
    Refused(400, "GET / HTTP/1.1\r\nHost: a\r\n\n"),
    Refused(417, "GET / HTTP/1.1\r\nHost: a\r\nExpect: cake\r\n\r\n"),
    Refused(417, "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue, cake\r\n\r\n"),
]

let refusedFramings: [Refused] = [
    Refused(400, post: "Content-Length:"),
    Refused(400, post: "Content-Length: x"),
    Refused(400, post: "Content-Length: +1"),
    Refused(400, post: "Content-Length: -1"),
    Refused(400, post: "Content-Length: 0x1"),
    Refused(400, post: "Content-Length: 1 1"),
    Refused(400, post: "Content-Length: 1, 1"),
    Refused(400, post: "Content-Length: 1.0"),
    Refused(400, post: "Content-Length: 1\r\nContent-Length: 1"),
    Refused(400, post: "Content-Length: 1\r\ncontent-length: 2"),
    Refused(413, post: "Content-Length: 1048577"),
    Refused(413, post: "Content-Length: 99999999999999999999999999999999999999999"),
    Refused(400, post: "Content-Length: 1\r\nTransfer-Encoding: chunked"),
    Refused(400, post: "Transfer-Encoding: chunked\r\nContent-Length: 1"),
    Refused(400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    Refused(400, post: "Transfer-Encoding:"),
    Refused(400, post: "Transfer-Encoding: chunked, chunked"),
    Refused(400, post: "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
    Refused(400, post: "Transfer-Encoding: chunked;q=1"),
    Refused(400, post: "Transfer-Encoding: gzip"),
    Refused(501, post: "Transfer-Encoding: gzip, chunked"),
    Refused(501, post: "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked"),
    Refused(415, post: "Content-Encoding: gzip\r\nContent-Length: 1"),
    Refused(415, post: "Content-Encoding: identity, br\r\nTransfer-Encoding: chunked"),
    Refused(400, post: "Transfer-Encoding: chunked, gzip"),
    Refused(400, post: "Transfer-Encoding: identity"),
    Refused(400, post: "Transfer-Encoding: xchunked"),
    Refused(400, post: "Transfer-Encoding: \"chunked\""),
    Refused(400, post: "Transfer-Encoding\t: chunked"),
    Refused(400, post: "Transfer-Encoding: \u{b}chunked"),
]

let refusedChunks: [Refused] = [
    Refused(400, chunks: "\r\n"),
    Refused(400, chunks: "x\r\n"),
    Refused(400, chunks: "0x1\r\n"),
    Refused(400, chunks: "-1\r\n"),
    Refused(400, chunks: " 1\r\n"),
    Refused(400, chunks: "1 \r\n"),
    Refused(400, chunks: "1\n"),
    Refused(400, chunks: "1;\r\n"),
    Refused(400, chunks: "1;a=\r\n"),
    Refused(400, chunks: "1;a=\"b\r\n"),
    Refused(400, chunks: "1;a b\r\n"),
    Refused(400, chunks: "1;\u{0}\r\n"),
    Refused(400, chunks: "1;a\rb\r\n"),
    Refused(400, chunks: "1\r\nxy"),
    Refused(400, chunks: "1\r\nx\n"),
    Refused(400, chunks: "1\r\nx\r\r"),
    Refused(400, chunks: "0000000000000001\r\n"),
    Refused(400, chunks: "FFFFFFFFFFFFFFFFF\r\n"),
    Refused(413, chunks: "7FFFFFFFFFFFFFF\r\n"),
    Refused(413, chunks: "100001\r\n"),
    Refused(400, chunks: "1;" + String(repeating: "a", count: 300) + "\r\n"),
    Refused(400, chunks: "0\r\n X: 1\r\n\r\n"),
    Refused(400, chunks: "0\r\nX : 1\r\n\r\n"),
    Refused(400, chunks: "0\r\nX: \u{0}\r\n\r\n"),
    Refused(400, chunks: "0\r\nX\r\n\r\n"),
    Refused(400, chunks: "0\r\n\n"),
    Refused(431, chunks: "0\r\nX: " + String(repeating: "a", count: 9000) + "\r\n\r\n"),
    Refused(431, chunks: "0\r\n" + String(repeating: "X: 1\r\n", count: 101) + "\r\n"),
]

struct RefusalTests {
    @Test(arguments: refusedRequestLines + refusedFields + refusedFramings + refusedChunks)
    func theInputIsRefusedHoweverItIsCut(_ refused: Refused) {
        let wire = Array(refused.wire.utf8)
        for size in [wire.count, 1, 3] {
            #expect(readings(wire, portion: size) == [.refused(refused.status)])
        }
    }

    @Test
    func nothingIsReadAfterARefusal() {
        var parser = RequestParser()
        parser.append(Array("GET / HTTP/1.1\r\n\r\n".utf8))
        #expect(Reading(parser.next()) == .refused(400))
        parser.append(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        #expect(Reading(parser.next()) == .refused(400))
        #expect(!parser.hasUnparsedBytes)
    }

    @Test
    func aRequestLineMayHaveAsManyBytesAsTheLimit() {
        var limits = HTTPLimits()
        limits.requestLine = 100
        let path = "/" + String(repeating: "a", count: 100 - "GET / HTTP/1.1\r\n".utf8.count)
        for size in [1, 1000] {
            let fits = Array("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
            let exceeds = Array("GET \(path)a HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
            #expect(readings(fits, portion: size, limits: limits) != [.refused(414)])
            #expect(readings(exceeds, portion: size, limits: limits) == [.refused(414)])
        }
    }

    @Test
    func aHeadMayHaveAsManyBytesAsTheLimit() {
        let head = "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n\r\n"
        var limits = HTTPLimits()
        for size in [1, 1000] {
            limits.head = head.utf8.count
            #expect(readings(Array(head.utf8), portion: size, limits: limits) != [.refused(431)])
            limits.head -= 1
            #expect(readings(Array(head.utf8), portion: size, limits: limits) == [.refused(431)])
        }
    }

    @Test
    func aHeadMayHaveAsManyFieldsAsTheLimit() {
        let start = "GET / HTTP/1.1\r\nHost: a\r\n"
        let fits = Array((start + String(repeating: "X: 1\r\n", count: 99) + "\r\n").utf8)
        let exceeds = Array((start + String(repeating: "X: 1\r\n", count: 100) + "\r\n").utf8)
        for size in [1, 1000] {
            #expect(readings(fits, portion: size) != [.refused(431)])
            #expect(readings(exceeds, portion: size) == [.refused(431)])
        }
    }

    @Test
    func aBodyMayHaveAsManyBytesAsTheLimit() {
        var limits = HTTPLimits()
        limits.body = 4
        let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        let fits = Array((chunked + "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n").utf8)
        let exceeds = Array((chunked + "3\r\nabc\r\n2\r\n").utf8)
        #expect(readings(fits, portion: 1, limits: limits) != [.refused(413)])
        #expect(readings(exceeds, portion: 1, limits: limits) == [.refused(413)])
    }

    @Test
    func chunkExtensionsAreLimitedAltogether() {
        let chunk = "1;" + String(repeating: "a", count: 200) + "\r\nx\r\n"
        let wire =
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + String(repeating: chunk, count: 30)
        #expect(readings(Array(wire.utf8), portion: 100) == [.refused(400)])
    }

    @Test
    func everyRefusalSaysWhatToFix() {
        for refused in refusedRequestLines + refusedFields + refusedFramings + refusedChunks {
            var parser = RequestParser()
            parser.append(Array(refused.wire.utf8))
            guard case .refusal(let refusal) = parser.next() else { continue }
            #expect(refusal.reason.hasSuffix("."))
        }
    }
}
