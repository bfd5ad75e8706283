/// Field lines.
extension Conformance {
    static let fields: [ConformanceRule] = [
        ConformanceRule(
            "9112 §5.1", .must, "a blank between name and colon gets 400", "400",
            ["X : a", "X\t: a", "Content-Length : 1", "Transfer-Encoding : chunked"].map {
                .refused(400, Wire.post("\($0)\r\n"))
            }),
        ConformanceRule(
            "9112 §5.2", .must, "a field that is folded over lines is refused or unfolded", "400",
            [
                .refused(400, Wire.get("/", "X: a\r\n b\r\n")),
                .refused(400, Wire.get("/", "X: a\r\n\tb\r\n")),
                .refused(400, Wire.get("/", "X:\r\n \r\n")),
            ]),
        ConformanceRule(
            "9110 §5.1", .definition, "a name is a token", "400",
            [": a", "X Y: a", "X", "X\u{e9}: a", "X(: a", "\u{0}: a", "X\"Y\": a"].map {
                .refused(400, Wire.get("/", "\($0)\r\n"))
            }),
        ConformanceRule(
            "9110 §5.5", .must, "a value with CR, LF or NUL is refused or cleaned", "400",
            [
                .refused(400, Wire.get("/", "X: a\u{0}b\r\n")),
                .refused(400, Wire.get("/", "X: \u{0}\r\n")),
                .refused(400, Wire.get("/", "X: a\rY: b\r\n")),
                .refused(400, Wire.get("/", "X: a\nY: b\r\n")),
            ]),
        ConformanceRule(
            "9110 §5.5", .may, "a value with another control character may be kept",
            "400; a tab is kept",
            [
                .refused(400, Wire.get("/", "X: \u{7f}\r\n")),
                .refused(400, Wire.get("/", "X: \u{1}\r\n")),
                .refused(400, Wire.get("/", "X: \u{b}\r\n")),
                .served(Wire.get("/", "X: a\tb\r\n"), "X=a\tb"),
            ]),
        ConformanceRule(
            "9112 §5.1", .must, "blanks around a value do not belong to it", "cut off",
            [
                .served(Wire.get("/", "X:a\r\n"), "X=a;"),
                .served(Wire.get("/", "X: \t a  b \t\r\n"), "X=a  b;"),
                .served(Wire.get("/", "X: \t \r\n"), "X=;"),
            ]),
        ConformanceRule(
            "9110 §5.1", .definition, "names are the same in small letters and capitals",
            "the same",
            [
                .served("GET / HTTP/1.1\r\nhOST: a\r\nx: b\r\n\r\n", "GET / a X=b;"),
                .served(Wire.post("CONTENT-length: 1\r\n", "b"), "POST / a X=;b"),
            ]),
        ConformanceRule(
            "9110 §5.1", .should, "a field that is not known is passed over", "passed over",
            [.served(Wire.get("/", "X-Unknown: \u{e9}\r\nY: \"\r\n"), "GET / a")]),
        ConformanceRule(
            "9110 §5.6.1", .must, "empty elements of a list count for nothing", "left out",
            [
                .served(
                    Wire.post("Transfer-Encoding: ,chunked, ,\r\n", "1\r\nb\r\n0\r\n\r\n"), ";b"),
                ConformanceCase(
                    [.send(Wire.get("/", "Connection: , ,close\r\n"))], [.served()], closes: true),
            ]),
        ConformanceRule(
            "9110 §5.4", .must, "more or longer fields than are read get a 4xx",
            "431: 100 fields, 32 KiB",
            [
                .served(Wire.get("/", String(repeating: "Y: 1\r\n", count: 99))),
                .refused(431, Wire.get("/", String(repeating: "Y: 1\r\n", count: 100))),
                .refused(431, Wire.get("/", "Y: \(String(repeating: "a", count: 33_000))\r\n")),
            ]),
    ]
}
