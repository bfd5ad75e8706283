/// How much one peer may send before it is refused.
///
/// Every limit exists so that memory stays bounded whatever a peer does; the defaults are what
/// common servers allow, so that no honest client notices them.
package struct HTTPLimits: Sendable {
    /// Bytes of the request line with its line end; beyond it 414.
    ///
    /// RFC 9112 section 3 asks for at least 8000 bytes.
    package var requestLine = 8 * 1024
    /// Bytes of the head: request line, fields and the empty line; beyond it 431.
    ///
    /// Room for large cookies and tokens; nginx allows four buffers of 8 KiB.
    package var head = 32 * 1024
    /// Number of field lines in the head, and again in the trailers; beyond it 431.
    package var fields = 100
    /// Bytes of a body after decoding; beyond it 413.
    package var body = 1024 * 1024
    /// Bytes of one chunk-size line with its extensions and line end; beyond it 400.
    package var chunkLine = 256
    /// Bytes of all chunk extensions of one body together; beyond it 400.
    ///
    /// Extensions mean nothing here and are no way to send data past the body limit
    /// (RFC 9112 section 7.1.1).
    package var chunkExtensions = 4 * 1024
    /// Bytes of all trailer lines of one body together; beyond it 431.
    package var trailers = 8 * 1024

    /// The default limits.
    package init() {}
}
