/// The rules of one connection, without sockets and clocks.
///
/// The owner reports what happens (``received(_:)-(UnsafeRawBufferPointer)``,
/// ``receivedEnd()``, ``answered(closing:)``, ``drain()``, ``expire()``) and asks with
/// ``next()`` what to do. One request is in process at a time: the next one is not even parsed
/// before the response of the previous one is decided, which keeps pipelined responses in order
/// (RFC 9112 section 9.3.2).
///
/// An object, of which there is one per connection: a value would be copied for each question.
package final class ConnectionState {
    /// What the owner has to do next.
    package enum Step: Sendable {
        /// Wait for bytes.
        case read
        /// Send ``ResponseSerializer/continueBytes``, then ask again.
        case sendContinue
        /// Carry out this request and call ``answered(closing:)`` when its response is decided.
        case serve(HTTPRequest)
        /// Send the answer to this refusal with this framing, then ask again.
        case refuse(HTTPRefusal, ResponseFraming)
        /// Wait for the response to the request in process.
        case awaitResponse
        /// End the connection when everything decided has been sent.
        ///
        /// If it `lingers`, shut only the sending side and read on for a moment: bytes that are
        /// under way would otherwise make the kernel reset the connection, and the peer would
        /// lose the response before it has read it (RFC 9112 section 9.6).
        case end(lingers: Bool)
    }

    /// What the connection waits for; each has a deadline of its own.
    package enum Awaited: Hashable, Sendable {
        /// The first byte of a request.
        case request
        /// The rest of a head that has begun.
        case head
        /// The rest of a body whose head is complete.
        case body
        /// The response to the request in process.
        case response
        /// Nothing; the connection is ending.
        case end
    }

    private enum Phase {
        case reading
        case serving(omitsBody: Bool, version: HTTPVersion)
        case ending
    }

    private var parser: RequestParser
    private var phase = Phase.reading
    private var hasSentContinue = false
    private var peerHasEnded = false
    private var isDraining = false

    /// A connection that has just been accepted.
    package init(limits: HTTPLimits = HTTPLimits()) {
        parser = RequestParser(limits: limits)
    }

    /// One in the same state as another, for whoever wants to know what would come of it.
    package init(copying other: ConnectionState) {
        parser = other.parser
        phase = other.phase
        hasSentContinue = other.hasSentContinue
        peerHasEnded = other.peerHasEnded
        isDraining = other.isDraining
    }

    /// What the connection waits for, as of the last ``next()``.
    package var awaited: Awaited {
        switch phase {
        case .serving: .response
        case .ending: .end
        case .reading:
            switch parser.progress {
            case .nothing: .request
            case .head: .head
            case .body: .body
            }
        }
    }

    /// Whether it is of use to read from the peer now.
    ///
    /// While a request is in process one more portion is read, so that the end of the peer is
    /// noticed; a pipelined request then waits where it is, and the peer feels it.
    package var wantsBytes: Bool {
        guard !peerHasEnded else { return false }
        return switch phase {
        case .reading: true
        case .serving: !parser.hasUnparsedBytes
        case .ending: false
        }
    }

    /// The number of bytes from the peer that have not been understood yet.
    package var unparsedCount: Int { parser.unparsedCount }

    /// Takes bytes from the peer; drops them once the connection is ending.
    package func received(_ bytes: UnsafeRawBufferPointer) {
        if case .ending = phase { return }
        parser.append(bytes)
    }

    /// Takes bytes from the peer; drops them once the connection is ending.
    package func received(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { received($0) }
    }

    /// The peer has shut its sending side; what it has requested is still answered.
    package func receivedEnd() {
        peerHasEnded = true
    }

    /// No further request is to be taken after the one that has begun to arrive.
    package func drain() {
        isDraining = true
    }

    /// What has to be done next.
    package func next() -> Step {
        switch phase {
        case .serving: return .awaitResponse
        case .ending: return .end(lingers: !peerHasEnded)
        case .reading: break
        }
        switch parser.next() {
        case .request(let request):
            hasSentContinue = false
            phase = .serving(omitsBody: request.method == .head, version: request.version)
            return .serve(request)
        case .refusal(let refusal):
            return .refuse(refusal, endWithResponse())
        case .needMoreData:
            return awaitMore()
        }
    }

    private func awaitMore() -> Step {
        if peerHasEnded || isDraining && parser.progress == .nothing {
            phase = .ending
            return .end(lingers: false)
        }
        if parser.awaitsContinue, !hasSentContinue {
            hasSentContinue = true
            return .sendContinue
        }
        return .read
    }

    /// The response to the request in process is decided.
    ///
    /// - Parameter closing: whether the response itself ends the connection.
    /// - Returns: how the response must be framed.
    package func answered(closing: Bool = false) -> ResponseFraming {
        guard case .serving(let omitsBody, let version) = phase else {
            return endWithResponse()
        }
        let isLast = peerHasEnded && !parser.hasUnparsedBytes
        guard parser.keepsAlive, !closing, !isDraining, !isLast else {
            phase = .ending
            return ResponseFraming(omitsBody: omitsBody, persistence: .closes)
        }
        phase = .reading
        return ResponseFraming(
            omitsBody: omitsBody,
            persistence: version == .http11 ? .persists : .persistsByRequest)
    }

    /// The deadline of what is awaited has passed; the refusal to answer with, if any.
    ///
    /// A request that has begun to arrive is answered with 408 (RFC 9110 section 15.5.9). In
    /// any other state the connection ends in silence.
    package func expire() -> (HTTPRefusal, ResponseFraming)? {
        let refusal: HTTPRefusal? =
            switch awaited {
            case .head:
                HTTPRefusal(.requestTimeout, "The head did not arrive in time; send it faster.")
            case .body:
                HTTPRefusal(.requestTimeout, "The body did not arrive in time; send it faster.")
            case .request, .response, .end: nil
            }
        let framing = endWithResponse()
        return refusal.map { ($0, framing) }
    }

    /// Ends the connection before it has served anything; how to frame the only response.
    package func endWithResponse() -> ResponseFraming {
        phase = .ending
        return ResponseFraming(omitsBody: parser.refusesHead, persistence: .closes)
    }
}
