/// The protocol versions that are spoken here (RFC 9112 section 2.3).
package enum HTTPVersion: Hashable, Sendable {
    /// HTTP/1.0: no chunked coding, and connections end after a response unless asked otherwise.
    case http10
    /// HTTP/1.1: connections persist unless one side says `close`.
    case http11
}
