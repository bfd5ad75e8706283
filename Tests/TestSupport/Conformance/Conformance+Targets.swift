/// What a request asks for, and whom.
extension Conformance {
    static let targets: [ConformanceRule] = [
        ConformanceRule(
            "9112 §3", .should, "a target that is no URI is refused and never repaired", "400",
            [
                "/a b", "/a#b", "/a\\b", "/\u{e9}", "/\u{7f}", "/\u{0}", "/<a>", "/a%2", "/a%zz",
                "/?%", "/?a=%F", "a", "",
            ].map { .refused(400, Wire.get($0)) }),
        ConformanceRule(
            "9112 §3.2.2", .must, "a server accepts the absolute form, and its host wins",
            "read; `Host` must still be there and well formed",
            [
                .served(Wire.get("http://b:80/x?y"), "GET /x?y b:80"),
                .served(Wire.get("HTTP://b"), "GET / b"),
                .served(Wire.get("http://b?q"), "GET /?q b"),
                .served(
                    "OPTIONS http://b HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS * b"),
                .refused(400, "GET http://b/ HTTP/1.1\r\n\r\n"),
                .refused(400, Wire.get("ftp://b/")),
            ]),
        ConformanceRule(
            "9110 §4.2.1", .must, "an `http` URI with an empty host is invalid", "400",
            ["http:///x", "http://:80/", "http://", "http://?q"].map {
                .refused(400, Wire.get($0))
            }),
        ConformanceRule(
            "9110 §4.2.4", .should, "user and password in a URI are an error", "400",
            [
                .refused(400, Wire.get("http://u@a/")), .refused(400, Wire.get("http://u:p@a/")),
            ]),
        ConformanceRule(
            "9110 §7.4", .may, "a request for another server is misdirected",
            "421 for an `https` URI: this port speaks plain HTTP",
            [.refused(421, Wire.get("https://a/"))]),
        ConformanceRule(
            "9112 §3.2.4", .definition, "`*` goes with OPTIONS only", "400 with any other method",
            [
                .served("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS * a"),
                .refused(400, Wire.get("*")), .refused(400, Wire.get("**")),
            ]),
        ConformanceRule(
            "9112 §3.2.3", .definition, "CONNECT names a host and a port, and nothing else does",
            "501: this is no proxy; 400 if it names something else",
            [
                .refused(501, "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"),
                .refused(400, "CONNECT /x HTTP/1.1\r\nHost: a\r\n\r\n"),
                .refused(400, "CONNECT a HTTP/1.1\r\nHost: a\r\n\r\n"),
                .refused(400, Wire.get("a:443")),
            ]),
        ConformanceRule(
            "9110 §4.2.3", .definition, "an escaped unreserved character means the character",
            "undone once, so that `%2541` stays what it is",
            [
                .served(Wire.get("/%61%2D%7e"), "GET /a-~ a"),
                .served(Wire.get("/%2541%2F%20"), "GET /%2541%2F%20 a"),
            ]),
    ]

    static let hosts: [ConformanceRule] = [
        ConformanceRule(
            "9112 §3.2", .must, "an HTTP/1.1 request without `Host` gets 400", "400",
            [
                .refused(400, "GET / HTTP/1.1\r\n\r\n"),
                .refused(400, "GET / HTTP/1.1\r\nX: a\r\n\r\n"),
            ]
        ),
        ConformanceRule(
            "9112 §3.2", .must, "a request with two `Host` fields gets 400",
            "400, equal ones and HTTP/1.0 included",
            [
                .refused(400, Wire.get("/", "host: a\r\n")),
                .refused(400, Wire.get("/", "Host: b\r\n")),
                .refused(400, Wire.get("/", "Host: b\r\n", version: "1.0")),
            ]),
        ConformanceRule(
            "9112 §3.2", .must, "a `Host` that is no host with an optional port gets 400",
            "400, an empty one included",
            [
                "", "a, b", "a b", "a/b", "u@a", "a:b", "a:65536", "a:1:2", ":80", "[::1", "[1]",
                "[::1::]", "[::1]x", "[::1.2.3.256]", "\u{e9}", "a%", "http://a",
            ].map { .refused(400, "GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n") }),
        ConformanceRule(
            "9112 §3.2", .definition, "every form of host is read", "read",
            ["a", "a.b-c", "127.0.0.1:8080", "[::1]", "[::ffff:127.0.0.1]:80", "a:", "%61"].map {
                .served("GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n", "GET / \($0)")
            }),
        ConformanceRule(
            "9112 §3.2", .definition, "HTTP/1.0 has no `Host`", "served without",
            [
                ConformanceCase(
                    [.send("GET / HTTP/1.0\r\n\r\n")], [.served("GET / ")], closes: true)
            ]),
    ]
}
