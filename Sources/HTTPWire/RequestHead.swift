/// A head that has been read and found acceptable as a whole.
///
/// Its parts are places in one piece of bytes, which the fields hold.
struct RequestHead: Sendable {
    let method: HTTPMethod
    let version: HTTPVersion
    let target: RequestTarget
    let fields: HTTPFields
    let framing: BodyFraming
    /// Whether the client wants the connection to outlive the response.
    let keepsAlive: Bool
    /// Whether the client waits for 100 before it sends the body.
    let expectsContinue: Bool

    /// Reads the head that `bytes` are, its empty line included.
    init(_ bytes: [UInt8], limits: HTTPLimits) throws(HTTPRefusal) {
        var bytes = bytes
        var lines = HeadLines(count: bytes.count)
        let line = try RequestLine(&bytes, lines.next(of: bytes))
        var entries: [HTTPFields.Entry] = []
        entries.reserveCapacity(8)
        while lines.hasMore { entries.append(try FieldLine.parse(bytes, lines.next(of: bytes))) }
        method = line.method
        version = line.version
        target = line.target.at(try Self.host(bytes, entries, version: version))
        framing = try BodyFraming.decide(bytes, entries, version: version, limits: limits)
        try Self.requireNoContentCoding(bytes, entries, framing)
        keepsAlive = Self.keepsAlive(bytes, entries, version: version)
        expectsContinue = try Self.expectsContinue(bytes, entries, version: version)
        fields = HTTPFields(bytes: bytes, entries: entries)
    }

    /// The value of `Host`: exactly one in HTTP/1.1, at most one in HTTP/1.0, and valid
    /// (RFC 9112 section 3.2).
    private static func host(
        _ bytes: [UInt8], _ entries: [HTTPFields.Entry], version: HTTPVersion
    ) throws(HTTPRefusal) -> Range<Int>? {
        var host: Range<Int>?
        for entry in entries where spells("host", entry.name, of: bytes) {
            guard host == nil else { throw .malformed("Host is given more than once.") }
            host = entry.value
        }
        guard let host else {
            if version == .http10 { return nil }
            throw .malformed("The Host field is missing.")
        }
        guard HostSyntax.isValid(host, of: bytes) else {
            throw .malformed("The Host field is not a host with an optional port.")
        }
        return host
    }

    /// Refuses a body in a coding that nobody here takes off (RFC 9110 sections 8.4 and 15.5.16).
    private static func requireNoContentCoding(
        _ bytes: [UInt8], _ entries: [HTTPFields.Entry], _ framing: BodyFraming
    ) throws(HTTPRefusal) {
        guard framing != .length(0) else { return }
        let codings = ListField.elements("content-encoding", of: bytes, entries)
        guard codings.allSatisfy({ spells("identity", $0, of: bytes) }) else {
            throw HTTPRefusal(
                .unsupportedMediaType, "No Content-Encoding is read here; send the body as it is.")
        }
    }

    /// Whether the connection persists as far as the client decides (RFC 9112 section 9.3).
    private static func keepsAlive(
        _ bytes: [UInt8], _ entries: [HTTPFields.Entry], version: HTTPVersion
    ) -> Bool {
        let options = ListField.elements("connection", of: bytes, entries)
        if options.contains(where: { spells("close", $0, of: bytes) }) { return false }
        return version == .http11
            || options.contains { spells("keep-alive", $0, of: bytes) }
    }

    /// Whether 100 is expected; refuses other expectations, and ignores those of HTTP/1.0
    /// (RFC 9110 section 10.1.1).
    private static func expectsContinue(
        _ bytes: [UInt8], _ entries: [HTTPFields.Entry], version: HTTPVersion
    ) throws(HTTPRefusal) -> Bool {
        guard version == .http11 else { return false }
        let expectations = ListField.elements("expect", of: bytes, entries)
        for expectation in expectations where !spells("100-continue", expectation, of: bytes) {
            throw HTTPRefusal(
                .expectationFailed, "The only expectation that is met here is 100-continue.")
        }
        return !expectations.isEmpty
    }
}

/// Walks over the lines of a head in which every LF is known to follow a CR.
private struct HeadLines {
    private let end: Int
    private var start = 0

    init(count: Int) { end = count }

    /// Whether there is a line before the empty one.
    var hasMore: Bool { end - start > 2 }

    /// The next line without its line end.
    mutating func next(of bytes: [UInt8]) -> Range<Int> {
        let first = start
        let lineFeed = place(of: Byte.lineFeed, in: first..<end, of: bytes) ?? end
        start = lineFeed + 1
        return first..<max(first, lineFeed - 1)
    }
}
