import HTTPWire
import Testing

/// Bytes that are one acceptable request.
struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String
    let wire: String
    let expected: Reading.Summary

    init(
        _ name: String, _ wire: String, method: String = "GET", path: String = "/",
        query: String? = nil, authority: String = "a", fields: [String] = ["Host=a"],
        body: String = ""
    ) {
        self.name = name
        self.wire = wire
        expected = Reading.Summary(
            method: method, path: path, query: query, authority: authority, fields: fields,
            body: body)
    }

    var testDescription: String { name }
}

let fixtures: [Fixture] = [
    Fixture("the smallest", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Fixture("an empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Fixture("a later minor version", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"),
    Fixture("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", authority: "", fields: []),
    Fixture(
        "path and query", "GET /a/b%20c?x=1&y=%41?z HTTP/1.1\r\nHost: a\r\n\r\n",
        path: "/a/b%20c", query: "x=1&y=%41?z"),
    Fixture(
        "escapes of unreserved characters",
        "GET /%61%2e%7E%2f%2541%C3%A9 HTTP/1.1\r\nHost: a\r\n\r\n",
        path: "/a.~%2f%2541%C3%A9"),
    Fixture("an empty query", "GET /? HTTP/1.1\r\nHost: a\r\n\r\n", query: ""),
    Fixture(
        "absolute-form", "GET http://b:80/x?y HTTP/1.1\r\nHost: a\r\n\r\n", path: "/x",
        query: "y", authority: "b:80"),
    Fixture(
        "absolute-form without a path", "GET HTTP://b HTTP/1.1\r\nHost: a\r\n\r\n",
        authority: "b"),
    Fixture(
        "absolute-form with only a query", "GET http://b?q HTTP/1.1\r\nHost: a\r\n\r\n",
        query: "q", authority: "b"),
    Fixture(
        "OPTIONS of a whole server", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        method: "OPTIONS", path: "*"),
    Fixture(
        "OPTIONS in absolute-form", "OPTIONS http://b HTTP/1.1\r\nHost: a\r\n\r\n",
        method: "OPTIONS", path: "*", authority: "b"),
    Fixture(
        "an unknown method", "M-SEARCH / HTTP/1.1\r\nHost: a\r\n\r\n", method: "M-SEARCH"),
    Fixture("a method in small letters", "get / HTTP/1.1\r\nHost: a\r\n\r\n", method: "get"),
    Fixture(
        "an IPv6 host", "GET / HTTP/1.1\r\nHost: [::ffff:127.0.0.1]:80\r\n\r\n",
        authority: "[::ffff:127.0.0.1]:80", fields: ["Host=[::ffff:127.0.0.1]:80"]),
    Fixture(
        "blanks around values",
        "GET / HTTP/1.1\r\nHost:a\r\nX: \t a  b \t\r\nY:\r\nz!#$%&'*+-.^_`|~9: \u{e9}\r\n\r\n",
        fields: ["Host=a", "X=a  b", "Y=", "z!#$%&'*+-.^_`|~9=\u{e9}"]),
    Fixture(
        "Upgrade is no more than a field",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
        fields: ["Host=a", "Connection=Upgrade", "Upgrade=h2c"]),
    Fixture(
        "a body with its length",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 007\r\n\r\n{\"a\":1}",
        method: "POST", fields: ["Host=a", "Content-Length=007"], body: "{\"a\":1}"),
    Fixture(
        "an empty body", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        method: "PUT", fields: ["Host=a", "Content-Length=0"]),
    Fixture(
        "chunks",
        "POST / HTTP/1.1\r\nHost: a\r\ntransfer-encoding: Chunked\r\n\r\n"
            + "3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n",
        method: "POST", fields: ["Host=a", "transfer-encoding=Chunked"], body: "abc0123456789"),
    Fixture(
        "chunks with extensions and trailers",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ,chunked,\r\n\r\n"
            + "1;a\r\nx\r\n1 ; a = b;c=\"d\\\"; e\"\r\ny\r\n0;z\r\nX: 1\r\nY: 2\r\n\r\n",
        method: "POST", fields: ["Host=a", "Transfer-Encoding=,chunked,"], body: "xy"),
    Fixture(
        "no chunk but the last",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        method: "POST", fields: ["Host=a", "Transfer-Encoding=chunked"]),
    Fixture(
        "an expectation",
        "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\nx",
        method: "POST", fields: ["Host=a", "Expect=100-Continue", "Content-Length=1"],
        body: "x"),
    Fixture(
        "an expectation of HTTP/1.0 counts for nothing",
        "GET / HTTP/1.0\r\nExpect: cake\r\n\r\n", authority: "", fields: ["Expect=cake"]),
]

struct RequestParserTests {
    @Test(arguments: fixtures)
    func aWholeRequestIsRead(_ fixture: Fixture) {
        let wire = Array(fixture.wire.utf8)
        #expect(readings(wire, portion: wire.count) == [.request(fixture.expected)])
    }

    @Test(arguments: fixtures)
    func aRequestInAnyPortionsIsReadAlike(_ fixture: Fixture) {
        let wire = Array(fixture.wire.utf8)
        for size in [1, 2, 3, 7, 16] {
            #expect(readings(wire, portion: size) == [.request(fixture.expected)])
        }
    }

    @Test(arguments: fixtures)
    func everyProperPrefixNeedsMore(_ fixture: Fixture) {
        let wire = Array(fixture.wire.utf8)
        for count in 0..<wire.count {
            var parser = RequestParser()
            parser.append(Array(wire[..<count]))
            #expect(Reading(parser.next()) == .needsMore)
            #expect(Reading(parser.next()) == .needsMore)
        }
    }

    @Test(arguments: fixtures)
    func whatFollowsARequestIsKept(_ fixture: Fixture) {
        let wire = Array((fixture.wire + fixture.wire + "G").utf8)
        let both: [Reading] = [.request(fixture.expected), .request(fixture.expected)]
        #expect(readings(wire, portion: wire.count) == both)
        #expect(readings(wire, portion: 1) == both)
    }

    @Test
    func allFixturesFollowOneAnother() {
        let wire = Array(fixtures.map(\.wire).joined().utf8)
        let expected = fixtures.map { Reading.request($0.expected) }
        #expect(readings(wire, portion: wire.count) == expected)
        #expect(readings(wire, portion: 5) == expected)
    }

    @Test
    func fieldsAreFoundWhateverTheirCase() {
        let fields = HTTPFields([("ACCEPT", "a"), ("accept", "b"), ("X", "c")])
        #expect(fields.first("accept") == "a")
        #expect(fields.values("accept") == ["a", "b"])
        #expect(fields.firstBytes("x").map(text) == "c")
        #expect(fields.first("y") == nil)
        #expect(fields.count == 3)
    }

    @Test
    func progressTellsHowFarARequestHasCome() {
        var parser = RequestParser()
        let steps: [(String, RequestParser.Progress)] = [
            ("", .nothing), ("\r", .head), ("\n", .nothing), ("G", .head),
            ("ET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n", .body), ("x", .body),
        ]
        for (bytes, progress) in steps {
            parser.append(Array(bytes.utf8))
            #expect(Reading(parser.next()) == .needsMore)
            #expect(parser.progress == progress)
        }
    }
}
