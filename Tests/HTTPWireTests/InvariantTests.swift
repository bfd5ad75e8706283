import HTTPWire
import Testing

/// What the fuzzer asks of chance, asked of every fixture.
struct InvariantTests {
    private static let wires =
        fixtures.map(\.wire)
        + (refusedRequestLines + refusedFields + refusedFramings + refusedChunks).map(\.wire)

    @Test(arguments: wires)
    func everyInvariantHoldsForEveryFixture(_ wire: String) {
        let bytes = Array(wire.utf8)
        #expect(WireInvariants.violation(bytes) == nil)
        #expect(WireInvariants.violation(bytes, limits: HTTPLimits()) == nil)
    }

    /// The fixture stands between two others, so that its cuts fall on their borders as well.
    @Test(arguments: fixtures)
    func aStreamMayBeCutAnywhere(_ fixture: Fixture) {
        let other = "GET /before HTTP/1.1\r\nHost: a\r\n\r\n"
        let bytes = Array((other + fixture.wire + other).utf8)
        #expect(WireInvariants.violationAtAnyPrefix(bytes, limits: HTTPLimits()) == nil)
    }

    /// The plain reading is only worth something if it objects to what smuggles.
    @Test(arguments: [
        "\r\n", "Host: a\r\nHost: b\r\n\r\n", "Host : a\r\n\r\n", "Host: a\r\n X: b\r\n\r\n",
        "Host: a\nX: b\r\n\r\n", "Host: a\rX: b\r\n\r\n", "Host: a\r\nX: \u{0}\r\n\r\n",
        "Host: a\r\nContent-Length: 1\r\n\r\n", "Host: a\r\nContent-Length: +1\r\n\r\nx",
        "Host: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
        "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n+1\r\nx\r\n0\r\n\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxy\r\n0\r\n\r\n",
        "Host: a\r\n\r\nGET /",
    ])
    func thePlainReadingObjects(to rest: String) {
        let wire = Array("GET / HTTP/1.1\r\n\(rest)".utf8)
        #expect(PlainReading(wire[...]).objection != nil)
    }
}
