/// What goes wrong with a request of the API itself.
package enum APIFault: Sendable, Hashable {
    /// An error is answered: the status, the API's code and word for it, the message, and the
    /// seconds of `Retry-After`, each where it is not the usual one.
    case status(Int, code: Int?, error: String?, message: String?, retryAfterSeconds: Int?)
    /// The answer comes so many ms of real time later.
    case slow(latencyMs: Int)
    /// The connection is reset.
    case reset
    /// The connection is closed without an answer.
    case close
    /// The answer breaks off after so many bytes.
    case truncate(afterBytes: Int)
    /// Something that is no HTTP is answered.
    case garbage
    /// The answer comes so many bytes a second.
    case drip(bytesPerSecond: Int)

    /// The kinds' names on the wire.
    package enum Kind: String, CaseIterable, Sendable {
        /// See ``APIFault/status(_:code:error:message:retryAfterSeconds:)``.
        case status
        /// See ``APIFault/slow(latencyMs:)``.
        case slow
        /// See ``APIFault/reset``.
        case reset
        /// See ``APIFault/close``.
        case close
        /// See ``APIFault/truncate(afterBytes:)``.
        case truncate
        /// See ``APIFault/garbage``.
        case garbage
        /// See ``APIFault/drip(bytesPerSecond:)``.
        case drip
    }

    /// Its kind.
    package var kind: Kind {
        switch self {
        case .status: .status
        case .slow: .slow
        case .reset: .reset
        case .close: .close
        case .truncate: .truncate
        case .garbage: .garbage
        case .drip: .drip
        }
    }
}
