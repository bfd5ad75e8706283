/// What a response must look like because of the request that it answers.
package struct ResponseFraming: Hashable, Sendable {
    /// What the response says about the connection's future (RFC 9112 section 9.3).
    package enum Persistence: Hashable, Sendable {
        /// Stays open; HTTP/1.1 needs no word about it.
        case persists
        /// Stays open; an HTTP/1.0 client must be told so.
        case persistsByRequest
        /// Ends after this response.
        case closes
    }

    /// Whether the body is left out because the request was a HEAD (RFC 9110 section 9.3.2).
    package var omitsBody: Bool
    /// What becomes of the connection.
    package var persistence: Persistence

    /// The framing with these properties.
    package init(omitsBody: Bool = false, persistence: Persistence = .persists) {
        self.omitsBody = omitsBody
        self.persistence = persistence
    }
}
