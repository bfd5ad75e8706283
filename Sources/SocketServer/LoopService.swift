package import HTTPWire

/// What serves requests on the loop.
///
/// Not Sendable and in need of no lock: it is created on the loop's queue, and every call comes
/// from there. A call must not block, for everybody waits meanwhile.
///
/// A turn serves the requests that one wake-up brought, then ``endTurn(_:)`` commits what they
/// decided, and only then do their responses leave.
package protocol LoopService: AnyObject, SendableMetatype {
    /// The loop stands, and listens at these ports; `counts` is where it counts its connections
    /// from now on.
    func begin(_ counts: ConnectionCounts, ports: [Int])

    /// Answers now, or returns nil, keeps `exchange`, and answers in a later turn through
    /// ``endTurn(_:)``.
    func answer(_ request: HTTPRequest, exchange: ExchangeID) -> HTTPResponse?

    /// The response for bytes that are no acceptable request; must record nothing.
    func answer(_ refusal: HTTPRefusal) -> HTTPResponse

    /// The peer of a waiting exchange has gone; an answer to it would be dropped.
    ///
    /// Only a reset is noticed. A peer that closes in order looks like one that has merely shut
    /// its sending side, and is answered. May come after ``endTurn(_:)``; what it changes then
    /// belongs to the next turn.
    func abandon(_ exchange: ExchangeID)

    /// When ``endTurn(_:)`` must be called at the latest although nothing arrives; nil if only
    /// an arrival can make work.
    var nextDeadline: MonotonicTime? { get }

    /// Ends a turn: due work is done, everything decided is committed.
    ///
    /// - Parameter now: the moment at which the turn began.
    /// - Returns: the responses to earlier exchanges that are ready now.
    /// - Throws: when the commit failed. Every request of this turn, the waiting ones included,
    ///   is then answered by ``answer(toFailedTurn:)``; the service must forget them.
    func endTurn(_ now: MonotonicTime) throws -> [(ExchangeID, HTTPResponse)]

    /// What a request of a turn whose commit failed gets instead; its effects are gone.
    func answer(toFailedTurn error: any Error) -> HTTPResponse

    /// The loop has drained and ends; the last call.
    func stop()
}

extension LoopService {
    /// Takes no interest in the connections.
    package func begin(_ counts: ConnectionCounts, ports: [Int]) {}
}
