/// What is to be watched of a descriptor; its failure is always watched.
struct Interest: OptionSet, Hashable {
    let rawValue: UInt8
    /// Bytes or connections have arrived.
    static let readable = Interest(rawValue: 1)
    /// There is room for bytes to send.
    static let writable = Interest(rawValue: 2)
}

/// What has become possible with a watched descriptor.
struct Readiness: Hashable {
    /// The token under which the descriptor was added.
    let token: UInt64
    let isReadable: Bool
    let isWritable: Bool
    /// Whether the connection is broken, or closed in both directions.
    let hasFailed: Bool
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
