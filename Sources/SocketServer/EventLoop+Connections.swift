import HTTPWire

/// What happens to one connection within a turn.
extension EventLoop {
    /// Pipelined requests of one connection that one turn serves, so that a peer with many of
    /// them leaves the others their turn.
    private static let requestsPerTurn = 64
    /// Nanoseconds of a turn for those whose requests are left from an earlier one.
    ///
    /// They come after whoever asks anew, so that nobody's hoard of requests becomes the others'
    /// waiting time.
    private static let shareOfLeftovers: UInt64 = 2_000_000

    func handle(_ readiness: Readiness, _ connection: Connection) {
        if readiness.hasFailed { return close(connection) }
        if readiness.isReadable {
            read(connection)
            connection.hasArrived = true
        }
        touch(connection)
    }

    /// Serves those who have sent something: first what they say is understood, then it is done.
    func serveArrived() {
        let arrived = touched
        for connection in arrived
        where connection.hasArrived && isOpen(connection) && hasRoom(connection) {
            connection.understand()
        }
        for connection in arrived where connection.hasArrived {
            connection.hasArrived = false
            advance(connection)
        }
    }

    /// Whether it is still there and its end has not been decided.
    private func isOpen(_ connection: Connection) -> Bool {
        !connection.isClosed && connection.ending == .none
    }

    /// Whether it has room for another response.
    private func hasRoom(_ connection: Connection) -> Bool {
        connection.pendingBytes <= configuration.maxBufferedOutput
    }

    /// Reads once; what is left is announced again in the next turn.
    func read(_ connection: Connection) {
        switch System.receive(connection.descriptor.number, into: &receiveBuffer) {
        case .moved(let count):
            receiveBuffer.withUnsafeBytes {
                connection.state.received(UnsafeRawBufferPointer(rebasing: $0[..<count]))
            }
        case .end where connection.ending == .lingering: close(connection)
        case .end: connection.state.receivedEnd()
        case .wouldBlock: break
        case .failed: close(connection)
        }
    }

    /// Serves what `connection` has requested, as far as that is possible now.
    func advance(_ connection: Connection) {
        guard isOpen(connection) else { return }
        touch(connection)
        connection.mustAdvance = true
        // The clock is looked at only where there is more than one request.
        let begin =
            connection.state.unparsedCount > 0 ? MonotonicTime.now().nanoseconds : nil
        let share = UInt64(configuration.turnShareMicroseconds) * 1000
        for _ in 0..<Self.requestsPerTurn {
            guard hasRoom(connection) else { return }
            switch connection.nextStep() {
            case .read, .awaitResponse:
                connection.mustAdvance = false
                return
            case .sendContinue:
                connection.decide(.interim)
            case .serve(let request):
                serve(request, connection)
                if let begin, connection.state.unparsedCount > 0,
                    MonotonicTime.now().nanoseconds - begin > share
                {
                    return
                }
            case .refuse(let refusal, let framing):
                connection.decide(.refusal(service.answer(refusal), framing))
            case .end(let lingers):
                connection.ending = .afterOutput(lingers: lingers)
                connection.mustAdvance = false
                return
            }
        }
    }

    private func serve(_ request: HTTPRequest, _ connection: Connection) {
        connection.requests += 1
        guard let response = service.answer(request, exchange: connection.exchange) else {
            deferred.append(connection)
            return
        }
        let framing = connection.state.answered(closing: response.closesConnection)
        connection.decide(.answer(response, framing))
    }

    /// Goes on with the connections whose bytes nobody will announce again.
    func resume() {
        guard !resumable.isEmpty else { return }
        let begin = MonotonicTime.now().nanoseconds
        var taken = 0
        while taken < resumable.count,
            MonotonicTime.now().nanoseconds - begin < Self.shareOfLeftovers
        {
            let number = resumable[taken]
            taken += 1
            guard let connection = connections[number] else { continue }
            connection.isResumable = false
            advance(connection)
        }
        resumable.removeFirst(taken)
    }

    /// Puts `connection` in order for the wait after the turn.
    func settle(_ connection: Connection) {
        if case .afterOutput(let lingers) = connection.ending, connection.unsent.isEmpty {
            if connection.isReset { System.resetOnClose(connection.descriptor.number) }
            guard lingers, !connection.isReset else { return close(connection) }
            System.shutdownSending(connection.descriptor.number)
            connection.ending = .lingering
            connection.waitingSince = now
        }
        if connection.mustAdvance, hasRoom(connection), !connection.isResumable {
            connection.isResumable = true
            resumable.append(connection.number)
        }
        watch(connection)
        schedule(connection)
    }

    /// Reads only where there is room for what the bytes will cause.
    private func watch(_ connection: Connection) {
        var interest: Interest = []
        let mayRead = !connection.mustAdvance && hasRoom(connection)
        switch connection.ending {
        case .none: if mayRead, connection.state.wantsBytes { interest.insert(.readable) }
        case .afterOutput: break
        case .lingering: interest.insert(.readable)
        }
        let drips = connection.nextPortion != nil
        if !connection.unsent.isEmpty, !drips { interest.insert(.writable) }
        guard interest != connection.interest else { return }
        connection.interest = interest
        do throws(SystemError) {
            try poller.modify(
                connection.descriptor.number, token: connection.number, interest)
        } catch {
            close(connection)
        }
    }

    /// Ends `connection` at once and forgets it.
    func close(_ connection: Connection) {
        guard !connection.isClosed else { return }
        connection.isClosed = true
        connections.remove(connection)
        counts.open = connections.count
        poller.remove(connection.descriptor.number)
        if let exchange = connection.waitingExchange { service.abandon(exchange) }
    }
}
