/// What happens to the bytes of a response on their way: a fault as a value, which the loop obeys.
package enum Delivery: Hashable, Sendable {
    /// They are sent.
    case normal
    /// They are sent so many at a time, this many in a second.
    case dripped(bytesPerSecond: Int)
    /// So many are sent, then the connection ends.
    case truncated(afterBytes: Int)
    /// None is sent, the connection ends.
    case closed
    /// None is sent, the connection is reset (RST).
    case reset
    /// ``garbageBytes`` are sent in their place, then the connection ends.
    case garbage

    /// Bytes that no client can take for HTTP.
    package static let garbageBytes = Array("\u{0}\u{1}\u{2}garbage\u{3}\r\n".utf8)

    /// Whether the connection cannot be used afterwards.
    package var endsConnection: Bool {
        switch self {
        case .normal, .dripped: false
        case .truncated, .closed, .reset, .garbage: true
        }
    }
}
