/// One thing that RFC 9110 or RFC 9112 wants of a server, and the cases that show it.
package struct ConformanceRule: Sendable, CustomStringConvertible {
    /// How much the RFC wants it.
    package enum Level: String, Sendable {
        /// An absolute requirement.
        case must = "MUST"
        /// To be followed unless there is a reason not to.
        case should = "SHOULD"
        /// One of the ways that the RFC leaves open.
        case may = "MAY"
        /// What follows from a definition or the grammar, without one of these words.
        case definition = "–"
    }

    /// Where the rule stands, such as "9112 §3.2".
    package let section: String
    /// How much the RFC wants it.
    package let level: Level
    /// The rule in our words.
    package let text: String
    /// What the server does, in our words.
    package let answer: String
    /// What clients send, and what they must get.
    package let cases: [ConformanceCase]
    /// Whether the cases ask for paths that only the whole program has.
    package let needsProgram: Bool

    /// A rule with its cases.
    package init(
        _ section: String, _ level: Level, _ text: String, _ answer: String,
        needsProgram: Bool = false, _ cases: [ConformanceCase]
    ) {
        self.section = section
        self.level = level
        self.text = text
        self.answer = answer
        self.needsProgram = needsProgram
        self.cases = cases
    }

    /// Section and rule, for the names of tests.
    package var description: String { "\(section): \(text)" }
}

/// What one client sends over one connection, and what it must get.
package struct ConformanceCase: Sendable {
    /// What the client does.
    package enum Step: Sendable {
        /// Sends these bytes, cut as the test likes.
        case send(String)
        /// Waits until 100 has come, and nothing after it.
        case awaitInvitation
        /// Shuts its sending side.
        case end
        /// Lets the deadline of whatever is awaited pass.
        case deadline
    }

    /// A reply that must come.
    package struct Reply: Sendable {
        /// Its status.
        package var status: Int
        /// What must stand in it, head and body together.
        package var contains: [String] = []
        /// What must not.
        package var lacks: [String] = []
        /// Whether it answers a HEAD.
        package var isToHead = false

        /// 200 with these words in the echo: method, target, authority, field X, body.
        package static func served(_ echo: String = "", lacks: [String] = []) -> Reply {
            Reply(status: 200, contains: echo.isEmpty ? [] : [echo], lacks: lacks)
        }

        /// A reply with a status, and words that must stand in it.
        package static func status(_ status: Int, _ contains: String...) -> Reply {
            Reply(status: status, contains: contains)
        }
    }

    /// What the client does, in its order.
    package let steps: [Step]
    /// The final replies, in their order.
    package let replies: [Reply]
    /// Whether the server ends the connection after the last reply.
    package let closes: Bool

    /// A case in full.
    package init(_ steps: [Step], _ replies: [Reply], closes: Bool = false) {
        self.steps = steps
        self.replies = replies
        self.closes = closes
    }

    /// Whether the reply at `index` must say that the connection ends; nil if it may do either.
    ///
    /// A client that shuts its side may have been answered before that was seen.
    package func saysClose(at index: Int) -> Bool? {
        let shutsItsSide = steps.contains { if case .end = $0 { true } else { false } }
        return shutsItsSide ? nil : closes && index == replies.count - 1
    }

    /// Bytes that are refused, and after which nothing is read any more.
    package static func refused(_ status: Int, _ wire: String) -> ConformanceCase {
        let never = "GET /never HTTP/1.1\r\nHost: a\r\n\r\n"
        return ConformanceCase(
            [.send(wire), .send(never)], [Reply(status: status, lacks: ["/never"])], closes: true)
    }

    /// One request that is served, with these words in the echo; the connection persists.
    package static func served(_ wire: String, _ echo: String = "") -> ConformanceCase {
        ConformanceCase([.send(wire)], [.served(echo)])
    }
}

/// Requests as bytes.
enum Wire {
    /// A GET with these lines after `Host`, each with its line end.
    static func get(
        _ target: String = "/", _ lines: String = "", version: String = "1.1"
    ) -> String {
        "GET \(target) HTTP/\(version)\r\nHost: a\r\n\(lines)\r\n"
    }

    /// A POST with these lines after `Host`, each with its line end, and what follows the head.
    static func post(_ lines: String, _ rest: String = "", to target: String = "/") -> String {
        "POST \(target) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\(rest)"
    }

    /// A POST whose body is chunked, as it stands on the wire.
    static func chunked(_ body: String) -> String {
        post("Transfer-Encoding: chunked\r\n", body)
    }
}
