/// What replies look like, and what the program's own paths answer.
extension Conformance {
    private static func headed(_ wire: String) -> ConformanceCase {
        var reply = ConformanceCase.Reply.served("\r\nContent-Length: ")
        reply.isToHead = true
        return ConformanceCase([.send(wire)], [reply])
    }

    static let replies: [ConformanceRule] = [
        ConformanceRule(
            "9110 §6.6.1", .must, "every final reply has a `Date`",
            "as IMF-fixdate, refusals included",
            [
                ConformanceCase([.send(Wire.get())], [.status(200, "\r\nDate: ")]),
                ConformanceCase(
                    [.send(Wire.get(version: "2.0"))], [.status(505, "\r\nDate: ")], closes: true),
            ]),
        ConformanceRule(
            "9112 §6.3", .definition, "the end of every reply can be found", "by `Content-Length`",
            [ConformanceCase([.send(Wire.get())], [.status(200, "\r\nContent-Length: ")])]),
        ConformanceRule(
            "9111 §5.2.2.5", .may, "a reply may forbid caches to keep it",
            "`no-store` in every one",
            [
                ConformanceCase(
                    [.send(Wire.get())], [.status(200, "\r\nCache-Control: no-store\r\n")])
            ]),
        ConformanceRule(
            "9110 §9.3.2", .must, "a HEAD gets the head of the GET and no body",
            "the same fields, `Content-Length` included",
            [
                headed("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"),
                ConformanceCase(
                    [.send("HEAD / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n")],
                    [ConformanceCase.Reply(status: 400, isToHead: true)], closes: true),
                ConformanceCase(
                    [.send("HEAD / HTTP/1.1\r\nHost: a\r\n"), .deadline],
                    [ConformanceCase.Reply(status: 408, isToHead: true)], closes: true),
            ]),
        ConformanceRule(
            "9112 §9.6", .should, "the last reply before the server closes says so",
            "`Connection: close`; the client gets to read it while it still sends",
            [
                ConformanceCase(
                    [.send(Wire.get("/", "Connection: close\r\n"))],
                    [.served("\r\nConnection: close\r\n")], closes: true),
                ConformanceCase(
                    [.send(Wire.get("*"))], [.status(400, "\r\nConnection: close\r\n")],
                    closes: true),
                ConformanceCase(
                    [
                        .send(
                            Wire.post(
                                "Content-Length: 2000000\r\n", String(repeating: "x", count: 99)))
                    ],
                    [.status(413, "\r\nConnection: close\r\n")], closes: true),
            ]),
    ]

    private static let refunds = "/v1/orders/11111/refunds"

    private static func asked(
        _ method: String, _ target: String, _ reply: ConformanceCase.Reply, lines: String = ""
    ) -> ConformanceCase {
        ConformanceCase(
            [.send("\(method) \(target) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n")], [reply])
    }

    static let resources: [ConformanceRule] = [
        ConformanceRule(
            "9110 §9.1", .must, "GET and HEAD are supported", "wherever there is something to read",
            needsProgram: true,
            [
                asked("GET", refunds, .status(200)),
                asked("HEAD", refunds, ConformanceCase.Reply(status: 200, isToHead: true)),
                asked("GET", "/_sandbox", .status(200)),
                asked("HEAD", "/_sandbox", ConformanceCase.Reply(status: 200, isToHead: true)),
            ]),
        ConformanceRule(
            "9110 §9.1", .should, "a method that nobody here knows gets 501",
            "501 where there is something, with any method; 404 where there is nothing",
            needsProgram: true,
            [
                asked("BREW", refunds, .status(501)), asked("get", refunds, .status(501)),
                asked("BREW", "/_sandbox", .status(501)), asked("BREW", "/nowhere", .status(404)),
            ]),
        ConformanceRule(
            "9110 §15.5.6", .must, "405 comes with the methods that would do", "in `Allow`",
            needsProgram: true,
            [
                asked("PUT", refunds, .status(405, "\r\nAllow: GET, HEAD\r\n")),
                asked("OPTIONS", refunds, .status(405, "\r\nAllow: GET, HEAD\r\n")),
                asked("TRACE", refunds, .status(405, "\r\nAllow: GET, HEAD\r\n")),
                asked(
                    "DELETE", "/v1/orders/11111/bags/22222/refunds",
                    .status(405, "\r\nAllow: GET, HEAD, POST\r\n")),
                asked("DELETE", "/_sandbox", .status(405, "\r\nAllow: GET, HEAD\r\n")),
            ]),
        ConformanceRule(
            "9110 §9.3.7", .should, "OPTIONS of the whole server says what it can",
            "204 with `Allow`, and no length (§8.6)", needsProgram: true,
            [
                asked(
                    "OPTIONS", "*",
                    ConformanceCase.Reply(
                        status: 204, contains: ["\r\nAllow: GET, HEAD,"],
                        lacks: ["Content-Length"]))
            ]),
        ConformanceRule(
            "9110 §11.6.1", .must, "401 says how to do better", "in `WWW-Authenticate`",
            needsProgram: true,
            [
                asked(
                    "GET", refunds, .status(401, "\r\nWWW-Authenticate: "),
                    lines: "X-Violet-App-Id: x\r\n"
                )
            ]
        ),
        ConformanceRule(
            "9110 §15.5.16", .should, "a body of a type that is not read gets 415",
            "415 for what is not `application/json`", needsProgram: true,
            [
                ConformanceCase(
                    [
                        .send(
                            Wire.post(
                                "Content-Type: text/plain\r\nContent-Length: 2\r\n", "{}",
                                to: "/v1/orders/11111/bags/22222/cancel"))
                    ], [.status(415)])
            ]),
        ConformanceRule(
            "9110 §4.2.3", .definition, "an escaped path is the same resource", "found",
            needsProgram: true,
            [
                asked("GET", "/v1/%6Frders/1111%31/refunds", .status(200)),
                asked("GET", "/%5fsandbox", .status(200)),
                asked("GET", "/v1/orders/11111%2Frefunds", .status(400)),
            ]),
    ]
}
