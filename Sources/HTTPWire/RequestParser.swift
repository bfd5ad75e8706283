/// Makes requests of bytes, however they are cut (RFC 9112).
///
/// Feed it with ``append(_:)-(UnsafeRawBufferPointer)`` and ask with ``next()``. It knows no
/// socket and no clock, looks at every byte a bounded number of times, and holds no more than
/// its limits allow plus what was appended at once.
package struct RequestParser: Sendable {
    /// What the bytes so far amount to.
    package enum Outcome: Sendable {
        /// Nothing can be said before more bytes come.
        case needMoreData
        /// A request is complete; bytes after it are kept.
        case request(HTTPRequest)
        /// The bytes are no acceptable request; every later answer is the same.
        case refusal(HTTPRefusal)
    }

    /// How far the next request has come.
    package enum Progress: Hashable, Sendable {
        /// Not one byte of it is here.
        case nothing
        /// Its head is incomplete.
        case head
        /// Its head is complete and its body is not.
        case body
    }

    /// What only some requests have is kept apart, so that there is little to copy and to hold for a
    /// connection.
    private enum Stage {
        case start
        case head(HeadScanner)
        indirect case fixedBody(RequestHead, Int)
        indirect case chunkedBody(RequestHead, ChunkedDecoder)
        indirect case refused(HTTPRefusal)
    }

    private let limits: HTTPLimits
    private var input = InputBuffer()
    private var stage = Stage.start
    private var skippedEmptyLine = false

    /// Whether the client that sent the last request wants the connection to persist.
    private(set) var keepsAlive = true
    private var refusedHead = false

    /// Whether the request that is refused, or would be now, is a HEAD, to which no body may be
    /// sent (RFC 9110 section 9.3.2).
    var refusesHead: Bool {
        if case .head = stage { return beginsWithHead }
        return refusedHead
    }

    /// A parser at the beginning of a connection.
    package init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
    }

    /// Takes bytes as they arrived.
    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if case .refused = stage { return }
        input.append(bytes)
    }

    /// Takes bytes as they arrived.
    package mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// How far the next request has come, as of the last ``next()``.
    package var progress: Progress {
        switch stage {
        case .start: input.isEmpty ? .nothing : .head
        case .head, .refused: .head
        case .fixedBody, .chunkedBody: .body
        }
    }

    /// Whether bytes are here that belong to no request returned so far.
    package var hasUnparsedBytes: Bool { !input.isEmpty }

    /// The number of bytes here that have not been understood yet.
    ///
    /// When a request has just been returned, these follow it; a body that has not arrived as a
    /// whole counts until it has.
    package var unparsedCount: Int { input.count }

    /// Whether the client waits for 100 before it sends the body of which nothing is here yet
    /// (RFC 9110 section 10.1.1).
    package var awaitsContinue: Bool {
        switch stage {
        case .fixedBody(let head, _): head.expectsContinue && input.isEmpty
        case .chunkedBody(let head, let decoder):
            head.expectsContinue && input.isEmpty && decoder.hasNotBegun
        case .start, .head, .refused: false
        }
    }

    /// The next request, if it is complete.
    package mutating func next() -> Outcome {
        do throws(HTTPRefusal) {
            guard let request = try advance() else { return .needMoreData }
            return .request(request)
        } catch {
            if case .head = stage { refusedHead = beginsWithHead }
            stage = .refused(error)
            input.removeAll()
            return .refusal(error)
        }
    }

    private mutating func advance() throws(HTTPRefusal) -> HTTPRequest? {
        if case .start = stage { try begin() }
        if case .head(let scanner) = stage, let request = try readHead(scanner) { return request }
        switch stage {
        case .start, .head:
            return nil
        case .fixedBody(let head, let length):
            guard input.count >= length else { return nil }
            return finish(head, body: input.take(length))
        case .chunkedBody(let head, var decoder):
            stage = .start
            let isComplete = try decoder.decode(&input)
            if isComplete { return finish(head, body: decoder.body) }
            stage = .chunkedBody(head, decoder)
            return nil
        case .refused(let refusal):
            throw refusal
        }
    }

    /// Skips one empty line before the request line, which some clients send after a body
    /// (RFC 9112 section 2.2), and looks at the first byte.
    private mutating func begin() throws(HTTPRefusal) {
        if !skippedEmptyLine, !input.isEmpty, input[0] == Byte.carriageReturn {
            guard input.count > 1 else { return }
            if input[1] == Byte.lineFeed {
                input.discard(2)
                skippedEmptyLine = true
            }
        }
        guard !input.isEmpty else { return }
        guard ByteSet.token.contains(input[0]) else {
            throw .malformed("What arrives is not HTTP; this port speaks plain HTTP/1.1.")
        }
        stage = .head(HeadScanner())
    }

    /// The request where it has no body; else its head is kept until the body is here.
    private mutating func readHead(_ begun: HeadScanner) throws(HTTPRefusal) -> HTTPRequest? {
        var scanner = begun
        guard let length = try scanner.headLength(in: input, limits: limits) else {
            stage = .head(scanner)
            return nil
        }
        refusedHead = beginsWithHead
        stage = .start
        let head = try RequestHead(input.take(length), limits: limits)
        switch head.framing {
        case .length(0): return finish(head, body: [])
        case .length(let count): stage = .fixedBody(head, count)
        case .chunked: stage = .chunkedBody(head, ChunkedDecoder(limits: limits))
        }
        return nil
    }

    /// Whether the method is HEAD, as far as can be seen before the head is read.
    private var beginsWithHead: Bool {
        input.count >= 5 && isExactly("HEAD ", input.start..<input.start + 5, of: input.bytes)
    }

    private mutating func finish(_ head: RequestHead, body: [UInt8]) -> HTTPRequest {
        stage = .start
        skippedEmptyLine = false
        refusedHead = false
        keepsAlive = head.keepsAlive
        return HTTPRequest(head.method, head.version, head.target, head.fields, body: body)
    }
}
