import Testing

@testable import ControlClient

@Suite struct ReplyReaderTests {
    private static let whole = [
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 200, "{}"),
        ("HTTP/1.1 204 No Content\r\n\r\n", 204, ""),
        ("HTTP/1.0 404 Not Found\r\ncontent-length:3\r\n\r\nabc", 404, "abc"),
        (
            "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n"
                + "0123456789\r\n0\r\n\r\n", 201, "abc0123456789"
        ),
    ]

    @Test(arguments: whole)
    func aReplyIsTheSameHoweverItIsCut(text: String, status: Int, body: String) throws {
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            var reader = ReplyReader()
            var isWhole = false
            var rest = bytes[...]
            while !rest.isEmpty, !isWhole {
                isWhole = try reader.take(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            #expect(isWhole)
            let reply = try reader.end()
            #expect(reply.status == status)
            #expect(String(decoding: reply.body, as: UTF8.self) == body)
        }
    }

    @Test func withoutALengthTheConnectionsEndIsTheBodys() throws {
        var reader = ReplyReader()
        let isWhole = try reader.take(Array("HTTP/1.1 200 OK\r\n\r\n{}".utf8))
        #expect(!isWhole)
        #expect(try reader.end().body == Array("{}".utf8))
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcd",
    ])
    func aReplyThatIsCutShortIsNone(text: String) throws {
        var reader = ReplyReader()
        let isWhole = try reader.take(Array(text.utf8))
        #expect(!isWhole)
        #expect(throws: ReplyReader.Malformed.self) { try reader.end() }
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
    ])
    func whatIsNoReplyIsRefused(text: String) {
        var reader = ReplyReader()
        #expect(throws: ReplyReader.Malformed.self) { try reader.take(Array(text.utf8)) }
    }
}
