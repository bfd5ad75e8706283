/// One complete request: its head, and its body with the framing taken off.
///
/// An object, as it is handed through every layer: copies of its parts would cost more than reading it
/// did.
package final class HTTPRequest: Sendable {
    /// What is to be done.
    package let method: HTTPMethod
    /// The version of the request line.
    package let version: HTTPVersion
    /// The field lines of the head.
    package let fields: HTTPFields
    /// The body, empty if there is none; trailers are validated and dropped.
    package let body: [UInt8]
    /// Where the parts of the target stand in the bytes of the fields, which are the whole head's.
    let target: RequestTarget

    /// The path: begins with "/", or is "*" for `OPTIONS *`.
    ///
    /// Still escaped, in the normal form in which no unreserved character is.
    package var path: ArraySlice<UInt8> { fields.bytes[target.path] }
    /// What follows the first "?" of the target, raw; nil without a "?".
    package var query: ArraySlice<UInt8>? { target.query.map { fields.bytes[$0] } }
    /// The host with its port as the client named it, raw.
    ///
    /// Taken from an absolute-form target if there is one, else from the `Host` field; empty
    /// only for HTTP/1.0 without `Host` (RFC 9112 section 3.3).
    package var authority: ArraySlice<UInt8> { fields.bytes[target.authority ?? 0..<0] }

    /// A request put together from its parts.
    init(
        _ method: HTTPMethod, _ version: HTTPVersion, _ target: RequestTarget,
        _ fields: HTTPFields, body: [UInt8]
    ) {
        self.method = method
        self.version = version
        self.target = target
        self.fields = fields
        self.body = body
    }

    /// A request made by hand, as a test or a tool needs it; nothing is validated.
    package convenience init(
        _ method: HTTPMethod, _ target: String,
        fields: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        let bytes = Array(target.utf8)
        let end = bytes.firstIndex(of: Byte.question)
        let fields = HTTPFields(fields, behind: bytes)
        self.init(
            method, .http11,
            RequestTarget(
                path: 0..<(end ?? bytes.count), query: end.map { $0 + 1..<bytes.count },
                authority: fields.place(of: "host")),
            fields, body: body)
    }

    /// Whether the path is this one, or goes on from it with a slash.
    package func pathIsWithin(_ start: StaticString) -> Bool {
        let end = target.path.lowerBound + start.utf8CodeUnitCount
        return target.path.upperBound >= end
            && isExactly(start, target.path.lowerBound..<end, of: fields.bytes)
            && (target.path.upperBound == end || fields.bytes[end] == Byte.slash)
    }

    /// The value of the first field with this name, which must be given in small letters; asked here, it
    /// takes no copy of the fields.
    package func field(_ lowercasedName: StaticString) -> String? { fields.first(lowercasedName) }

    /// The bytes of that value; nil where it is missing or empty.
    package func fieldBytes(_ lowercasedName: StaticString) -> ArraySlice<UInt8>? {
        guard let place = fields.place(of: lowercasedName), !place.isEmpty else { return nil }
        return fields.bytes[place]
    }

    /// The kind of the body, without its parameters, as it is spelt (RFC 9110 section 8.3.1); nil where
    /// the request does not say.
    package var mediaType: String? {
        mediaTypePlace.map { String(decoding: fields.bytes[$0], as: UTF8.self) }
    }

    /// Whether the body is of this kind, which must be given in small letters.
    package func hasMediaType(_ lowercased: StaticString) -> Bool {
        mediaTypePlace.map { spells(lowercased, $0, of: fields.bytes) } ?? false
    }

    private var mediaTypePlace: Range<Int>? {
        guard let value = fields.place(of: "content-type"), !value.isEmpty else { return nil }
        let end = HTTPWire.place(of: Byte.semicolon, in: value, of: fields.bytes)
        return trimmed(value.lowerBound..<(end ?? value.upperBound), of: fields.bytes)
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
