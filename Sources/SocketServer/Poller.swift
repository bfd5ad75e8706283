/// What is to be watched of a descriptor; its failure is always watched.
package struct Interest: OptionSet, Hashable {
    /// One bit for each thing to watch.
    package let rawValue: UInt8
    /// Bytes or connections have arrived.
    package static let readable = Interest(rawValue: 1)
    /// There is room for bytes to send.
    package static let writable = Interest(rawValue: 2)

    /// What the bits say.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// What has become possible with a watched descriptor.
package struct Readiness: Hashable {
    /// The token under which the descriptor was added.
    package let token: UInt64
    /// Whether bytes or connections have arrived.
    package let isReadable: Bool
    /// Whether the connection is broken, or closed in both directions.
    package let hasFailed: Bool
}

/// Waits for many descriptors at once; one back end for each system's facility.
///
/// Level-triggered: what is not handled is reported again.
protocol Poller {
    mutating func add(_ descriptor: Int32, token: UInt64, _ interest: Interest)
        throws(SystemError)
    mutating func modify(_ descriptor: Int32, token: UInt64, _ interest: Interest)
        throws(SystemError)
    mutating func remove(_ descriptor: Int32)
    /// Waits for at most `timeoutMs`, for ever if nil, and replaces what `ready` holds.
    mutating func wait(timeoutMs: Int?, into ready: inout [Readiness]) throws(SystemError)
}
