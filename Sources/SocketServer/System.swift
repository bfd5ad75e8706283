import CSystem
import Glibc

/// A system call that failed.
package struct SystemError: Error, Hashable, CustomStringConvertible, Sendable {
    /// The name of the call.
    package let call: String
    /// The error number that it left.
    package let number: Int32

    /// The last failure of this thread; to be asked before anything else is called.
    package static func last(_ call: String) -> SystemError {
        SystemError(call: call, number: errno)
    }

    /// The call and what the system says about the error.
    package var description: String {
        "\(call): \(String(cString: strerror(number)))"
    }
}

/// The system calls on sockets; with `SocketAddress` and the poller the only place for them.
///
/// Each repeats itself when a signal interrupts it, and reads `errno` at once.
package enum System {
    /// What became of an attempt to move bytes.
    package enum Transfer: Hashable {
        /// So many bytes were moved.
        case moved(Int)
        /// The peer has shut its sending side.
        case end
        /// Not now; the poller will tell.
        case wouldBlock
        /// The connection is broken.
        case failed
    }

    /// What became of an attempt to accept a connection.
    enum Acceptance: Hashable {
        /// A connection with this descriptor.
        case accepted(Int32)
        /// Nobody waits, or whoever waited has gone.
        case none
        /// There is no descriptor or no memory for it.
        case exhausted
    }

    /// Receives at most as many bytes as `buffer` has, without waiting.
    package static func receive(_ descriptor: Int32, into buffer: inout [UInt8]) -> Transfer {
        while true {
            let count = buffer.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            if count > 0 { return .moved(count) }
            if count == 0 { return .end }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failed
        }
    }

    /// Sends bytes, as many as go now; a closed peer makes a failure and never a signal.
    package static func send(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Transfer {
        while true {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 { return .moved(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failed
        }
    }

    /// How many processors the machine has.
    static func processors() -> Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    /// Accepts one connection without Nagle's delay: a response is written in one piece.
    static func accept(_ listener: Int32) -> Acceptance {
        let descriptor = csystem_accept(listener)
        guard descriptor >= 0 else {
            switch errno {
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            default: return .none
            }
        }
        setOption(descriptor, level: Int32(IPPROTO_TCP), TCP_NODELAY)
        return .accepted(descriptor)
    }

    /// Sets a socket option to 1; that it cannot be set is no reason to stop.
    package static func setOption(_ descriptor: Int32, level: Int32, _ option: Int32) {
        var one: Int32 = 1
        _ = setsockopt(descriptor, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Tells the peer that nothing more will come.
    static func shutdownSending(_ descriptor: Int32) {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Makes the close that follows a reset (RST) in place of an orderly end.
    static func resetOnClose(_ descriptor: Int32) {
        var value = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }

    /// Gives the number back to the kernel.
    package static func close(_ descriptor: Int32) {
        _ = Glibc.close(descriptor)
    }

    /// A counter that the poller can watch.
    static func makeSignal() throws(SystemError) -> Int32 {
        let descriptor = csystem_eventfd()
        guard descriptor >= 0 else { throw .last("eventfd") }
        return descriptor
    }

    static func raise(signal descriptor: Int32) {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    static func lower(signal descriptor: Int32) {
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    }

    /// The descriptors that this process may have open.
    static func descriptorLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 1024
        }
        return Int(clamping: limit.rlim_cur)
    }

    static func monotonicNanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// Seconds since 1970-01-01T00:00:00Z, for the `Date` field.
    static func unixSeconds() -> Int { time(nil) }
}
