/// Puts a reply together from what a connection brings.
///
/// Each connection serves one request, so the body ends with its length or with the connection
/// (RFC 9112 §6.3). Chunked bodies are read too, as a proxy may send them.
struct ReplyReader {
    /// Why the bytes are no reply.
    struct Malformed: Error { let reason: String }

    /// More than any reply of the control side.
    private static let largestBytes = 256 << 20

    private var buffer: [UInt8] = []
    private var head: Head?

    private struct Head {
        var status: Int
        var bodyStart: Int
        var length: Int?
        var isChunked: Bool
    }

    /// Takes bytes; true once the reply is whole.
    mutating func take(_ bytes: [UInt8]) throws(Malformed) -> Bool {
        buffer += bytes
        guard buffer.count <= Self.largestBytes else { throw Malformed(reason: "endless reply") }
        if head == nil { head = try readHead() }
        guard let head else { return false }
        if head.isChunked { return try chunks(from: head.bodyStart) != nil }
        guard let length = head.length else { return head.status == 204 }
        return buffer.count - head.bodyStart >= length
    }

    /// The reply, once the connection has ended or ``take(_:)`` was true.
    func end() throws(Malformed) -> (status: Int, body: [UInt8]) {
        guard let head else { throw Malformed(reason: "it closed the connection without a reply") }
        if head.isChunked {
            guard let body = try chunks(from: head.bodyStart) else { throw Self.cut }
            return (head.status, body)
        }
        let body = buffer[head.bodyStart...]
        guard let length = head.length else { return (head.status, Array(body)) }
        guard body.count >= length else { throw Self.cut }
        return (head.status, Array(body.prefix(length)))
    }

    private static let cut = Malformed(reason: "the reply was cut short")

    private func readHead() throws(Malformed) -> Head? {
        guard let end = endOfHead() else { return nil }
        let lines = String(decoding: buffer[..<(end - 4)], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            throw Malformed(reason: "it does not speak HTTP/1.1")
        }
        var head = Head(status: status, bodyStart: end, length: nil, isChunked: false)
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].filter { $0 != " " && $0 != "\t" }
            if name == "content-length" { head.length = Int(value).flatMap { $0 < 0 ? nil : $0 } }
            if name == "transfer-encoding" { head.isChunked = value.lowercased() == "chunked" }
        }
        return head
    }

    /// Where the body starts; nil before the head has come.
    private func endOfHead() -> Int? {
        let mark = Array("\r\n\r\n".utf8)
        guard buffer.count >= mark.count else { return nil }
        return (mark.count...buffer.count).first {
            buffer[($0 - mark.count)..<$0].elementsEqual(mark)
        }
    }

    /// The body of a chunked reply (RFC 9112 §7.1); nil before its end, trailers are not waited for.
    private func chunks(from start: Int) throws(Malformed) -> [UInt8]? {
        var body: [UInt8] = []
        var rest = buffer[start...]
        while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<lineEnd], as: UTF8.self)
            let digits = line.prefix { $0.isHexDigit }
            guard let size = Int(digits, radix: 16), size <= Self.largestBytes else {
                throw Malformed(reason: "a chunk has no size")
            }
            guard size > 0 else { return body }
            rest = rest[(lineEnd + 1)...]
            guard rest.count >= size + 2 else { return nil }
            body += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
        }
        return nil
    }
}
