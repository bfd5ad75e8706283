/// Where a body ends.
extension Conformance {
    static let bodies: [ConformanceRule] = [
        ConformanceRule(
            "9112 §6.3", .definition, "a request without length and coding has no body",
            "what follows is the next request",
            [
                ConformanceCase(
                    [.send(Wire.post("") + Wire.get("/x"))],
                    [.served("POST / a X=;\n"), .served("GET /x")])
            ]),
        ConformanceRule(
            "9112 §6.3", .definition, "a body has as many bytes as its length says",
            "what follows is the next request",
            [
                ConformanceCase(
                    [.send(Wire.post("Content-Length: 2\r\n", "ab") + Wire.get("/x"))],
                    [.served(";ab\n"), .served("GET /x")]),
                .served(Wire.post("Content-Length: 0002\r\n", "ab"), ";ab\n"),
                .served(Wire.get("/", "Content-Length: 2\r\n") + "ab", "GET / a X=;ab\n"),
            ]),
        ConformanceRule(
            "9112 §6.3", .must, "an invalid length gets 400 and ends the connection", "400",
            ["", "x", "+1", "-1", "0x1", "1 1", "1.0", "1;", "\u{661}"].map {
                .refused(400, Wire.post("Content-Length: \($0)\r\n", "a"))
            }),
        ConformanceRule(
            "9110 §8.6", .may, "a length that is given twice, with one value, may be read as one",
            "400",
            [
                .refused(400, Wire.post("Content-Length: 1, 1\r\n", "a")),
                .refused(400, Wire.post("Content-Length: 1\r\nContent-Length: 1\r\n", "a")),
                .refused(400, Wire.post("Content-Length: 1\r\nContent-Length: 2\r\n", "a")),
            ]),
        ConformanceRule(
            "9112 §6.1", .may, "a request with both a length and a coding may be refused", "400",
            [
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: gzip\r\n",
            ].map { .refused(400, Wire.post($0, "0\r\n\r\n")) }),
        ConformanceRule(
            "9112 §6.1", .must, "a coding in HTTP/1.0 is faulty and ends the connection", "400",
            [
                .refused(
                    400,
                    "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            ]),
        ConformanceRule(
            "9112 §6.3", .must, "a coding that does not end with `chunked` gets 400", "400",
            [
                "", "gzip", "chunked, gzip", "identity", "xchunked", "chunked;q=1", "\"chunked\"",
                "\u{b}chunked", "chunked\r\nTransfer-Encoding: identity",
            ].map { .refused(400, Wire.post("Transfer-Encoding: \($0)\r\n", "0\r\n\r\n")) }),
        ConformanceRule(
            "9112 §6.1", .should, "a coding that is not understood gets 501",
            "501 when `chunked` follows it",
            ["gzip, chunked", "gzip\r\nTransfer-Encoding: chunked", "x;a=b, chunked"].map {
                .refused(501, Wire.post("Transfer-Encoding: \($0)\r\n", "0\r\n\r\n"))
            }),
        ConformanceRule(
            "9112 §6.1", .definition, "`chunked` is applied once", "400 when it is given twice",
            ["chunked, chunked", "chunked\r\nTransfer-Encoding: chunked"].map {
                .refused(400, Wire.post("Transfer-Encoding: \($0)\r\n", "0\r\n\r\n"))
            }),
        ConformanceRule(
            "9110 §15.5.14", .may, "a body that is too large is refused",
            "413 before any of it is read; 1 MiB",
            [
                .refused(413, Wire.post("Content-Length: 1048577\r\n")),
                .refused(
                    413, Wire.post("Content-Length: \(String(repeating: "9", count: 99))\r\n")),
                .refused(413, Wire.chunked("100001\r\n")),
                .refused(413, Wire.chunked("7ffffffffffffff\r\n")),
            ]),
        ConformanceRule(
            "9110 §15.5.16", .may, "a content coding that is not read is refused",
            "415; `identity` is none",
            [
                .refused(415, Wire.post("Content-Encoding: gzip\r\nContent-Length: 1\r\n", "a")),
                .refused(
                    415, Wire.post("Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n")),
                .served(
                    Wire.post("Content-Encoding: identity\r\nContent-Length: 1\r\n", "a"), ";a"),
            ]),
    ]

    static let chunks: [ConformanceRule] = [
        ConformanceRule(
            "9112 §7.1", .must, "the chunked coding is understood", "taken off",
            [
                .served(
                    Wire.chunked("3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n"), ";abc0123456789\n"),
                .served(Wire.chunked("0\r\n\r\n"), ";\n"),
                .served(Wire.chunked("2\r\n\r\n\r\n0\r\n\r\n"), ";\r\n\n"),
                .served(
                    Wire.post("transfer-encoding: CHUNKED\r\n", "1\r\nb\r\n000\r\n\r\n"), ";b\n"),
            ]),
        ConformanceRule(
            "9112 §7.1", .must, "a size that would overflow is expected", "400 after 15 digits",
            [
                .refused(400, Wire.chunked("0000000000000001\r\n")),
                .refused(400, Wire.chunked("ffffffffffffffff\r\n")),
                .refused(400, Wire.chunked("10000000000000001\r\nb\r\n0\r\n\r\n")),
            ]),
        ConformanceRule(
            "9112 §7.1", .definition, "a chunk is what the grammar says", "400",
            [
                "\r\n", "x\r\n", "0x1\r\n", "-1\r\n", "+1\r\n", " 1\r\n", "1 \r\n", "1\n",
                "1\r\nxy",
                "1\r\nx\n", "1\r\nx\r\r", "2\r\nx\r\n0", "0\r\n\n", "\u{661}\r\n",
            ].map { .refused(400, Wire.chunked($0)) }),
        ConformanceRule(
            "9112 §7.1.1", .must, "extensions that are not known are passed over",
            "checked and passed over",
            [
                .served(
                    Wire.chunked("1;a\r\nx\r\n1 ; a = b;c=\"d\\\"; e\"\r\ny\r\n0;z\r\n\r\n"),
                    ";xy\n"),
                .refused(400, Wire.chunked("1;\r\n")), .refused(400, Wire.chunked("1;a=\r\n")),
                .refused(400, Wire.chunked("1;a=\"b\r\n")),
                .refused(400, Wire.chunked("1;a\rb\r\n")),
                .refused(400, Wire.chunked("1;\u{0}\r\n")),
            ]),
        ConformanceRule(
            "9112 §7.1.1", .should, "the length of extensions is limited", "400: 256 bytes a line",
            [
                .refused(400, Wire.chunked("1;\(String(repeating: "a", count: 300))\r\n")),
                .refused(
                    400,
                    Wire.chunked(
                        String(
                            repeating: "1;\(String(repeating: "a", count: 200))\r\nx\r\n", count: 30
                        ))),
            ]),
        ConformanceRule(
            "9112 §7.1.2", .must, "a trailer never becomes a field of the head",
            "checked and dropped",
            [
                .served(
                    Wire.chunked("1\r\nb\r\n0\r\nX: no\r\nHost: no\r\nContent-Length: 9\r\n\r\n"),
                    "POST / a X=;b\n"),
                .refused(400, Wire.chunked("0\r\n X: a\r\n\r\n")),
                .refused(400, Wire.chunked("0\r\nX : a\r\n\r\n")),
                .refused(400, Wire.chunked("0\r\nX: \u{0}\r\n\r\n")),
                .refused(
                    431, Wire.chunked("0\r\n\(String(repeating: "X: 1\r\n", count: 101))\r\n")),
                .refused(
                    431, Wire.chunked("0\r\nX: \(String(repeating: "a", count: 9000))\r\n\r\n")),
            ]),
    ]
}
