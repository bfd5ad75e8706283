import HTTPWire
import Testing

private func wire(
    _ response: HTTPResponse, _ framing: ResponseFraming = ResponseFraming()
) -> String {
    var output: [UInt8] = []
    ResponseSerializer.append(
        response, framing: framing, defaults: DefaultFields(date: Array("now".utf8)), to: &output)
    return text(output[...])
}

struct ResponseSerializerTests {
    @Test
    func aResponseHasItsLengthAndTheDefaults() {
        #expect(
            wire(HTTPResponse(.ok, json: "{}"))
                == "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: now\r\n"
                + "Cache-Control: no-store\r\nContent-Length: 2\r\n\r\n{}")
    }

    @Test
    func anEmptyBodyHasALengthToo() {
        #expect(
            wire(HTTPResponse(.notFound))
                == "HTTP/1.1 404 Not Found\r\nDate: now\r\nCache-Control: no-store\r\n"
                + "Content-Length: 0\r\n\r\n")
    }

    @Test
    func aHeadGetsTheLengthAndNotTheBody() {
        #expect(
            wire(HTTPResponse(.ok, body: Array("abc".utf8)), ResponseFraming(omitsBody: true))
                .hasSuffix("Content-Length: 3\r\n\r\n"))
    }

    @Test(arguments: [HTTPStatus.noContent, .notModified, .continue])
    func aStatusWithoutBodyHasNeitherLengthNorBody(status: HTTPStatus) {
        let bytes = wire(HTTPResponse(status, body: Array("abc".utf8)))
        #expect(bytes.hasSuffix("no-store\r\n\r\n"))
        #expect(!bytes.contains("Content-Length"))
    }

    @Test(arguments: [
        (ResponseFraming.Persistence.persists, ""),
        (.persistsByRequest, "Connection: keep-alive\r\n"),
        (.closes, "Connection: close\r\n"),
    ])
    func theFutureOfTheConnectionIsSaid(
        persistence: ResponseFraming.Persistence, expected: String
    ) {
        let bytes = wire(HTTPResponse(.ok), ResponseFraming(persistence: persistence))
        #expect(bytes.hasSuffix("Content-Length: 0\r\n\(expected)\r\n"))
    }

    @Test
    func ownFieldsReplaceTheDefaultsAndNeverTheFraming() {
        let response = HTTPResponse(
            .ok,
            fields: [
                ("date", "then"), ("CACHE-CONTROL", "max-age=1"), ("Content-Length", "9"),
                ("connection", "x"), ("Transfer-Encoding", "chunked"), ("Allow", "GET"),
            ])
        #expect(
            wire(response)
                == "HTTP/1.1 200 OK\r\ndate: then\r\nCACHE-CONTROL: max-age=1\r\nAllow: GET\r\n"
                + "Content-Length: 0\r\n\r\n")
    }

    @Test
    func aFieldCannotEndItsLine() {
        let bytes = wire(HTTPResponse(.ok, fields: [("X", "a\r\nSet-Cookie: b\u{0}")]))
        #expect(bytes.contains("\r\nX: a  Set-Cookie: b \r\n"))
    }

    @Test
    func responsesFollowOneAnotherInTheBuffer() {
        var output: [UInt8] = Array("before".utf8)
        ResponseSerializer.append(
            HTTPResponse(.ok), framing: ResponseFraming(), defaults: DefaultFields(date: []),
            to: &output)
        #expect(text(output[...]).hasPrefix("beforeHTTP/1.1 200 OK\r\n"))
    }
}
