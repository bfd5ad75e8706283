/// How requests and replies follow one another over one connection.
extension Conformance {
    private static let inviting = "Expect: 100-continue\r\n"

    static let expectations: [ConformanceRule] = [
        ConformanceRule(
            "9110 §10.1.1", .must, "100 invites the body of a client that waits for it",
            "invited once",
            [
                ConformanceCase(
                    [
                        .send(Wire.post(inviting + "Content-Length: 2\r\n")), .awaitInvitation,
                        .send("ab"),
                    ], [.served(";ab\n")]),
                ConformanceCase(
                    [
                        .send(Wire.post(inviting + "Transfer-Encoding: chunked\r\n")),
                        .awaitInvitation, .send("1\r\na\r\n0\r\n\r\n"),
                    ], [.served(";a\n")]),
            ]),
        ConformanceRule(
            "9110 §10.1.1", .may, "100 is left out when the body is already here", "left out",
            [
                .served(Wire.post(inviting + "Content-Length: 2\r\n", "ab"), ";ab\n"),
                .served(Wire.post(inviting + "Content-Length: 0\r\n"), ";\n"),
            ]),
        ConformanceRule(
            "9110 §10.1.1", .must, "an expectation in HTTP/1.0 counts for nothing", "passed over",
            [
                ConformanceCase(
                    [.send("POST / HTTP/1.0\r\nContent-Length: 1\r\n\(inviting)\r\na")],
                    [.served(";a\n", lacks: ["100 Continue"])], closes: true)
            ]),
        ConformanceRule(
            "9110 §10.1.1", .may, "an expectation that is not known gets 417", "417",
            [
                .refused(417, Wire.get("/", "Expect: cake\r\n")),
                .refused(417, Wire.get("/", "Expect: 100-continue, cake\r\n")),
            ]),
        ConformanceRule(
            "9110 §10.1.1", .must, "a body that would be refused is not invited",
            "refused by the head alone",
            [
                .refused(413, Wire.post(inviting + "Content-Length: 9999999\r\n")),
                .refused(415, Wire.post(inviting + "Content-Encoding: x\r\nContent-Length: 1\r\n")),
            ]),
    ]

    static let connections: [ConformanceRule] = [
        ConformanceRule(
            "9112 §9.3", .definition, "a connection persists as the version and `Connection` say",
            "HTTP/1.1 unless `close`; HTTP/1.0 only with `keep-alive`, which is said",
            [
                .served(Wire.get("/", "Connection: keep-alive\r\n")),
                .served(Wire.get("/", "Connection: closed\r\n")),
                ConformanceCase(
                    [.send(Wire.get("/", "Connection: x, Close\r\n"))], [.served()], closes: true),
                ConformanceCase(
                    [.send(Wire.get("/", version: "1.0"))], [.served()], closes: true),
                ConformanceCase(
                    [.send(Wire.get("/", "Connection: Keep-Alive\r\n", version: "1.0"))],
                    [.served("\r\nConnection: keep-alive\r\n")]),
                ConformanceCase(
                    [.send(Wire.get("/", "Connection: keep-alive, close\r\n", version: "1.0"))],
                    [.served()], closes: true),
            ]),
        ConformanceRule(
            "9112 §9.6", .must, "nothing is served after a request with `close`", "dropped",
            [
                ConformanceCase(
                    [.send(Wire.get("/1", "Connection: close\r\n") + Wire.get("/2"))],
                    [.served("GET /1", lacks: ["/2"])], closes: true)
            ]),
        ConformanceRule(
            "9112 §9.3.2", .must, "pipelined requests are answered in their order",
            "one at a time",
            [
                ConformanceCase(
                    [.send(Wire.get("/1") + Wire.chunked("1\r\nb\r\n0\r\n\r\n") + Wire.get("/2"))],
                    [.served("GET /1"), .served(";b\n"), .served("GET /2")])
            ]),
        ConformanceRule(
            "9112 §11.2", .should, "what follows a refused request is never read as one",
            "the connection ends",
            [
                ConformanceCase(
                    [.send(Wire.get("/1") + "GET / HTTP/1.1\r\n\r\n" + Wire.get("/2"))],
                    [.served("GET /1"), ConformanceCase.Reply(status: 400, lacks: ["/2"])],
                    closes: true)
            ]),
        ConformanceRule(
            "9112 §9.6", .may, "a client that has shut its side may still be answered",
            "answered, then closed",
            [
                ConformanceCase(
                    [.send(Wire.get("/1") + Wire.get("/2")), .end],
                    [.served("GET /1"), .served("GET /2")], closes: true)
            ]),
        ConformanceRule(
            "9112 §8", .definition, "a request that is cut off is never carried out",
            "closed without a word",
            [
                "", "GET /", "GET / HTTP/1.1\r\nHost: a\r\n",
                Wire.post("Content-Length: 2\r\n", "a"), Wire.chunked("1\r\na\r\n"),
                Wire.chunked("1\r\na\r\n0\r\n"),
            ].map { ConformanceCase([.send($0), .end], [], closes: true) }),
        ConformanceRule(
            "9110 §15.5.9", .may, "a request that does not come in time gets 408",
            "408 when head or body take too long as a whole; an idle client is told nothing",
            [
                ConformanceCase([.deadline], [], closes: true),
                ConformanceCase(
                    [.send("GET / HTTP/1.1\r\nX: "), .deadline], [.status(408)], closes: true),
                ConformanceCase(
                    [.send(Wire.post("Content-Length: 2\r\n", "a")), .deadline], [.status(408)],
                    closes: true),
                ConformanceCase(
                    [.send(Wire.chunked("1\r\na\r\n0\r\n")), .deadline], [.status(408)],
                    closes: true),
            ]),
        ConformanceRule(
            "9110 §7.8", .may, "`Upgrade` is passed over", "passed over; HTTP/1.1 it stays",
            [
                .served(
                    Wire.get(
                        "/",
                        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                            + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n"))
            ]),
    ]
}
