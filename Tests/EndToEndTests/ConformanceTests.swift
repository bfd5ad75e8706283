import EmulatorSupport
import LocalViolet
import TestSupport
import Testing

/// Every rule of the table once more, over real sockets and through the whole emulator.
@Suite struct ConformanceTests {
    private static let wire = Conformance.rules.filter { !$0.needsProgram }
    private static let paths = Conformance.rules.filter(\.needsProgram)

    @Test(arguments: wire) func theProgramKeepsTheRule(_ rule: ConformanceRule) throws {
        for test in rule.cases where test.replies.allSatisfy({ $0.status != 408 }) {
            try run(test, comparesReplies: false)
        }
    }

    @Test(arguments: paths) func thePathsKeepTheRule(_ rule: ConformanceRule) throws {
        for test in rule.cases { try run(test, comparesReplies: true) }
    }

    /// With its own paths the program answers what it likes to a request that is well formed;
    /// refusals, shape and the connection's fate are the rule's.
    private func run(_ test: ConformanceCase, comparesReplies: Bool) throws {
        let client = try WireClient(port: Stage.auto.get().emulator.port)
        for step in test.steps {
            switch step {
            case .send(let wire): client.send(wire)
            case .awaitInvitation:
                #expect(try client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            case .end: client.shutSending()
            case .deadline: return
            }
        }
        for (index, expected) in test.replies.enumerated() {
            let saysClose = test.saysClose(at: index)
            let (head, body) = try client.response(toHead: expected.isToHead)
            let reply = ReplyReader.Reply(head: head, body: body)
            let isCompared = comparesReplies || expected.status != 200
            #expect(
                (isCompared
                    ? reply.differences(from: expected, saysClose: saysClose)
                    : reply.shape(saysClose: saysClose)) == [], "\(test.steps)")
        }
        if test.closes {
            #expect(try client.rest().isEmpty)
            #expect(!client.wasReset, "\(test.steps)")
        } else {
            client.send("GET /_sandbox HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.response().head.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(test.steps)")
        }
    }
}
