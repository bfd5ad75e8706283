import CSystem
import Glibc

/// The poller on Linux; level-triggered: what is not handled is reported again.
package final class EpollPoller: Poller {
    private let descriptor: Descriptor
    /// Room for the events of one wait; more are reported by the next one.
    private var events: [epoll_event]

    /// A poller that watches nothing yet.
    ///
    /// - Parameter most: Descriptors that one wait reports; those that it leaves out come first in
    ///   the next one.
    /// - Throws: Where there is no descriptor for it.
    package init(reportingAtMost most: Int = 256) throws(SystemError) {
        events = [epoll_event](repeating: epoll_event(), count: max(1, most))
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw .last("epoll_create1") }
        descriptor = Descriptor(number)
    }

    /// Watches a descriptor and reports it under `token`.
    package func add(_ descriptor: Int32, token: UInt64, _ interest: Interest) throws(SystemError) {
        try control(EPOLL_CTL_ADD, descriptor, token, interest)
    }

    /// Changes what is watched of a descriptor.
    package func modify(
        _ descriptor: Int32, token: UInt64, _ interest: Interest
    ) throws(SystemError) {
        try control(EPOLL_CTL_MOD, descriptor, token, interest)
    }

    /// Watches a descriptor no longer.
    package func remove(_ descriptor: Int32) {
        var event = epoll_event()
        _ = epoll_ctl(self.descriptor.number, EPOLL_CTL_DEL, descriptor, &event)
    }

    private func control(
        _ operation: Int32, _ descriptor: Int32, _ token: UInt64, _ interest: Interest
    ) throws(SystemError) {
        var event = epoll_event()
        event.data.u64 = token
        if interest.contains(.readable) { event.events |= EPOLLIN.rawValue }
        if interest.contains(.writable) { event.events |= EPOLLOUT.rawValue }
        guard epoll_ctl(self.descriptor.number, operation, descriptor, &event) == 0 else {
            throw .last("epoll_ctl")
        }
    }

    /// Waits for at most `timeoutMs`, for ever if nil, and replaces what `ready` holds.
    package func wait(timeoutMs: Int?, into ready: inout [Readiness]) throws(SystemError) {
        ready.removeAll(keepingCapacity: true)
        let timeout = timeoutMs.map { Int32(clamping: $0) } ?? -1
        let count = epoll_wait(descriptor.number, &events, Int32(events.count), timeout)
        guard count >= 0 else {
            // A signal ends the wait early; the loop asks again in its next turn.
            if errno == EINTR { return }
            throw .last("epoll_wait")
        }
        for index in 0..<Int(count) {
            let mask = events[index].events
            ready.append(
                Readiness(
                    token: events[index].data.u64,
                    isReadable: mask & EPOLLIN.rawValue != 0,
                    hasFailed: mask & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0))
        }
    }
}
