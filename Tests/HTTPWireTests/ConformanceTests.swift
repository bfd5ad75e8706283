import HTTPWire
import TestSupport
import Testing

/// One connection in memory, with a service that repeats what it understood.
private struct EchoConnection {
    private let state = ConnectionState()
    private(set) var output: [UInt8] = []
    private(set) var hasEnded = false

    mutating func take(_ bytes: [UInt8]) {
        state.received(bytes)
        drive()
    }

    mutating func end() {
        state.receivedEnd()
        drive()
    }

    mutating func expire() {
        if let (refusal, framing) = state.expire() { append(HTTPResponse(refusal), framing) }
        drive()
    }

    private mutating func drive() {
        while !hasEnded {
            switch state.next() {
            case .read, .awaitResponse: return
            case .sendContinue: output += ResponseSerializer.continueBytes
            case .serve(let request): append(HTTPResponse(echo: request), state.answered())
            case .refuse(let refusal, let framing): append(HTTPResponse(refusal), framing)
            case .end: hasEnded = true
            }
        }
    }

    private mutating func append(_ response: HTTPResponse, _ framing: ResponseFraming) {
        ResponseSerializer.append(
            response, framing: framing,
            defaults: DefaultFields(date: HTTPDate.bytes(unixSeconds: 0)), to: &output)
    }
}

extension HTTPResponse {
    fileprivate init(_ refusal: HTTPRefusal) {
        self.init(refusal.status, body: Array(refusal.reason.utf8))
    }

    /// 200 with method, target, authority, field X and body.
    fileprivate init(echo request: HTTPRequest) {
        let query = request.query.map { "?" + text($0) } ?? ""
        let said = request.fields.first("x") ?? ""
        let words =
            "\(request.method.name) \(text(request.path))\(query) \(text(request.authority)) "
            + "X=\(said);\(text(request.body[...]))\n"
        self.init(.ok, body: Array(words.utf8))
    }
}

/// Every rule of the table that a connection without sockets can show.
struct ConformanceTests {
    private static let rules = Conformance.rules.filter { !$0.needsProgram }
    private static let invitation = String(
        decoding: ResponseSerializer.continueBytes, as: UTF8.self)

    /// What the client gets when its bytes are cut where `cuts` says, and whether it is the end.
    private func run(
        _ steps: [ConformanceCase.Step], cuts: (Int, Int) -> [Int]
    ) -> (output: String, ends: Bool) {
        var connection = EchoConnection()
        var position = 0
        for step in steps {
            switch step {
            case .send(let wire):
                let bytes = Array(wire.utf8)
                var start = 0
                for cut in cuts(position, bytes.count) + [bytes.count] where cut > start {
                    connection.take(Array(bytes[start..<cut]))
                    start = cut
                }
                position += bytes.count
            case .awaitInvitation:
                #expect(text(connection.output[...]) == Self.invitation)
            case .end: connection.end()
            case .deadline: connection.expire()
            }
        }
        let output = text(connection.output[...]).replacing(Self.invitation, with: "")
        return (output, connection.hasEnded)
    }

    @Test(arguments: rules)
    func theRuleIsKept(_ rule: ConformanceRule) throws {
        for test in rule.cases {
            let whole = run(test.steps) { _, _ in [] }
            var replies = ReplyReader(whole.output)
            for (index, expected) in test.replies.enumerated() {
                let next = replies.next(isToHead: expected.isToHead)
                let reply = try #require(next, "\(test.steps)")
                let saysClose = test.saysClose(at: index)
                #expect(
                    reply.differences(from: expected, saysClose: saysClose) == [], "\(test.steps)")
            }
            #expect(replies.rest.isEmpty)
            #expect(whole.ends == test.closes, "\(test.steps)")
        }
    }

    @Test(arguments: rules)
    func theRuleIsKeptHoweverTheBytesAreCut(_ rule: ConformanceRule) {
        for test in rule.cases {
            let whole = run(test.steps) { _, _ in [] }
            #expect(run(test.steps) { _, count in Array(0..<count) } == whole)
            // Of the few long ones every place would take minutes and say nothing new.
            let total = test.steps.map(\.count).reduce(0, +)
            for cut in stride(from: 1, to: total, by: total > 1000 ? 97 : 1) {
                let other = run(test.steps) { position, count in
                    position < cut && cut < position + count ? [cut - position] : []
                }
                #expect(other == whole, "cut at \(cut): \(test.steps)")
            }
        }
    }
}

extension ConformanceCase.Step {
    fileprivate var count: Int {
        if case .send(let wire) = self { return wire.utf8.count }
        return 0
    }
}
