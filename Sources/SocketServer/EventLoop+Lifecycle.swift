import HTTPWire

/// How connections come, and how the server goes.
extension EventLoop {
    /// Connections that one turn accepts from one socket; the others are reported again.
    private static let acceptsPerTurn = 64
    /// Connections beyond the maximum that are told so; still more are closed without a word.
    static let shedRoom = 128
    /// Milliseconds without accepting when descriptors have run out: long enough not to spin,
    /// short enough that nobody who waits in the backlog gives up.
    private static let acceptPauseMs = 50

    func accept(_ listener: Listener) {
        for _ in 0..<Self.acceptsPerTurn {
            switch System.accept(listener.descriptor.number) {
            case .accepted(let number): admit(number, door: listener.door)
            case .none: return
            case .exhausted: return pauseAccepting()
            }
        }
    }

    private func admit(_ descriptor: Int32, door: Int) {
        let isOver = connections.count >= maxConnections
        let connection = Connection(
            connections.nextNumber(), door: door, descriptor: descriptor,
            limits: configuration.limits,
            now: now)
        counts.accepted += 1
        if isOver { counts.refused += 1 }
        guard connections.count < maxConnections + Self.shedRoom else { return }
        do throws(SystemError) {
            try poller.add(descriptor, token: connection.number, connection.interest)
        } catch {
            return
        }
        connections.insert(connection)
        counts.open = connections.count
        if isOver { shed(connection) }
        touch(connection)
    }

    private func shed(_ connection: Connection) {
        let refusal = HTTPRefusal(
            .serviceUnavailable, "There are too many connections; try again later.")
        let framing = connection.state.endWithResponse()
        connection.decide(.refusal(service.answer(refusal), framing))
        connection.ending = .afterOutput(lingers: true)
    }

    /// Stops accepting for a moment: whoever waits stays in the backlog, and the loop does not
    /// spin on a socket that it cannot serve.
    private func pauseAccepting() {
        acceptsAgain = now.advanced(byMilliseconds: Self.acceptPauseMs)
        watchListeners([])
    }

    func acceptAgainIfDue() {
        guard let moment = acceptsAgain, moment <= now else { return }
        acceptsAgain = nil
        watchListeners(.readable)
    }

    private func watchListeners(_ interest: Interest) {
        for listener in listeners {
            do throws(SystemError) {
                try poller.modify(
                    listener.descriptor.number, token: listener.token, interest)
            } catch {
                // Without memory for the change it is tried again after another pause.
                acceptsAgain = now.advanced(byMilliseconds: Self.acceptPauseMs)
            }
        }
    }

    /// Begins a graceful stop: nobody new comes in, and whoever is idle goes.
    ///
    /// What has already arrived is taken first, so that a request that crosses with the stop is
    /// answered and not cut.
    func beginDrain() {
        guard drainDeadline == nil else { return }
        drainDeadline = now.advanced(byMilliseconds: configuration.drainTimeoutMs)
        for listener in listeners {
            accept(listener)
            poller.remove(listener.descriptor.number)
        }
        listeners = []
        acceptsAgain = nil
        for connection in connections.all {
            connection.state.drain()
            if connection.state.wantsBytes { read(connection) }
            advance(connection)
        }
    }
}
