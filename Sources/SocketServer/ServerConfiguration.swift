package import HTTPWire

/// Where a server listens and what it allows its peers.
package struct ServerConfiguration: Sendable {
    /// The name or address to listen at; all addresses of a name are listened at.
    package var host = "127.0.0.1"
    /// The port; 0 takes a free one.
    package var port = 0
    /// A second port at the same host; none where nil, a free one where 0.
    ///
    /// Requests there are told from those of the first by their exchange's ``ExchangeID/door``.
    package var secondPort: Int?
    /// How much a peer may send.
    package var limits = HTTPLimits()
    /// Connections at a time; further ones get 503.
    ///
    /// Lowered if the process may not have that many descriptors.
    package var maxConnections = 16_384
    /// Connections that the kernel keeps until they are accepted.
    ///
    /// 4096 is also the kernel's own ceiling on most systems.
    package var backlog = 4096
    /// Milliseconds that a connection may stay open between two requests.
    ///
    /// Longer than the pools of common clients keep one, so that the client closes first and
    /// no request crosses with the close.
    package var idleTimeoutMs = 75_000
    /// Milliseconds from the first byte of a head to its last; then 408.
    ///
    /// A total and no idle timer: a byte now and then must not prolong it.
    package var headTimeoutMs = 10_000
    /// Milliseconds from the end of a head to the last byte of the body; then 408.
    package var bodyTimeoutMs = 30_000
    /// Milliseconds that a peer may leave a response unread without any progress.
    package var writeStallTimeoutMs = 30_000
    /// Milliseconds that a finished connection still reads, so that the peer gets to see the
    /// last response.
    package var lingerTimeoutMs = 2_000
    /// Milliseconds from the beginning of a graceful stop to the hard one.
    package var drainTimeoutMs = 10_000
    /// Connections that one turn reads from; the others come next.
    ///
    /// Who arrives while a turn goes on waits for its end and for the end of the next one: the fewer a
    /// turn takes, the less the slowest wait. With more of them a commit serves more requests.
    package var connectionsPerTurn = 16
    /// Microseconds that the loop stays awake for the next request of a client that asks one thing after
    /// the other; see ``Vigil``.
    package var vigilMicroseconds = 60
    /// Microseconds after which a connection's next pipelined request is left to another turn.
    package var turnShareMicroseconds = 250
    /// Bytes of responses that may wait for one peer before its requests are left unread.
    package var maxBufferedOutput = 256 * 1024

    /// The default configuration.
    package init() {}

    /// The configuration of each port's sockets, the first one first.
    var doors: [ServerConfiguration] {
        var second = self
        second.port = secondPort ?? 0
        return secondPort == nil ? [self] : [self, second]
    }

    /// The default configuration at `host` and `port`.
    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
