/// Why bytes were not accepted as a request; always ends the connection.
///
/// After a refusal nothing is known about where the next request would begin, so that reading
/// on would let one message hide in another (RFC 9112 section 11.2).
package struct HTTPRefusal: Error, Hashable, Sendable {
    /// The status of the answer.
    package let status: HTTPStatus
    /// A sentence for the person at the other end: what to fix.
    package let reason: String

    /// A refusal with `status`, explained by `reason`.
    package init(_ status: HTTPStatus, _ reason: String) {
        self.status = status
        self.reason = reason
    }

    /// A refusal with 400.
    static func malformed(_ reason: String) -> HTTPRefusal {
        HTTPRefusal(.badRequest, reason)
    }
}
