import Glibc

/// One blocking TCP connection to a server; closed with its end of life.
struct Connection: ~Copyable {
    /// The system's words for what went wrong.
    struct Failure: Error {
        let reason: String
        /// Whether there was no connection at all.
        let isAbsent: Bool
    }

    private let descriptor: Int32

    /// Connects to the first address of the host that answers.
    init(to url: ServerURL, timeoutSeconds: Int) throws(Failure) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(url.host, String(url.port), &hints, &list)
        guard status == 0 else {
            throw Failure(reason: String(cString: gai_strerror(status)), isAbsent: true)
        }
        defer { freeaddrinfo(list) }
        var reason = "no address"
        var next = list
        while let entry = next?.pointee {
            next = entry.ai_next
            let candidate = socket(entry.ai_family, entry.ai_socktype, entry.ai_protocol)
            guard candidate >= 0 else { continue }
            var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
            let size = socklen_t(MemoryLayout<timeval>.size)
            setsockopt(candidate, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
            setsockopt(candidate, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
            if connect(candidate, entry.ai_addr, entry.ai_addrlen) == 0 {
                descriptor = candidate
                return
            }
            reason = String(cString: strerror(errno)).lowercased()
            close(candidate)
        }
        throw Failure(reason: reason, isAbsent: true)
    }

    deinit { close(descriptor) }

    /// Sends all bytes.
    borrowing func send(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure() }
            sent += count
        }
    }

    /// The next bytes; none at the end of the connection.
    borrowing func receive() throws(Failure) -> [UInt8] {
        var portion = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = recv(descriptor, &portion, portion.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure() }
            return Array(portion[..<count])
        }
    }

    private static func failure() -> Failure {
        let isLate = errno == EAGAIN || errno == EWOULDBLOCK
        return Failure(
            reason: isLate ? "no answer in time" : String(cString: strerror(errno)).lowercased(),
            isAbsent: false)
    }
}
