/// The beginning of a request, and its first line.
extension Conformance {
    static let requestLines: [ConformanceRule] = [
        ConformanceRule(
            "9112 §2.2", .should, "one empty line before a request is ignored",
            "ignored; a second one is 400",
            [
                .served("\r\n" + Wire.get(), "GET / a"),
                .refused(400, "\r\n\r\n" + Wire.get()),
            ]),
        ConformanceRule(
            "9112 §2.2", .must, "a CR that is not followed by LF is invalid", "400",
            [
                .refused(400, "GET / HTTP/1.1\rHost: a\r\n\r\n"),
                .refused(400, "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"),
                .refused(400, Wire.get("/", "X: a\rb\r\n")),
                .refused(400, Wire.get("/", "X: a\r\r\n")),
            ]),
        ConformanceRule(
            "9112 §2.2", .may, "a LF alone may end a line", "400: lines end with CR LF",
            [
                .refused(400, "\n" + Wire.get()),
                .refused(400, "GET / HTTP/1.1\nHost: a\n\n"),
                .refused(400, "GET / HTTP/1.1\r\nHost: a\n\r\n"),
                .refused(400, "GET / HTTP/1.1\r\nHost: a\r\n\n"),
            ]),
        ConformanceRule(
            "9112 §2.2", .must, "no blanks between the request line and the first field", "400",
            [
                .refused(400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
                .refused(400, "GET / HTTP/1.1\r\n \r\nHost: a\r\n\r\n"),
            ]),
        ConformanceRule(
            "9112 §2.2", .should, "what is no HTTP gets 400, and the connection is closed",
            "400 at the first byte that no request begins with",
            [
                .refused(400, "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}"),
                .refused(400, "\u{0}"), .refused(400, "{\"a\": 1}\r\n"),
            ]),
        ConformanceRule(
            "9112 §2.3", .definition, "the version is `HTTP/` digit `.` digit, in capitals", "400",
            ["http/1.1", "HTTP/1.10", "HTTP/1", "HTTP/x.1", "HTTP/1,1", "HTTP 1.1"].map {
                .refused(400, "GET / \($0)\r\nHost: a\r\n\r\n")
            }),
        ConformanceRule(
            "9110 §6.2", .should, "a later minor version is read as the highest that is known",
            "read as HTTP/1.1",
            [
                .served(Wire.get(version: "1.2"), "GET / a"), .served(Wire.get(version: "1.9")),
                .refused(400, "GET / HTTP/1.2\r\n\r\n"),
            ]),
        ConformanceRule(
            "9110 §15.6.6", .may, "another major version is not supported",
            "505, HTTP/2's preface included",
            [
                .refused(505, Wire.get(version: "0.9")), .refused(505, Wire.get(version: "2.0")),
                .refused(505, Wire.get(version: "3.0")),
                .refused(505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            ]),
        ConformanceRule(
            "9112 §3", .should, "a request line that is none gets 400",
            "400; one space between the parts and no other blank",
            [
                "GET  / HTTP/1.1", "GET /  HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1",
                "GET\t/ HTTP/1.1", "GET /", "GET", "GET / ", "G(T / HTTP/1.1", "GET / / HTTP/1.1",
            ].map { .refused(400, "\($0)\r\nHost: a\r\n\r\n") }),
        ConformanceRule(
            "9112 §3", .must, "a target that is too long gets 414; 8000 bytes are not",
            "414 from 8 KiB on",
            [
                .served(Wire.get("/" + String(repeating: "a", count: 8000))),
                .refused(414, Wire.get("/" + String(repeating: "a", count: 8200))),
            ]),
    ]
}
