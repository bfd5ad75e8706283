/// How the end of a request's body is found (RFC 9112 section 6.3).
enum BodyFraming: Hashable, Sendable {
    /// The body has this many bytes, possibly none.
    case length(Int)
    /// The body comes in chunks and says itself where it ends.
    case chunked

    /// Decides the framing, or refuses what two readers might understand in two ways.
    static func decide(
        _ bytes: [UInt8], _ entries: [HTTPFields.Entry], version: HTTPVersion, limits: HTTPLimits
    ) throws(HTTPRefusal) -> BodyFraming {
        var length: Range<Int>?
        var hasCoding = false
        for entry in entries {
            if spells("content-length", entry.name, of: bytes) {
                guard length == nil else {
                    throw .malformed("Content-Length is given more than once.")
                }
                length = entry.value
            } else if spells("transfer-encoding", entry.name, of: bytes) {
                hasCoding = true
            }
        }
        guard hasCoding else {
            guard let length else { return .length(0) }
            return .length(try Self.length(bytes[length], limit: limits.body))
        }
        guard length == nil else {
            throw .malformed("Content-Length and Transfer-Encoding exclude each other.")
        }
        guard version == .http11 else {
            throw .malformed("HTTP/1.0 has no Transfer-Encoding; use Content-Length.")
        }
        try Self.requireChunked(
            bytes, ListField.elements("transfer-encoding", of: bytes, entries))
        return .chunked
    }

    /// Reads a length: digits and nothing else (RFC 9110 section 8.6).
    ///
    /// A list of lengths is refused even if all are equal, as section 6.3 permits. The limit
    /// is checked at every digit, so that no number of digits overflows.
    private static func length(
        _ digits: ArraySlice<UInt8>, limit: Int
    ) throws(HTTPRefusal) -> Int {
        guard !digits.isEmpty, digits.allSatisfy(Byte.isDigit) else {
            throw .malformed("Content-Length is not a decimal number.")
        }
        var length = 0
        for digit in digits {
            length = length * 10 + Int(digit - 0x30)
            guard length <= limit else { throw tooLarge(limit) }
        }
        return length
    }

    /// Accepts the coding `chunked` alone (RFC 9112 sections 6.1 and 7).
    ///
    /// Without `chunked` at the end nobody knows where the body ends, which is 400 whatever the
    /// codings are (section 6.3); another coding before it is 501.
    private static func requireChunked(
        _ bytes: [UInt8], _ codings: [Range<Int>]
    ) throws(HTTPRefusal) {
        guard let last = codings.last else {
            throw .malformed("Transfer-Encoding is empty.")
        }
        guard spells("chunked", last, of: bytes) else {
            throw .malformed("Transfer-Encoding does not end with \"chunked\".")
        }
        guard !codings.dropLast().contains(where: { spells("chunked", $0, of: bytes) }) else {
            throw .malformed("The transfer coding chunked is given more than once.")
        }
        guard codings.count == 1 else {
            throw HTTPRefusal(
                .notImplemented, "The only transfer coding that is read here is chunked.")
        }
    }

    /// The refusal of a body beyond `limit`.
    static func tooLarge(_ limit: Int) -> HTTPRefusal {
        HTTPRefusal(.contentTooLarge, "The body has more than \(limit) bytes; send less.")
    }
}
