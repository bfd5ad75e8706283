import HTTPWire

/// What happens when something takes too long.
extension EventLoop {
    /// Notes when `connection` must have made a step.
    func schedule(_ connection: Connection) {
        connection.updateWait(now: now)
        let deadline = deadline(of: connection)
        connection.deadline = deadline
        guard let deadline else { return }
        if let scheduled = connection.scheduled, scheduled <= deadline { return }
        connection.scheduled = deadline
        deadlines.insert(deadline, connection: connection.number)
    }

    private func deadline(of connection: Connection) -> MonotonicTime? {
        let since = connection.waitingSince
        if connection.ending == .lingering {
            return since.advanced(byMilliseconds: configuration.lingerTimeoutMs)
        }
        if let next = connection.nextPortion { return next }
        if !connection.unsent.isEmpty {
            return connection.lastProgress
                .advanced(byMilliseconds: configuration.writeStallTimeoutMs)
        }
        return switch connection.wait.awaited {
        case .request: since.advanced(byMilliseconds: configuration.idleTimeoutMs)
        case .head: since.advanced(byMilliseconds: configuration.headTimeoutMs)
        case .body: since.advanced(byMilliseconds: configuration.bodyTimeoutMs)
        case .response, .end: nil
        }
    }

    /// Ends every connection whose deadline has passed.
    func reap() {
        while let number = deadlines.popExpired(at: now) {
            guard let connection = connections[number], let scheduled = connection.scheduled,
                scheduled <= now
            else { continue }
            connection.scheduled = nil
            guard let deadline = connection.deadline else { continue }
            if deadline > now {
                schedule(connection)
            } else {
                expire(connection)
            }
        }
        deadlines.compact(ifMoreThan: 2 * connections.count + 1024) { entry in
            connections[entry.connection]?.scheduled == entry.deadline
        }
    }

    private func expire(_ connection: Connection) {
        if connection.nextPortion != nil { return touch(connection) }
        guard connection.unsent.isEmpty, connection.ending == .none,
            let (refusal, framing) = connection.state.expire()
        else { return close(connection) }
        connection.decide(.refusal(service.answer(refusal), framing))
        connection.ending = .afterOutput(lingers: true)
        touch(connection)
    }
}
