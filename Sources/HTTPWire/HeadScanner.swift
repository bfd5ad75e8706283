/// Finds the end of a head and enforces its limits before anything in it is read.
///
/// Remembers how far it has looked, so that a head that drips in is scanned once.
struct HeadScanner: Sendable {
    private var scanned = 0
    private var lineStart = 0
    private var lines = 0

    /// The length of the head with its empty line; nil if it is incomplete.
    mutating func headLength(
        in input: InputBuffer, limits: HTTPLimits
    ) throws(HTTPRefusal) -> Int? {
        let bytes = input.bytes
        let end = min(input.count, limits.head)
        while scanned < end {
            let rest = input.start + scanned..<input.start + end
            guard let lineFeed = place(of: Byte.lineFeed, in: rest, of: bytes) else {
                scanned = end
                break
            }
            scanned = lineFeed - input.start
            if lines == 0 { try checkRequestLine(scanned + 1, limits: limits) }
            guard scanned > 0, bytes[lineFeed - 1] == Byte.carriageReturn else {
                throw .malformed("A line of the head ends with LF alone; end it with CR LF.")
            }
            if try endLine(at: scanned, limits: limits) { return scanned + 1 }
            scanned += 1
        }
        if lines == 0 { try checkRequestLine(scanned, limits: limits) }
        if scanned >= limits.head {
            throw HTTPRefusal(
                .requestHeaderFieldsTooLarge,
                "The head has more than \(limits.head) bytes; send fewer or shorter fields.")
        }
        return nil
    }

    /// Whether the line that ends at `lineFeed` is the empty one after the head.
    private mutating func endLine(
        at lineFeed: Int, limits: HTTPLimits
    ) throws(HTTPRefusal) -> Bool {
        let isEmpty = lineFeed - lineStart == 1
        if lines == 0, isEmpty {
            throw .malformed("The request begins with several empty lines; send none.")
        }
        if isEmpty { return true }
        lines += 1
        lineStart = lineFeed + 1
        guard lines <= limits.fields + 1 else {
            throw HTTPRefusal(
                .requestHeaderFieldsTooLarge,
                "The head has more than \(limits.fields) fields; send fewer.")
        }
        return false
    }

    private func checkRequestLine(_ length: Int, limits: HTTPLimits) throws(HTTPRefusal) {
        guard length > limits.requestLine else { return }
        throw HTTPRefusal(
            .uriTooLong,
            "The request line has more than \(limits.requestLine) bytes; shorten the target.")
    }
}
