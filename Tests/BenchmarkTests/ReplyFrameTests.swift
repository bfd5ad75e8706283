import Testing

@testable import Benchmark

@Suite struct ReplyFrameTests {
    private static let reply =
        "HTTP/1.1 202 Accepted\r\nDate: today\r\ncontent-LENGTH: 5\r\nX: content-length: 9\r\n\r\n"

    @Test func aHeadTellsStatusAndLength() {
        let bytes = Array((Self.reply + "hello").utf8)
        let head = Self.reply.utf8.count
        let frame = ReplyFrame(status: 202, headLength: head, length: head + 5)
        #expect(ReplyFrame.read(bytes, count: bytes.count) == .head(frame))
        #expect(ReplyFrame.read(bytes, count: head) == .head(frame))
    }

    @Test func noBeginningOfAHeadIsMoreThanThat() {
        let bytes = Array(Self.reply.utf8)
        for count in bytes.indices {
            #expect(ReplyFrame.read(bytes, count: count) == .incomplete, "\(count) bytes")
        }
    }

    @Test func withoutContentThereIsNoLengthToRead() {
        let bytes = Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)
        let frame = ReplyFrame(status: 204, headLength: bytes.count, length: bytes.count)
        #expect(ReplyFrame.read(bytes, count: bytes.count) == .head(frame))
    }

    @Test(
        arguments: [
            "HTTP/1.0 200 OK\r\n\r\n", "hello hello hello", "HTTP/1.1 2x0 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        ])
    func whatHasNoEndThatCanBeToldIsMalformed(text: String) {
        let bytes = Array(text.utf8)
        #expect(ReplyFrame.read(bytes, count: bytes.count) == .malformed)
    }
}
