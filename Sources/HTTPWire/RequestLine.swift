/// The first line of a request (RFC 9112 section 3).
struct RequestLine {
    let method: HTTPMethod
    let target: RequestTarget
    let version: HTTPVersion

    /// Reads the line at `line` of `bytes`, its line end excluded.
    ///
    /// Exactly one space between the parts; the leniency that RFC 9112 permits here is what
    /// request smuggling feeds on.
    init(_ bytes: inout [UInt8], _ line: Range<Int>) throws(HTTPRefusal) {
        let methodEnd = place(of: Byte.space, in: line, of: bytes) ?? line.upperBound
        var targetEnd = line.upperBound - 1
        while targetEnd > methodEnd, bytes[targetEnd] != Byte.space { targetEnd -= 1 }
        guard methodEnd + 1 < targetEnd, targetEnd + 1 < line.upperBound else {
            throw .malformed("The request line is not \"method target version\".")
        }
        guard methodEnd > line.lowerBound,
            end(of: .token, in: line.lowerBound..<methodEnd, of: bytes) == methodEnd
        else {
            throw .malformed("The method has a character that is not allowed.")
        }
        version = try Self.version(bytes, targetEnd + 1..<line.upperBound)
        method = Self.method(bytes, line.lowerBound..<methodEnd)
        target = try RequestTarget(&bytes, methodEnd + 1..<targetEnd, method: method)
    }

    /// The two methods that nearly all requests have are told apart without making text.
    private static func method(_ bytes: [UInt8], _ range: Range<Int>) -> HTTPMethod {
        if isExactly("GET", range, of: bytes) { return .get }
        if isExactly("POST", range, of: bytes) { return .post }
        return HTTPMethod(name: String(decoding: bytes[range], as: UTF8.self))
    }

    /// Reads `HTTP/` digit `.` digit, which is case-sensitive (RFC 9112 section 2.3).
    ///
    /// A higher minor version is read as HTTP/1.1, the highest that is spoken here
    /// (RFC 9110 section 6.2).
    private static func version(
        _ bytes: [UInt8], _ range: Range<Int>
    ) throws(HTTPRefusal) -> HTTPVersion {
        let start = range.lowerBound
        guard range.count == 8, isExactly("HTTP/", start..<start + 5, of: bytes),
            Byte.isDigit(bytes[start + 5]), bytes[start + 6] == UInt8(ascii: "."),
            Byte.isDigit(bytes[start + 7])
        else {
            throw .malformed("The request line does not end with \"HTTP/1.1\".")
        }
        switch (bytes[start + 5], bytes[start + 7]) {
        case (UInt8(ascii: "1"), UInt8(ascii: "0")): return .http10
        case (UInt8(ascii: "1"), _): return .http11
        default:
            throw HTTPRefusal(
                .httpVersionNotSupported, "Only HTTP/1.1 and HTTP/1.0 are spoken here.")
        }
    }
}
