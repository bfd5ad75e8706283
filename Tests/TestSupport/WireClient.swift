import Glibc

/// A client that speaks raw bytes and never waits longer than a hang guard.
package final class WireClient {
    /// Milliseconds after which a silent server counts as hung; no test depends on its length.
    private static let guardMs: Int32 = 20_000

    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// Whether the connection ended with a reset (RST) rather than in order (FIN).
    package private(set) var wasReset = false

    /// The server said nothing for the whole guard.
    package struct Hung: Error {}

    /// There is no connection, or it ended too early.
    package struct NoConnection: Error {
        /// The system's error number.
        package let number: Int32
    }

    /// Connects to a port of this machine.
    package init(port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        let result = withUnsafeBytes(of: &address) { bytes in
            connect(
                descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
                socklen_t(bytes.count))
        }
        guard result == 0 else { throw NoConnection(number: errno) }
    }

    deinit { vanish() }

    /// Closes the socket at once, whatever is under way.
    package func vanish() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }

    /// Sends as much of a text as the connection takes at once.
    package func sendWithoutWaiting(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes {
            Glibc.send(
                descriptor, $0.baseAddress, $0.count,
                Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }

    /// Sends text as it is.
    package func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Shuts the sending side only.
    package func shutSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Makes the close that follows a reset.
    package func resetOnClose() {
        var value = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }

    /// Reads once; false at the end of the connection.
    private func receive() throws -> Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, Self.guardMs) == 1 else { throw Hung() }
        var portion = [UInt8](repeating: 0, count: 64 * 1024)
        let count = recv(descriptor, &portion, portion.count, 0)
        guard count > 0 else {
            wasReset = count < 0 && errno == ECONNRESET
            return false
        }
        buffer += portion[..<count]
        return true
    }

    /// Whether bytes or the end of the connection have arrived that nobody has read yet.
    package var hasArrived: Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return !buffer.isEmpty || poll(&watched, 1, 0) == 1
    }

    /// Everything up to the end of the connection.
    package func rest() throws -> String {
        while try receive() {}
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Everything up to and including `mark`.
    package func read(until mark: String) throws -> String {
        let wanted = Array(mark.utf8)
        var searched = 0
        while true {
            if let end = find(wanted, from: searched) {
                defer { buffer.removeSubrange(..<end) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            searched = max(0, buffer.count - wanted.count)
            guard try receive() else { throw NoConnection(number: 0) }
        }
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        guard buffer.count >= wanted.count else { return nil }
        for index in start...(buffer.count - wanted.count)
        where buffer[index..<index + wanted.count].elementsEqual(wanted) {
            return index + wanted.count
        }
        return nil
    }

    /// The next response: its head, and its body unless it answers a HEAD.
    package func response(toHead: Bool = false) throws -> (head: String, body: String) {
        let head = try read(until: "\r\n\r\n")
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
        let length = line.flatMap { Int($0.dropFirst("Content-Length: ".count)) } ?? 0
        guard !toHead, length > 0 else { return (head, "") }
        while buffer.count < length {
            guard try receive() else { throw NoConnection(number: 0) }
        }
        defer { buffer.removeSubrange(..<length) }
        return (head, String(decoding: buffer[..<length], as: UTF8.self))
    }
}
