/// Takes replies off the text that a server sent, one by one.
package struct ReplyReader {
    /// A reply as it stood on the wire.
    package struct Reply {
        /// The status line and the fields, with the empty line.
        package let head: String
        /// The body, as long as `Content-Length` says.
        package let body: String

        /// A reply of these two.
        package init(head: String, body: String) {
            self.head = head
            self.body = body
        }

        /// In what it differs from what must come; `saysClose` if it must announce the end.
        package func differences(
            from expected: ConformanceCase.Reply, saysClose: Bool?
        ) -> [String] {
            var differences: [String] = []
            if !head.hasPrefix("HTTP/1.1 \(expected.status) ") {
                differences.append("not \(expected.status) but \(head.prefix(40))")
            }
            for text in expected.contains where !(head + body).contains(text) {
                differences.append("no \(text.debugDescription) in \((head + body))")
            }
            for text in expected.lacks where (head + body).contains(text) {
                differences.append("\(text) is there")
            }
            return differences + shape(saysClose: saysClose)
        }

        /// What every final reply must have.
        package func shape(saysClose: Bool?) -> [String] {
            var differences: [String] = []
            let hasDate = head.contains(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/)
            if !hasDate { differences.append("no Date") }
            if !head.contains("\r\nCache-Control: no-store\r\n") {
                differences.append("no Cache-Control")
            }
            if !head.hasPrefix("HTTP/1.1 204 "), !head.contains("\r\nContent-Length: ") {
                differences.append("no Content-Length")
            }
            let isClosing = head.contains("\r\nConnection: close\r\n")
            if let saysClose, isClosing != saysClose {
                differences.append(saysClose ? "no word about the close" : "a close too early")
            }
            return differences
        }
    }

    /// What has not been taken off.
    package private(set) var rest: String

    /// A reader at the beginning of `text`.
    package init(_ text: String) { rest = text }

    /// The next reply; nil if there is none.
    package mutating func next(isToHead: Bool) -> Reply? {
        guard let end = rest.firstRange(of: "\r\n\r\n")?.upperBound else { return nil }
        let head = String(rest[..<end])
        let digits = head.firstMatch(of: /\r\nContent-Length: (\d+)\r\n/)?.1
        let length = isToHead ? 0 : digits.flatMap { Int($0) } ?? 0
        let following = rest[end...].utf8
        guard following.count >= length else { return nil }
        let body = String(decoding: following.prefix(length), as: UTF8.self)
        rest = String(decoding: following.dropFirst(length), as: UTF8.self)
        return Reply(head: head, body: body)
    }
}
