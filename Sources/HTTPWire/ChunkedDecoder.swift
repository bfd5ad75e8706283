/// Takes the chunked coding off a body, as far as it has arrived (RFC 9112 section 7.1).
struct ChunkedDecoder: Sendable {
    private enum Step {
        case sizeLine
        case data(remaining: Int)
        case dataEnd
        case trailers
    }

    /// What has been decoded so far.
    private(set) var body: [UInt8] = []
    private let limits: HTTPLimits
    private var step = Step.sizeLine
    private var scanner = LineScanner()
    private var extensionBytes = 0
    private var trailerBytes = 0
    private var trailerLines = 0

    /// Whether not even the first chunk's size is known.
    var hasNotBegun: Bool {
        if case .sizeLine = step { return body.isEmpty }
        return false
    }

    init(limits: HTTPLimits) {
        self.limits = limits
    }

    /// Decodes what `input` holds and discards it there; true when the body is complete.
    mutating func decode(_ input: inout InputBuffer) throws(HTTPRefusal) -> Bool {
        while true {
            switch step {
            case .sizeLine:
                guard try readSizeLine(&input) else { return false }
            case .data(let remaining):
                guard readData(&input, remaining: remaining) else { return false }
            case .dataEnd:
                guard try readDataEnd(&input) else { return false }
            case .trailers:
                guard let length = try trailerLength(input) else { return false }
                if length == 0 {
                    input.discard(2)
                    return true
                }
                try readTrailer(&input, length: length)
            }
        }
    }

    private mutating func readSizeLine(_ input: inout InputBuffer) throws(HTTPRefusal) -> Bool {
        let limit = limits.chunkLine
        guard
            let length = try scanner.lineLength(
                in: input, limit: limit,
                excess: .malformed("The line before a chunk has more than \(limit) bytes."))
        else { return false }
        let line = try ChunkLine.parse(input, length: length)
        extensionBytes += line.extensions
        guard extensionBytes <= limits.chunkExtensions else {
            throw .malformed("The chunk extensions are too long; send none.")
        }
        guard line.size <= limits.body - body.count else {
            throw BodyFraming.tooLarge(limits.body)
        }
        input.discard(length + 2)
        step = line.size == 0 ? .trailers : .data(remaining: line.size)
        return true
    }

    private mutating func readData(_ input: inout InputBuffer, remaining: Int) -> Bool {
        let count = min(remaining, input.count)
        body += input.bytes[input.start..<input.start + count]
        input.discard(count)
        step = count == remaining ? .dataEnd : .data(remaining: remaining - count)
        return count == remaining
    }

    /// The line end after the data must stand exactly where the size says.
    private mutating func readDataEnd(_ input: inout InputBuffer) throws(HTTPRefusal) -> Bool {
        let end = [Byte.carriageReturn, Byte.lineFeed]
        for offset in 0..<min(2, input.count) where input[offset] != end[offset] {
            throw .malformed("A chunk is longer or shorter than its size says.")
        }
        guard input.count >= 2 else { return false }
        input.discard(2)
        step = .sizeLine
        return true
    }

    private mutating func trailerLength(_ input: InputBuffer) throws(HTTPRefusal) -> Int? {
        try scanner.lineLength(
            in: input, limit: limits.trailers - trailerBytes,
            excess: HTTPRefusal(
                .requestHeaderFieldsTooLarge,
                "The trailers have more than \(limits.trailers) bytes; send none."))
    }

    /// Checks a trailer and drops it (RFC 9112 section 7.1.2).
    private mutating func readTrailer(
        _ input: inout InputBuffer, length: Int
    ) throws(HTTPRefusal) {
        trailerLines += 1
        guard trailerLines <= limits.fields else {
            throw HTTPRefusal(
                .requestHeaderFieldsTooLarge,
                "The body has more than \(limits.fields) trailers; send none.")
        }
        _ = try FieldLine.parse(input.bytes, input.start..<input.start + length)
        trailerBytes += length + 2
        input.discard(length + 2)
    }
}
