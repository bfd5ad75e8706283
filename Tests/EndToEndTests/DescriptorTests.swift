import TestSupport
import Testing

/// A machine that gives the program few descriptors.
@Suite struct DescriptorTests {
    private struct Shut: Error {}

    private let request = "GET /_sandbox/health HTTP/1.1\r\nHost: a\r\n\r\n"

    /// 256 are enough for a crowd to use up what the program allows itself, and 40 for so few
    /// that the system refuses more before that.
    @Test(arguments: [40, 256]) func serviceGoesOnWhenDescriptorsRunOut(_ limit: Int) throws {
        let folder = try TemporaryFolder()
        let (program, port) = try Program.serve(
            ["--database", folder.file("db")], prelude: "ulimit -n \(limit)")
        let first = try WireClient(port: port)
        try expect(200, first)
        let crowd = try (0..<400).map { _ in try WireClient(port: port) }
        for bag in [22222, 22223, 22224] {
            // Who is in goes on, writes to the file included.
            first.send(
                "POST /v1/orders/11111/bags/\(bag)/cancel HTTP/1.1\r\nHost: a\r\n"
                    + "Content-Length: 0\r\n\r\n")
            let (head, _) = try first.response()
            #expect(!head.hasPrefix("HTTP/1.1 5"), "\(head)")
            try expect(200, first)
        }
        for client in crowd { client.vanish() }
        try expectServiceAgain(port)
        program.signal(15)
        #expect(program.waitUntilEnd().code == 0)
    }

    private func expect(_ status: Int, _ client: WireClient) throws {
        client.send(request)
        #expect(try client.response().head.hasPrefix("HTTP/1.1 \(status) "))
    }

    /// Until the program has seen that the crowd is gone, newcomers are turned away.
    private func expectServiceAgain(_ port: Int) throws {
        for _ in 1...20_000 {
            let client = try WireClient(port: port)
            client.send(request)
            if let head = try? client.response().head, head.contains(" 200 ") { return }
        }
        throw Shut()
    }
}
