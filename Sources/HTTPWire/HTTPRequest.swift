/// One complete request: its head, and its body with the framing taken off.
///
/// An object, as it is handed through every layer and kept by the journal: copies of its many parts
/// would cost more than reading it did.
package final class HTTPRequest: Sendable {
    /// What is to be done.
    package let method: HTTPMethod
    /// The version of the request line.
    package let version: HTTPVersion
    /// The path: begins with "/", or is "*" for `OPTIONS *`.
    ///
    /// Still escaped, in the normal form in which no unreserved character is.
    package let path: ArraySlice<UInt8>
    /// What follows the first "?" of the target, raw; nil without a "?".
    package let query: ArraySlice<UInt8>?
    /// The host with its port as the client named it, raw.
    ///
    /// Taken from an absolute-form target if there is one, else from the `Host` field; empty
    /// only for HTTP/1.0 without `Host` (RFC 9112 section 3.3).
    package let authority: ArraySlice<UInt8>
    /// The field lines of the head.
    package let fields: HTTPFields
    /// The body, empty if there is none; trailers are validated and dropped.
    package let body: [UInt8]

    /// A request put together from its parts.
    init(head: RequestHead, body: [UInt8]) {
        method = head.method
        version = head.version
        path = head.target.path
        query = head.target.query
        authority = head.authority
        fields = head.fields
        self.body = body
    }

    /// A request made by hand, as a test or a tool needs it; nothing is validated.
    package init(
        _ method: HTTPMethod, _ target: String,
        fields: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        let bytes = Array(target.utf8)
        let end = bytes.firstIndex(of: Byte.question)
        self.method = method
        version = .http11
        path = bytes[..<(end ?? bytes.endIndex)]
        query = end.map { bytes[($0 + 1)...] }
        self.fields = HTTPFields(fields)
        authority = self.fields.firstBytes("host") ?? []
        self.body = body
    }

    /// The segments of the path, each percent-decoded exactly once.
    ///
    /// "/" has none; a trailing "/" makes a last, empty segment. Nil if the path does not begin
    /// with "/", an escape is malformed, or a segment is not UTF-8 or hides a NUL or a "/":
    /// such a path names nothing.
    package func pathSegments() -> [String]? {
        guard path.first == Byte.slash else { return nil }
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        let parts = path.dropFirst().split(
            separator: Byte.slash, omittingEmptySubsequences: false)
        for part in parts {
            guard let segment = PercentDecoding.text(part),
                !segment.utf8.contains(where: { $0 == 0 || $0 == Byte.slash })
            else { return nil }
            segments.append(segment)
        }
        return segments
    }

    /// The names and values of the query in their order, each decoded exactly once.
    ///
    /// A "+" means a space, a name without "=" has an empty value, and empty pieces between two
    /// "&" are left out. Empty without a query; nil if an escape is malformed or the text is
    /// not UTF-8.
    package func queryItems() -> [(name: String, value: String)]? {
        guard let query else { return [] }
        var items: [(name: String, value: String)] = []
        for piece in query.split(separator: UInt8(ascii: "&")) {
            let end = piece.firstIndex(of: Byte.equals) ?? piece.endIndex
            guard let name = PercentDecoding.text(piece[..<end], plusIsSpace: true),
                let value = PercentDecoding.text(
                    piece[end...].dropFirst(), plusIsSpace: true)
            else { return nil }
            items.append((name, value))
        }
        return items
    }
}
