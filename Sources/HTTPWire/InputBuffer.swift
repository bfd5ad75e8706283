/// Bytes that have arrived and are not yet understood.
///
/// What is understood is discarded from the front; the room is reclaimed when half of it is
/// waste, so that every byte is moved a bounded number of times. An empty buffer owns no memory:
/// an idle connection must cost next to nothing.
struct InputBuffer: Sendable {
    private(set) var bytes: [UInt8] = []
    /// The index in `bytes` of the first byte not yet understood.
    private(set) var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { start == bytes.count }

    /// The byte `offset` bytes after the first one not yet understood.
    subscript(offset: Int) -> UInt8 { bytes[start + offset] }

    mutating func append(_ new: UnsafeRawBufferPointer) {
        if start > bytes.count / 2 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        bytes.append(contentsOf: new)
    }

    mutating func discard(_ count: Int) {
        start += count
        if isEmpty { removeAll() }
    }

    mutating func removeAll() {
        bytes = []
        start = 0
    }

    /// Takes the next `count` bytes out.
    ///
    /// When they are all that the buffer holds, it is handed over itself and nothing is copied; that
    /// is the ordinary case of a client that waits for its answer.
    mutating func take(_ count: Int) -> [UInt8] {
        if count == bytes.count {
            defer { removeAll() }
            return bytes
        }
        let taken = Array(bytes[start..<start + count])
        discard(count)
        return taken
    }
}

/// Finds line ends and remembers how far it has looked.
///
/// Without the memory a peer that sends byte by byte would make the search quadratic.
struct LineScanner: Sendable {
    private var scanned = 0

    /// The length of the first line in `input` without its line end; nil if it is incomplete.
    ///
    /// Lines end with CR LF and nothing else: a bare LF is refused, for another reader might
    /// see one line where this one sees two (RFC 9112 section 2.2). A line that has more than
    /// `limit` bytes, its end included, is refused with `excess`.
    mutating func lineLength(
        in input: InputBuffer, limit: Int, excess: @autoclosure () -> HTTPRefusal
    ) throws(HTTPRefusal) -> Int? {
        let end = min(input.count, limit)
        while scanned < end {
            if input[scanned] == Byte.lineFeed {
                guard scanned > 0, input[scanned - 1] == Byte.carriageReturn else {
                    throw .malformed("A line ends with LF alone; end lines with CR LF.")
                }
                defer { scanned = 0 }
                return scanned - 1
            }
            scanned += 1
        }
        if scanned >= limit { throw excess() }
        return nil
    }
}
